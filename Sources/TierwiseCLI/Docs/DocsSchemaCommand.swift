import TierwiseCatalog
import TierwiseCore
import TierwiseDocs
import TierwiseMigrate
import TierwisePolicy

/// `tierwise docs schema`: what a file may hold, as JSON Schema.
struct DocsSchemaCommand: Command {
  /// What a schema can be of.
  enum Subject: String, CaseIterable, Sendable {
    case agent, configuration, registry, policy, migration
  }

  struct Options: CommandOptions {
    var subject = Subject.agent
    var dialect: Dialect?
  }

  static let name = "docs schema"
  static let usage = "[" + Subject.allCases.map(\.rawValue).joined(separator: "|") + "]"
  static let summary = "print the JSON Schema of a frontmatter or a file of tierwise"
  static let operands = OptionValues.choices(Subject.allCases.map(\.rawValue))
  static let details = """
    The schema (draft 2020-12) is made from what the rules check, so that an editor says of
    types and values what tierwise says. Keys of a frontmatter that it does not list are let
    through: harnesses ignore them.

    exit code: 0 done · 2 could not run

    """

  static let table = OptionTable<Options>(
    options: [
      .choice("--dialect", \.dialect, "whose frontmatter (claude-code)")
    ],
    operands: .init { (options, word) throws(UsageError) in
      guard let subject = Subject(rawValue: word) else {
        let names = Subject.allCases.map(\.rawValue)
        throw UsageError(
          message: "there is no schema of '\(word)'",
          help: EditDistance.nearest(to: word, among: names).map { "did you mean '\($0)'?" }
            ?? "there are \(names.joined(separator: ", "))")
      }
      options.subject = subject
    })

  private let schema: JSONSchema

  init(options: Options) throws(UsageError) {
    if options.subject != .agent, options.dialect != nil {
      throw UsageError(message: "'--dialect' is for the schema of an agent only")
    }
    switch options.subject {
    case .configuration:
      schema = JSONSchema(.configuration, title: Configuration.fileName, strangers: .refused)
    case .policy:
      schema = JSONSchema(
        .policy, title: "'policy' in \(Configuration.fileName)", strangers: .refused)
    case .migration: schema = JSONSchema(.migration, title: "a migration", strangers: .refused)
    case .registry: schema = JSONSchema(.registry, title: "models.yaml", strangers: .refused)
    case .agent:
      let dialect = options.dialect ?? .claudeCode
      guard let shape = Shape.frontmatter(of: dialect) else {
        throw UsageError(message: "nothing is known of the frontmatter of '\(dialect.rawValue)'")
      }
      schema = JSONSchema(
        shape, title: "frontmatter of an agent, \(dialect.rawValue)", strangers: .allowed)
    }
  }

  func run(on host: any Host) -> ExitCode {
    Console(host: host).print(schema.text)
    return .done
  }
}
