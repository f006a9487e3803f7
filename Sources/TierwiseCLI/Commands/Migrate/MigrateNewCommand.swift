import TierwiseCore
import TierwiseMigrate

/// `tierwise migrate new`.
struct MigrateNewCommand: Command {
  static let name = "migrate new"
  static let usage = "NAME [--template T]"
  static let summary = "write a migration to fill in, with comments"
  static let details = """
    The templates: 'week' is one week of a category, with its gate; 'experiment' moves
    agents whose work asks for less; 'pilot' takes the dearest agent; 'routing' keeps
    the tier and adds ways up and down. What can be read off the catalog is filled in:
    its largest category, and how its models are written.

    exit code: 0 done · 2 could not run

    """
  static let operands = OptionValues.word

  static let table = OptionTable<MigrateOptions>(
    options: [
      .choice("--template", \.template, "what to begin with (week)"),
      .choice("--color", \.color, "when to use colour (auto)"),
    ],
    operands: MigrateOptions.names)

  private let options: MigrateOptions

  init(options: MigrateOptions) throws(UsageError) {
    guard let name = options.words.first else {
      throw UsageError(message: "what is it to be called?", help: "tierwise migrate new 01-core")
    }
    if options.words.count > 1 {
      throw UsageError(message: "one migration at a time, but '\(options.words[1])' follows")
    }
    let isPlain = name.utf8.allSatisfy { byte in
      ASCII.isDigit(byte) || (0x61...0x7A).contains(byte) || byte == ASCII.hyphen
    }
    guard isPlain, name.first != "-", !name.hasPrefix(Retirement.name) else {
      throw UsageError(
        message: "'\(name)' is no name for a migration",
        help: "use small letters, digits and hyphens: 01-core")
    }
    self.options = options
  }

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    let project = try MigrateProject(options, on: host)
    let path = Path.join(project.folder, options.words[0] + ".yaml")
    guard host.kind(at: path) == nil else {
      throw UsageError(message: "\(host.display(path)) is there already")
    }
    do throws(HostError) {
      try host.replace(path, with: text(for: project))
    } catch {
      throw UsageError(message: "\(host.display(path)): \(error.reason)")
    }
    console.note("wrote \(host.display(path))")
    console.note("next: edit it, then: tierwise migrate apply \(options.words[0]) --dry-run")
    return .done
  }

  private func text(for project: MigrateProject) -> [UInt8] {
    let facts = TemplateFacts(project.subjects, for: options.template, project.context)
    return Array(options.template.text(for: facts).utf8)
  }
}
