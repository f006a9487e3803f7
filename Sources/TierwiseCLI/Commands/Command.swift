/// What the options and operands of a command are read into; as it is made, nothing was typed.
protocol CommandOptions: Sendable {
  init()
  /// Refuses what does not go together.
  func check() throws(UsageError)
}

extension CommandOptions {
  func check() throws(UsageError) {}
}

/// One command of tierwise: how it is typed, what help says of it, and what it does.
///
/// A command of two words, such as `policy evaluate`, has both in its name.
protocol Command: SendableMetatype {
  associatedtype Options: CommandOptions

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
  /// Creates the command from what was typed; says what is missing.
  init(options: Options) throws(UsageError)
  /// Does it.
  func run(on host: any Host) throws(UsageError) -> ExitCode
}

extension Command {
  init(_ words: [String]) throws(UsageError) {
    var options = Options()
    try Self.table.parse(words, of: Self.name, into: &options)
    try options.check()
    try self.init(options: options)
  }

  static var details: String { "" }

  /// The first line of its page.
  static var synopsis: String { usage.isEmpty ? name : "\(name) \(usage)" }

  static var operands: OptionValues { table.operands == nil ? .none : .files }

  /// Its options, as help, manual and shells see them.
  static var options: [OptionFacts] { table.options.map { $0.facts } }
}

/// All commands; what is not in the list does not exist.
enum CommandList {
  /// Commands that help tells together.
  struct Section: Sendable {
    /// What they are for; they are told below it.
    let title: String
    let commands: [any Command.Type]
  }

  /// The commands, in the order they are told; first what most people need.
  static let sections = [
    Section(title: "first of all", commands: linting + migrating + documenting + reporting),
    Section(title: "also", commands: routing + exporting + explaining + logging),
    Section(title: "set up", commands: settingUp),
    Section(title: "for developers", commands: developing),
  ]

  /// All of them, in the same order.
  static let all =
    linting + migrating + documenting + reporting + routing + exporting + explaining + logging
    + settingUp + developing

  private static let linting: [any Command.Type] = [LintCommand.self, ScoreCommand.self]
  private static let migrating: [any Command.Type] = [
    MigrateStatusCommand.self, MigrateNewCommand.self, MigratePlanCommand.self,
    MigrateApplyCommand.self, MigrateVerifyCommand.self, MigrateGateCommand.self,
    MigrateForecastCommand.self, MigrateRollbackCommand.self,
    MigrateAdoptCommand.self, MigrateRepairCommand.self,
  ]
  private static let documenting: [any Command.Type] = [
    DocsCommand.self, DocsInitCommand.self, DocsSchemaCommand.self, DocsGraphCommand.self,
  ]
  private static let reporting: [any Command.Type] = [ReportCommand.self]
  private static let routing: [any Command.Type] = [
    RouteCommand.self, RoutePlanCommand.self, RouteTurnsCommand.self, RouteCalibrateCommand.self,
  ]
  private static let exporting: [any Command.Type] = [ExportCommand.self]
  private static let explaining: [any Command.Type] = [
    ModelsCommand.self, PolicyCommand.self, EvaluateCommand.self, RulesCommand.self,
  ]
  private static let logging: [any Command.Type] = [
    RunsImportCommand.self, RunsLabelCommand.self, RunsHookCommand.self,
  ]
  private static let settingUp: [any Command.Type] = [InitCommand.self, CompletionsCommand.self]
  private static let developing: [any Command.Type] = [YAMLCommand.self, ManualCommand.self]

  /// What is said of a first word that stands before several commands' second one.
  static let groups: [String: String] = [
    "migrate": "move a catalog to other models: planned, proved, undone",
    "runs": "keep run logs, and say how runs went",
  ]

  /// Returns the command that the words begin with, and the words after its name.
  ///
  /// A name of two words goes before a name of one.
  static func find(_ words: [String]) -> (command: any Command.Type, rest: [String])? {
    guard let first = words.first else { return nil }
    let pair = words.count > 1 ? "\(first) \(words[1])" : first
    if let command = all.first(where: { $0.name == pair }) {
      return (command, Array(words.dropFirst(2)))
    }
    return all.first { $0.name == first }.map { ($0, Array(words.dropFirst())) }
  }

  /// Returns the commands whose name begins with that word and has another.
  static func members(of group: String) -> [any Command.Type] {
    all.filter { $0.name.hasPrefix(group + " ") }
  }

  /// The words that a command line may begin with, in the order they are told.
  static var firstWords: [String] { firstWords(of: all).map(\.word) }

  /// Returns the words that those commands begin with, and what is said of each.
  static func firstWords(of commands: [any Command.Type]) -> [(word: String, summary: String)] {
    var told: Set<String> = []
    return commands.compactMap { command in
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
