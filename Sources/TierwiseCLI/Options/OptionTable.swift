import TierwiseCore
import TierwisePolicy

/// The options of a command: one table for parsing, help and whatever else speaks about them.
struct OptionTable<Values: Sendable>: Sendable {
  /// One option, and what it sets.
  struct Option: Sendable {
    let facts: OptionFacts
    let apply: Action

    /// Sets what the option is for, from its value.
    typealias Action = @Sendable (inout Values, String) throws(UsageError) -> Void

    init(
      name: String, placeholder: String?, help: String, values: OptionValues = .word,
      apply: @escaping Action
    ) {
      facts = OptionFacts(name: name, placeholder: placeholder, help: help, values: values)
      self.apply = apply
    }

    fileprivate init(
      name: String, choices: @escaping @Sendable () -> [String], help: String,
      apply: @escaping Action
    ) {
      facts = OptionFacts(name: name, choices: choices, help: help)
      self.apply = apply
    }
  }

  /// What takes the words that are no options.
  struct Operands: Sendable {
    let apply: Option.Action
  }

  let options: [Option]
  /// What takes the words that are no options; nil where a command has no use for any.
  let operands: Operands?
}

/// Why a command cannot be done: the words the user typed, or a file that says how to work.
struct UsageError: Error, Hashable {
  /// What is wrong, with the word and its place.
  let message: String
  /// What to do instead.
  var help: String?
}

extension OptionTable {
  /// Sets the values from the words of a command.
  ///
  /// Options may stand anywhere, as `--name value` or `--name=value`; `--` ends them.
  func parse(_ words: [String], of command: String, into values: inout Values) throws(UsageError) {
    var reader = OptionReader(
      words, of: command, takesOperands: operands != nil, options: options.count
    ) { options[$0].facts }
    while let word = try reader.next() {
      switch word {
      case .option(let place, let value): try options[place].apply(&values, value)
      case .operand(let text): try operands?.apply(&values, text)
      }
    }
  }
}

extension OptionTable.Operands {
  /// Any number of words.
  static func many(_ path: @autoclosure @escaping OptionTable.Option.Path<[String]>) -> Self {
    Self { values, word in values[keyPath: path()].append(word) }
  }

  /// One word at most; says what it stands for where a second follows.
  static func one(
    _ path: @autoclosure @escaping OptionTable.Option.Path<String?>, _ noun: String
  ) -> Self {
    Self { (values, word) throws(UsageError) in
      let path = path()
      guard values[keyPath: path] == nil else {
        throw UsageError(message: "one \(noun) at a time, but '\(word)' follows")
      }
      values[keyPath: path] = word
    }
  }
}

extension OptionTable.Option {
  /// A key path that is made when the option is met: one costs as much as reading a file.
  typealias Path<Value> = @Sendable () -> any WritableKeyPath<Values, Value> & Sendable

  /// An option without a value.
  static func flag(_ name: String, _ path: @autoclosure @escaping Path<Bool>, _ help: String)
    -> Self
  {
    Self(name: name, placeholder: nil, help: help, values: .none) { values, _ in
      values[keyPath: path()] = true
    }
  }

  /// An option with one of a closed set of values.
  static func choice<Choice: CaseIterable & RawRepresentable & Sendable>(
    _ name: String, _ path: @autoclosure @escaping Path<Choice>, _ help: String
  ) -> Self where Choice.RawValue == String {
    choice(name, help) { (values, choice: Choice) in values[keyPath: path()] = choice }
  }

  /// The same for a value that is nil where nothing was chosen.
  static func choice<Choice: CaseIterable & RawRepresentable & Sendable>(
    _ name: String, _ path: @autoclosure @escaping Path<Choice?>, _ help: String
  ) -> Self where Choice.RawValue == String {
    choice(name, help) { (values, choice: Choice) in values[keyPath: path()] = choice }
  }

  private static func choice<Choice: CaseIterable & RawRepresentable & Sendable>(
    _ name: String, _ help: String, _ set: @escaping @Sendable (inout Values, Choice) -> Void
  ) -> Self where Choice.RawValue == String {
    Self(name: name, choices: { Choice.allCases.map(\.rawValue) }, help: help) {
      (values, word) throws(UsageError) in
      guard let choice = Choice(rawValue: word) else {
        throw noValue(word, of: name, among: Choice.allCases.map(\.rawValue))
      }
      set(&values, choice)
    }
  }

