import TierwiseCatalog
import TierwiseCore
import TierwiseLint

/// What is told about a rule: by `tierwise rules ID`, and in the pages of the documentation.
struct RulePage {
  let rule: RuleInfo

  /// What the rule rests on and does, each below a word.
  var facts: [(label: String, text: String)] {
    var facts = [("source", rule.source)]
    if rule.dialects != .all {
      let names = Dialect.allCases.filter { rule.dialects.contains($0) }.map(\.rawValue)
      facts.append(("dialects", names.joined(separator: ", ")))
    }
    if !rule.isOnByDefault { facts.append(("off", "it runs where it is selected or configured")) }
    for fix in rule.fixes { facts.append(("fix", "\(fix.title) (\(fix.safety.words))")) }
    if let words = counts { facts.append(("found", words)) }
    return facts
  }

  /// How often the rule speaks in public catalogs; nil where that is not known.
  private var counts: String? {
    guard let size = CorpusCounts.size, let counts = CorpusCounts.of(rule.id) else { return nil }
    let place =
      "\(size.repositories) public repositories with \(size.agents) agents (\(size.day))"
    let numbers = [
      (counts.errors, "error"), (counts.warnings, "warning"), (counts.infos, "info"),
    ].filter { $0.0 > 0 }.map { Words.count($0.0, $0.1) }
    guard !numbers.isEmpty else { return "nothing in \(place)" }
    return "\(numbers.joined(separator: ", ")) in \(counts.repositories) of \(place)"
  }
}

extension RulePage {
  /// Returns the page for a terminal.
  func text(_ style: Style) -> String {
    var text = style.paint(rule.id, .rule) + " "
    text += style.paint(rule.severity.rawValue, Style.Role(rule.severity))
    text += ", group \(rule.group.rawValue)\n\n"
    text += Self.wrapped(rule.summary) + "\n" + Self.wrapped(rule.why) + "\n"
    for fact in facts {
      text +=
        Wrap.lines(
          fact.text, behind: "\(fact.label):", painted: "\(fact.label):", columns: 80
        ).joined(separator: "\n") + "\n"
    }
    // A rule's examples are its tests; two of each kind are enough to show what it means.
    let bad = rule.examples.filter(\.isBad).prefix(2)
    let good = rule.examples.filter { !$0.isBad }.prefix(2)
    for example in bad + good {
      text += "\n" + style.paint(example.isBad ? "bad:" : "good:", .strong)
      text += " \(example.title)\n\n"
      for file in Self.files(of: example) {
        if let path = file.path { text += "  \(path)\n" }
        text += file.lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
      }
    }
    text += "\nsilence it for one run with --ignore \(rule.id), for a file with a comment:\n"
    return text + "    # tierwise: allow \(rule.id) -- reason\n"
  }

  /// Returns the files of an example without marks, with what is invisible made visible; a single
  /// one needs no name.
  static func files(of example: RuleExample) -> [(path: String?, lines: [String])] {
    example.files.files.map { file in
      let text = String(decoding: file.text.bytes, as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      let path = example.text.hasPrefix("=== ") ? file.path : nil
      return (path, lines.map { Printable.text(String($0)) })
    }
  }

  private static func wrapped(_ text: String) -> String {
    Wrap.lines(text, columns: 80).joined(separator: "\n") + "\n"
  }
}

extension Fix.Safety {
  /// What the word means to whoever applies the fix.
  fileprivate var words: String {
    switch self {
    case .safe: "safe"
    case .unsafe: "unsafe: what runs changes"
    case .shown: "only shown"
    }
  }
}
