import TierwiseCatalog
import TierwiseCore
import TierwiseLint
import TierwisePolicy
import TierwiseYAML

/// How the files of one project are linted: its configuration, and what the command line makes of it.
struct LintProject {
  let linter: Linter
  /// The folder that paths in its files count from.
  let base: String
  let failOn: FailLevel

  init(
    _ project: Project, _ options: LintCommand.Options, on host: any Host
  ) throws(UsageError) {
    let configuration = project.configuration
    let levels = RuleLevels(configuration, selected: options.select)
    let rules = RuleSelection(select: options.select, ignore: options.ignore, levels: levels)
    var judge: Judge?
    // A policy that cannot be read is told even where no rule asks for it.
    if rules.needsVerdicts || configuration.choosesPolicy {
      let policy = try project.policy(on: host)
      if rules.needsVerdicts { judge = Judge(policy) }
    }
    var linter = Linter(
      rules: rules, registry: try project.registry(on: host), today: options.today ?? host.today,
      excerpts: Self.excerpts(options, levels), levels: levels, judge: judge)
    linter.migrations = MigrateProject.facts(of: project, on: host)
    self.linter = linter
    base = project.base
    failOn = options.failOn ?? configuration.failOn ?? .warning
  }

  /// Returns which findings keep their lines: those that may be shown with them.
  private static func excerpts(
    _ options: LintCommand.Options, _ levels: RuleLevels
  ) -> Findings.ExcerptStyle {
    guard options.wantsText else { return .dropped }
    // Severities that are changed later may make faults of hygiene.
    return options.showsInfos || !levels.isEmpty ? .kept : .keptForFaults
  }

  /// Judges agents by a policy, and looks for nothing else.
  init(
    judging project: Project, by judge: Judge, _ today: CalendarDay, on host: any Host
  ) throws(UsageError) {
    linter = Linter(
      rules: RuleSelection(select: ["unreadable-file"]),
      registry: try project.registry(on: host), today: today, judge: judge, detail: .all)
    base = project.base
    failOn = .never
  }

  /// Returns how a file is called from the project's base.
  func name(of path: String, on host: any Host) -> String {
    Path.relative(Path.absolute(path, from: host.currentFolder), from: base)
  }
}

extension Project {
  /// Returns the policy that the configuration asks for; `profile` goes before the one it names.
  func policy(_ profile: String? = nil, on host: any Host) throws(UsageError) -> Policy {
    do throws(FileFaults) {
      return try Policy(configuration, profile: profile)
    } catch {
      let path = host.display(Path.join(base, Configuration.fileName))
      throw UsageError(error, in: path, configuration.policy?.tree.bytes ?? [])
    }
  }

  /// Returns the registry that the configuration names, or the built-in one.
  func registry(on host: any Host) throws(UsageError) -> Registry {
    guard let path = configuration.registry else { return .builtIn }
    let file = try file(path, "registry", on: host)
    do throws(FileFaults) {
      return try Registry(yaml: file.bytes)
    } catch {
      throw UsageError(error, in: file.name, file.bytes)
    }
  }

  /// Returns the same, decoded at once where many agents will ask for facts as of a day; by default
  /// the day that the facts are from.
  func registry(
    for catalogs: [Catalog], asOf day: CalendarDay? = nil, on host: any Host
  ) throws(UsageError) -> Registry {
    let registry = try registry(on: host)
    let agents = catalogs.reduce(0) { $0 + $1.agents.count }
    return agents > LintRun.few ? registry.decoded(for: day ?? registry.asOf) : registry
  }

  /// Returns a file that the configuration names, and how it is called in what is printed.
  func file(
    _ path: String, _ key: String, on host: any Host
  ) throws(UsageError) -> (name: String, bytes: [UInt8]) {
    let whole = Path.absolute(path, from: base)
    let configuration = host.display(Path.join(base, Configuration.fileName))
    guard keeps(whole, host) else {
      throw UsageError(
        message: "\(configuration): \(key) '\(path)' leads out of this file's folder")
    }
    do throws(HostError) {
      let bytes = try host.bytes(of: Path.name(of: whole), in: Path.folder(of: whole))
      return (host.display(whole), bytes)
    } catch {
      throw UsageError(
        message: "\(configuration): \(key) '\(path)': \(error.reason)",
        help: key == "baseline" && error == .missing ? "make it with --write-baseline" : nil)
    }
  }
}
