import TierwiseCatalog
import TierwiseCore

/// Reports a model whose end is announced.
enum RetiringModel: AgentRule {
  static let readsRecoveredFields = true

  static let info = RuleInfo(
    id: "retiring-model", group: .model, severity: .warning,
    dialects: [.claudeCode, .structured, .opencode],
    summary: "The model's end is announced.",
    why: """
      Until its retirement a deprecated model runs as before; from that day on every request fails. \
      The vendor gives at least 60 days' notice, so that the change can be tried first.
      """,
    source: "Claude API documentation, \"Model deprecations\"",
    examples: [
      .bad(
        "a deprecated id",
        "---\nname: a\ndescription: b\nmodel: ‹claude-sonnet-4-5-20250929›\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\nmodel: claude-sonnet-5-5\n---\nBody.\n"),
      .bad(
        "no day is named yet",
        "---\nname: a\ndescription: b\nmodel: ‹claude-mythos-preview›\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\nmodel: claude-mythos-5-1\n---\nBody.\n"),
      .bad(
        "a preference",
        "---\nname: a\ndescription: b\nmodel: {preference: ‹claude-sonnet-4-5›}\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\nmodel: {preference: claude-sonnet-5-5}\n---\nBody.\n"),
      .good(
        "only the earliest possible end is near",
        "---\nname: a\ndescription: b\nmodel: claude-opus-4-5\n---\nBody.\n"),
      .good(
        "the successor", "---\nname: a\ndescription: b\nmodel: claude-sonnet-5-5\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    for use in context.models {
      guard case .retiring(let id, let day) = use.value else { continue }
      let prefix = ModelAdvice.prefix(of: use.text)
      let advice = ModelAdvice(replacing: id, context, prefix: prefix)
      findings.report(
        info, at: use.range, .retiring(use.text, day, context),
        notes: advice?.notes ?? [], help: advice?.help, fix: advice?.fix(use, in: agent))
    }
  }
}

extension Message {
  fileprivate static func retiring(
    _ text: String, _ day: CalendarDay?, _ context: RuleContext
  ) -> Message {
    guard let day else {
      let known = context.registry.asOf
      return "model '\(text)' is deprecated; no day for its end is known up to \(known)"
    }
    let left = day.number - context.today.number
    return "model '\(text)' is retired on \(day), in \(left) \(left == 1 ? "day" : "days")"
  }
}
