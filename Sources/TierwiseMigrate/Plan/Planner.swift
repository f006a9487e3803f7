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
    var plan = MigrationPlan(
      id: migration.id, definition: migration.definition, ranking: selection.ranking,
      done: selection.done, leftOut: selection.leftOut)
    try visit(migration, selection) { (subject, work) throws(PlanProblem) in
      guard let bytes = contents[subject.path] else { return }
      try add(subject, bytes, work, to: &plan)
    }
    return plan
  }

  /// Returns what a migration would do to its agents, unproved, or all the reasons why it cannot.
  ///
  /// It counts what `plan` would, by the frontmatters alone: no file has to be read for it.
  package func survey(
    _ migration: Migration, _ selection: MigrationSelection
  ) throws(PlanRefusal) -> MigrationSurvey {
    var survey = MigrationSurvey(leftOut: selection.leftOut)
    try visit(migration, selection) { (subject, work) throws(PlanProblem) in
      if let after = work.after {
        survey.edited.append(after)
      } else {
        survey.conforming.append(subject)
      }
    }
    return survey
  }

  /// So many agents are named where they are not as many as expected.
  private static let fewAgents = 5

  /// What a migration asks of one agent.
  private struct Work {
    /// Its edits, each of which sees what the one before leaves; without those made already.
    var asked: [YAMLEdit] = []
    /// The frontmatter as they would leave it.
    var tree: YAMLTree
    /// The agent as they would leave it, without its body; nil where nothing is asked.
    var after: MigrationSubject?
    /// The routes whose values the migration decides.
    let routes: [YAMLRoute]
  }

  /// Hands over each agent of a selection, with what is asked of it, and collects what is wrong.
  private func visit(
    _ migration: Migration, _ selection: MigrationSelection,
    _ body: (MigrationSubject, Work) throws(PlanProblem) -> Void
  ) throws(PlanRefusal) {
    var problems: [PlanProblem] = []
    let found = selection.subjects.count + selection.done
    if let expected = migration.expect, expected != found {
      problems.append(PlanProblem(.unexpected(found: found, expected: expected)))
      if found <= Self.fewAgents {
        problems += selection.subjects.map { PlanProblem(.selected, path: $0.path) }
      }
    }
    for (subject, facts) in zip(selection.subjects, selection.facts) {
      let edits = migration.edits.filter { $0.only?.selects(facts) ?? true }
      do throws(PlanProblem) {
        try body(subject, try work(edits, on: subject))
      } catch {
        // What is about the migration itself is so for each of its agents.
        if error.path != nil || !problems.contains(error) { problems.append(error) }
      }
    }
    guard problems.isEmpty else { throw PlanRefusal(problems: problems) }
  }

  private func work(
    _ edits: [MigrationEdit], on subject: MigrationSubject
  ) throws(PlanProblem) -> Work {
    let judgement = edits.contains { $0.asksPolicy } ? context.judge(subject) : nil
    var work = Work(tree: try frontmatter(of: subject), routes: edits.flatMap(\.touched))
    for edit in edits {
      guard let step = try edit.step(in: work.tree, judgement, of: subject) else { continue }
      if edit.isStructured, subject.isLoaded {
        throw PlanProblem(.loadedFolder, path: subject.path)
      }
      work.asked.append(step)
      do throws(EditRefusal) {
        work.tree = try work.tree.making(step)
      } catch {
        throw PlanProblem(
          .refused(error.message), path: subject.path, line: work.tree.line(of: error.offset))
      }
    }
    guard !work.asked.isEmpty else { return work }
    let after = subject.with(work.tree.bytes)
    if let words = context.deadModel(from: subject, to: after) {
      throw PlanProblem(.deadModel(words))
    }
    work.after = after
    return work
  }

  private func add(
    _ subject: MigrationSubject, _ bytes: [UInt8], _ work: Work, to plan: inout MigrationPlan
  ) throws(PlanProblem) {
    guard !work.asked.isEmpty else {
      let hash = FileRecord.hash(bytes)
      plan.conforming.append(
        FileRecord(
          path: subject.path, before: hash, after: hash, splices: [],
          keys: ManagedKey.at(work.routes, before: nil, after: subject.agent.tree)))
      return
    }
    do throws(ChangeRefusal) {
      let edits =
        work.asked.count > 1 ? YAMLEdit.absorbed(work.asked, in: work.tree) : work.asked
      let change = try FileChange(path: subject.path, before: bytes, frontmatter: edits)
      try change.prove()
      let after = subject.with(change.after)
      let keys = ManagedKey.at(work.routes, before: subject.agent.tree, after: after.agent.tree)
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
package struct PlanRefusal: Error, Hashable, Sendable {
  package let problems: [PlanProblem]
}
