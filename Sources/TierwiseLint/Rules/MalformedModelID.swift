import TierwiseCatalog
import TierwiseCore

/// Reports a model whose name is written as no harness reads it.
enum MalformedModelID: AgentRule {
  static let readsRecoveredFields = true

  static let info = RuleInfo(
    id: "malformed-model-id", group: .model, severity: .error,
    dialects: [.claudeCode, .structured, .opencode],
    summary: "The model is recognisable, but written as no id is.",
    why: """
      A value that is no alias goes to the API as it is, and the API takes exact ids only. Display \
      names, dots, and ids of models that never were end in "There's an issue with the selected \
      model", before the agent says a word.
      """,
    source: "davila7/claude-code-templates#788",
    examples: [
      .bad(
        "a display name",
        "---\nname: a\ndescription: b\nmodel: ‹Claude Sonnet 4.6›\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\nmodel: claude-sonnet-4-6\n---\nBody.\n"),
      .bad(
        "dots", "---\nname: a\ndescription: b\nmodel: ‹claude-opus-4.6›\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\nmodel: claude-opus-4-6\n---\nBody.\n"),
      .bad(
        "another order", "---\nname: a\ndescription: b\nmodel: ‹claude-4-sonnet›\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\nmodel: claude-sonnet-5-5\n---\nBody.\n"),
      .bad(
        "a date that the id has not",
        "---\nname: a\ndescription: b\nmodel: ‹claude-opus-4-6-20260205›\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\nmodel: claude-opus-4-6\n---\nBody.\n"),
      .bad(
        "capitals", "---\nname: a\ndescription: b\nmodel: ‹Sonnet›\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\nmodel: sonnet\n---\nBody.\n"),
      .bad(
        "blanks", "---\nname: a\ndescription: b\nmodel: ‹\" opus\"›\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\nmodel: \"opus\"\n---\nBody.\n"),
      .bad(
        "a model that never was",
        "---\nname: a\ndescription: b\nmodel: ‹claude-haiku-4-20250514›\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\nmodel: claude-haiku-5-5\n---\nBody.\n"),
      .bad(
        "a preference",
        "---\nname: a\ndescription: b\nmodel: {preference: ‹sonnet-4-6›}\n---\nBody.\n",
        fixed: "---\nname: a\ndescription: b\nmodel: {preference: claude-sonnet-4-6}\n---\nBody.\n"),
      .good("an alias", "---\nname: a\ndescription: b\nmodel: opus[1m]\n---\nBody.\n"),
      .good("an id", "---\nname: a\ndescription: b\nmodel: claude-opus-4-6\n---\nBody.\n"),
      .good(
        "a harness that shows display names",
        """
        === .github/agents/a.agent.md
        ---
        description: b
        model: Claude Sonnet 4.6
        ---
        Body.

        """),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    for use in context.models {
      switch use.value {
      case .malformed(let fault, let right, let value):
        let advice = ModelAdvice(correcting: value, to: right, context)
        findings.report(
          info, at: use.range, .malformed(use.text, fault), severity: severity(of: fault),
          notes: notes(on: value, right) + (advice?.notes ?? []),
          help: advice?.help, fix: advice?.fix(use, in: agent))
      case .neverExisted:
        let prefix = ModelAdvice.prefix(of: use.text)
        let advice = ModelAdvice(correcting: use.value, to: prefix, context)
        findings.report(
          info, at: use.range, .neverWas(use.text), notes: advice?.notes ?? [],
          help: advice?.help, fix: advice?.fix(use, in: agent))
      default: continue
      }
    }
  }

  /// That the API refuses other spellings is proven; that a harness minds these is not.
  private static func severity(of fault: Malformation) -> Severity {
    switch fault {
    case .blanks, .quotes, .letterCase: .warning
    default: .error
    }
  }

  private static func notes(on value: ModelValue, _ right: String) -> [Note] {
    switch value {
    case .retired(_, let day): [Note("'\(right)' is meant, which was retired on \(day)")]
    case .retiring(_, let day?): [Note("'\(right)' is meant, which is retired on \(day)")]
    default: []
    }
  }
}

extension Message {
  fileprivate static func malformed(_ text: String, _ fault: Malformation) -> Message {
    switch fault {
    case .blanks: "model '\(text)' has blanks around it"
    case .quotes: "model '\(text)' has quotes inside the quotes"
    case .letterCase: "model '\(text)' has capitals; aliases and ids have none"
    case .displayName: "'\(text)' is a display name, not a model id"
    case .dots: "'\(text)' is no model id; ids have hyphens between their numbers, not dots"
    case .order: "'\(text)' is no model id; its parts are in another order"
    case .date: "'\(text)' is no model id; no such model has that date"
    case .incomplete: "'\(text)' is no model id, only a part of one"
    case .separators: "'\(text)' is no model id, though it reads like one"
    }
  }

  fileprivate static func neverWas(_ text: String) -> Message {
    "'\(text)' was never the id of a model"
  }
}
