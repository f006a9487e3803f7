import TierwiseCore

/// tierwise, from the words of its command line to its exit code.
package struct CommandLineInterface {
  private let host: any Host

  package init(host: any Host) { self.host = host }

  /// Does what the words say.
  package func run(_ words: [String]) -> ExitCode {
    let console = Console(host: host)
    do throws(UsageError) {
      return try dispatch(words, console)
    } catch {
      console.error(error.message, help: error.help)
      return .failed
    }
  }

  private func dispatch(_ words: [String], _ console: Console) throws(UsageError) -> ExitCode {
    guard let name = words.first else {
      let overview = try Overview(on: host)
      console.print(overview?.text(columns: console.columns, console.style) ?? Help.overview)
      return .done
    }
    switch name {
    case "--version", "-V", "version":
      console.print("tierwise \(Version.current)\n")
      return .done
    case "--help", "-h", "help":
      if words.count > 1 { return try help(for: words[1], console) }
      console.print(Help.overview)
      return .done
    default: break
    }
    guard let command = Help.Command(rawValue: name) else { throw unknown(name) }
    let rest = Array(words.dropFirst())
    if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
      return try help(for: name, console)
    }
    switch command {
    case .lint: return try LintCommand(rest).run(on: host)
    case .rules: return try RulesCommand(rest).run(console)
    case .models: return try ModelsCommand(rest).run(on: host)
    case .yaml: return try YAMLCommand(rest).run(on: host)
    }
  }

  private func help(for name: String, _ console: Console) throws(UsageError) -> ExitCode {
    guard let command = Help.Command(rawValue: name) else { throw unknown(name) }
    console.print(Help.page(for: command))
    return .done
  }

  private func unknown(_ name: String) -> UsageError {
    let names = Help.Command.allCases.map(\.rawValue)
    let nearest = EditDistance.nearest(to: name, among: names)
    return UsageError(
      message: "tierwise has no command '\(name)'",
      help: nearest.map { "did you mean 'tierwise \($0)'?" } ?? "see 'tierwise --help'")
  }
}
