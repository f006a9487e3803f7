import TierwiseCore

/// The script that completes tierwise's words in bash.
///
/// bash splits words at `=`, so a value may stand one or two words behind its option.
enum BashCompletion {
  static var script: String {
    """
    # bash completion for tierwise; made by 'tierwise completions bash'

    # Offers words for the last part of a value with commas.
    _tierwise_list() {
      local last=${cur##*,}
      COMPREPLY=($(compgen -P "${cur%"$last"}" -W "$1" -- "$last"))
      compopt -o nospace 2>/dev/null
    }

    _tierwise() {
      local cur=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD-1]} command= word i
      COMPREPLY=()
      if [[ $cur == = ]]; then
        cur=
      elif [[ $option == = ]]; then
        option=${COMP_WORDS[COMP_CWORD-2]}
      fi
      for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        [[ $word == -* ]] && break
        case "${command:+$command }$word" in
          \(CommandList.all.map { "'\($0.name)'" }.joined(separator: " | "))\(groupPattern))
            command="${command:+$command }$word" ;;
          *) break ;;
        esac
      done
      case "$command" in
        '')
          COMPREPLY=($(compgen -W "\(firstWords)" -- "$cur"))
          return ;;
    \(CommandList.groups.keys.ordered().map(group).joined())\
    \(CommandList.all.map(command).joined())  esac
    }

    complete -o bashdefault -o default -F _tierwise tierwise

    """
  }

  private static var groupPattern: String {
    CommandList.groups.keys.ordered().map { " | '\($0)'" }.joined()
  }

  private static var firstWords: String {
    (CommandList.firstWords + ["--help", "--version"]).joined(separator: " ")
  }

  /// Returns the case of a first word that several commands share.
  private static func group(_ name: String) -> String {
    // A command of that very name has a case of its own, which offers the second words, too.
    guard !CommandList.all.contains(where: { $0.name == name }) else { return "" }
    return """
          '\(name)')
            COMPREPLY=($(compgen -W "\(CommandList.secondWords(after: name).joined(separator: " ")) --help" -- "$cur")) ;;

      """
  }

  private static func command(_ command: any Command.Type) -> String {
    var text = "    '\(command.name)')\n      case \"$option\" in\n"
    for option in command.options {
      guard let action = action(option.values) else { continue }
      text += "        \(option.name)) \(action); return ;;\n"
    }
    text += "      esac\n"
    let names = command.options.map(\.name) + ["--help"]
    text += """
            if [[ $cur == -* ]]; then
              COMPREPLY=($(compgen -W "\(names.joined(separator: " "))" -- "$cur"))
              return
            fi

      """
    let words = CommandList.secondWords(after: command.name)
    switch command.operands {
    case .none where words.isEmpty: break
    case .choices(let choices): text += "      \(offer(words + choices))\n"
    case .names(let names): text += "      \(offer(words + names()))\n"
    case .none, .word, .files, .list:
      if !words.isEmpty { text += "      \(offer(words))\n" }
    }
    return text + "      ;;\n"
  }

  /// Returns what completes a value; nil for a flag, which has none.
  private static func action(_ values: OptionValues) -> String? {
    switch values {
    case .none: nil
    case .word: "compopt +o default +o bashdefault 2>/dev/null"
    case .files: ":"
    case .choices(let words): offer(words)
    case .names(let words): offer(words())
    case .list(let words): "_tierwise_list \"\(words().joined(separator: " "))\""
    }
  }

  private static func offer(_ words: [String]) -> String {
    "COMPREPLY=($(compgen -W \"\(words.joined(separator: " "))\" -- \"$cur\"))"
  }
}