  /// An option with a text that is not looked at: a revision, the name of a file or an agent.
  static func text(
    _ name: String, _ path: @autoclosure @escaping Path<String?>, _ placeholder: String,
    _ help: String,
    values: OptionValues? = nil
  ) -> Self {
    let values = values ?? (["FILE", "PATH"].contains(placeholder) ? .files : .word)
    return Self(name: name, placeholder: placeholder, help: help, values: values) { values, word in
      values[keyPath: path()] = word
    }
  }

  /// An option that may be repeated, with a text that is not looked at.
  static func texts(
    _ name: String, _ path: @autoclosure @escaping Path<[String]>, _ placeholder: String,
    _ help: String
  ) -> Self {
    let values: OptionValues = ["FILE", "PATH"].contains(placeholder) ? .files : .word
    return Self(name: name, placeholder: placeholder, help: help, values: values) { values, word in
      values[keyPath: path()].append(word)
    }
  }

  /// An option with one of a set of names that is made when asked for.
  static func name(
    _ name: String, _ path: @autoclosure @escaping Path<String?>,
    of allowed: @escaping @Sendable () -> [String], _ help: String
  ) -> Self {
    Self(name: name, placeholder: "NAME", help: help, values: .names(allowed)) {
      (values, word) throws(UsageError) in
      guard allowed().contains(word) else { throw noValue(word, of: name, among: allowed()) }
      values[keyPath: path()] = word
    }
  }

  /// The option that names a profile of the policy, in place of the configuration's.
  static func profile(_ path: @autoclosure @escaping Path<String?>) -> Self {
    name(
      "--profile", path(), of: { PolicyProfiles.builtIn.names },
      "that profile, whatever the configuration names")
  }

  private static func noValue(
    _ word: String, of name: String, among allowed: [String]
  ) -> UsageError {
    UsageError(
      message: "'\(word)' is no value of '\(name)'",
      help: EditDistance.nearest(to: word, among: allowed).map { "did you mean '\($0)'?" }
        ?? "it takes \(allowed.joined(separator: ", "))")
  }

  /// An option that may be repeated, with values separated by commas, out of a closed list.
  static func list(
    _ name: String, _ path: @autoclosure @escaping Path<Set<String>>,
    of allowed: @escaping @Sendable () -> [String],
    _ placeholder: String, _ help: String
  ) -> Self {
    Self(name: name, placeholder: placeholder, help: help, values: .list(allowed)) {
      (values, words) throws(UsageError) in
      for word in words.split(separator: ",").map(String.init) {
        guard allowed().contains(word) else {
          throw UsageError(
            message: "'\(name)' does not know '\(word)'",
            help: EditDistance.nearest(to: word, among: allowed()).map { "did you mean '\($0)'?" }
              ?? "see 'tierwise rules'")
        }
        values[keyPath: path()].insert(word)
      }
    }
  }

  /// An option that may be repeated, with a format and the file it goes to.
  static func output(
    _ name: String, _ path: @autoclosure @escaping Path<[LintOutput]>, _ help: String
  ) -> Self {
    Self(name: name, placeholder: "FORMAT=FILE", help: help) {
      (values, word) throws(UsageError) in
      let parts = word.split(separator: "=", maxSplits: 1)
      let formats = LintFormat.allCases.map(\.rawValue)
      guard parts.count == 2 else {
        throw UsageError(
          message: "'\(name)' takes a format and a file, not '\(word)'",
          help: "write it as \(formats.last ?? "")=FILE")
      }
      let first = String(parts[0])
      guard let format = LintFormat(rawValue: first) else {
        throw UsageError(
          message: "'\(first)' is no format",
          help: EditDistance.nearest(to: first, among: formats).map { "did you mean '\($0)'?" }
            ?? "there are \(formats.joined(separator: ", "))")
      }
      values[keyPath: path()].append(LintOutput(format: format, path: String(parts[1])))
    }
  }

  /// An option with a day.
  static func day(_ name: String, _ path: @autoclosure @escaping Path<CalendarDay?>, _ help: String)
    -> Self
  {
    Self(name: name, placeholder: "YYYY-MM-DD", help: help) { (values, word) throws(UsageError) in
      guard let day = CalendarDay(word) else {
        throw UsageError(
          message: "'\(word)' is no day of the calendar", help: "write it as YYYY-MM-DD")
      }
      values[keyPath: path()] = day
    }
  }

  /// An option with a whole number above zero.
  static func count(_ name: String, _ path: @autoclosure @escaping Path<Int?>, _ help: String)
    -> Self
  {
    Self(name: name, placeholder: "N", help: help) { (values, word) throws(UsageError) in
      guard let number = Int(word), number > 0 else {
        throw UsageError(message: "'\(name)' takes a whole number from 1 on, not '\(word)'")
      }
      values[keyPath: path()] = number
    }
  }
}
