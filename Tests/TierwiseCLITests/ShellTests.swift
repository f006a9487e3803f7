import Testing

@testable import TierwiseCLI

struct ShellTests {
  @Test(arguments: CompletionsCommand.Shell.allCases)
  func `a completion script knows every command and every option`(
    _ shell: CompletionsCommand.Shell
  ) {
    let host = MemoryHost()
    #expect(run("completions \(shell.rawValue)", on: host) == .done)
    for command in CommandList.all {
      #expect(host.output.contains(command.name))
      for option in command.options {
        let name = shell == .fish ? "-l \(option.name.dropFirst(2))" : option.name
        #expect(host.output.contains(name), "\(command.name) \(option.name)")
      }
    }
  }

  @Test func `the manual page tells every command and every option`() {
    let host = MemoryHost()
    #expect(run("manual", on: host) == .done)
    for command in CommandList.all {
      #expect(host.output.contains(".It Cm \(command.name)"))
      for option in command.options {
        let name = option.name.dropFirst(2).split(separator: "-").joined(separator: "\\-")
        #expect(host.output.contains(".It Fl \\-\(name)"))
      }
    }
  }

  @Test func `each shell's command stands on lines of its own`() {
    let host = MemoryHost()
    #expect(run("completions --help", on: host) == .done)
    #expect(host.output.contains("\n  bash  tierwise completions bash \\\n"))
    #expect(host.output.contains("\n  fish  tierwise completions fish >~/.config"))
  }

  @Test(arguments: [
    ("completions", "'tierwise completions' needs one of bash, zsh, fish"),
    ("completions ksh", "'ksh' is no shell that tierwise knows"),
    ("completions bash zsh", "one shell at a time, but 'zsh' follows"),
    ("manual x", "unexpected 'x'"),
  ])
  func `a wrong word is refused`(_ words: String, _ message: String) {
    let host = MemoryHost()
    #expect(run(words, on: host) == .failed)
    #expect(host.messages.contains(message))
  }
}
