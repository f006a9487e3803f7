import Testing
import TierwiseCatalog
import TierwiseCore

@testable import TierwiseLint

/// One example of one rule, with a name for the test's report.
struct ExampleCase: CustomTestStringConvertible, Sendable {
  let rule: RuleInfo
  let example: RuleExample

  var testDescription: String { "\(rule.id): \(example.title)" }

  static let all: [ExampleCase] = RuleList.all.flatMap { rule in
    rule.info.examples.map { ExampleCase(rule: rule.info, example: $0) }
  }

  static let bad = all.filter(\.example.isBad)
}

struct RuleExampleTests {
  private typealias File = MarkedFiles.File

  @Test(arguments: ExampleCase.all)
  func `a rule finds in its examples what their marks say`(_ test: ExampleCase) throws {
    let files = test.example.files.files
    #expect(places(of: test.rule, in: files) == marks(in: files), "line \(test.example.line)")
    #expect(test.example.isBad == !marks(in: files).isEmpty, "marks and kind disagree")
  }

  @Test(arguments: ExampleCase.all)
  func `CRLF line ends do not move a finding away from its text`(_ test: ExampleCase) throws {
    // The rules about line ends are about just that.
    let exempt: Set = ["mixed-line-endings", "unquoted-colon", "rescued-colon"]
    guard !exempt.contains(test.rule.id), !test.example.text.contains("\r") else { return }
    expectMarks(test) { $0.replacing("\n", with: "\r\n") }
  }

  @Test(arguments: ExampleCase.all)
  func `a byte order mark does not move a finding away from its text`(_ test: ExampleCase) {
    guard test.rule.id != "byte-order-mark" else { return }
    expectMarks(test) { "\u{FEFF}" + $0 }
  }

  @Test(arguments: ExampleCase.all)
  func `an emoji before a finding moves it by its bytes`(_ test: ExampleCase) {
    expectMarks(test) { Self.adding("# 👩‍🚀 🎉", toFrontmatterOf: $0) ?? $0 }
  }

  @Test(arguments: ExampleCase.bad)
  func `an exception silences every finding of an example`(_ test: ExampleCase) {
    let words = "tierwise: allow \(test.rule.id) -- it is an example"
    let inText = MarkedFiles(test.example.text) { "\($0)\n<!-- \(words) -->\n" }.files
    let inFrontmatter = MarkedFiles(test.example.text) { text in
      Self.adding("# \(words)", toFrontmatterOf: text) ?? "\(text)\n<!-- \(words) -->\n"
    }.files
    for files in [inText, inFrontmatter] {
      // A map of dependencies takes no exceptions; the configuration does.
      let left = places(of: test.rule, in: files).filter { $0.path.hasSuffix(".md") }
      #expect(left == [], "\(String(decoding: files[0].text.bytes, as: UTF8.self))")
    }
  }

  @Test(arguments: ExampleCase.bad)
  func `after its fix nothing is left to find`(_ test: ExampleCase) throws {
    let files = test.example.files.files
    let findings = test.rule.findings(in: files)
    let fixable = findings.filter { $0.fix != nil }
    guard !fixable.isEmpty else { return }
    let fixed = try files.map { file in
      let edits = fixable.filter { $0.path == file.path }.flatMap { $0.fix?.edits ?? [] }
      let bytes = try #require(
        try TextEdits(edits, in: file.text.bytes).applied(to: file.text.bytes))
      return File(path: file.path, text: MarkedText(String(decoding: bytes, as: UTF8.self)))
    }
    // A fix may bring down what is left, but not find anew.
    #expect(test.rule.findings(in: fixed).count == findings.count - fixable.count)
  }

  /// Returns a text with a line more at the top of its frontmatter; nil where there is none.
  private static func adding(_ line: String, toFrontmatterOf text: String) -> String? {
    guard text.hasPrefix("---\n") || text.hasPrefix("‹---›\n"),
      text.dropFirst(4).contains("\n---\n"), let end = text.firstIndex(of: "\n")
    else { return nil }
    return text[...end] + line + "\n" + text[text.index(after: end)...]
  }

  private struct Place: Hashable {
    let path: String
    let range: Range<Int>
  }

  private func expectMarks(
    _ test: ExampleCase, sourceLocation: SourceLocation = #_sourceLocation,
    in transform: (String) -> String
  ) {
    let files = MarkedFiles(test.example.text, transform: transform).files
    #expect(
      places(of: test.rule, in: files) == marks(in: files), "line \(test.example.line)",
      sourceLocation: sourceLocation)
  }

  private func places(of rule: RuleInfo, in files: [File]) -> [Place] {
    rule.findings(in: files).map { Place(path: $0.path, range: $0.range) }
  }

  private func marks(in files: [File]) -> [Place] {
    files.flatMap { file in file.text.marks.map { Place(path: file.path, range: $0) } }
  }
}
