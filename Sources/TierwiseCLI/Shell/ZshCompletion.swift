import TierwiseCore

/// The script that completes tierwise's words in zsh.
enum ZshCompletion {
  static var script: String {
    """
    #compdef tierwise
    # zsh completion for tierwise; made by 'tierwise completions zsh'

    _tierwise() {
      local curcontext=$curcontext state line command word
      local -a plain
      for word in ${words[2,CURRENT-1]}; do
        [[ $word == -* ]] && break
        plain+=($word)
      done
      for word in "${plain[1]} ${plain[2]}" "${plain[1]}"; do
        case $word in
          \(CommandList.all.map { Words.quoted($0.name) }.joined(separator: " | "))) command=$word; break ;;
        esac
      done
      if (( ! ${#plain} )); then
        local -a commands=(
    \(CommandList.firstWords(of: CommandList.all).map { "      \(described($0, $1))\n" }.joined())    )
        if [[ $PREFIX == -* ]]; then
          _arguments '--help[what a command does]' '--version[the version]'
        else
          _describe -t commands command commands
        fi
        return
      fi
      case ${command:-${plain[1]}} in
    \(CommandList.groups.keys.ordered().map(group).joined())\
    \(CommandList.all.map(command).joined())  esac
    }

    _tierwise "$@"

    """
  }

  private static func group(_ name: String) -> String {
    guard !CommandList.all.contains(where: { $0.name == name }) else { return "" }
    return "    \(Words.quoted(name)))\n" + secondWords(after: name) + "      ;;\n"
  }

  private static func secondWords(after name: String) -> String {
    let members = CommandList.members(of: name)
    guard !members.isEmpty else { return "" }
    let lines = members.map {
      "        \(described(String($0.name.dropFirst(name.count + 1)), $0.summary))\n"
    }
    return "      local -a seconds=(\n" + lines.joined()
      + "      )\n      _describe -t commands command seconds\n"
  }

  private static func command(_ command: any Command.Type) -> String {
    let count = command.name.split(separator: " ").count
    var text = "    \(Words.quoted(command.name)))\n" + secondWords(after: command.name)
    // '_arguments' looks at the words behind the name only.
    text += "      words=(tierwise ${words[\(count + 2),-1]}); (( CURRENT -= \(count) ))\n"
    text += "      _arguments -s -S"
    for option in command.options + [help] {
      let repeats = option.values.isList ? "\\*" : ""
      let help = option.help.filter { $0 != "[" && $0 != "]" }
      let equals = option.placeholder == nil ? "" : "="
      let value = action(option.values, option.placeholder?.lowercased() ?? "")
      text +=
        " \\\n        \(repeats)\(Words.quoted("\(option.name)\(equals)[\(escaped(help))]\(value)"))"
    }
    let operands = action(command.operands, "operand")
    if !operands.isEmpty { text += " \\\n        \(Words.quoted("*\(operands)"))" }
    return text + "\n      ;;\n"
  }

  private static var help: OptionFacts {
    OptionFacts(name: "--help", placeholder: nil, help: "what the command does", values: .none)
  }

  private static func action(_ values: OptionValues, _ name: String) -> String {
    let name = escaped(name.split(separator: "|").count > 1 ? "value" : name)
    return switch values {
    case .none: ""
    case .word: ":\(name): "
    case .files: ":\(name):_files"
    case .choices(let words): ":\(name):(\(words.joined(separator: " ")))"
    case .names(let words): ":\(name):(\(words().joined(separator: " ")))"
    case .list(let words): ":\(name):_sequence compadd - \(words().joined(separator: " "))"
    }
  }

  private static func described(_ word: String, _ summary: String) -> String {
    Words.quoted("\(word):\(summary)")
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if character == ":" || character == "\\" { result.append("\\") }
      result.append(character)
    }
  }
}

extension OptionValues {
  /// Whether several values may be given, in one word or in several.
  fileprivate var isList: Bool {
    if case .list = self { true } else { false }
  }
}
