/// One command of tierwise: how it is typed, what help says of it, and what it does.
///
/// A command of two words, such as `policy evaluate`, has both in its name.
protocol Command: SendableMetatype {
  /// What its options and operands are read into.
  associatedtype Options: Sendable

  /// The word or words it is called by.
  static var name: String { get }
  /// What may follow the name, in one line; empty where nothing may.
  static var usage: String { get }
  /// What it does, in one lower-case phrase.
  static var summary: String { get }
  /// What its page tells below the options, laid out; ends with the exit codes.
  static var details: String { get }
  /// Its options and what takes its operands.
  static var table: OptionTable<Options> { get }
  /// What its operands are, for shells that complete them.
  static var operands: OptionValues { get }

  /// Reads the words after the name.
  init(_ words: [String]) throws(UsageError)
  /// Does it.
  func run(on host: any Host) throws(UsageError) -> ExitCode
}

extension Command {
  static var details: String { "" }

  /// The first line of its page.
  static var synopsis: String { usage.isEmpty ? name : "\(name) \(usage)" }

  static var operands: OptionValues { table.operands == nil ? .none : .files }

  /// Its options, as help, manual and shells see them.
  static var options: [OptionFacts] {
    table.options.map {
      OptionFacts(name: $0.name, placeholder: $0.placeholder, help: $0.help, values: $0.values)
    }
  }
}

/// All commands; what is not in the list does not exist.
enum CommandList {
  /// Commands that help tells together.
  struct Section: Sendable {
    /// What they are for; they are told below it.
    let title: String
    let commands: [any Command.Type]
  }

  /// The commands, in the order they are told.
  static let sections = [
    Section(title: "look", commands: looking),
    Section(title: "change", commands: changing),
    Section(title: "know", commands: knowing),
    Section(title: "set up", commands: settingUp),
    Section(title: "for developers", commands: developing),
  ]

  private static let looking: [any Command.Type] = [
    LintCommand.self, ScoreCommand.self,
  ]
  private static let changing = migrating + documenting
  private static let migrating: [any Command.Type] = [
    MigrateStatusCommand.self, MigrateNewCommand.self, MigratePlanCommand.self,
    MigrateApplyCommand.self, MigrateVerifyCommand.self, MigrateGateCommand.self,
    MigrateForecastCommand.self, MigrateRollbackCommand.self,
    MigrateAdoptCommand.self, MigrateRepairCommand.self,
  ]
  private static let documenting: [any Command.Type] = [
    DocsCommand.self, DocsInitCommand.self, DocsSchemaCommand.self, DocsGraphCommand.self,
    ExportCommand.self,
  ]
  private static let knowing = reporting + explaining
  private static let reporting: [any Command.Type] = [
    ReportCommand.self, RunsImportCommand.self, RunsLabelCommand.self, RunsHookCommand.self,
  ]
  private static let explaining: [any Command.Type] = [
    ModelsCommand.self, PolicyCommand.self, EvaluateCommand.self, RulesCommand.self,
  ]
  private static let settingUp: [any Command.Type] = [InitCommand.self, CompletionsCommand.self]
  private static let developing: [any Command.Type] = [YAMLCommand.self, ManualCommand.self]

  /// All of them.
  static let all = sections.flatMap(\.commands)

  /// What is said of a first word that stands before several commands' second one.
  static let groups: [String: String] = [
    "migrate": "move a catalog to other models: planned, proved, undone",
    "runs": "keep run logs, and say how runs went",
  ]

  /// Returns the command that the words begin with, and the words after its name.
  ///
  /// A name of two words goes before a name of one.
  static func find(_ words: [String]) -> (command: any Command.Type, rest: [String])? {
    for count in [2, 1] where words.count >= count {
      let name = words.prefix(count).joined(separator: " ")
      if let command = all.first(where: { $0.name == name }) {
        return (command, Array(words.dropFirst(count)))
      }
    }
    return nil
  }

  /// Returns the commands whose name begins with that word and has another.
  static func members(of group: String) -> [any Command.Type] {
    all.filter { $0.name.hasPrefix(group + " ") }
  }

  /// The words that a command line may begin with, in the order they are told.
  static var firstWords: [String] { firstWordsAndSummaries.map(\.word) }

  /// The words that a command line may begin with, and what is said of them.
  static var firstWordsAndSummaries: [(word: String, summary: String)] {
    var told: Set<String> = []
    return all.compactMap { command in
      let word = String(command.name.prefix { $0 != " " })
      guard told.insert(word).inserted else { return nil }
      return (word, groups[word] ?? command.summary)
    }
  }

  /// The words that may follow a first word.
  static func secondWords(after group: String) -> [String] {
    members(of: group).map { String($0.name.dropFirst(group.count + 1)) }
  }
}
