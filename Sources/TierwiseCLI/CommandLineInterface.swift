import TierwiseCore

/// tierwise, from the words of its command line to its exit code.
package struct CommandLineInterface {
  private let host: any Host

  package init(host: any Host) { self.host = host }

  /// Does what the words say.
  package func run(_ words: [String]) -> ExitCode {
    do throws(UsageError) {
      let code = try dispatch(words, Console(host: host))
      guard let lost = host.lostOutput else { return code }
      throw UsageError(message: "standard output: \(lost.reason)")
    } catch {
      Console(host: host, color: Self.color(words)).error(error.message, help: error.help)
      return .failed
    }
  }

  /// Returns what a command line says of colours, right or wrong as it may be besides.
  private static func color(_ words: [String]) -> Style.Choice {
    let (name, behind) = ("--color", "--color=")
    for (word, next) in zip(words, words.dropFirst() + [""]) {
      if word == name { return Style.Choice(rawValue: next) ?? .auto }
      if word.hasPrefix(behind) {
        return Style.Choice(rawValue: String(word.dropFirst(behind.count))) ?? .auto
      }
    }
    return .auto
  }

  private func dispatch(_ words: [String], _ console: Console) throws(UsageError) -> ExitCode {
    guard let name = words.first else {
      try checkFolder()
      let overview = try Overview(on: host)
      console.print(overview?.text(columns: console.columns, console.style) ?? Help.overview)
      return .done
    }
    switch name {
    case "--version", "-V", "version":
      console.print("tierwise \(Version.current)\n")
      return .done
    case "--help", "-h", "help":
      if words.count > 1 { return try help(for: Array(words.dropFirst()), console) }
      console.print(Help.overview)
      return .done
    default: break
    }
    guard let (command, rest) = CommandList.find(words) else {
      return try helpGroup(words, console)
    }
    if asksForHelp(rest) {
      console.print(Help.page(for: command))
      return .done
    }
    let made = try command.init(rest)
    try checkFolder()
    return try made.run(on: host)
  }

  /// Without a folder to stand in, every path would be read as if it were another one's.
  private func checkFolder() throws(UsageError) {
    guard host.currentFolder.isEmpty else { return }
    throw UsageError(
      message: "the current folder is gone, or may not be read", help: "change to another folder")
  }

  private func asksForHelp(_ words: [String]) -> Bool {
    words.prefix(while: { $0 != "--" }).contains { $0 == "--help" || $0 == "-h" }
  }

  private func help(for words: [String], _ console: Console) throws(UsageError) -> ExitCode {
    guard let (command, _) = CommandList.find(words) else {
      return try helpGroup([words[0], "--help"], console)
    }
    console.print(Help.page(for: command))
    return .done
  }

  /// Tells what may follow a first word that several commands share.
  private func helpGroup(_ words: [String], _ console: Console) throws(UsageError) -> ExitCode {
    guard let page = Help.page(forGroup: words[0]) else { throw unknown(words[0]) }
    if asksForHelp(words) {
      console.print(page)
      return .done
    }
    let names = CommandList.members(of: words[0]).map { $0.name }
    guard words.count > 1 else {
      let seconds = names.map { $0.dropFirst(words[0].count + 1) }.joined(separator: ", ")
      throw UsageError(message: "'tierwise \(words[0])' needs one of \(seconds)")
    }
    throw unknown("\(words[0]) \(words[1])", among: names)
  }

  private func unknown(_ name: String, among known: [String]? = nil) -> UsageError {
    let names = known ?? CommandList.all.map { $0.name } + CommandList.groups.keys.ordered()
    let nearest = EditDistance.nearest(to: name, among: names)
    return UsageError(
      message: "tierwise has no command '\(name)'",
      help: nearest.map { "did you mean 'tierwise \($0)'?" } ?? "see 'tierwise --help'")
  }
}
