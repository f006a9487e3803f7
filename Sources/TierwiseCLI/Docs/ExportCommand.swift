import TierwiseCatalog
import TierwiseCore
import TierwiseDocs

/// `tierwise export`: the same agents for another harness.
struct ExportCommand: Command {
  struct Options: CommandOptions {
    var paths: [String] = []
    var dialect: ExportDialect?
    var folder: String?
    var isCheck = false
    var color = Style.Choice.auto
  }

  static let name = "export"
  static let usage = "[PATH…] --dialect D --to DIR"
  static let summary = "write the agents of a catalog for another harness"
  static let details = """
    Bodies are kept byte for byte. Keys that the dialect does not know are left out, and what
    it has no words for - fallbacks, escalation - is told. An agent gets the tools it has, and
    no others. In DIR, tierwise changes and removes what it made there itself, by the list it
    keeps in \(ExportFolder.listName), and refuses where somebody edited that.

    Files are named after the agents, in letters, digits and '.-_'; what else is in a name,
    such as a colon, becomes '-', so that every system and harness takes it. OpenCode calls an
    agent by its file: where that is a new name, it is told.

    exit code: 0 done · 1 something is stale · 2 could not run · 3 refused, nothing written

    """

  static let table = OptionTable<Options>(
    options: [
      .choice("--dialect", \.dialect, "whose agents to write"),
      .text("--to", \.folder, "DIR", "the folder to write them to"),
      .flag("--check", \.isCheck, "write nothing; show what would change"),
      .choice("--color", \.color, "when to use colour (auto)"),
    ],
    operands: .many(\.paths))

  private let options: Options
  private let dialect: ExportDialect
  private let folder: String

  init(options: Options) throws(UsageError) {
    guard let dialect = options.dialect else {
      let names = ExportDialect.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(message: "export needs '--dialect'", help: "it writes \(names)")
    }
    guard let folder = options.folder else {
      throw UsageError(message: "export needs '--to', the folder to write to")
    }
    self.options = options
    self.dialect = dialect
    self.folder = folder
  }

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    let target = Path.absolute(folder, from: host.currentFolder)
    let project = try DocsProject(below: options.paths, on: host)
    // Those of other harnesses are views of these, and what was exported before is one of them.
    let agents = project.source.agents.filter { agent in
      [.structured, .claudeCode].contains(agent.dialect)
        && !Path.isInside(Path.absolute(agent.path, from: project.base), target)
    }
    guard !agents.isEmpty else { throw nothing(to: target, project, host) }
    let exported: [ExportedAgent]
    do throws(ExportRefusals) {
      exported = try export(agents, project, host)
    } catch {
      return refuse(
        error, "nothing was written; 'tierwise lint' says more about agents", console)
    }
    let result = try ExportFolder(target, project.base, on: host)
    let plan: ExportFolder.Plan
    do throws(ExportRefusals) {
      plan = try result.plan(exported)
    } catch {
      let them = error.items.count == 1 ? "it" : "them"
      return refuse(error, "move \(them) away; nothing was written", console)
    }
    tell(exported, console)
    let files = "\(Words.count(exported.count, "agent")) in \(host.display(target))"
    guard !plan.changes.isEmpty else {
      console.note("\(files), all fresh")
      return .done
    }
    if options.isCheck {
      console.show(plan.changes)
      console.error(
        "\(host.display(target)): \(Words.count(plan.changes.changes.count, "file")) stale",
        help: "tierwise export --dialect \(dialect.rawValue) --to \(Words.typed(folder))")
      return .found
    }
    try result.write(plan)
    console.note(
      "\(files): \(plan.written) written, \(plan.removed) removed, \(plan.kept) as they were")
    return .done
  }

  /// Returns why there is nothing to export.
  private func nothing(
    to target: String, _ project: DocsProject, _ host: any Host
  ) -> UsageError {
    let place = options.paths.first ?? "this folder"
    let isThere = project.source.agents.contains {
      Path.isInside(Path.absolute($0.path, from: project.base), target)
    }
    return UsageError(
      message: "no agents to export in \(place)",
      help: isThere
        ? "those in \(host.display(target)) are what was exported; name another folder"
        : "name a folder that has agents/*.md, or the files themselves")
  }

  /// Tells all that keeps the agents from being written.
  private func refuse(
    _ refusals: ExportRefusals, _ help: String, _ console: Console
  ) -> ExitCode {
    for refusal in refusals.items { console.error("\(refusal.path): \(refusal.reason)") }
    console.help(help)
    return .refused
  }

  /// Tells what is left out; what many lose is told once.
  private func tell(_ agents: [ExportedAgent], _ console: Console) {
    var counts: [String: Int] = [:]
    for loss in agents.flatMap(\.losses) { counts[loss, default: 0] += 1 }
    let common = counts.filter { $0.value >= 5 }
    for (loss, count) in common.ordered(by: { ByteSearch.precedes($0.key, $1.key) }) {
      console.note("left out of \(count) agents: \(Printable.text(loss))")
    }
    for agent in agents {
      if let name = agent.newName {
        console.note(Printable.text("\(agent.source): is called '\(name)' there"))
      }
      let losses = agent.losses.filter { common[$0] == nil }
      guard !losses.isEmpty else { continue }
      console.note(Printable.text("\(agent.source): left out \(losses.joined(separator: ", "))"))
    }
  }

  private func export(
    _ agents: [DocumentedAgent], _ project: DocsProject, _ host: any Host
  ) throws(ExportRefusals) -> [ExportedAgent] {
    let export = Export(dialect, project.source.registry)
    var exported: [ExportedAgent] = []
    var refusals: [ExportRefusal] = []
    // Some systems do not tell letters from their capitals in names of files.
    var names: [String: String] = [:]
    for agent in agents {
      let path = Path.absolute(agent.path, from: project.base)
      let place = host.display(path)
      do throws(ExportRefusal) {
        let result = try export.agent(agent, try bytes(path, host))
        if let other = names[result.fileName.lowercased()] {
          throw ExportRefusal(
            path: agent.path, reason: "its file would be '\(result.fileName)', as that of \(other)")
        }
        names[result.fileName.lowercased()] = place
        exported.append(result)
      } catch {
        refusals.append(ExportRefusal(path: place, reason: error.reason))
      }
    }
    guard refusals.isEmpty else { throw ExportRefusals(refusals) }
    return exported
  }

  private func bytes(_ path: String, _ host: any Host) throws(ExportRefusal) -> [UInt8] {
    do throws(HostError) {
      return try host.bytes(of: Path.name(of: path), in: Path.folder(of: path))
    } catch {
      throw ExportRefusal(path: path, reason: error.reason)
    }
  }
}
