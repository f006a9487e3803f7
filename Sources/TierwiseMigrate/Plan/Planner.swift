import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Finds out what a migration does to which files; nothing is written.
package struct Planner: Sendable {
  package let context: MigrationContext

  package init(_ context: MigrationContext) { self.context = context }

  /// Returns the agents that a migration is for, and those that it names but leaves as they are.
  ///
  /// Agents in files that it did already count, whatever they say now, and are not asked again. Of
  /// those that are left out none is among the first few.
  package func select(
    _ migration: Migration, among subjects: [MigrationSubject], done: Set<String> = [],
    knowing known: SelectionFacts = SelectionFacts()
  ) throws(PlanProblem) -> MigrationSelection {
    if migration.asks(for: .status) { throw PlanProblem(.unanswerable(.status)) }
    let asksForTier = migration.selectors.contains { $0.asksForTier }
    var selection = MigrationSelection()
    var chosen: [(subject: MigrationSubject, facts: Selector.Subject)] = []
    for subject in subjects {
      if done.contains(subject.path) {
        selection.done += 1
        continue
      }
      var facts = subject.agent.subject(
        path: subject.path, tier: asksForTier ? context.tier(of: subject) : nil)
      facts.verdict = known.verdicts[subject.path]
      guard migration.select.selects(facts) else { continue }
      let exclusion = migration.exclude.first { exclusion in
        exclusion.name.contains { $0.covers(subject.name) }
          && (exclusion.until.map { context.today <= $0 } ?? true)
      }
      if let exclusion {
        selection.leftOut.append(.init(path: subject.path, reason: exclusion.reason))
      } else {
        chosen.append((subject, facts))
      }
    }
    if let top = migration.select.top {
      guard let ranking = known.ranking else { throw PlanProblem(.unanswerable(.top)) }
      let earlier = subjects.filter { done.contains($0.path) }.map(\.name)
      let names = Set(earlier + chosen.map(\.subject.name))
      let first = ranking.first(top.count, of: names)
      if first.rows.isEmpty, !names.isEmpty { throw PlanProblem(.unranked(names.count)) }
      chosen = chosen.filter { first.agents.contains($0.subject.name) }
      selection.ranking = first
    }
    selection.subjects = chosen.map(\.subject)
    selection.facts = chosen.map(\.facts)
    return selection
  }

  /// Returns what a migration does to its agents, or all the reasons why it cannot be done.
  ///
  /// Each change is proved. Of agents that are as they should be already nothing is asked.
  package func plan(
    _ migration: Migration, _ selection: MigrationSelection, contents: [String: [UInt8]]
  ) throws(PlanRefusal) -> MigrationPlan {
    var problems: [PlanProblem] = []
    let found = selection.subjects.count + selection.done
    if let expected = migration.expect, expected != found {
      problems.append(PlanProblem(.unexpected(found: found, expected: expected)))
    }
    var plan = MigrationPlan(
      id: migration.id, definition: migration.definition, ranking: selection.ranking,
      leftOut: selection.leftOut)
    for (subject, facts) in zip(selection.subjects, selection.facts) {
      guard let bytes = contents[subject.path] else { continue }
      let edits = migration.edits.filter { $0.only?.selects(facts) ?? true }
      do throws(PlanProblem) {
        try add(subject, bytes, edits, to: &plan)
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw PlanRefusal(problems: problems) }
    return plan
  }

  private func add(
    _ subject: MigrationSubject, _ bytes: [UInt8], _ edits: [MigrationEdit],
    to plan: inout MigrationPlan
  ) throws(PlanProblem) {
    let judgement = edits.contains { $0.asksPolicy } ? context.judge(subject) : nil
    var tree = try frontmatter(of: subject)
    var asked: [YAMLEdit] = []
    for edit in edits {
      guard let step = try edit.step(in: tree, judgement, of: subject) else { continue }
      if edit.isStructured, subject.isLoaded {
        throw PlanProblem(.loadedFolder, path: subject.path)
      }
      asked.append(step)
      // The next edit sees what this one leaves; a single one is proved with the whole file below.
      guard edits.count > 1 else { continue }
      do throws(EditRefusal) {
        tree = try tree.prove([step]).tree
      } catch {
        throw PlanProblem(
          .refused(error.message), path: subject.path, line: tree.line(of: error.offset))
      }
    }
    let routes = edits.flatMap(\.touched)
    guard !asked.isEmpty else {
      let keys = ManagedKey.at(routes, before: nil, after: subject.agent.tree)
      plan.conforming.append(
        FileRecord(
          path: subject.path, before: FileRecord.hash(bytes), after: FileRecord.hash(bytes),
          splices: [], keys: keys))
      return
    }
    do throws(ChangeRefusal) {
      let edits = asked.count > 1 ? YAMLEdit.absorbed(asked, in: tree) : asked
      let change = try FileChange(path: subject.path, before: bytes, frontmatter: edits)
      try change.prove()
      let after = subject.with(change.after)
      let keys = ManagedKey.at(routes, before: subject.agent.tree, after: after.agent.tree)
      plan.files.append(
        PlannedFile(
          change: change, keys: keys, before: subject, after: after))
    } catch {
      throw PlanProblem(.refused(error.message), path: subject.path)
    }
  }

  private func frontmatter(of subject: MigrationSubject) throws(PlanProblem) -> YAMLTree {
    let agent = subject.agent
    if let problem = agent.tree.problems.first {
      throw PlanProblem(
        .unreadable("the frontmatter is no YAML: \(problem.message)"), path: subject.path,
        line: agent.tree.line(of: problem.range.lowerBound))
    }
    guard agent.mapping != nil else {
      throw PlanProblem(.unreadable("there is no frontmatter"), path: subject.path)
    }
    return agent.tree
  }
}

extension YAMLTree {
  /// Returns the line an offset is on, counted from 1.
  func line(of offset: Int) -> Int {
    var finder = PositionFinder()
    return finder.position(of: offset, in: bytes.span).line
  }
}

/// The agents a migration is for.
package struct MigrationSelection: Sendable {
  /// Those it is for.
  package internal(set) var subjects: [MigrationSubject] = []
  /// How many agents it is for that it has been applied to.
  package internal(set) var done = 0
  /// What selectors know of each.
  var facts: [Selector.Subject] = []
  /// Those it leaves as they are, and why.
  package internal(set) var leftOut: [LeftOut] = []
  /// By what `top` chose them; nil where it is not asked.
  var ranking: AgentRanking?

  package init() {}

  /// An agent that stays as it is.
  package struct LeftOut: Hashable, Sendable {
    package let path: String
    package let reason: String
  }
}

/// Everything that keeps a migration from being planned.
package struct PlanRefusal: Error, Sendable {
  package let problems: [PlanProblem]
}
