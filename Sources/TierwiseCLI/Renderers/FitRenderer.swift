import TierwiseCore

/// What is said about the fit of models, for people: the clearest first, and not too many.
struct FitRenderer {
  let style: Style
  /// How many columns a line may take.
  let columns: Int
  /// So many are shown at most.
  let shown: Int

  /// Returns a part of its own, behind the faults; empty where nothing is to be said.
  func render(_ findings: [Finding]) -> String {
    guard !findings.isEmpty else { return "" }
    let order = findings.indices.ordered { left, right in
      findings[left].clearness == findings[right].clearness
        ? left < right : findings[left].clearness > findings[right].clearness
    }
    let title = style.paint("fit:", .strong)
    let count = Words.count(findings.count, "suggestion")
    var text =
      "\(title) \(count) about models and work\(order.count > shown ? ", the clearest first" : "")\n\n"
    for index in order.prefix(shown) { text += render(findings[index]) + "\n" }
    if order.count > shown {
      text += "\(Words.count(order.count - shown, "suggestion")) not shown; --full shows all, "
      text += "'tierwise score' every agent\n"
    }
    return text
  }

  private func render(_ finding: Finding) -> String {
    let place = "\(finding.path):\(finding.start.line):\(finding.start.column)"
    var text = style.paint(Printable.text(place), .frame) + " "
    text += style.paint(finding.rule, .rule) + "\n" + lines(finding.words, indent: 2)
    for note in finding.notes {
      guard let start = note.start else {
        text += lines(note.message, indent: 4)
        continue
      }
      let elsewhere = note.path == finding.path ? "" : "\(note.path ?? ""):"
      text += lines("\(elsewhere)\(start.line):\(start.column) \(note.message)", indent: 4)
    }
    if let help = finding.help { text += lines(help, indent: 2) }
    return text
  }

  private func lines(_ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    return Wrap.lines(Printable.text(text), columns: columns - indent - 2).enumerated().map {
      (index, line) in margin + (index > 0 ? "  " : "") + line + "\n"
    }.joined()
  }
}
