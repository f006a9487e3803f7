import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports an unquoted value that YAML 1.1 and YAML 1.2 readers take for different things.
enum AmbiguousScalar: AgentRule {
  static let info = RuleInfo(
    id: "ambiguous-scalar", group: .file, severity: .warning,
    summary: "A text is written so that some readers take it for something else.",
    why: """
      Unquoted, 'no' is false, '012' is ten, '1:30' is ninety and '2026-01-01' a date to readers \
      of YAML 1.1, and each is something else to readers of YAML 1.2.
      """,
    source: "YAML 1.2.2, 10.3.2; YAML 1.1 type repository",
    examples: [
      .bad("a boolean", "---\nname: ‹no›\ndescription: b\n---\nBody.\n"),
      .bad("a date", "---\nname: a\ndescription: ‹2026-01-01›\n---\nBody.\n"),
      .good("quoted", "---\nname: \"no\"\ndescription: b\n---\nBody.\n"),
      .good("a number for both", "---\nname: a\ndescription: 12\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    for field in [agent.name, agent.description, agent.model] {
      guard let node = field?.node, !agent.tree.isText(node), agent.tree.style(node) == .plain,
        case .string(let text)? = agent.tree.resolved(node),
        let reading = YAMLScalar.yaml11(plain: text)
      else { continue }
      findings.report(
        info, at: agent.tree.range(node), .ambiguous(text, reading), help: "put it in quotes")
    }
  }
}

extension Message {
  fileprivate static func ambiguous(_ value: String, _ reading: YAML11Reading) -> Message {
    "'\(value)' is a text in YAML 1.2 and \(words(for: reading)) in YAML 1.1"
  }

  private static func words(for reading: YAML11Reading) -> String {
    switch reading {
    case .null: "nothing"
    case .bool(let value): "\(value)"
    case .int(let value): "the number \(value)"
    case .float(let value): "the number \(value)"
    case .timestamp: "a date"
    case .merge: "a merge key"
    case .string: "another text"
    }
  }
}
