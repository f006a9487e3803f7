import Testing

@testable import TierwiseCLI

struct UsageTests {
  @Test(arguments: [
    ("lnt", "tierwise has no command 'lnt'", "did you mean 'tierwise lint'?"),
    ("lint --frmat json", "unknown option '--frmat'", "did you mean '--format'?"),
    ("lint --verbose", "unknown option '--verbose'", "see 'tierwise lint --help'"),
    ("lint --format jsn", "'jsn' is no value of '--format'", "did you mean 'json'?"),
    ("lint --as-of 2026-02-30", "'2026-02-30' is no day of the calendar", "YYYY-MM-DD"),
    ("lint --select retird-model", "'--select' does not know 'retird-model'", "retired-model"),
    ("lint --info=yes", "'--info' takes no value", "error"),
    ("lint --as-of", "'--as-of' needs a value", "YYYY-MM-DD"),
    ("yaml", "'tierwise yaml' needs one of events, json, print, batch", "error"),
    ("yaml evnts", "'tierwise yaml' does not know 'evnts'", "did you mean 'events'?"),
    ("yaml batch a.yaml", "reads the standard input, not 'a.yaml'", "error"),
    ("rules duplicate-nam", "there is no rule 'duplicate-nam'", "did you mean 'duplicate-name'?"),
  ])
  func `a wrong word is named with the nearest right one`(
    _ words: String, _ message: String, _ help: String
  ) {
    let host = MemoryHost()
    #expect(run(words, on: host) == .failed)
    #expect(host.messages.contains(message))
    #expect(host.messages.contains(help))
    #expect(host.output.isEmpty)
  }

  @Test(arguments: CommandList.all.map { $0.name })
  func `every option is told by the help of its command`(_ name: String) throws {
    let host = MemoryHost()
    #expect(run("\(name) --help", on: host) == .done)
    let command = try #require(CommandList.find(name.split(separator: " ").map(String.init)))
    for option in command.command.options { #expect(host.output.contains(option.term)) }
    #expect(host.output.hasPrefix("usage: tierwise \(name)"))
  }

  @Test func `help of a command is the same before and after its name`() {
    let (before, after) = (MemoryHost(), MemoryHost())
    #expect(run("help lint", on: before) == .done)
    #expect(run("lint --help", on: after) == .done)
    #expect(before.output == after.output)
  }

  @Test func `what could not be printed is told, and is no success`() {
    let host = MemoryHost(lostOutput: .failed("no space left on device"))
    #expect(run("rules", on: host) == .failed)
    #expect(host.messages == "error: standard output: no space left on device\n")
  }

  @Test(arguments: ["", "lint", "migrate status", "models"])
  func `without a folder to stand in, nothing is done`(_ words: String) {
    let host = MemoryHost(["/agents/a.md": "---\nname: a\n---\n"], folder: "")
    #expect(run(words, on: host) == .failed)
    #expect(host.output.isEmpty)
    #expect(host.messages.hasPrefix("error: the current folder is gone, or may not be read\n"))
  }

  @Test func `errors about words have the colours that these ask for`() {
    let (plain, painted) = (MemoryHost(columns: 80), MemoryHost(columns: 80))
    #expect(run("score --color never --frmat json", on: plain) == .failed)
    #expect(plain.messages.hasPrefix("error: unknown option"))
    #expect(run("score --frmat json --color=always", on: painted) == .failed)
    #expect(painted.messages.hasPrefix("\u{1B}["))
  }

  @Test func `an empty folder is an error that says what to do`() {
    let host = MemoryHost(["src/main.c": ""])
    #expect(run("lint", on: host) == .failed)
    #expect(host.messages.contains("no agent files found in this folder"))
  }

  @Test func `a hook that names only a catalog's README has nothing to say`() {
    let host = MemoryHost(["agents/README.md": "# Agents\n"])
    #expect(run("lint agents/README.md", on: host) == .done)
    #expect(host.output.isEmpty)
  }

  @Test(arguments: [
    ("lint agents", ExitCode.found), ("lint agents --fail-on error", .done),
    ("lint agents --fail-on never", .done), ("lint agents --ignore byte-order-mark", .done),
    ("lint agents --select model", .done), ("lint agents --ignore file", .done),
  ])
  func `the exit code follows the severity that fails`(_ words: String, _ code: ExitCode) {
    let text = "\u{FEFF}---\nname: a\ndescription: b\nmodel: sonnet\n---\nBody.\n"
    #expect(run(words, on: MemoryHost(["agents/a.md": text])) == code)
  }

  @Test func `every command that takes a profile knows their names`() {
    let commands = CommandList.all.filter { $0.options.contains { $0.name == "--profile" } }
    #expect(commands.count >= 7)
    for command in commands {
      let host = MemoryHost()
      #expect(run("\(command.name) --profile unifed", on: host) == .failed)
      #expect(host.messages.contains("'unifed' is no value of '--profile'"), "\(command.name)")
      #expect(host.messages.contains("did you mean 'unified'?"), "\(command.name)")
    }
  }
}
