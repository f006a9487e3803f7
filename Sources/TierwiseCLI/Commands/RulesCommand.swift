import TierwiseCatalog
import TierwiseCore
import TierwiseLint

/// `tierwise rules`.
struct RulesCommand: Command {
  struct Options: CommandOptions {
    var id: String?
  }

  static let name = "rules"
  static let usage = "[ID]"
  static let summary = "list the rules, or explain one"

  static let operands = OptionValues.names { RuleList.all.map { $0.info.id } }

  static let table = OptionTable<Options>(options: [], operands: .one(\.id, "rule"))

  let options: Options

  /// Lists all rules, or explains one.
  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host)
    let rules = RuleList.all.map { $0.info }
    guard let id = options.id else {
      console.print(list(rules, console))
      return .done
    }
    guard let rule = rules.first(where: { $0.id == id }) else {
      let nearest = EditDistance.nearest(to: id, among: rules.map { $0.id })
      throw UsageError(
        message: "there is no rule '\(id)'",
        help: nearest.map { "did you mean '\($0)'?" } ?? "see 'tierwise rules'")
    }
    console.print(RulePage(rule: rule).text(console.style))
    return .done
  }

  private func list(_ rules: [RuleInfo], _ console: Console) -> String {
    let style = console.style
    let width = rules.map { $0.id.utf8.count }.max() ?? 0
    let indent = 2 + width + 2 + 7 + 2
    var text = ""
    for group in RuleInfo.Group.allCases {
      let members = rules.filter { $0.group == group }
      guard !members.isEmpty else { continue }
      text += style.paint(group.rawValue, .strong) + "\n"
      for rule in members {
        let severity = rule.severity.rawValue
        text += "  " + rule.id + blanks(width - rule.id.utf8.count + 2)
        text += style.paint(severity, Style.Role(rule.severity)) + blanks(9 - severity.utf8.count)
        let summary = Wrap.lines(rule.summary, columns: max(24, console.columns - indent))
        text += summary.joined(separator: "\n" + blanks(indent)) + "\n"
      }
    }
    return text + "\n'tierwise rules ID' explains one.\n"
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
