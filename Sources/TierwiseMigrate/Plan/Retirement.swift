package import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// The migration that every catalog has: models that ended, or are about to, get a successor.
package struct Retirement: Sendable {
  /// The name it is called by.
  package static let name = "retire"

  private let context: MigrationContext
  private let strategy: ReplacementStrategy

  package init(_ strategy: ReplacementStrategy, _ context: MigrationContext) {
    self.strategy = strategy
    self.context = context
  }

  /// A place where a model has to go.
  private struct Place {
    let use: ModelUse
    let id: ModelID
  }

  /// The dialects whose harnesses take Claude's own ids.
  private static let dialects: Dialects = [.claudeCode, .structured, .opencode]

  /// Returns the agents that name a model which has to go.
  package func affected(_ subjects: [MigrationSubject]) -> [MigrationSubject] {
    subjects.filter { !places(in: $0).isEmpty }
  }

  private func places(in subject: MigrationSubject) -> [Place] {
    guard Self.dialects.contains(subject.dialect) else { return [] }
    return subject.agent.models(in: context.registry, for: subject.dialect, on: context.today)
      .compactMap { use in
        switch use.value {
        case .retired(let id, _), .retiring(let id, _): Place(use: use, id: id)
        default: nil
        }
      }
  }

  /// Returns the plan for agents that are affected, under the name given, and what it cannot do.
  ///
  /// Unlike other migrations it does what it can: a file in the way does not keep the others dead.
  package func plan(
    _ subjects: [MigrationSubject], named name: String, contents: [String: [UInt8]]
  ) -> (plan: MigrationPlan, problems: [PlanProblem]) {
    var files: [PlannedFile] = []
    var problems: [PlanProblem] = []
    var successors: [String: String] = [:]
    for subject in subjects {
      guard let bytes = contents[subject.path] else { continue }
      do throws(PlanProblem) {
        if let file = try planned(subject, bytes, &successors, &problems) { files.append(file) }
      } catch {
        problems.append(error)
      }
    }
    var rows = [Definition.Row("strategy", "\"\(strategy.rawValue)\"", line: 1)]
    rows += successors.ordered { ByteSearch.precedes($0.key, $1.key) }.map { old, new in
      Definition.Row(YAMLRoute([.key("replace"), .key(old)]).description, "\"\(new)\"", line: 1)
    }
    var plan = MigrationPlan(id: name, definition: Definition(rows), leftOut: [])
    plan.files = files
    return (plan, problems)
  }

  private func planned(
    _ subject: MigrationSubject, _ bytes: [UInt8], _ successors: inout [String: String],
    _ problems: inout [PlanProblem]
  ) throws(PlanProblem) -> PlannedFile? {
    let tree = subject.agent.tree
    if let problem = tree.problems.first {
      throw PlanProblem(
        .unreadable("the frontmatter is no YAML: \(problem.message)"), path: subject.path,
        line: tree.line(of: problem.range.lowerBound))
    }
    var edits: [YAMLEdit] = []
    for place in places(in: subject) {
      let line = tree.line(of: place.use.range.lowerBound)
      guard let text = successor(of: place), let route = subject.route(to: place.use) else {
        problems.append(
          PlanProblem(
            .refused("nothing is known to replace '\(place.use.text)'"), path: subject.path,
            line: line))
        continue
      }
      successors[place.use.text] = text
      edits.append(.set(route, .string(text)))
    }
    guard !edits.isEmpty else { return nil }
    do throws(ChangeRefusal) {
      let change = try FileChange(path: subject.path, before: bytes, frontmatter: edits)
      try change.prove()
      let after = subject.with(change.after)
      let keys = ManagedKey.at(edits.map(\.route), before: tree, after: after.agent.tree)
      return PlannedFile(
        change: change, keys: keys, before: subject, after: after)
    } catch {
      throw PlanProblem(.refused(error.message), path: subject.path)
    }
  }

  private func successor(of place: Place) -> String? {
    let text = place.use.text
    let prefix = text.firstIndex(of: "/").map { String(text[...$0]) } ?? ""
    // An alias is a word of the harness; behind a provider's name stands an id.
    let strategy = prefix.isEmpty ? strategy : strategy == .alias ? .newestActive : strategy
    return context.registry.replacement(for: place.id, by: strategy, on: context.today)
      .map { prefix + $0.text }
  }
}

extension MigrationSubject {
  /// Returns the way to the value of a model.
  fileprivate func route(to use: ModelUse) -> YAMLRoute? {
    let tree = agent.tree
    guard let model = agent.model?.node else { return nil }
    return tree.leaves(below: model, at: YAMLRoute([.key("model")]))
      .first { $0.offset == use.range.lowerBound }?.route
  }
}
