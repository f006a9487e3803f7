/// An option as help, manual, shells and the reader of a command line see it.
///
/// What only help and shells ask about is made when they do.
struct OptionFacts: Sendable {
  /// The long name, with its dashes.
  let name: String
  /// What it does, in one lower-case phrase.
  let help: String
  private let word: String?
  private let open: OptionValues
  /// The values, where they are a closed set.
  private let choices: (@Sendable () -> [String])?

  init(name: String, placeholder: String?, help: String, values: OptionValues) {
    self.name = name
    self.help = help
    word = placeholder
    open = values
    choices = nil
  }

  init(name: String, choices: @escaping @Sendable () -> [String], help: String) {
    self.name = name
    self.help = help
    word = nil
    open = .word
    self.choices = choices
  }

  /// Whether a value follows the name.
  var takesValue: Bool { word != nil || choices != nil }

  /// What stands for the value; nil for a flag.
  var placeholder: String? { choices?().joined(separator: "|") ?? word }

  /// What values it takes, for shells that complete them.
  var values: OptionValues { choices.map { .choices($0()) } ?? open }

  /// The option and its value, as they are typed.
  var term: String { name + (placeholder.map { " \($0)" } ?? "") }
}
