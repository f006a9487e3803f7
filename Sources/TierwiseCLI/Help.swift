/// What `--help` prints, made from the same tables that options are parsed with.
enum Help {
  /// The commands, in the order they are told.
  enum Command: String, CaseIterable {
    case lint, rules, models, yaml

    /// Whether it is told apart, for those who look into tierwise itself.
    fileprivate var isForDevelopers: Bool { self == .yaml }

    fileprivate var usage: String {
      switch self {
      case .lint: "lint [PATH…] [options]"
      case .rules: "rules [ID]"
      case .models: "models [ID | --agent NAME]"
      case .yaml: "yaml events|json|print|batch [FILE…]"
      }
    }

    fileprivate var summary: String {
      switch self {
      case .lint: "check agent files: frontmatter, schema, models"
      case .rules: "list the rules, or explain one"
      case .models: "models, their prices and their life left, or an agent's"
      case .yaml: "show what the YAML parser makes of a text"
      }
    }
  }

  /// The page of `tierwise --help`.
  static var overview: String {
    var text = "tierwise keeps a catalog of AI-agent files on the right models.\n\n"
    text += list(Command.allCases.filter { !$0.isForDevelopers })
    text += "\nfor developers:\n" + list(Command.allCases.filter(\.isForDevelopers))
    text += "\n" + columns([("--help", "this page, or a command's"), ("--version", "the version")])
    return text + "\n'tierwise' alone says what is here; start with that, or with: tierwise lint\n"
  }

  private static func list(_ commands: [Command]) -> String {
    columns(commands.map { ("tierwise \($0.usage)", $0.summary) })
  }

  /// The page of a command.
  static func page(for command: Command) -> String {
    var text = "usage: tierwise \(command.usage)\n\n\(command.summary)\n"
    switch command {
    case .lint:
      text += "\n" + rows(of: LintCommand.table)
      text += """

        PATH is a file or a folder; without one, the current folder. Of a file, the
        rest of its catalog is read too, so that rules about several agents see all of
        them.

        What holds for at least 5 files and a fifth of a catalog is told once, with its
        count and three more places; sarif and gitlab, which compare runs, get every
        place. Above 20 findings, text has a line for each, by rule, 40 at most. --full
        tells everything.

        The nearest .tierwise.yml says where catalogs are and how bad findings are; what is typed
        here goes before it. What .gitignore names is not looked at, unless it is named here.
        A file makes an exception for itself by a comment on a line of its own:
          # tierwise: allow RULE -- reason        in the frontmatter
          <!-- tierwise: allow RULE -- reason --> in the text

        exit code: 0 nothing found · 1 something found · 2 could not run

        """
    case .models:
      text += "\n" + rows(of: ModelsCommand.table)
      text += """

        ID is a model's id or alias. Without one, the models that run are listed:
        status and price on the day, in USD per million tokens (a range where it
        depends on the prompt's size), and how long they still run: "10 days" to an
        announced end, "281+ days" before which no end can come, "open" where nothing
        is said.

        --agent NAME [PATH…] tells what an agent will run on: the model its file means,
        what overrides that in which version of Claude Code, and what this environment
        sets.

        exit code: 0 done · 2 could not run

        """
    case .rules: break
    case .yaml:
      text += """

          events  the parse events, in the notation of the YAML test suite
          json    the values of the core schema, a line a document
          print   the text again, put together from the tree: the same bytes, whatever it is
          batch   JSON lines in, {"id", "yaml"}, and for each a JSON line out:
                  {"id", "error": null or {"code", "offset", "message"}, "events", "documents",
                  "printed"}

        FILE is a text of YAML alone; without one, or for '-', the standard input is read. Keys are
        texts in JSON, of collections what is written; so are .inf and .nan. Aliases may stand for
        at most ten times the text.

        exit code: 0 all are YAML (batch: all lines answered) · 1 some are not · 2 could not run

        """
    }
    return text
  }

  private static func rows<Values>(of table: OptionTable<Values>) -> String {
    columns(
      table.options.map { option in
        (option.name + (option.placeholder.map { " \($0)" } ?? ""), option.help)
      })
  }

  /// Returns rows in two columns, within 80 of the terminal's.
  private static func columns(_ rows: [(String, String)]) -> String {
    var definitions = Definitions()
    for (term, text) in rows { definitions.add(term, text) }
    return definitions.text(columns: 80, .none, widest: 36)
  }
}
