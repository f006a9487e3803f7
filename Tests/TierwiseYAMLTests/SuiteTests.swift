import Testing
import TierwiseYAML

/// All cases of the YAML test suite, with each kind of line break.
@Suite(.enabled(if: YAMLTestSuite.isPresent, "skipped: no YAML test suite beside the package"))
struct SuiteTests {
  @Test func `the suite is whole`() {
    #expect(YAMLTestSuite.all.cases.count == 402)
    #expect(YAMLTestSuite.all.cases.count { $0.isError } == 94)
    #expect(YAMLTestSuite.all.cases.count { $0.isError || $0.documents != nil } == 373)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `valid texts have the right events`(_ lineBreak: String) {
    for test in YAMLTestSuite.all.cases where !test.isError {
      let tree = parse(test, lineBreak)
      #expect(tree.problems.isEmpty, "\(test.id)")
      #expect(tree.events == test.events, "\(test.id)")
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `invalid texts have a problem`(_ lineBreak: String) {
    for test in YAMLTestSuite.all.cases where test.isError {
      let tree = parse(test, lineBreak)
      #expect(tree.problems.count == 1, "\(test.id)")
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `documents have the right values`(_ lineBreak: String) {
    for test in YAMLTestSuite.all.cases where !test.isError {
      guard let documents = test.documents else { continue }
      let tree = parse(test, lineBreak)
      #expect(tree.expansionProblem() == nil, "\(test.id)")
      #expect(Value(documentsOf: tree) == documents, "\(test.id)")
    }
  }

  @Test func `every text is printed as it is, valid or not, alone and inside fences`() {
    for test in YAMLTestSuite.all.cases {
      for text in variants(of: Array(test.yaml.utf8)) + [Array(test.yaml.utf8)] {
        expectWhole(YAMLTree(parsing: text), "\(test.id)")
        let fence = Array("---\n".utf8)
        let fenced = YAMLTree(
          parsing: fence + text + fence, range: fence.count..<fence.count + text.count)
        expectWhole(fenced, "\(test.id)")
      }
    }
  }

  @Test func `a text inside fences reads as it does alone`() {
    for test in YAMLTestSuite.all.cases {
      let before = Array("---\n".utf8)
      let text = Array(test.yaml.utf8)
      let alone = YAMLTree(parsing: text)
      let fenced = YAMLTree(
        parsing: before + text + before, range: before.count..<before.count + text.count)
      #expect(fenced.events == alone.events, "\(test.id)")
      #expect(fenced.problems.map(\.code) == alone.problems.map(\.code), "\(test.id)")
    }
  }

  private func parse(_ test: YAMLTestSuite.Case, _ lineBreak: String) -> YAMLTree {
    YAMLTree(parsing: Array(test.yaml.replacing("\n", with: lineBreak).utf8))
  }
}
