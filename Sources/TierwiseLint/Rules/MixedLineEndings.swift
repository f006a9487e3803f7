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
      .bad("one CRLF", "---\nname: a‹\r\n›description: b\n---\nBody.\n"),
      .bad("one LF", "---\r\nname: a\r\ndescription: b\r\n---\r\nBody.‹\n›"),
      .good("CRLF throughout", "---\r\nname: a\r\ndescription: b\r\n---\r\nBody.\r\n"),
    ])

  static func check(
    _ agent: Agent, _ bytes: Span<UInt8>, _ context: RuleContext, into findings: inout Findings
  ) {
    let whole = 0..<bytes.count
    guard let carriage = ByteSearch.first(ASCII.carriageReturn, in: bytes, whole) else { return }
    guard let feed = ByteSearch.first(ASCII.lineFeed, in: bytes, whole) else { return }
    if feed < carriage {
      // The first line ends with LF: the first CRLF is the odd one.
      guard let odd = firstCRLF(from: carriage, in: bytes) else { return }
      findings.report(info, at: odd..<odd + 2, .odd("CRLF", among: "LF"), help: help)
    } else if let odd = firstBareLF(in: bytes) {
      findings.report(info, at: odd..<odd + 1, .odd("LF", among: "CRLF"), help: help)
    }
  }

  private static let help = "end all lines alike"

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
