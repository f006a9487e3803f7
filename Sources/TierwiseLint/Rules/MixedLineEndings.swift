import TierwiseCatalog
import TierwiseCore

/// Reports a file in which some lines end with CRLF and some with LF.
enum MixedLineEndings: FileRule {
  static let info = RuleInfo(
    id: "mixed-line-endings", group: .file, severity: .info,
    summary: "Some lines end with CRLF, others with LF.",
    why: """
      Readers cope, but every tool that rewrites the file changes lines nobody meant to change, \
      and diffs fill with lines that look alike.
      """,
    source: "github/copilot-cli#694 (CRLF in a frontmatter fails there); research on real catalogs",
    examples: [
      .bad(
        "one CRLF", "---\nname: a‹\r\n›description: b\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\n---\nBody.\n"),
      .bad(
        "one LF", "---\r\nname: a\r\ndescription: b\r\n---\r\nBody.‹\n›",
        fixed: "---\r\nname: a\r\ndescription: b\r\n---\r\nBody.\r\n"),
      .bad("a carriage return alone", "---\nname: a\n---\nA\rB‹\r\n›Body.\n"),
      .good("CRLF throughout", "---\r\nname: a\r\ndescription: b\r\n---\r\nBody.\r\n"),
    ])

  static let readsSurvey = true

  static func check(
    _ agent: Agent, _ bytes: Span<UInt8>, _ context: RuleContext, into findings: inout Findings
  ) {
    guard let carriage = agent.firstCarriageReturn,
      let feed = ByteSearch.first(ASCII.lineFeed, in: bytes, 0..<bytes.count)
    else { return }
    if feed < carriage {
      // The first line ends with LF: the first CRLF is the odd one.
      guard let odd = firstCRLF(from: carriage, in: bytes) else { return }
      report(odd..<odd + 2, .odd("CRLF", among: "LF"), bytes, &findings)
    } else if let odd = firstBareLF(in: bytes) {
      report(odd..<odd + 1, .odd("LF", among: "CRLF"), bytes, &findings)
    }
  }

  private static func report(
    _ range: Range<Int>, _ message: Message, _ bytes: Span<UInt8>, _ findings: inout Findings
  ) {
    findings.report(info, at: range, message, help: title, fix: fix(bytes))
  }

  private static let title = "end all lines alike"

  /// Ends the fewer lines as the others end, or with LF; a carriage return alone is left to people.
  private static func fix(_ bytes: Span<UInt8>) -> Fix? {
    var pairs: [TextEdit] = []
    var feeds: [TextEdit] = []
    var offset = 0
    // No agent has more lines.
    while pairs.count < 100_000, feeds.count < 100_000,
      let end = ByteSearch.first(ASCII.lineFeed, in: bytes, offset..<bytes.count)
    {
      let returns = ByteSearch.first(ASCII.carriageReturn, in: bytes, offset..<end)
      if let returns {
        guard returns == end - 1 else { return nil }
        pairs.append(TextEdit(returns..<end, ""))
      } else {
        feeds.append(TextEdit(end..<end, "\r"))
      }
      offset = end + 1
    }
    guard ByteSearch.first(ASCII.lineFeed, in: bytes, offset..<bytes.count) == nil,
      ByteSearch.first(ASCII.carriageReturn, in: bytes, offset..<bytes.count) == nil
    else {
      return nil
    }
    return Fix(
      title, safety: .safe, effect: .keepsText, edits: pairs.count > feeds.count ? feeds : pairs)
  }

  private static func firstCRLF(from start: Int, in bytes: Span<UInt8>) -> Int? {
    var offset = start
    while let carriage = ByteSearch.first(ASCII.carriageReturn, in: bytes, offset..<bytes.count) {
      offset = carriage + 1
      if offset < bytes.count, bytes[offset] == ASCII.lineFeed { return carriage }
    }
    return nil
  }

  private static func firstBareLF(in bytes: Span<UInt8>) -> Int? {
    var offset = 0
    while let feed = ByteSearch.first(ASCII.lineFeed, in: bytes, offset..<bytes.count) {
      if feed == 0 || bytes[feed - 1] != ASCII.carriageReturn { return feed }
      offset = feed + 1
    }
    return nil
  }
}

extension Message {
  fileprivate static func odd(_ ending: String, among others: String) -> Message {
    "this line ends with \(ending), the lines before it with \(others)"
  }
}
