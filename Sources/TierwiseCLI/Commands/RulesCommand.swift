import TierwiseCatalog
import TierwiseCore
import TierwiseLint

/// `tierwise rules`.
struct RulesCommand: Command {
  struct Options: CommandOptions {
    var id: String?
  }

  static let name = "rules"
  static let usage = "[ID | GROUP]"
  static let summary = "list the rules, or explain one"

  static let operands = OptionValues.names { RuleSelection.names }

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
    if let group = RuleInfo.Group(rawValue: id) {
      console.print(list(rules.filter { $0.group == group }, console))
      return .done
    }
    guard let rule = rules.first(where: { $0.id == id }) else {
      throw UsageError(message: "there is no rule '\(id)'", help: help(for: id))
    }
    console.print(RulePage(rule: rule).text(console.style))
    return .done
  }

  /// Returns which rules may be meant: the one with nearly the name, else those that have it in theirs.
  private func help(for id: String) -> String {
    if let nearest = EditDistance.nearest(to: id, among: RuleSelection.names) {
      return "did you mean '\(nearest)'?"
    }
    let like = RuleList.all.map { $0.info.id }.filter {
      $0.split(separator: "-").contains { $0 == id }
    }
    guard let last = like.last else { return "see 'tierwise rules'" }
    let others = like.dropLast().map { "'\($0)'" }.joined(separator: ", ")
    return others.isEmpty ? "did you mean '\(last)'?" : "did you mean \(others) or '\(last)'?"
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
