import TierwiseCatalog
import TierwiseCore

/// Reports text that a model reads and a reviewer does not see.
enum HiddenText: FileRule {
  static let info = RuleInfo(
    id: "hidden-text", group: .security, severity: .warning,
    summary: "The file holds text that readers do not see, or see in another order.",
    why: """
      Tag characters spell out instructions that no editor shows, runs of zero-width characters and \
      variation selectors carry hidden bytes, and bidirectional controls show text in another order \
      than the model reads it. The flags of England, Scotland and Wales and joined emoji are no fault.
      """,
    source: "Unicode Technical Report 36; Unicode Technical Standard 51, annex C; CVE-2021-42574",
    examples: [
      .bad(
        "tag characters",
        "---\nname: a\ndescription: b\n---\nBe kind.‹\u{E0072}\u{E006D}\u{E0020}\u{E002D}›\n"),
      .bad(
        "an override of the direction",
        "---\nname: a\ndescription: b\n---\nCheck ‹\u{202E}›resu == admin.\n"),
      .bad(
        "zero-width characters",
        "---\nname: a\ndescription: b‹\u{200B}\u{200C}\u{200B}\u{200B}›\n---\nBody.\n"),
      .good("emoji", "---\nname: a\ndescription: b\n---\n👩\u{200D}💻 ❤\u{FE0F} 👍🏽 done.\n"),
      .good(
        "a flag made of tags",
        "---\nname: a\ndescription: b\n---\n🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}\n"
      ),
      .good("Persian", "---\nname: a\ndescription: می\u{200C}خواهم\n---\nBody.\n"),
    ])

  /// How many invisible characters in a row no writing needs.
  private static let longest = 2

  static let readsSurvey = true

  static func check(
    _ agent: Agent, _ bytes: Span<UInt8>, _ context: RuleContext, into findings: inout Findings
  ) {
    guard agent.mayHideText, let start = agent.firstNonASCII else { return }
    var offset = max(start, ByteOrderMark.length(in: bytes))
    var bidi: (first: Int, count: Int)?
    var isTold: (tags: Bool, run: Bool) = (false, false)
    while let next = ByteSearch.firstNonASCII(in: bytes, offset..<bytes.count) {
      guard let (kind, length) = hidden(at: next, in: bytes) else {
        offset = min(bytes.count, next + self.length(of: bytes[next]))
        continue
      }
      var end = next + length
      var count = 1
      if kind == .direction {
        bidi = (bidi?.first ?? next, (bidi?.count ?? 0) + 1)
        offset = end
        continue
      }
      while end < bytes.count, let (other, length) = hidden(at: end, in: bytes), other == kind {
        end += length
        count += 1
      }
      offset = end
      if kind == .tag, !isTold.tags, !isFlag(before: next, in: bytes) {
        isTold.tags = true
        findings.report(info, at: next..<end, .tags(count, spelled(bytes, next..<end)), help: help)
      } else if kind == .blank, !isTold.run, count > longest {
        isTold.run = true
        findings.report(info, at: next..<end, .run(count), help: help)
      }
    }
    guard let bidi else { return }
    findings.report(info, at: bidi.first..<bidi.first + 3, .direction(bidi.count), help: help)
  }

  private static let help = "remove it, or find out who wrote it"

  private enum Kind { case tag, direction, blank }

  /// Returns what stands at an offset if it is hidden, with its length in bytes.
  private static func hidden(at offset: Int, in bytes: Span<UInt8>) -> (Kind, Int)? {
    guard offset + 2 < bytes.count else { return nil }
    switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
    case (0xE2, 0x80, 0x8B...0x8D): return (.blank, 3)
    case (0xE2, 0x80, 0xAA...0xAE): return (.direction, 3)
    case (0xE2, 0x81, 0xA0...0xA4): return (.blank, 3)
    case (0xE2, 0x81, 0xA6...0xA9): return (.direction, 3)
    case (0xEF, 0xB8, 0x80...0x8F), (0xEF, 0xBB, 0xBF): return (.blank, 3)
    case (0xF3, 0xA0, 0x80...0x81) where offset + 3 < bytes.count: return (.tag, 4)
    case (0xF3, 0xA0, 0x84...0x87) where offset + 3 < bytes.count: return (.blank, 4)
    default: return nil
    }
  }

  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// Whether tags belong to a flag: they follow U+1F3F4.
  private static func isFlag(before offset: Int, in bytes: Span<UInt8>) -> Bool {
    offset >= 4 && bytes[offset - 4] == 0xF0 && bytes[offset - 3] == 0x9F
      && bytes[offset - 2] == 0x8F && bytes[offset - 1] == 0xB4
  }

  /// Returns the text that tags spell: each is an ASCII character, moved to another plane.
  private static func spelled(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var text = ""
    for offset in stride(from: range.lowerBound, to: range.upperBound, by: 4) {
      let value = (bytes[offset + 2] & 1) << 6 | (bytes[offset + 3] & 0x3F)
      guard value >= ASCII.space, value < 0x7F else { continue }
      if text.utf8.count == 60 { return text + "…" }
      text.unicodeScalars.append(Unicode.Scalar(value))
    }
    return text
  }
}

extension Message {
  fileprivate static func tags(_ count: Int, _ text: String) -> Message {
    "\(count) invisible tag character\(count == 1 ? "" : "s") spell '\(text)'"
  }

  fileprivate static func run(_ count: Int) -> Message {
    "\(count) invisible characters in a row, which no writing needs"
  }

  fileprivate static func direction(_ count: Int) -> Message {
    let others = count > 1 ? " (\(count) in this file)" : ""
    return "an invisible control shows text in another order than it is read\(others)"
  }
}
