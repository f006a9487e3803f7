import TierwiseCore

/// What `--help` prints, made from the same tables that options are parsed with.
enum Help {
  /// The page of `tierwise --help`.
  static var overview: String {
    var text = "tierwise keeps a catalog of AI-agent files on the right models.\n"
    for section in CommandList.sections {
      text += "\n\(section.title):\n"
      text += columns(
        CommandList.firstWords(of: section.commands).map { ($0.word, $0.summary) },
        narrowest: CommandList.firstWords.map(\.count).max() ?? 0)
    }
    return text + """

      'tierwise' alone says what is here; start with that. 'tierwise COMMAND --help'
      tells the options of a command, 'tierwise --version' the version.

      """
  }

  /// Returns the page of a command.
  static func page(for command: any Command.Type) -> String {
    var text = "usage: tierwise \(command.synopsis)\n\n\(command.summary)\n"
    let options = command.options
    if !options.isEmpty { text += "\n" + columns(options.map { ($0.term, $0.help) }) }
    let members = CommandList.members(of: command.name)
    if !members.isEmpty { text += "\n" + list(members) }
    return command.details.isEmpty ? text : text + "\n" + details(of: command, columns: 80)
  }

  /// Returns what a command's page tells below its options; paragraphs that are too wide are laid
  /// out anew, others and lists stay as they are.
  static func details(of command: any Command.Type, columns: Int) -> String {
    let lines = command.details.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return lines.split(separator: "", omittingEmptySubsequences: false).map { paragraph in
      let fits = paragraph.allSatisfy { DisplayWidth.of($0) <= columns }
      let isProse = !paragraph.contains { $0.hasPrefix(" ") }
      let laidOut =
        fits || !isProse
        ? paragraph.map(String.init)
        : Wrap.lines(paragraph.joined(separator: " "), columns: columns)
      return laidOut.map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
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

  /// Returns rows in two columns, within 80 of the terminal's.
  private static func columns(_ rows: [(String, String)], narrowest: Int = 0) -> String {
    var definitions = Definitions()
    for (term, text) in rows { definitions.add(term, text) }
    return definitions.text(columns: 80, .none, narrowest: narrowest, widest: 36)
  }
}
