package import TierwiseCore

/// What to write in place of a model, and what that changes: the help and the fix of model rules.
package struct ModelAdvice: Sendable {
  /// What to do, as a command.
  package let help: String
  /// What it changes: price, tokens, life left, the client it needs.
  package let notes: [Note]
  /// The value to write.
  package let text: String
  /// The command of the fix; as what runs changes by it, it has what the notes say.
  package let title: String

  /// Creates advice that changes nothing but how a model is written.
  package init(help: String, text: String) {
    self.help = help
    self.notes = []
    self.text = text
    title = "replace it with '\(text)'"
  }

  /// Creates the advice to write an id behind a prefix; `terms` is what that changes, in words.
  init(_ id: String, prefix: String, alias: String?, terms: String) {
    text = prefix + id
    var help = "use '\(text)'"
    if prefix.isEmpty, let alias { help += ", or the alias '\(alias)'" }
    self.help = help
    notes = terms.isEmpty ? [] : [Note("\(id): \(terms)")]
    title = "replace it with '\(text)'" + (terms.isEmpty ? "" : " (\(terms))")
  }
}
