import TierwiseCatalog
import TierwiseCore

/// Reports an id in the form of a platform or gateway.
enum ProviderPrefixedModel: AgentRule {
  static let readsRecoveredFields = true

  static let info = RuleInfo(
    id: "provider-prefixed-model", group: .model, severity: .warning,
    dialects: [.claudeCode, .structured],
    summary: "The model is written for one platform, and fails on every other.",
    why: """
      Amazon Bedrock, Google Cloud and gateways have ids of their own. They work only for those \
      whose Claude Code is set up for that platform; everyone else's agent fails at its first \
      request. An alias works on all of them.
      """,
    source: "Claude Code documentation, \"Model configuration\"",
    examples: [
      .bad(
        "a gateway's form",
        "---\nname: a\ndescription: b\nmodel: ‹anthropic/claude-opus-4-5›\n---\nBody.\n"),
      .bad(
        "Bedrock's form",
        """
        ---
        name: a
        description: b
        model: ‹us.anthropic.claude-haiku-4-5-20251001-v1:0›
        ---
        Body.

        """),
      .bad(
        "Google's form of a retired model",
        "---\nname: a\ndescription: b\nmodel: ‹claude-sonnet-4@20250514›\n---\nBody.\n"),
      .good(
        "the vendor's form", "---\nname: a\ndescription: b\nmodel: claude-opus-4-5\n---\nBody.\n"),
      .good(
        "OpenCode, which asks for it",
        """
        === .opencode/agents/a.md
        ---
        description: b
        model: anthropic/claude-opus-4-5
        ---
        Body.

        """),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    for use in context.models {
      guard case .providerPrefixed(let provider, let value) = use.value else { continue }
      let name = context.registry.providerName(provider)
      let right = value.model.map { context.registry[$0].id }
      findings.report(
        info, at: use.range, .prefixed(use.text, name), notes: notes(on: value, context),
        help: help(on: value, right, context))
    }
  }

  /// A platform keeps a schedule of its own, so that an end is worth a note, and no more.
  private static func notes(on value: ModelValue, _ context: RuleContext) -> [Note] {
    let registry = context.registry
    switch value.core {
    case .retired(let id, let day):
      return [Note("the Claude API retired '\(registry[id].id)' on \(day)")] + advice(id, context)
    case .retiring(let id, let day?):
      return [Note("the Claude API retires '\(registry[id].id)' on \(day)")] + advice(id, context)
    case .neverExisted(let id):
      return [Note("no model has that name on any platform")] + advice(id, context)
    default: return []
    }
  }

  private static func advice(_ id: ModelID, _ context: RuleContext) -> [Note] {
    ModelAdvice(replacing: id, context)?.notes ?? []
  }

  private static func help(
    on value: ModelValue, _ right: String?, _ context: RuleContext
  ) -> String? {
    switch value.core {
    case .retired(let id, _), .retiring(let id, _), .neverExisted(let id):
      return ModelAdvice(replacing: id, context)?.help
    case .alias(let alias): return "write '\(alias.name)'"
    default:
      guard let right else { return nil }
      let alias = context.registry.family(of: value)?.alias
      return "use '\(right)'" + (alias.map { ", or the alias '\($0)'" } ?? "")
    }
  }
}

extension Message {
  fileprivate static func prefixed(_ text: String, _ platform: String) -> Message {
    "model '\(text)' is written for \(platform), and fails elsewhere"
  }
}
