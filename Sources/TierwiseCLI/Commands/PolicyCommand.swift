import TierwiseCore
import TierwisePolicy

/// `tierwise policy`.
struct PolicyCommand: Command {
  struct Options: CommandOptions {
    var key: String?
    var profile: String?
    var format = TableFormat.text
    var color = Style.Choice.auto
  }

  static let name = "policy"
  static let usage = "[KEY] [options]"
  static let summary = "show what verdicts rest on, and where each value is from"

  static var details: String {
    var profiles = Definitions()
    for name in PolicyProfiles.builtIn.names {
      profiles.add(name, PolicyProfiles.builtIn.about(name))
    }
    return """
      KEY is a key of the policy, as 'alerts' or 'alerts.success-min'. 'origin' is the id of a
      requirement, or 'assumed' where no source has a number. 'profile:' in .tierwise.yml chooses a
      profile, 'policy:' changes keys of it. The profiles:

      \(profiles.text(columns: 80, .none))
      exit code: 0 done · 2 could not run

      """
  }

  static let table = OptionTable<Options>(
    options: [
      .profile(\.profile),
      .choice("--format", \.format, "how to print (text)"),
      .choice("--color", \.color, "when to use colour (auto)"),
    ],
    operands: .one(\.key, "key"))

  let options: Options

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    var projects = Projects(host: host)
    let place = try projects.project(of: host.currentFolder)
    let policy = try projects.list[place].policy(options.profile, on: host)
    var entries = policy.overview
    if let key = options.key {
      guard let found = policy.entries(at: key) else {
        let nearest = EditDistance.nearest(to: key, among: policy.keys)
        throw UsageError(
          message: "the policy has no key '\(key)'",
          help: nearest.map { "did you mean '\($0)'?" } ?? "see 'tierwise policy'")
      }
      entries = found
    }
    print(entries, of: policy, console)
    return .done
  }

  private func print(_ entries: [Policy.Entry], of policy: Policy, _ console: Console) {
    switch options.format {
    case .json:
      var json = JSONWriter()
      json.object { json in
        json.member("version", 1)
        json.member("profile", policy.profile)
        json.key("values")
        json.array { json in for entry in entries { json.entry(entry) } }
      }
      console.print(json.bytes + [ASCII.lineFeed])
    case .markdown: console.print(table(entries).markdown)
    case .csv: console.print(table(entries).csv)
    case .text:
      console.print(text(entries, console))
      console.note("profile \(policy.profile); 'tierwise policy KEY' shows all below a key")
    }
  }

  private func table(_ entries: [Policy.Entry]) -> Table {
    var table = Table([
      .init("key", "key"), .init("value", "value"), .init("profile", "profile"),
      .init("origin", "origin"),
    ])
    for entry in entries {
      table.add([
        .text(entry.key), .text(entry.words), .text(entry.source.words), Table.Cell(entry.origin),
      ])
    }
    return table
  }

  /// Returns a key and its value in a line, what is long below it, and where it is from behind it.
  private func text(_ entries: [Policy.Entry], _ console: Console) -> String {
    let columns = min(console.columns, 100)
    var text = ""
    for entry in entries {
      let source = entry.source.words + (entry.origin.map { ", \($0)" } ?? "")
      let line = "\(entry.key): \(Printable.text(entry.words))"
      let width = DisplayWidth.of(line) + DisplayWidth.of(source) + 4
      let key = console.style.paint(entry.key, .strong)
      let behind = console.style.paint("(\(source))", .frame)
      if width <= columns {
        text += key + line.dropFirst(entry.key.count) + "  " + behind + "\n"
      } else {
        text += key + ":  " + behind + "\n"
        for part in Wrap.lines(Printable.text(entry.words), columns: columns - 2) {
          text += "  \(part)\n"
        }
      }
    }
    return text
  }
}
