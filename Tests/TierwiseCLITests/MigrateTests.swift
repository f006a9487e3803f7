import Synchronization
import TestKit
import Testing

@testable import TierwiseCLI

struct MigrateTests {
  static let toHaiku = """
    schema: 1
    title: the first
    week: 1
    select: {category: core}
    edits:
      - {set: model, from: sonnet, to: haiku}
    gate: {success: 0.9}

    """
  static let files = [
    ".tierwise.yml": "version: 1\ncatalogs: [{root: agents, dialect: claude-code}]\n",
    ".tierwise/migrations/01-a.yaml": toHaiku,
    ".tierwise/migrations/02-b.yaml": toHaiku.replacing("week: 1", with: "week: 2")
      .replacing("sonnet, to: haiku", with: "haiku, to: inherit"),
    "agents/a.md":
      "---\nname: a\ndescription: d\ncategory: core\nmodel: sonnet # why\n---\nBody.\n",
    "agents/b.md": "---\nname: b\ndescription: d\ncategory: core\nmodel: 'sonnet'\n---\nBody.\n",
    "agents/c.md": "---\nname: c\ndescription: d\nmodel: sonnet\n---\nBody.\n",
  ]

  static func ledger(of host: MemoryHost) -> [String] {
    host.paths(below: ".tierwise/migrations/ledger")
  }

