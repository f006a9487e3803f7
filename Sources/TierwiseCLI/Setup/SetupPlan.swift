import TierwiseCatalog
import TierwiseCore
import TierwiseLint

/// What a repository needs to use tierwise, compared with what it has.
struct SetupPlan {
  /// A place where commits are checked.
  enum Platform: String, CaseIterable, Sendable {
    case github, gitlab
  }

  /// The folder that everything is written to: the repository's root, else the current one.
  let folder: String
  private(set) var changes: [FileChange] = []
  /// What is there already, and what has to be done by hand.
  private(set) var notes: [String] = []
  /// What to do when the files are written.
  private(set) var next: [String] = []
  private let host: any Host

  init(_ options: InitCommand.Options, on host: any Host) throws(UsageError) {
    self.host = host
    var projects = Projects(host: host)
    let place = try projects.project(of: host.currentFolder)
    let project = projects.list[place]
    folder = project.isMarked ? project.top : host.currentFolder
    let found = try Discovery.find([folder], on: host)
    let catalogs = found.catalogs.filter { !$0.files.isEmpty }
    guard !catalogs.isEmpty else {
      throw UsageError(
        message: "no agent files found in \(folder)",
        help: "go to a repository that has agents/*.md, and try again")
    }
    let asked = LintCommand.Options()
    let result = try LintResult(found, asked, on: host)
    let all = result.findings()
    let findings = all.filter { $0.severity > .info }
    try planConfiguration(result, options)
    // The same as 'lint --write-baseline' takes in.
    if options.wantsBaseline { planBaseline(all.filter { asked.shows($0) }) }
    let isRepository = host.kind(at: path(".git")) != nil
    if !options.leavesHook, isRepository { try planHook() }
    for platform in platforms(options.platform) { try plan(platform) }
    next.append("next: tierwise lint")
    if !options.wantsBaseline, !findings.isEmpty {
      let count = Words.count(findings.count, "finding")
      next.append(
        "there \(findings.count == 1 ? "is" : "are") \(count) today; to let only new ones fail: "
          + "tierwise lint --baseline \(SetupTexts.baseline) --write-baseline, and 'baseline: "
          + "\(SetupTexts.baseline)' in \(Configuration.fileName)")
    }
  }

  private func path(_ name: String) -> String { Path.join(folder, name) }

  private func exists(_ name: String) -> Bool { host.kind(at: path(name)) != nil }

  private func bytes(_ name: String) throws(UsageError) -> [UInt8] {
    do throws(HostError) {
      return try host.bytes(of: Path.name(of: name), in: Path.folder(of: path(name)))
    } catch {
      throw UsageError(message: "\(name): \(error.reason)")
    }
  }

  private mutating func create(_ name: String, _ text: String) {
    changes.append(FileChange(path: name, creating: Array(text.utf8)))
  }

  private mutating func planConfiguration(
    _ result: LintResult, _ options: InitCommand.Options
  ) throws(UsageError) {
    let name = Configuration.fileName
    guard !exists(name) else {
      notes.append("\(name): is there already")
      return
    }
    let roots = result.run.catalogs.map { catalog in
      (
        Path.relative(Path.absolute(catalog.root.path, from: host.currentFolder), from: folder),
        catalog.dialect
      )
    }
    create(name, SetupTexts.configuration(of: roots, withBaseline: options.wantsBaseline))
  }

  private mutating func planBaseline(_ findings: [Finding]) {
    guard !exists(SetupTexts.baseline) else {
      notes.append("\(SetupTexts.baseline): is there already")
      return
    }
    let baseline = Baseline(findings) {
      Path.relative(Path.absolute($0, from: host.currentFolder), from: folder)
    }
    changes.append(FileChange(path: SetupTexts.baseline, creating: baseline.bytes))
    if exists(Configuration.fileName) {
      notes.append("\(Configuration.fileName): add 'baseline: \(SetupTexts.baseline)' to it")
    }
  }

  private mutating func planHook() throws(UsageError) {
    let name = ".pre-commit-config.yaml"
    guard exists(name) else { return create(name, "repos:\n" + SetupTexts.hook(indent: 2)) }
    let bytes = try bytes(name)
    switch HookEntry(in: bytes) {
    case .present: notes.append("\(name): has tierwise already")
    case .place(let edit):
      do throws(ChangeRefusal) {
        changes.append(try FileChange(path: name, before: bytes, edits: [edit], promise: .bytes))
      } catch {
        throw UsageError(message: "\(name): \(error.message)")
      }
    case .unclear:
      notes.append("\(name): add this to its 'repos':\n" + SetupTexts.hook(indent: 2))
    }
  }

  /// Returns the one that was asked for, or those that are used here.
  private func platforms(_ asked: Platform?) -> [Platform] {
    if let asked { return [asked] }
    return (exists(".github") ? [.github] : []) + (exists(".gitlab-ci.yml") ? [.gitlab] : [])
  }

  private mutating func plan(_ platform: Platform) throws(UsageError) {
    switch platform {
    case .github:
      let name = ".github/workflows/tierwise.yml"
      if exists(name) {
        notes.append("\(name): is there already")
      } else {
        create(name, SetupTexts.workflow)
      }
    case .gitlab:
      let name = ".gitlab-ci.yml"
      guard exists(name) else { return create(name, SetupTexts.gitlab) }
      let bytes = try bytes(name)
      if SetupTexts.mentionTierwise(bytes) {
        notes.append("\(name): has tierwise already")
      } else {
        notes.append("\(name): add this job to it:\n" + SetupTexts.gitlab)
      }
    }
  }
}
