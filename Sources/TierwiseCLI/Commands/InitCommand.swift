import TierwiseCatalog
import TierwiseCore

/// `tierwise init`: the files that make a repository use tierwise, shown and then written.
struct InitCommand: Command {
  struct Options: CommandOptions {
    var isConfirmed = false
    var wantsBaseline = false
    var leavesHook = false
    var platform: SetupPlan.Platform?
    var color = Style.Choice.auto
  }

  static let name = "init"
  static let usage = "[options]"
  static let summary = "set up a repository: configuration, commit hook, CI"
  static let details = """
    It looks for catalogs below the current folder, shows what it would write, and asks: a
    .tierwise.yml; in a git repository an entry in .pre-commit-config.yaml; and a job for the
    CI that is used here. What is there already is left alone. --baseline counts today's
    findings as known, so that only new ones fail.

    exit code: 0 written, or nothing to do · 2 could not run · 3 nothing written

    """

  static let table = OptionTable<Options>(
    options: [
      .flag("--yes", \.isConfirmed, "do not ask"),
      .flag("--baseline", \.wantsBaseline, "count today's findings as known"),
      .flag("--no-hook", \.leavesHook, "write no commit hook"),
      .choice("--ci", \.platform, "write a job for that CI, even if it is not used here yet"),
      .choice("--color", \.color, "when to use colour (auto)"),
    ],
    operands: nil)

  let options: Options

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    let plan = try SetupPlan(options, on: host)
    let changes: ProvedChangeSet
    do throws(ChangeRefusal) {
      changes = try ChangeSet(plan.changes).prove()
    } catch {
      throw UsageError(message: "\(error.path): \(error.message)")
    }
    console.show(changes.set)
    for note in plan.notes { console.note(note) }
    guard !changes.set.isEmpty else {
      console.note("nothing to do: all of it is there")
      return .done
    }
    let files = Words.count(changes.set.changes.count, "file")
    var question = Question(console)
    guard options.isConfirmed || question.confirms("\nwrite \(files)?") == true else {
      console.note("nothing is written; 'tierwise init --yes' writes without asking")
      return .refused
    }
    try write(changes, plan, console)
    for line in plan.next { console.note(line) }
    return .done
  }

  private func write(
    _ changes: ProvedChangeSet, _ plan: SetupPlan, _ console: Console
  ) throws(UsageError) {
    let writer = ChangeWriter(from: plan.folder, within: plan.folder, on: console.host)
    do throws(WriteFailure) {
      for path in try writer.write(changes) { console.note("\(path): written") }
    } catch {
      let first = error.refusals.first
      throw UsageError(
        message: "\(first?.path ?? plan.folder): \(first?.message ?? "it cannot be written")",
        help: error.written.isEmpty
          ? "nothing is written" : "written: \(error.written.joined(separator: ", "))")
    }
  }
}
