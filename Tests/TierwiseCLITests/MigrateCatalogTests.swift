import Foundation
import TestKit
import Testing
import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate
import TierwiseYAML

@testable import TierwiseCLI

/// The five migrations of the project's own catalog, from one end to the other and back.
struct MigrateCatalogTests {
  private static let names = [
    "00-structure", "01-core", "02-testing-and-iac", "03-docs-and-tools", "04-context-dependent",
  ]

  private static func files() throws -> [String: String] {
    var files: [String: String] = [:]
    for folder in ["agents", "migrations"] {
      let url = Shared.package.appending(path: folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: url.path)
      where name.hasSuffix(".md") || name.hasSuffix(".yaml") {
        files["\(folder)/\(name)"] = try String(
          contentsOf: url.appending(path: name), encoding: .utf8)
      }
    }
    let configuration = Shared.package.appending(path: ".tierwise.yml")
    files[".tierwise.yml"] = try String(contentsOf: configuration, encoding: .utf8)
    return files
  }

  private static func model(_ key: String, in text: String) -> String? {
    let agent = Agent(path: "a.md", bytes: Array(text.utf8).span)
    return YAMLRoute("model.\(key)").flatMap { agent.tree.json(at: $0) }
  }

  @Test func `36 agents change tier, 4 get a fast path, each in one step, and all of it goes back`()
    throws
  {
    let files = try Self.files()
    let host = MemoryHost(files, columns: 80)
    var edits: [String: Int] = [:]
    var before = files
    for name in Self.names {
      let override = name == "00-structure" ? "" : " --override trial"
      #expect(run("migrate apply \(name) --yes\(override)", on: host) == .done)
      for path in files.keys where path.hasPrefix("agents/") && host.text(path) != before[path] {
        if name != "00-structure" { edits[path, default: 0] += 1 }
        before[path] = host.text(path)
      }
    }
    #expect(edits.count == 40 && edits.values.allSatisfy { $0 == 1 })
    let agents = files.keys.filter { $0.hasPrefix("agents/") && $0 != "agents/README.md" }
    let texts = agents.compactMap(host.text)
    #expect(texts.count == 67)
    #expect(texts.count { Self.model("preference", in: $0) == "\"haiku\"" } == 36)
    #expect(texts.count { Self.model("fast_path", in: $0) != nil } == 4)
    #expect(texts.count { Self.model("escalation", in: $0) != nil } == 5)
    #expect(Set(texts.map { Self.model("reasoning", in: $0) }).count == 67)
    // The tables in the documents are stale now, and say so, until they are written.
    #expect(run("lint --fail-on warning agents", on: host) == .found)
    #expect(run("docs", on: host) == .done)
    let page = host.text(Self.page) ?? ""
    #expect(page.contains("| p95 divided by 3 | applied |"))
    #expect(run("lint --fail-on warning agents", on: host) == .done)
    #expect(run("migrate verify", on: host) == .done)
    #expect(run("migrate rollback --all --yes", on: host) == .done)
    #expect(run("docs", on: host) == .done)
    #expect(host.text(Self.page)?.contains("| p95 divided by 3 | rolled back |") == true)
    for (path, text) in files {
      let now = host.text(path).map { path == Self.page ? Self.beforeAnything($0) : $0 }
      #expect(now == (path == Self.page ? Self.beforeAnything(text) : text), "\(path)")
    }
  }

  private static let page = "agents/README.md"

  /// The page without what the ledger remembers: states of migrations, and their table's checksum.
  private static func beforeAnything(_ page: String) -> String {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("<!-- tierwise:end migrations")
        ? line.prefix { $0 != "=" } : line[...]
    }
    return lines.joined(separator: "\n").replacing("| rolled back |", with: "| pending |")
  }

  @Test func `what migrations are about to do is no suggestion any more`() throws {
    let host = MemoryHost(try Self.files(), columns: 80)
    #expect(run("lint agents --color never", on: host) == .done)
    #expect(!host.output.contains("suggestion"))
    let other = MemoryHost(try Self.files().filter { !$0.key.hasPrefix("migrations/") })
    #expect(run("lint agents --ignore docs --color never", on: other) == .done)
    #expect(other.output.contains("suggestions about models and work"))
  }

  /// Status counts without proofs; what it says must be what plans prove.
  @Test func `as many agents are to be edited as plans would edit`() throws {
    let host = MemoryHost(try Self.files())
    for applied in [nil] + Self.names.map(Optional.some) {
      if let applied {
        let override = applied == Self.names[0] ? "" : " --override trial"
        #expect(run("migrate apply \(applied) --yes\(override)", on: host) == .done)
      }
      let project = try MigrateProject(MigrateOptions(), on: host)
      var session = MigrationSession(project)
      for migration in project.migrations { try session.add(migration) }
      let rows = MigrationStatus(project).table.rows
      #expect(rows.count == session.steps.count)
      for (row, step) in zip(rows, session.steps) {
        let history = project.ledger.history(of: step.plan.id)
        let count = step.plan.files.count
        let agents = history.standing.count + count + step.plan.conforming.count
        #expect(
          [row[0], row[3], row[4], row[7]] == [
            .text(step.plan.id), .integer(agents), .integer(count),
            .integer(step.plan.leftOut.count),
          ])
      }
    }
  }

  @Test func `what all five would do is told in 80 columns`() throws {
    let host = MemoryHost(try Self.files(), columns: 80)
    #expect(run("migrate apply --all --dry-run --color never", on: host) == .done)
    try expectSnapshot(host.messages, "migrate-summary.txt")
    let readme = Shared.package.appending(path: "README.md")
    let shown = host.messages.trimmingCharacters(in: .newlines)
    #expect(try String(contentsOf: readme, encoding: .utf8).contains(shown))
    for line in host.messages.split(separator: "\n") { #expect(DisplayWidth.of(line) <= 80) }
  }
}
