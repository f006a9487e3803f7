import Foundation
import Testing
import TierwiseYAML

/// The frontmatters of real agents, against what PyYAML and ruamel.yaml say of them.
@Suite(.enabled(if: Corpus.isPresent, "skipped: no corpus beside the package"))
struct CorpusTests {
  /// Files that both of them reject though they are YAML, with the reason.
  private static let deviations = [
    "alirezarezvani__claude-skills/engineering-team/self-improving-agent/templates/skill-template.md":
      "`{{name}}` is a mapping as a key: good YAML, that Python cannot hash",
    "charles-adedotun__claude-code-sub-agents/dot-claude/templates/agent.template.md":
      "`{{NAME}}` is a mapping as a key: good YAML, that Python cannot hash",
  ]

  @Test func `all frontmatters are there`() {
    #expect(Corpus.entries.count == 991)
  }

  @Test func `what both accept has no problem, what both reject has one`() {
    for entry in Corpus.entries {
      let tree = YAMLTree(parsing: entry.bytes, range: entry.range)
      expectWhole(tree, "\(entry.path)")
      let isRejected = entry.isRejected && CorpusTests.deviations[entry.path] == nil
      #expect(tree.problems.count == (isRejected ? 1 : 0), "\(entry.path)")
    }
  }

  @Test func `a colon in plain text is found where it stands`() {
    let entries = Corpus.entries.filter { $0.why.hasPrefix("': ' inside") }
    #expect(entries.count == 62)
    for entry in entries {
      let problem = YAMLTree(parsing: entry.bytes, range: entry.range).problems.first
      #expect(problem?.code == .colonInPlainValue, "\(entry.path)")
      guard let range = problem?.range else { continue }
      #expect(Array(entry.bytes[range]) == [0x3A], "\(entry.path)")
      let line = entry.bytes[..<range.lowerBound].count { $0 == 0x0A } + 1
      #expect(line == entry.line, "\(entry.path)")
      // It is the first such colon behind the one of the key.
      let start = entry.bytes[..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let before = String(decoding: entry.bytes[start..<range.lowerBound], as: UTF8.self)
      #expect(before.components(separatedBy: ": ").count == 2, "\(entry.path)")
    }
  }

  @Test func `the keys are those that PyYAML finds`() {
    for entry in Corpus.entries where !entry.isRejected {
      let tree = YAMLTree(parsing: entry.bytes, range: entry.range)
      guard let root = tree.root else {
        #expect(entry.keys == [], "\(entry.path)")
        continue
      }
      #expect(tree.entries(root).map { tree.string($0.key) } == entry.keys, "\(entry.path)")
      for (key, value) in [("name", entry.name), ("model", entry.model)] {
        guard let value else { continue }
        #expect(
          tree.value(for: key, in: root).flatMap { tree.string($0) } == value, "\(entry.path)")
      }
    }
  }

  @Test func `every file is printed as it is, whole and its frontmatter alone and in place`() {
    #expect(Corpus.files.count == 1040)
    for (path, bytes) in Corpus.files {
      for text in variants(of: bytes) { expectWhole(YAMLTree(parsing: text), "\(path)") }
    }
    for entry in Corpus.entries {
      let before = Array(entry.bytes[..<entry.range.lowerBound])
      let behind = Array(entry.bytes[entry.range.upperBound...].prefix(100))
      for text in variants(of: Array(entry.bytes[entry.range])) {
        expectWhole(YAMLTree(parsing: text), "\(entry.path)")
        let fenced = YAMLTree(
          parsing: before + text + behind, range: before.count..<before.count + text.count)
        expectWhole(fenced, "\(entry.path)")
      }
    }
  }
}