  @Test func `the diff is shown, and yes edits the files`() throws {
    let host = MemoryHost(Self.files, input: "y\n")
    #expect(run("migrate apply 01-a", on: host) == .done)
    #expect(
      host.text("agents/a.md") == Self.files["agents/a.md"]?.replacing("sonnet", with: "haiku"))
    #expect(
      host.text("agents/b.md") == Self.files["agents/b.md"]?.replacing("sonnet", with: "haiku"))
    #expect(host.text("agents/c.md") == Self.files["agents/c.md"])
    #expect(Self.ledger(of: host).count == 1)
    try expectSnapshot(host.output + host.messages, "migrate-apply.txt")
  }

  @Test(arguments: ["n\n", ""])
  func `any other answer, or none, edits nothing`(_ answer: String) {
    let host = MemoryHost(Self.files, input: answer)
    #expect(run("migrate apply 01-a", on: host) == .refused)
    #expect(host.text("agents/a.md") == Self.files["agents/a.md"])
    #expect(Self.ledger(of: host) == [])
  }

  @Test func `a dry run writes nothing at all, and check says so by its code`() {
    let host = MemoryHost(Self.files)
    #expect(run("migrate apply 01-a --dry-run", on: host) == .done)
    #expect(run("migrate apply 01-a --check", on: host) == .found)
    #expect(host.memory.steps == [])
    #expect(host.output.contains("-model: 'sonnet'\n+model: 'haiku'\n"))
  }

  @Test func `files may be chosen one by one`() {
    let host = MemoryHost(Self.files, input: "n\ny\ny\n")
    #expect(run("migrate apply 01-a --interactive", on: host) == .done)
    #expect(host.text("agents/a.md") == Self.files["agents/a.md"])
    #expect(host.text("agents/b.md") != Self.files["agents/b.md"])
    #expect(run("migrate status", on: host) == .done)
    #expect(host.output.contains("01-a          1  applied       2     1 "))
  }

  @Test func `a later week waits for the gate of an earlier one, unless a reason is given`() {
    let host = MemoryHost(Self.files)
    #expect(run("migrate apply 02-b --yes", on: host) == .held)
    #expect(host.messages.contains("01-a  it is not applied"))
    #expect(host.messages.contains("next: apply 01-a first, or go on with: --override"))
    #expect(run("migrate apply 01-a --yes", on: host) == .done)
    #expect(run("migrate apply 02-b --yes", on: host) == .held)
    #expect(host.messages.contains("01-a  its gate has no verdict yet"))
    #expect(run("migrate apply 02-b --yes --override trial", on: host) == .done)
    #expect(run("migrate status", on: host) == .done)
    #expect(host.messages.contains("02-b: went on without gates: trial"))
  }

  @Test func `an earlier week that is for nobody is to be changed or removed`() {
    var files = Self.files
    let path = ".tierwise/migrations/01-a.yaml"
    files[path] = """
      schema: 1
      title: nobody
      week: 1
      select: {category: nowhere}
      edits: [{set: model, from: sonnet, to: haiku}]

      """
    let host = MemoryHost(files)
    #expect(run("migrate apply 02-b --yes", on: host) == .held)
    #expect(host.messages.contains("01-a  no agent is as its 'select' says"))
    #expect(host.messages.contains("next: change or remove 01-a, or go on with: --override"))
  }

  @Test func `a saved plan is applied as long as nothing moved`() {
    let host = MemoryHost(Self.files)
    #expect(run("migrate plan 01-a", on: host) == .done)
    let plan = ".tierwise/migrations/plans/01-a.json"
    #expect(host.text(plan) != nil)
    host.memory.set(
      "/home/me/project/agents/a.md",
      Array("---\nname: a\ncategory: core\nmodel: sonnet\n---\n".utf8))
    #expect(run("migrate apply \(plan) --yes", on: host) == .refused)
    #expect(host.messages.contains("agents/a.md  changed since the plan"))
    #expect(run("migrate plan 01-a", on: host) == .done)
    #expect(run("migrate apply \(plan) --yes", on: host) == .done)
    #expect(run("migrate apply \(plan) --yes", on: host) == .done)
    #expect(host.messages.hasSuffix("01-a: nothing to do, applied to 2 agents already\n"))
  }

  @Test func `an applied migration may not change`() {
    let host = MemoryHost(Self.files)
    #expect(run("migrate apply 01-a --yes", on: host) == .done)
    host.memory.set(
      "/home/me/project/.tierwise/migrations/01-a.yaml",
      Array(Self.toHaiku.replacing("to: haiku", with: "to: opus").utf8))
    #expect(run("migrate apply 01-a --yes", on: host) == .refused)
    #expect(
      host.messages.contains(
        ".tierwise/migrations/01-a.yaml:6  edited: edits[0].to is \"opus\", was \"haiku\""))
    #expect(run("migrate verify", on: host) == .found)
  }

  @Test func `what was applied is undone to the byte, later ones first`() {
    let host = MemoryHost(Self.files)
    #expect(run("migrate apply --all --yes --override trial", on: host) == .done)
    #expect(run("migrate verify", on: host) == .done)
    #expect(run("migrate rollback 01-a --yes", on: host) == .refused)
    #expect(host.messages.contains("next: tierwise migrate rollback 02-b 01-a"))
    #expect(run("migrate rollback --all --yes", on: host) == .done)
    for (path, text) in Self.files { #expect(host.text(path) == text, "\(path)") }
    #expect(Self.ledger(of: host).count == 4)
  }

  @Test func `what was edited before there was a ledger is adopted`() {
    var files = Self.files
    for name in ["a", "b"] {
      files["agents/\(name).md"] = files["agents/\(name).md"]?.replacing("sonnet", with: "haiku")
    }
    let host = MemoryHost(files)
    #expect(run("migrate status", on: host) == .done)
    #expect(host.output.contains("conforming"))
    #expect(run("migrate adopt 01-a", on: host) == .done)
    #expect(run("migrate adopt 01-a", on: host) == .done)
    #expect(Self.ledger(of: host).count == 1)
    host.memory.set("/home/me/project/agents/b.md", Array("---\nname: b\nmodel: opus\n---\n".utf8))
    #expect(run("migrate verify", on: host) == .found)
    #expect(host.output.hasSuffix("agents/b.md:3: model is \"opus\", 01-a made it \"haiku\"\n"))
  }

  @Test func `what was applied stays undoable when the rest of it is adopted`() {
    var files = Self.files
    files["agents/b.md"] = files["agents/b.md"]?.replacing("sonnet", with: "haiku")
    let host = MemoryHost(files)
    #expect(run("migrate adopt 01-a", on: host) == .refused)
    #expect(run("migrate apply 01-a --yes", on: host) == .done)
    #expect(run("migrate adopt 01-a", on: host) == .done)
    #expect(host.messages.hasSuffix("01-a: 1 agent adopted\n"))
    #expect(run("migrate rollback 01-a --yes", on: host) == .done)
    #expect(host.messages.contains("01-a: 1 file back, nothing to undo in 1\n"))
    #expect(host.text("agents/a.md") == files["agents/a.md"])
  }

  @Test func `why nothing changes is said`() {
    var files = Self.files
    files[".tierwise/migrations/01-a.yaml"] = Self.toHaiku.replacing("core}", with: "cores}")
    let host = MemoryHost(files)
    #expect(run("migrate apply 01-a", on: host) == .done)
    #expect(host.messages == "01-a: nothing to do, no agent is as 'select' says\n")
    #expect(run("migrate adopt 01-a", on: host) == .done)
    #expect(host.messages.hasSuffix("nothing to adopt: no agent is as 'select' says\n"))

    files[".tierwise/migrations/01-a.yaml"] = Self.toHaiku.replacing(
      "sonnet, to: haiku", with: "opus, to: sonnet")
    let other = MemoryHost(files)
    #expect(run("migrate apply 01-a", on: other) == .done)
    #expect(
      other.messages == """
        01-a: nothing to do, 2 agents as they should be already
        to take them into the ledger: tierwise migrate adopt 01-a

        """)
    #expect(run("migrate apply retire", on: other) == .done)
    #expect(other.messages.hasSuffix("retire: nothing to do, no model here ends soon\n"))
  }

  @Test func `a refusal says what to do about what it is for`() {
    func refusal(_ old: String, _ new: String) -> String {
      var files = Self.files
      files[".tierwise/migrations/01-a.yaml"] = Self.toHaiku.replacing(old, with: new)
      let host = MemoryHost(files)
      #expect(run("migrate plan 01-a", on: host) == .refused)
      return host.messages
    }
    #expect(
      refusal("edits:", "expect: 1\nedits:") == """
        refused: 01-a cannot be planned; no file was written
          2 agents are selected, 'expect' says 1
          agents/a.md  is selected
          agents/b.md  is selected
        next: change 'select' or 'expect'

        """)
    #expect(
      refusal("to: haiku", "to: {policy: tier}").hasSuffix(
        "next: write the value out, or leave agents out by 'exclude' with a reason\n"))
    #expect(
      refusal("from: sonnet", "from: opus").hasSuffix(
        "next: add these values to 'from', or leave agents out by 'exclude' with a reason\n"))
  }

  @Test(arguments: [
    ("hiaku", "nobody knows; did you mean 'haiku'?"),
    ("claude-sonet-6", "nobody knows; did you mean 'claude-sonnet-5'?"),
    ("claude-3-opus-20240229", "was retired on 2026-01-05"),
    ("claude-haiku-5.5", "is no id; 'claude-haiku-5-5' is"),
  ])
  func `a model that nothing runs on is written nowhere, and told once`(
    _ model: String, _ words: String
  ) {
    var files = Self.files
    files[".tierwise/migrations/01-a.yaml"] = Self.toHaiku.replacing(
      "to: haiku", with: "to: \(model)")
    let host = MemoryHost(files)
    #expect(run("migrate apply 01-a --yes", on: host) == .refused)
    #expect(
      host.messages == """
        refused: 01-a cannot be planned; no file was written
          'edits' write model '\(model)', which \(words)
        next: change the model in 'edits'

        """)
  }

  @Test(arguments: ["our-model", "claude-sonnet-6"])
  func `a model of one's own, or newer than what is known, is written and told by its name`(
    _ model: String
  ) {
    var files = Self.files
    files[".tierwise/migrations/01-a.yaml"] = Self.toHaiku.replacing(
      "to: haiku", with: "to: \(model)")
    let host = MemoryHost(files)
    #expect(run("migrate plan 01-a", on: host) == .done)
    #expect(host.output.contains("sonnet → \(model)"))
  }

  @Test(arguments: [("sonnet", "inherit"), ("inherit", "opus")])
  func `costs are compared of agents whose price is known before and after`(
    _ from: String, _ to: String
  ) {
    // Of a one price is not known; b costs a twentieth of what it did.
    let migration = """
      schema: 1
      title: t
      select: {name: [a, b]}
      edits:
        - {set: model, from: \(from), to: \(to), where: {name: a}}
        - {set: model, from: sonnet, to: haiku, where: {name: b}}

      """
    let host = MemoryHost([
      ".tierwise/migrations/m.yaml": migration,
      "agents/a.md": "---\nname: a\ndescription: d\nmodel: \(from)\n---\n",
      "agents/b.md": "---\nname: b\ndescription: d\nmodel: sonnet\n---\n",
    ])
    #expect(run("migrate plan m", on: host) == .done)
    #expect(host.output.contains(" 5\n\n  cost index"), "\(host.output)")
    #expect(host.output.contains("1 agent without a known price left out"))
  }

  @Test func `a file that is gone is to be got back before an undoing`() throws {
    let host = MemoryHost(Self.files)
    #expect(run("migrate apply 01-a --yes", on: host) == .done)
    try host.memory.remove("/home/me/project/agents/a.md")
    #expect(run("migrate rollback 01-a --yes", on: host) == .refused)
    #expect(host.messages.hasSuffix("next: get these files back, as 01-a left them\n"))
  }

  @Test func `without migrations there is nothing to plan`() {
    let host = MemoryHost(["agents/a.md": Self.files["agents/a.md", default: ""]])
    for verb in ["plan", "apply"] { #expect(run("migrate \(verb) --all", on: host) == .done) }
    let line = "no migrations in .tierwise/migrations\n"
    #expect(host.output == "" && host.messages == line + line)
  }

  @Test func `what two branches did differently is adopted before it is undone`() {
    let left = MemoryHost(Self.files)
    #expect(run("migrate apply 01-a --yes", on: left) == .done)
    var files = Self.files
    files["agents/a.md"] = files["agents/a.md"]?.replacing("Body", with: "Text")
    let right = MemoryHost(files)
    #expect(run("migrate apply 01-a --yes", on: right) == .done)
    var merged = files
    for host in [left, right] {
      for path in Self.ledger(of: host) { merged[path] = host.text(path) }
    }
    for name in ["a", "b"] {
      merged["agents/\(name).md"] = files["agents/\(name).md"]?.replacing("sonnet", with: "haiku")
    }
    let host = MemoryHost(merged)
    #expect(run("migrate rollback 01-a --yes", on: host) == .refused)
    #expect(
      host.messages.hasSuffix(
        "next: two branches applied it differently: tierwise migrate adopt 01-a\n"))
    #expect(run("migrate adopt 01-a", on: host) == .done)
    #expect(run("migrate rollback 01-a --yes", on: host) == .done)
    #expect(host.text("agents/b.md") == Self.files["agents/b.md"])
  }

  @Test func `an undoing that is refused does not say that it is done`() {
    let host = MemoryHost(Self.files)
    #expect(run("migrate apply 01-a --yes", on: host) == .done)
    #expect(run("migrate rollback 01-a", on: host) == .refused)
    #expect(host.messages.contains("01-a: 2 files to give back\n"))
    #expect(!host.messages.contains("2 files back"))
  }

  @Test func `models that end get a successor, and what cannot be edited is counted`() {
    let host = MemoryHost([
      "agents/a.md": "---\nname: a\ndescription: d\nmodel: claude-3-opus-20240229 # old\n---\n",
      "agents/b.md": "---\nname: b\ndescription: d: e\nmodel: claude-3-opus-20240229\n---\n",
      "agents/c.md": "---\nname: c\ndescription: d\nmodel: opus\n---\n",
    ])
    #expect(run("migrate apply retire --yes --strategy alias", on: host) == .done)
    #expect(host.text("agents/a.md") == "---\nname: a\ndescription: d\nmodel: opus # old\n---\n")
    #expect(host.messages.contains("agents/b.md:3: the frontmatter is no YAML"))
    let event = Self.ledger(of: host).first ?? ""
    #expect(event.contains("/retire-2026-"))
    #expect(run("migrate rollback --all --yes", on: host) == .done)
    #expect(host.text("agents/a.md")?.contains("claude-3-opus-20240229 # old") == true)
  }

  @Test func `two at once do not meet`() {
    let host = MemoryHost(Self.files)
    host.memory.isLocked.withLock { $0 = true }
    #expect(run("migrate apply 01-a --yes", on: host) == .refused)
    #expect(host.messages.contains("another tierwise is migrating this project"))
    #expect(host.text("agents/a.md") == Self.files["agents/a.md"])
  }

  @Test func `files with uncommitted changes are named, and edited only when asked to`() {
    let git = MemoryGit(changed: ["agents/b.md", "agents/c.md"])
    let host = MemoryHost(Self.files) { git.answer($0) }
    #expect(run("migrate apply 01-a --yes", on: host) == .refused)
    #expect(host.messages.contains("agents/b.md  uncommitted change (staged)\nnext: commit them"))
    #expect(run("migrate apply 01-a --yes --allow-dirty", on: host) == .done)
    // What the migration left can be undone by it, and needs no commit.
    #expect(run("migrate rollback 01-a --yes", on: host) == .done)
    #expect(host.text("agents/b.md") == Self.files["agents/b.md"])
  }

  @Test(arguments: ["week", "experiment", "pilot", "routing"])
  func `every template is a migration`(_ template: String) {
    let host = MemoryHost(Self.files)
    #expect(run("migrate new 03-x --template \(template)", on: host) == .done)
    #expect(run("migrate new 03-x", on: host) == .failed)
    #expect(run("migrate status", on: host) == .done)
    #expect(host.output.contains("03-x"))
  }

  @Test func `a name that nobody has is told with the nearest one`() {
    let host = MemoryHost(Self.files)
    #expect(run("migrate apply 01-b", on: host) == .failed)
    #expect(host.messages.contains("did you mean '01-a'?"))
    #expect(run("migrate apply", on: host) == .failed)
    #expect(run("migrate apply --all 01-a", on: host) == .failed)
    #expect(run("migrate rollback 01-a", on: host) == .failed)
  }
}
