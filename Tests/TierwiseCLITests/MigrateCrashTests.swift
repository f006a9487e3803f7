import Testing
import TierwiseCore

@testable import TierwiseCLI

/// A run of `migrate` that fails, or is killed, at each step of the disk.
struct MigrateCrashTests {
  private static let before = MigrateTests.files
  private static let agents = ["agents/a.md", "agents/b.md"]

  private static func after(_ path: String) -> String? {
    before[path]?.replacing("sonnet", with: "haiku")
  }

  /// Returns how many steps a whole run takes.
  private static func steps(_ words: String, on host: MemoryHost) -> Int {
    let known = host.memory.steps.count
    _ = run(words, on: host)
    return host.memory.steps.count - known
  }

  private static func migrated() -> MemoryHost {
    let host = MemoryHost(before)
    _ = run("migrate apply 01-a --yes", on: host)
    return host
  }

  private static func isAll(_ host: MemoryHost, _ text: (String) -> String?) -> Bool {
    agents.allSatisfy { host.text($0) == text($0) }
  }

  @Test(arguments: [MemoryDisk.Trouble.error, .crash])
  func `an apply that fails anywhere leaves old or new files, and can be ended`(
    _ trouble: MemoryDisk.Trouble
  ) {
    let count = Self.steps("migrate apply 01-a --yes", on: MemoryHost(Self.before))
    #expect(count > 10)
    for step in 0..<count {
      for ending in ["--finish", "--abort"] {
        let host = MemoryHost(Self.before)
        host.memory.fail(at: step, trouble)
        _ = run("migrate apply 01-a --yes", on: host)
        for path in Self.agents {
          let text = host.text(path)
          #expect(text == Self.before[path] || text == Self.after(path), "\(step): \(path)")
        }
        host.memory.recover()
        let isOpen = run("migrate repair", on: host) == .unrepaired
        #expect(run("migrate repair \(ending)", on: host) == .done, "\(step) \(ending)")
        let isOld = Self.isAll(host) { Self.before[$0] }
        let isNew = Self.isAll(host, Self.after)
        #expect(isOld || isNew, "\(step) \(ending)")
        if isOpen { #expect(ending == "--finish" ? isNew : isOld, "\(step) \(ending)") }
        #expect(MigrateTests.ledger(of: host).count == (isNew ? 1 : 0), "\(step) \(ending)")
        if isOpen { #expect(host.paths(below: ".").filter(Self.isDraft) == [], "\(step)") }
        #expect(run("migrate verify", on: host) == .done, "\(step) \(ending)")
      }
    }
  }

  @Test(arguments: [MemoryDisk.Trouble.error, .crash])
  func `a rollback that fails anywhere leaves old or new files, and can be ended`(
    _ trouble: MemoryDisk.Trouble
  ) {
    let whole = Self.migrated()
    let count = Self.steps("migrate rollback 01-a --yes", on: whole)
    #expect(Self.isAll(whole) { Self.before[$0] })
    for step in 0..<count {
      let host = Self.migrated()
      host.memory.fail(at: host.memory.steps.count + step, trouble)
      _ = run("migrate rollback 01-a --yes", on: host)
      host.memory.recover()
      #expect(run("migrate repair --finish", on: host) == .done, "\(step)")
      let isOld = Self.isAll(host) { Self.before[$0] }
      #expect(isOld || Self.isAll(host, Self.after), "\(step)")
      #expect(run("migrate rollback --all --yes", on: host) == .done, "\(step)")
      #expect(Self.isAll(host) { Self.before[$0] }, "\(step)")
    }
  }

  @Test func `a file edited after the crash is named, and nothing is written`() {
    let host = MemoryHost(Self.before)
    let count = Self.steps("migrate apply 01-a --yes", on: MemoryHost(Self.before))
    // The last steps put the event into the ledger and the journal away.
    let last = count - 6
    host.memory.fail(at: last, .crash)
    _ = run("migrate apply 01-a --yes", on: host)
    host.memory.recover()
    host.memory.set("/home/me/project/agents/a.md", Array("mine".utf8))
    #expect(run("migrate repair --abort", on: host) == .unrepaired)
    #expect(host.messages.contains("agents/a.md  somebody edited it since"))
    #expect(run("migrate apply 01-a --yes", on: host) == .unrepaired)
    #expect(host.text("agents/a.md") == "mine")
  }

  private static func isDraft(_ path: String) -> Bool { Draft.isName(Path.name(of: path)) }
}
