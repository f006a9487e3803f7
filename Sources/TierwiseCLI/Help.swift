/// What `--help` prints, made from the same tables that options are parsed with.
enum Help {
  /// The page of `tierwise --help`.
  static var overview: String {
    var text = "tierwise keeps a catalog of AI-agent files on the right models.\n\n"
    for section in CommandList.sections where !section.commands.isEmpty {
      text += "\(section.title):\n" + list(section) + "\n"
    }
    text += columns([("--help", "this page, or a command's"), ("--version", "the version")])
    return text + "\n'tierwise' alone says what is here; start with that, or with: tierwise lint\n"
  }

  /// Returns the page of a command.
  static func page(for command: any Command.Type) -> String {
    var text = "usage: tierwise \(command.synopsis)\n\n\(command.summary)\n"
    let options = command.options
    if !options.isEmpty { text += "\n" + columns(options.map { ($0.term, $0.help) }) }
    let members = CommandList.members(of: command.name)
    if !members.isEmpty { text += "\n" + list(members) }
    return command.details.isEmpty ? text : text + "\n" + command.details
  }

  /// Returns the page of a first word that several commands share; nil where none do.
  static func page(forGroup group: String) -> String? {
    let members = CommandList.members(of: group)
    guard !members.isEmpty else { return nil }
    let summary = CommandList.groups[group] ?? ""
    return "usage: tierwise \(group) COMMAND\n\n\(summary)\n\n" + list(members)
      + "\n'tierwise \(group) COMMAND --help' tells more.\n"
  }

  private static func list(_ commands: [any Command.Type]) -> String {
    columns(commands.map { ("tierwise \($0.synopsis)", $0.summary) })
  }

  /// Returns a line for each command of a section; those of a group share one.
  private static func list(_ section: CommandList.Section) -> String {
    var rows: [(String, String)] = []
    var told: Set<String> = []
    for command in section.commands {
      let group = String(command.name.prefix { $0 != " " })
      if let summary = CommandList.groups[group] {
        if told.insert(group).inserted { rows.append((groupSynopsis(group), summary)) }
      } else if command.name == group || !CommandList.all.contains(where: { $0.name == group }) {
        // What follows a command's own word is told on that command's page.
        rows.append(("tierwise \(command.synopsis)", command.summary))
      }
    }
    return columns(rows)
  }

  private static func groupSynopsis(_ group: String) -> String {
    let members = CommandList.members(of: group).map { $0.name.dropFirst(group.count + 1) }
    return "tierwise \(group) " + members.joined(separator: "|")
  }

  /// Returns rows in two columns, within 80 of the terminal's.
  private static func columns(_ rows: [(String, String)]) -> String {
    var definitions = Definitions()
    for (term, text) in rows { definitions.add(term, text) }
    return definitions.text(columns: 80, .none, widest: 36)
  }
}
