import TierwiseCatalog
import TierwiseCore

/// Reports bytes that are not UTF-8.
enum InvalidUTF8: FileRule {
  static let info = RuleInfo(
    id: "invalid-utf8", group: .file, severity: .warning,
    summary: "The file is not UTF-8.",
    why: """
      Some readers replace such bytes by U+FFFD, so that the model reads something else than was \
      written; strict ones stop at them.
      """,
    source: "YAML 1.2.2, 5.2; JSON and YAML loaders of the harnesses read UTF-8",
    examples: [
      .bad("Latin-1", "---\nname: a\ndescription: caf‹\u{F8FF}›\n---\nBody.\n"),
      .bad("in the body", "---\nname: a\ndescription: b\n---\nCaf‹\u{F8FF}›, na\u{F8FF}ve.\n"),
      .good("UTF-8", "---\nname: a\ndescription: café 中文 😀\n---\nBody.\n"),
    ])

  static let readsSurvey = true

  static func check(
    _ agent: Agent, _ bytes: Span<UInt8>, _ context: RuleContext, into findings: inout Findings
  ) {
    guard !agent.isUTF8, var offset = agent.firstNonASCII else { return }
    var first: Int?
    var count = 0
    while let next = ByteSearch.firstNonASCII(in: bytes, offset..<bytes.count) {
      if let length = UTF8Check.sequenceLength(at: next, in: bytes, before: bytes.count) {
        offset = next + length
        continue
      }
      if first == nil { first = next }
      count += 1
      offset = next + 1
    }
    guard let first else { return }
    if first == 0, bytes.count >= 2, isUTF16Mark(bytes[0], bytes[1]) {
      findings.report(info, at: 0..<2, .utf16, help: "save the file as UTF-8")
      return
    }
    findings.report(
      info, at: first..<first + 1, .invalid(bytes[first], count), help: "save the file as UTF-8")
  }

  private static func isUTF16Mark(_ first: UInt8, _ second: UInt8) -> Bool {
    (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)
  }
}

extension Message {
  fileprivate static let utf16: Message = "the file is UTF-16, which no reader of agents expects"

  fileprivate static func invalid(_ byte: UInt8, _ count: Int) -> Message {
    let hex = String(byte, radix: 16, uppercase: true)
    let others = count > 1 ? ", the first of \(count) such bytes" : ""
    return "byte 0x\(hex) is not UTF-8\(others)"
  }
}
