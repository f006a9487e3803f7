import TestKit
import Testing
import TierwiseCatalog
import TierwiseCore

@testable import TierwiseLint

/// One example of one rule, with a name for the test's report.
struct ExampleCase: CustomTestStringConvertible, Sendable {
  let rule: String
  let example: RuleExample

  var testDescription: String { "\(rule): \(example.title)" }

  static let all: [ExampleCase] = RuleList.all.flatMap { rule in
    rule.info.examples.map { ExampleCase(rule: rule.info.id, example: $0) }
  }
}

struct RuleExampleTests {
  @Test(arguments: ExampleCase.all)
  func `a rule finds in its examples what their marks say`(_ example: ExampleCase) throws {
    let files = MarkedFiles(example.example.text)
    let found = lint(files, only: example.rule)
    let expected = files.files.flatMap { file in
      file.text.marks.map { Place(path: file.path, range: $0) }
    }
    #expect(found == expected, "line \(example.example.line) of the rule's file")
    #expect(example.example.isBad == !expected.isEmpty, "marks and kind of the example disagree")
  }

  @Test(arguments: ExampleCase.all)
  func `CRLF line ends do not move a finding away from its text`(_ example: ExampleCase) throws {
    // The rules about line ends are about just that.
    let exempt: Set = ["mixed-line-endings", "unquoted-colon", "rescued-colon"]
    guard !exempt.contains(example.rule), !example.example.text.contains("\r") else { return }
    let files = MarkedFiles(example.example.text) { $0.replacing("\n", with: "\r\n") }
    let expected = files.files.flatMap { file in
      file.text.marks.map { Place(path: file.path, range: $0) }
    }
    #expect(lint(files, only: example.rule) == expected)
  }

  struct Place: Hashable {
    let path: String
    let range: Range<Int>
  }

  private func lint(_ files: MarkedFiles, only rule: String) -> [Place] {
    // That an exception is not needed is known only where the other rules run.
    let rules = rule == "unused-allow" ? RuleSelection() : RuleSelection(select: [rule])
    let linter = Linter(rules: rules, registry: .builtIn, today: examplesDay)
    var findings: [Finding] = []
    var agents: [Agent] = []
    var map: DependencyMap?
    for file in files.files {
      if file.path.hasSuffix("/" + DependencyMap.fileName) {
        map = DependencyMap(path: file.path, bytes: file.text.bytes)
        continue
      }
      let root = LoadRoot(ofFile: file.path)
      let (agent, found) = linter.read(file.path, linter.context(in: root), file.text.bytes.span)
      agents.append(agent)
      findings += found
    }
    let root = LoadRoot(ofFile: files.files[0].path)
    var catalog = Catalog(root: root, agents: agents)
    catalog.dependencyMap = map
    findings += linter.check(agentsOf: catalog)
    findings += linter.check(catalog)
    findings =
      linter.settle(findings, in: [catalog], asked: { _ in true }, naming: { $0 }).findings
    return findings.filter { $0.rule == rule }.sorted(by: Finding.isOrderedBefore).map {
      Place(path: $0.path, range: $0.range)
    }
  }

  /// The day examples are judged on: the day the shipped registry is about.
  private let examplesDay = CalendarDay(number: 20_777)
}
