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

  private init(help: String, notes: [Note] = [], text: String, terms: [String] = []) {
    self.help = help
    self.notes = notes
    self.text = text
    self.terms = terms.joined(separator: ", ")
  }

  /// Advises on a model that ends or has ended; nil where the registry knows no successor.
  ///
  /// `prefix` is what the dialect puts in front of an id.
  init?(replacing id: ModelID, _ context: RuleContext, prefix: String = "") {
    let registry = context.registry
    guard let next = registry.replacement(for: id, on: context.today), let nextID = next.model
    else {
      return nil
    }
    let old = registry[id]
    let new = registry[nextID]
    var terms: [String] = []
    if let ratio = PriceRatio(of: new, to: old, on: context.today) {
      terms.append(
        ratio.lowest == 1000 && ratio.highest == 1000
          ? "the same price per token" : "\(ratio) times the price per token")
    }
    if old.tokenizer == .old, new.tokenizer == .new {
      terms.append("about \(registry.pricing.newTokenizerWords) times the tokens")
    }
    if case .atLeast(let day) = new.life(on: context.today) { terms.append("no end before \(day)") }
    if context.dialect == .claudeCode, let version = new.minimumClaudeCode {
      terms.append("needs Claude Code \(version)")
    }
    let text = prefix + next.text
    var help = "use '\(text)'"
    if prefix.isEmpty, let alias = registry.family(new.family)?.alias {
      help += ", or the alias '\(alias)'"
    }
    let notes = terms.isEmpty ? [] : [Note("\(new.id): \(terms.joined(separator: ", "))")]
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
    text.firstIndex(of: "/").map { String(text[...$0]) } ?? ""
  }
}
