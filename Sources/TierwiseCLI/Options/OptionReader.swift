import TierwiseCore

/// Tells options, their values and other words of a command line apart.
///
/// It knows nothing of what they set, and so is made once for all commands.
struct OptionReader {
  /// What stands on a command line.
  enum Word {
    /// An option, by its place in the table, and its value; empty for a flag.
    case option(Int, String)
    case operand(String)
  }

  private var rest: ArraySlice<String>
  private var optionsEnded = false
  private let command: String
  private let takesOperands: Bool
  private let count: Int
  private let facts: (Int) -> OptionFacts

  /// Creates a reader of a command's words, for a table of so many options.
  init(
    _ words: [String], of command: String, takesOperands: Bool, options count: Int,
    _ facts: @escaping (Int) -> OptionFacts
  ) {
    rest = words[...]
    self.command = command
    self.takesOperands = takesOperands
    self.count = count
    self.facts = facts
  }

  /// Returns what stands next; nil at the end.
  mutating func next() throws(UsageError) -> Word? {
    guard let word = rest.popFirst() else { return nil }
    if optionsEnded || !word.hasPrefix("-") || word == "-" {
      guard takesOperands else { throw UsageError(message: "unexpected '\(word)'") }
      return .operand(word)
    }
    if word == "--" {
      optionsEnded = true
      return try next()
    }
    return try option(word)
  }

  private mutating func option(_ word: String) throws(UsageError) -> Word {
    let equals = word.firstIndex(of: "=")
    let name = String(word[..<(equals ?? word.endIndex)])
    guard let place = (0..<count).first(where: { facts($0).name == name }) else {
      throw unknown(name)
    }
    let option = facts(place)
    let written = equals.map { String(word[word.index(after: $0)...]) }
    guard option.takesValue else {
      if let written { throw UsageError(message: "'\(name)' takes no value, but got '\(written)'") }
      return .option(place, "")
    }
    guard let value = written ?? rest.popFirst() else {
      throw UsageError(message: "'\(name)' needs a value, \(option.placeholder ?? "")")
    }
    return .option(place, value)
  }

  private func unknown(_ name: String) -> UsageError {
    let names = (0..<count).map { facts($0).name } + ["--help"]
    let nearest = EditDistance.nearest(to: name, among: names)
    return UsageError(
      message: "unknown option '\(name)'",
      help: nearest.map { "did you mean '\($0)'?" } ?? "see 'tierwise \(command) --help'")
  }
}
