import TestKit
import Testing
import TierwiseCatalog
import TierwiseCore

@testable import TierwiseLint

/// The fixes of rules, by their examples.
struct FixTests {
  /// The forms of a text in which a fix does the same.
  enum Form: CaseIterable {
    case plain, carriageReturns, orderMark, emoji

    /// Returns the text in the form; nil where it has none.
    func text(_ text: String, of rule: String) -> String? {
      switch self {
      case .plain: return text
      case .carriageReturns:
        // What these rules say is another thing with CRLF.
        let isAboutEnds = ["mixed-line-endings", "rescued-colon"].contains(rule)
        return isAboutEnds || text.utf8.contains(0x0D) ? nil : text.replacing("\n", with: "\r\n")
      case .orderMark: return rule == "byte-order-mark" ? nil : "\u{FEFF}" + text
      case .emoji:
        // A comment line in front of the second key, as far in as that is.
        guard let key = text.firstRange(of: "description") else { return nil }
        let indent = text[..<key.lowerBound].reversed().prefix { $0 == " " }
        let lineBreak = text.contains("\r\n") ? "\r\n" : "\n"
        return text[..<key.lowerBound] + "# 🎉 é 审查" + lineBreak + String(indent)
          + text[key.lowerBound...]
      }
    }
  }

  private static let fixed = ExampleCase.all.filter { $0.example.fixed != nil }

  @Test(arguments: fixed, Form.allCases)
  func `a fix gives the example's other text, once, and leaves nothing to say`(
    _ example: ExampleCase, _ form: Form
  ) throws {
    let files = MarkedFiles(example.example.text)
    let path = files.files[0].path
    let plain = String(decoding: files.files[0].text.bytes, as: UTF8.self)
    guard let before = form.text(plain, of: example.rule.id),
      let after = form.text(try #require(example.example.fixed), of: example.rule.id)
    else { return }
    var file = FileFixes(path, Array(before.utf8))
    let refusals = file.apply(found(file, example.rule), upTo: .unsafe)
    #expect(refusals.map(\.reason) == [])
    #expect(String(decoding: file.bytes, as: UTF8.self) == after, "\(form)")
    #expect(found(file, example.rule).isEmpty, "\(form)")
    let count = file.count
    _ = file.apply(found(file, example.rule), upTo: .unsafe)
    #expect(file.count == count)
    let change = try #require(try file.change())
    #expect(try ChangeSet([change]).prove().inverse.after(path) == Array(before.utf8))
  }

  @Test(arguments: ExampleCase.all.filter { $0.example.isBad && $0.example.fixed == nil })
  func `an example without another text has no fix`(_ example: ExampleCase) {
    let files = example.example.files.files
    for finding in example.rule.findings(in: files) {
      #expect(!(finding.fix?.isOffered ?? false), "\(finding.fix?.title ?? "")")
    }
  }

  @Test func `fixes are offered where they are promised, and as safe as promised`() throws {
    let safe: Set = [
      "byte-order-mark", "description-cut-by-comment", "duplicate-fallback", "duplicate-key",
      "fallback-repeats-preference", "missing-description", "missing-name", "mixed-line-endings",
      "rescued-colon", "unquoted-colon",
      "wrong-case",
    ]
    let unsafe: Set = [
      "malformed-model-id", "misplaced-frontmatter", "retired-model", "retiring-model",
      "unclosed-frontmatter", "unknown-assignment-key", "unknown-key",
    ]
    #expect(Set(Self.fixed.map { $0.rule.id }) == safe.union(unsafe))
    for example in Self.fixed {
      let files = example.example.files.files
      for finding in example.rule.findings(in: files) {
        #expect(finding.fix?.safety == (safe.contains(example.rule.id) ? .safe : .unsafe))
      }
    }
  }

  private func found(_ file: FileFixes, _ rule: RuleInfo) -> [Finding] {
    rule.findings(in: [
      MarkedFiles.File(
        path: file.path, text: MarkedText(String(decoding: file.bytes, as: UTF8.self)))
    ])
  }
}
