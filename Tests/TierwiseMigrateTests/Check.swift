import Testing
import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

@testable import TierwiseMigrate

/// What a plan makes of some agents, in words.
func outcome(
  _ edits: String, on files: [String: String], select: String = "{path: '*.md'}",
  more: String = "", judgement: Judgement? = nil, isLoaded: Bool = false
) throws -> [String] {
  let yaml = "schema: 1\ntitle: t\nselect: \(select)\n\(more)edits:\n\(edits)"
  let migration = try migration(yaml)
  let planner = planner(judgement)
  do {
    let selection = try planner.select(migration, among: subjects(files, isLoaded: isLoaded))
    // What is looked at without proofs must be what a plan proves, in every test.
    let survey = Result { () throws(PlanRefusal) in try planner.survey(migration, selection) }
    let plan: MigrationPlan
    do {
      plan = try planner.plan(migration, selection, contents: files.mapValues { Array($0.utf8) })
    } catch {
      #expect(throws: error) { try survey.get() }
      throw error
    }
    let seen = try survey.get()
    #expect(seen.edited.map(\.path) == plan.files.map(\.path))
    #expect(seen.edited.map(\.agent.tree.bytes) == plan.files.map(\.after.agent.tree.bytes))
    #expect(seen.conforming.map(\.path) == plan.conforming.map(\.path))
    #expect(seen.leftOut == plan.leftOut)
    return plan.files.map { String(decoding: $0.change.after, as: UTF8.self) }
      + plan.conforming.map { "\($0.path): as it should be" }
      + plan.leftOut.map { "\($0.path): \($0.reason)" }
  } catch let refusal as PlanRefusal {
    return refusal.problems.map { problem in
      "\(problem.path ?? "")\(problem.line.map { ":\($0)" } ?? ""): \(problem.message)"
    }
  } catch let problem as PlanProblem {
    return [problem.message]
  }
}

/// Reads a migration named `m`.
func migration(_ yaml: String) throws -> Migration {
  try Migration(yaml: Array(yaml.utf8), named: "m")
}

func planner(_ judgement: Judgement? = nil) -> Planner {
  Planner(
    MigrationContext(registry: .builtIn, today: CalendarDay(number: 20_777)) { _ in judgement })
}

func subjects(_ files: [String: String], isLoaded: Bool = false) -> [MigrationSubject] {
  files.keys.sorted().map { path in
    MigrationSubject(
      path: path, agent: Agent(path: path, bytes: Array((files[path] ?? "").utf8).span),
      dialect: .structured, isLoaded: isLoaded)
  }
}
