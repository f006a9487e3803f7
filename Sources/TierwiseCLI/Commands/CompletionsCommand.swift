/// `tierwise completions`: a script that makes a shell complete tierwise's words.
struct CompletionsCommand: Command {
  struct Options: CommandOptions {
    var shell: String?
  }

  /// A shell.
  enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish
  }

  static let name = "completions"
  static let usage = Shell.allCases.map(\.rawValue).joined(separator: "|")
  static let summary = "print a script that completes commands and options"
  static let operands = OptionValues.choices(Shell.allCases.map(\.rawValue))
  static let details = """
      bash  tierwise completions bash \\
              >~/.local/share/bash-completion/completions/tierwise
      zsh   tierwise completions zsh >DIRECTORY/_tierwise
            (one of the directories in $fpath)
      fish  tierwise completions fish >~/.config/fish/completions/tierwise.fish

    A new shell has it. The script knows the rules and models of this version; make it anew
    after an update.

    exit code: 0 done · 2 could not run

    """

  static let table = OptionTable<Options>(options: [], operands: .one(\.shell, "shell"))

  private let shell: Shell

  init(options: Options) throws(UsageError) {
    guard let word = options.shell else {
      throw UsageError(message: "'tierwise completions' needs one of \(Self.names)")
    }
    guard let shell = Shell(rawValue: word) else {
      throw UsageError(
        message: "'\(word)' is no shell that tierwise knows", help: "it knows \(Self.names)")
    }
    self.shell = shell
  }

  private static var names: String { Shell.allCases.map(\.rawValue).joined(separator: ", ") }

  func run(on host: any Host) -> ExitCode {
    let script =
      switch shell {
      case .bash: BashCompletion.script
      case .zsh: ZshCompletion.script
      case .fish: FishCompletion.script
      }
    Console(host: host).print(script)
    return .done
  }
}
