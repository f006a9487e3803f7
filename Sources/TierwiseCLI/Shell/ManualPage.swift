/// The manual page, in mdoc(7), made from the same tables as help.
enum ManualPage {
  /// The page; it bears the day of the version, so that one version has one page.
  static var text: String {
    var text = """
      .Dd \(Version.day)
      .Dt TIERWISE 1
      .Os
      .Sh NAME
      .Nm tierwise
      .Nd keep a catalog of AI-agent files on the right models
      .Sh SYNOPSIS
      .Nm
      .Op Ar command
      .Op Ar argument ...
      .Sh DESCRIPTION
      .Nm
      reads a catalog of agent files (markdown with YAML frontmatter), says what is wrong with it,
      judges whether models fit the work, rewrites it in migrations that can be undone, and
      generates its tables in documents.
      Without a command it says what is here.

      """
    text += ".Sh COMMANDS\n"
    for section in CommandList.sections {
      text += ".Ss \(section.title.prefix(1).uppercased() + section.title.dropFirst())\n"
      text += ".Bl -tag -width Ds\n"
      for command in section.commands { text += item(command) }
      text += ".El\n"
    }
    return text + closing
  }

  private static func item(_ command: any Command.Type) -> String {
    var text = ".It Cm \(escaped(command.name))"
    text += command.usage.isEmpty ? "\n" : " \(escaped(command.usage))\n"
    text += sentence(command.summary)
    if !command.options.isEmpty {
      text += ".Bl -tag -width Ds\n"
      for option in command.options {
        let placeholder = option.placeholder.map { " Ar \(escaped($0))" } ?? ""
        text += ".It Fl \\-\(escaped(String(option.name.dropFirst(2))))\(placeholder)\n"
        text += sentence(option.help)
      }
      text += ".El\n"
    }
    if !command.details.isEmpty {
      text += ".Bd -literal\n"
      let details = Help.details(of: command, columns: 72)
      text += details.split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast().map { line(String($0)) }.joined()
      text += ".Ed\n"
    }
    return text
  }

  private static var closing: String {
    """
    .Sh ENVIRONMENT
    .Bl -tag -width Ds
    .It Ev NO_COLOR
    Not empty: no colour.
    .It Ev FORCE_COLOR
    Not empty: colour where no terminal is, too.
    .El
    .Sh FILES
    .Bl -tag -width Ds
    .It Pa .tierwise.yml
    Where catalogs are, and how bad findings are.
    The nearest one above a file counts.
    .El
    .Sh EXIT STATUS
    .Bl -tag -width Ds
    .It 0
    Done, or clean.
    .It 1
    Something was found.
    .It 2
    The work could not be done: usage, configuration, a named path that is missing.
    .It 3
    What was asked for was refused, and nothing was written.
    .It 4
    A gate cannot decide yet.
    .It 5
    A gate failed.
    .It 6
    A run that crashed has to be repaired first.
    .El

    """
  }

  /// Returns a phrase as a sentence on lines of its own.
  private static func sentence(_ phrase: String) -> String {
    let first = phrase.prefix(1).uppercased() + phrase.dropFirst()
    return line(first + ".")
  }

  /// Returns a line of text; a dot or quote at its start would be a request.
  private static func line(_ text: String) -> String {
    let text = escaped(text)
    return (text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text) + "\n"
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "…": result += "..."
      case "·": result += "\\(pc"
      default: result.append(character)
      }
    }
  }
}
