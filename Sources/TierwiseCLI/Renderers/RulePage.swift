import TierwiseCatalog
import TierwiseCore

/// What `tierwise rules ID` prints.
struct RulePage {
  let text: String

  init(_ rule: RuleInfo, _ style: Style) {
    var text = style.paint(rule.id, .rule) + " "
    text += style.paint(rule.severity.rawValue, Style.Role(rule.severity))
    text += ", group \(rule.group.rawValue)\n\n"
    text += Self.wrapped(rule.summary) + "\n" + Self.wrapped(rule.why)
    text += "\nsource: \(rule.source)\n"
    if rule.dialects.count < Dialect.allCases.count {
      let names = Dialect.allCases.filter(rule.dialects.contains).map(\.rawValue)
      text += "dialects: \(names.joined(separator: ", "))\n"
    }
    // A rule's examples are its tests; two of each kind are enough to show what it means.
    let bad = rule.examples.filter(\.isBad).prefix(2)
    let good = rule.examples.filter { !$0.isBad }.prefix(2)
    for example in bad + good {
      text += "\n" + style.paint(example.isBad ? "bad:" : "good:", .strong)
      text += " \(example.title)\n\n" + Self.shown(example.text)
    }
    text += "\nsilence it for one run with --ignore \(rule.id), for a file with a comment:\n"
    text += "    # tierwise: allow \(rule.id) -- reason\n"
    self.text = text
  }

  /// Returns the example indented, without its marks, with what is invisible made visible.
  private static func shown(_ text: String) -> String {
    let plain = text.filter { $0 != "‹" && $0 != "›" }.replacing("\u{F8FF}", with: "\\xFF")
    return plain.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.isEmpty ? "\n" : "    \(Printable.text(String($0)))\n" }.joined()
  }

  private static func wrapped(_ text: String) -> String {
    Wrap.lines(text, columns: 80).joined(separator: "\n") + "\n"
  }
}
