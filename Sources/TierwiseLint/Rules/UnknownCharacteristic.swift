import TierwiseCatalog
import TierwiseCore
import TierwisePolicy
import TierwiseYAML

/// Reports a characteristic of the work that the policy does not know.
enum UnknownCharacteristic: FitRule {
  static let info = RuleInfo(
    id: "unknown-characteristic", group: .schema, severity: .warning, dialects: FitContext.dialects,
    summary: "The file declares a characteristic of its work that the policy does not have.",
    why: """
      'characteristics' is how a file says itself what its work is like, and goes before all that \
      its words say. A name that is no row of the policy's matrix counts for nothing, and the \
      agent is judged as if the line were not there. In other dialects than 'structured' it is \
      told only where another name, or one almost like it, shows that the list is meant for the \
      policy.
      """,
    source: "claude-ctx, \"Model optimization\", decision matrix",
    examples: [
      .bad(
        "a slip",
        "---\nname: a\ndescription: b\nmodel: sonnet\ncharacteristics: [‹security-criticial›]\n---\nBody.\n"
      ),
      .bad(
        "a name that is no row, beside one that is",
        "---\nname: a\ndescription: b\nmodel: sonnet\ncharacteristics:\n  - complex-reasoning\n  - ‹urgent›\n---\nBody.\n"
      ),
      .bad(
        "an agent that names no model",
        "---\nname: a\ndescription: b\ncharacteristics: [‹security-criticial›]\n---\nBody.\n"
      ),
      .bad(
        "any other name in a structured agent",
        "---\nname: a\ndescription: b\nmodel: {preference: sonnet}\ncharacteristics: [‹urgent›]\n---\nBody.\n"
      ),
      .good(
        "rows of the matrix",
        "---\nname: a\ndescription: b\nmodel: sonnet\ncharacteristics: [security-critical, novel-problem]\n---\nBody.\n"
      ),
      .good(
        "a list of something else",
        "---\nname: a\ndescription: b\nmodel: sonnet\ncharacteristics: [calm, friendly]\n---\nBody.\n"
      ),
    ])

  static let subjects = FitSubjects.declaring

  static func check(
    _ agent: Agent, _ verdict: Verdict, _ context: FitContext, into findings: inout Findings
  ) {
    guard let mapping = agent.mapping,
      let list = agent.tree.value(for: "characteristics", in: mapping)
    else { return }
    let known = context.judge.characteristics
    let names = agent.tree.children(list).compactMap { node in
      agent.tree.string(node).map { (node: node, text: $0) }
    }
    let isMeant =
      context.base.dialect == .structured || names.contains { known.contains($0.text) }
    for name in names where !known.contains(name.text) {
      let nearest = EditDistance.nearest(to: name.text, among: known)
      guard isMeant || nearest != nil else { continue }
      findings.report(
        info, at: agent.tree.range(name.node), .unknown(name.text),
        help: nearest.map { "did you mean '\($0)'?" }
          ?? "'tierwise policy matrix.rows' lists them")
    }
  }
}

extension Message {
  fileprivate static func unknown(_ name: String) -> Message {
    "the policy has no characteristic '\(name)', so that it counts for nothing"
  }
}
