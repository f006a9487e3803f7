import TierwiseCore

/// The script that completes tierwise's words in fish.
enum FishCompletion {
  static var script: String {
    var text = """
      # fish completion for tierwise; made by 'tierwise completions fish'

      # Whether the words typed so far begin with these, and with no longer name of a command.
      function __tierwise_is
        set -l words (commandline -opc)[2..]
        set -l plain
        for word in $words
          string match -q -- '-*' $word; and break
          set -a plain $word
        end
        set -l typed
        for name in \(CommandList.all.map { "'\($0.name)'" }.joined(separator: " "))
          set -l count (count (string split ' ' $name))
          if test (count $plain) -ge $count; and test "$plain[1..$count]" = "$name"
            test (string length "$name") -gt (string length "$typed"); and set typed $name
          end
        end
        test "$typed" = "$argv"
      end

      # Offers words for the last part of a value with commas.
      function __tierwise_list
        set -l token (string replace -r '^--[^=]*=' '' -- (commandline -ct))
        set -l head (string match -r '.*,' -- $token)
        printf '%s\\n' $head$argv
      end

      complete -c tierwise -f

      """
    let none = "-n '__fish_use_subcommand'"
    for (word, summary) in CommandList.firstWords(of: CommandList.all) {
      text += "complete -c tierwise \(none) -a \(quoted(word)) -d \(quoted(summary))\n"
    }
    text += "complete -c tierwise \(none) -l version -d 'the version'\n"
    text += "complete -c tierwise -l help -d 'what a command does'\n"
    for group in CommandList.groups.keys.ordered() {
      for command in CommandList.members(of: group) {
        let words = "-n \(quoted("__fish_seen_subcommand_from \(group)"))"
        let second = command.name.dropFirst(group.count + 1)
        text += "complete -c tierwise \(words) -a \(second) -d \(quoted(command.summary))\n"
      }
    }
    for command in CommandList.all { text += lines(of: command) }
    return text
  }

  private static func lines(of command: any Command.Type) -> String {
    let condition = "-n \(quoted("__tierwise_is \(command.name)"))"
    var text = "\n"
    for option in command.options {
      let name = option.name.dropFirst(2)
      text += "complete -c tierwise \(condition) -l \(name)\(action(option.values))"
      text += " -d \(quoted(option.help))\n"
    }
    let operands = action(command.operands)
    if !operands.isEmpty { text += "complete -c tierwise \(condition)\(operands)\n" }
    return text
  }

  private static func action(_ values: OptionValues) -> String {
    switch values {
    case .none: ""
    case .word: " -x"
    case .files: " -r -F"
    case .choices(let words): " -x -a \(quoted(words.joined(separator: " ")))"
    case .names(let words): " -x -a \(quoted(words().joined(separator: " ")))"
    case .list(let words):
      " -x -a \(quoted("(__tierwise_list \(words().joined(separator: " ")))"))"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "'"
    for character in text {
      if character == "'" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "'"
  }
}
