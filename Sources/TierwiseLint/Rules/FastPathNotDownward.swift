import TierwiseCatalog
import TierwiseCore

/// Reports a fast path to a tier that is not below the preference.
enum FastPathNotDownward: AgentRule {
  static let info = RuleInfo(
    id: "fast-path-not-downward", group: .assignment, severity: .warning, dialects: [.structured],
    summary: "The fast path leads to a tier that is not below the preference.",
    why: """
      The fast path is for work that a cheaper model does as well. A model of the same tier, or a \
      higher one, is neither cheaper nor faster.
      """,
    source: "claude-ctx, \"Model optimization\"",
    examples: [
      .bad(
        "up",
        "---\nname: a\ndescription: b\nmodel: {preference: sonnet, fast_path: {to: ‹opus›, when: [a typo]}}\n---\nBody.\n"
      ),
      .bad(
        "level",
        "---\nname: a\ndescription: b\nmodel: {preference: sonnet, fast_path: {to: ‹sonnet›, when: [a typo]}}\n---\nBody.\n"
      ),
      .good(
        "down",
        "---\nname: a\ndescription: b\nmodel: {preference: sonnet, fast_path: {to: haiku, when: [a typo]}}\n---\nBody.\n"
      ),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    guard let preference = context.models.first(where: { $0.role == .preference }),
      let rank = context.registry.family(of: preference.value)?.rank
    else { return }
    for use in context.models where use.role == .fastPath {
      guard let target = context.registry.family(of: use.value)?.rank, target >= rank else {
        continue
      }
      findings.report(info, at: use.range, .wrongWay(use.text, preference.text))
    }
  }
}

extension Message {
  fileprivate static func wrongWay(_ target: String, _ preference: String) -> Message {
    "the fast path leads to '\(target)', which is not below '\(preference)'"
  }
}
