import TestKit
import Testing
import TierwiseCore

@testable import TierwiseCatalog

struct FenceTests {
  /// Returns the fence of a text in words; `‹ ›` around what it names.
  private func describe(_ marked: String) -> String {
    let text = MarkedText(marked)
    let mark = text.marks.first
    switch Fence(in: text.bytes.span) {
    case .none: return "none"
    case .misplaced(let range): return range == mark ? "misplaced" : "misplaced at \(range)"
    case .unclosed(_, let nearly?): return nearly == mark ? "row" : "row at \(nearly)"
    case .unclosed(let opening, nil): return opening == mark ? "unclosed" : "open at \(opening)"
    case .closed(let content, let body):
      return content == mark
        ? "closed, body '\(String(decoding: text.bytes[body...], as: UTF8.self))'"
        : "closed at \(content)"
    }
  }

  @Test(arguments: [
    ("---\n‹a: 1\n›---\nB", "closed, body 'B'"),
    ("---  \n‹a: 1\n›---\t\nB", "closed, body 'B'"),
    ("---\r\n‹a: 1\r\n›---\r\nB", "closed, body 'B'"),
    ("\u{FEFF}---\n‹a: 1\n›---\nB", "closed, body 'B'"),
    ("---\n‹›---\nB", "closed, body 'B'"),
    ("---\n‹a: 1\n›---", "closed, body ''"),
    ("---\n‹a: |\n  ---\n›---\nB", "closed, body 'B'"),
    ("---\n‹a: 1\n...\n›---\nB", "closed, body 'B'"),
    ("---\n‹a: 1\n----\n›---\n---\n", "closed, body '---\n'"),
    ("‹---›\na: 1\n", "unclosed"),
    ("---\na: 1\n‹------›\nB", "row"),
    ("‹---›\na: 1\n--- # c\n", "unclosed"),
    ("---\n\nProse.\n", "none"),
    ("----\na: 1\n---\n", "none"),
    ("---x\na: 1\n---\n", "none"),
    ("", "none"),
    ("# Title\n\n---\nnote: prose\n", "none"),
    ("\n‹---›\na: 1\n---\n", "misplaced"),
    (" ‹---›\n a: 1\n ---\n", "misplaced"),
    ("<!-- c -->\n‹---›\na: 1\n---\n", "misplaced"),
  ])
  func `only a line of three hyphens is a fence`(_ text: String, _ expected: String) {
    #expect(describe(text) == expected)
  }
}

struct LineScanTests {
  @Test(
    arguments: [
      ("name: a b ", "a b"), ("x: 1\nname:a\nname: c", "c"), ("name: \"a: b\"", "a: b"),
      (" name: a", nil), ("name:", ""), ("other: a", nil), ("name: 'x'\r\ny: 1", "x"),
    ] as [(String, String?)])
  func `a line scan finds a key at the margin`(_ text: String, _ expected: String?) {
    let bytes = Array(text.utf8)
    let found = LineScan.field("name", in: bytes.span, 0..<bytes.count)
    #expect(found.map { String(bytes.span, $0.value) } == expected)
  }
}

struct LoadRootTests {
  @Test(arguments: [
    ("agents/a.md", "agents", LoadRoot.Kind.plain),
    ("agents/x/y/a.md", "agents", .plain),
    (".claude/agents/x/a.md", ".claude/agents", .harness(.claudeCode)),
    (".claude/agents/x/agents/a.md", ".claude/agents", .harness(.claudeCode)),
    ("p/.github/agents/a.agent.md", "p/.github/agents", .harness(.copilot)),
    (".opencode/agent/a.md", ".opencode/agent", .harness(.opencode)),
    (".cursor/agents/a.md", ".cursor/agents", .harness(.cursor)),
    (".gemini/agents/a.md", ".gemini/agents", .harness(.gemini)),
    (".kiro/agents/a.md", ".kiro/agents", .harness(.other)),
    ("agents/plugins/x/agents/a.md", "agents/plugins/x/agents", .plain),
    ("docs/a.md", "docs", .loose),
    ("a.md", "", .loose),
    ("agent/a.md", "agent", .loose),
  ])
  func `the load root follows from the path`(
    _ path: String, _ folder: String, _ kind: LoadRoot.Kind
  ) {
    #expect(LoadRoot(ofFile: path) == LoadRoot(path: folder, kind: kind))
  }
}
