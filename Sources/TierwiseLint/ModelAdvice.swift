import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

extension ModelAdvice {
  /// Advises on a model that ends or has ended; nil where the registry knows no successor.
  ///
  /// `prefix` is what the dialect puts in front of an id.
  init?(replacing id: ModelID, _ context: RuleContext, prefix: String = "") {
    guard let next = context.registry.succession(of: id, on: context.today) else { return nil }
    self = next.advice(in: context.dialect, prefix: prefix)
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
  func fix(_ use: ModelUse, in agent: Agent, safety: Fix.Safety = .unsafe) -> Fix? {
    Self.fix(use, in: agent, title, text, safety)
  }

  /// Returns the fix that writes a value in the place of a model.
  static func fix(
    _ use: ModelUse, in agent: Agent, _ title: String, _ text: String, _ safety: Fix.Safety
  ) -> Fix? {
    agent.tree.route(toNodeAt: use.range.lowerBound).map { route in
      Fix(title, safety: safety, setting: route, to: text, in: agent.tree)
    }
  }

  /// Returns what the dialect puts in front of an id: `anthropic/` in OpenCode.
  static func prefix(of text: String) -> String {
    text.utf8.firstIndex(of: ASCII.slash).map { String(text[...$0]) } ?? ""
  }
}
