import TierwiseCatalog
import TierwiseCore

/// Reports a model of another vendor, or in a form that only another harness reads.
enum ModelOfAnotherDialect: AgentRule {
  static let readsRecoveredFields = true

  static let info = RuleInfo(
    id: "model-of-another-dialect", group: .model, severity: .warning,
    dialects: [.claudeCode, .structured, .opencode, .gemini],
    summary: "The model belongs to another harness.",
    why: """
      Copied between harnesses, an agent keeps a model that its new one cannot run: Claude Code \
      fails at launch on the names of Copilot and Cursor, and reaches other vendors' models only \
      through a gateway; OpenCode wants provider/model.
      """,
    source: """
      davila7/claude-code-templates#788; anthropics/claude-code#92190; OpenCode documentation, \
      "Agents"
      """,
    examples: [
      .bad("another vendor", "---\nname: a\ndescription: b\nmodel: ‹gpt-5›\n---\nBody.\n"),
      .bad(
        "Copilot's form",
        "---\nname: a\ndescription: b\nmodel: ‹Claude Sonnet 4.6 (copilot)›\n---\nBody.\n"),
      .bad(
        "Cursor's form",
        "---\nname: a\ndescription: b\nmodel: ‹claude-opus-5[effort=high]›\n---\nBody.\n"),
      .bad(
        "Claude Code's form",
        "=== .opencode/agents/a.md\n---\ndescription: b\nmodel: ‹sonnet›\n---\nBody.\n"),
      .bad(
        "a vendor Gemini CLI has not",
        "=== .gemini/agents/a.md\n---\nname: a\ndescription: b\nmodel: ‹opus›\n---\nBody.\n"),
      .good("its own form", "---\nname: a\ndescription: b\nmodel: opus\n---\nBody.\n"),
      .good(
        "another vendor where that is right",
        "=== .gemini/agents/a.md\n---\nname: a\ndescription: b\nmodel: gemini-3-pro\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    for use in context.models {
      guard case .foreign(let origin, let value) = use.value else { continue }
      let advice = value.flatMap { Self.advice(on: $0, context) }
      // That Claude Code dies of other harnesses' forms is proven; a gateway may run any model.
      var severity = Severity.warning
      if case .harness = origin, context.dialect == .claudeCode { severity = .error }
      findings.report(
        info, at: use.range, message(use.text, origin, context), severity: severity,
        help: advice?.help, fix: advice?.fix(use, in: agent, safety: .shown))
    }
  }

  private static func message(
    _ text: String, _ origin: ModelOrigin, _ context: RuleContext
  ) -> Message {
    switch (origin, context.dialect) {
    case (.vendor(let vendor), .gemini): .notRun(text, vendor)
    case (.vendor(let vendor), _): .otherVendor(text, vendor)
    case (.harness, .opencode): .withoutProvider(text)
    case (.harness(let harness), _): .otherHarness(text, harness)
    }
  }

  private static func advice(on value: ModelValue, _ context: RuleContext) -> ModelAdvice? {
    switch context.dialect {
    case .gemini: return nil
    case .opencode:
      guard let id = value.model else { return nil }
      let right = "\(context.registry.vendor)/\(context.registry[id].id)"
      return ModelAdvice(correcting: value, to: right, context)
    default:
      if case .malformed(_, let right, let inner) = value {
        return ModelAdvice(correcting: inner, to: right, context)
      }
      let right = value.model.map { context.registry[$0].id } ?? ""
      return ModelAdvice(correcting: value, to: right, context)
    }
  }
}

extension Message {
  fileprivate static func otherVendor(_ text: String, _ vendor: String) -> Message {
    "model '\(text)' is one of \(vendor)'s; Claude Code reaches it only through a gateway"
  }

  fileprivate static func otherHarness(_ text: String, _ harness: String) -> Message {
    "model '\(text)' is written as \(harness) writes it; Claude Code fails on it at launch"
  }

  fileprivate static func withoutProvider(_ text: String) -> Message {
    "model '\(text)' has no provider in front; OpenCode wants provider/model"
  }

  fileprivate static func notRun(_ text: String, _ vendor: String) -> Message {
    "model '\(text)' is one of \(vendor)'s; Gemini CLI does not run it"
  }
}
