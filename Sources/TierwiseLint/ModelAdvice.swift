import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// What to write in place of a model, and what that changes: the help and the fix of model rules.
struct ModelAdvice {
  /// What to do, as a command.
  let help: String
  /// What it changes: price, tokens, life left, the client it needs.
  let notes: [Note]
  /// The value to write.
  private let text: String
  /// What it changes, in words.
  private let terms: String

  private init(help: String, notes: [Note] = [], text: String, terms: String = "") {
    self.help = help
    self.notes = notes
    self.text = text
    self.terms = terms
  }

  /// Advises on a model that ends or has ended; nil where the registry knows no successor.
  ///
  /// `prefix` is what the dialect puts in front of an id.
  init?(replacing id: ModelID, _ context: RuleContext, prefix: String = "") {
    guard let next = context.registry.succession(of: id, on: context.today) else { return nil }
    var terms = next.terms
    if context.dialect == .claudeCode, let version = next.minimumClaudeCode {
      terms += "\(terms.isEmpty ? "" : ", ")needs Claude Code \(version)"
    }
    let text = prefix + next.id
    var help = "use '\(text)'"
    if prefix.isEmpty, let alias = next.alias { help += ", or the alias '\(alias)'" }
    let notes = terms.isEmpty ? [] : [Note("\(next.id): \(terms)")]
    self.init(help: help, notes: notes, text: text, terms: terms)
  }

  /// Advises on a value that is spelled wrong: the right spelling, or what replaces its model.
  init?(correcting value: ModelValue, to right: String, _ context: RuleContext) {
    switch value {
    case .retired(let id, _), .retiring(let id, _), .neverExisted(let id):
      self.init(replacing: id, context, prefix: Self.prefix(of: right))
    case .active, .alias, .inherit:
      self.init(help: "write '\(right)'", text: right)
    default: return nil
    }
  }

  /// Returns the fix that writes the value; nil where the frontmatter is no YAML.
  ///
  /// What runs changes by it, so that its title has what the notes say.
  func fix(_ use: ModelUse, in agent: Agent, safety: Fix.Safety = .unsafe) -> Fix? {
    let title = "replace it with '\(text)'" + (terms.isEmpty ? "" : " (\(terms))")
    return Self.fix(use, in: agent, title, text, safety)
  }

  /// Returns the fix that writes a value in the place of a model.
  static func fix(
    _ use: ModelUse, in agent: Agent, _ title: String, _ text: String, _ safety: Fix.Safety
  ) -> Fix? {
    agent.tree.route(toNodeAt: use.range.lowerBound).map { route in
      Fix(title, safety: safety, .set(route.description, text), in: agent.tree)
    }
  }

  /// Returns what the dialect puts in front of an id: `anthropic/` in OpenCode.
  static func prefix(of text: String) -> String {
    text.utf8.firstIndex(of: ASCII.slash).map { String(text[...$0]) } ?? ""
  }
}
