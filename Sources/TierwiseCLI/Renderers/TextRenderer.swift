import TierwiseCore

/// Findings with the lines they are about, for people.
struct TextRenderer {
  let style: Style
  /// How many columns a line may take.
  let columns: Int

  /// Returns the findings, each in a frame.
  func render(_ findings: [Finding]) -> String {
    findings.reduce(into: "") { text, finding in text += render(finding) + "\n" }
  }

  private func render(_ finding: Finding) -> String {
    let severity = style.paint(finding.severity.rawValue, Style.Role(finding.severity))
    var lines = Wrap.lines(
      finding.words, behind: "\(finding.rule) \(finding.severity.rawValue):",
      painted: "\(style.paint(finding.rule, .rule)) \(severity):", columns: columns)
    let gutter = String(repeating: " ", count: String(finding.start.line).utf8.count + 1)
    let place = "\(finding.path):\(finding.start.line):\(finding.start.column)"
    lines.append("\(gutter)\(style.paint("-->", .frame)) \(Printable.text(place))")
    if finding.excerpt.contains(where: { !$0.text.isEmpty }) {
      lines.append(gutter + " " + style.paint("|", .frame))
      for line in finding.excerpt {
        lines += frame(line, of: finding, gutter: gutter)
      }
      lines.append(gutter + " " + style.paint("|", .frame))
    }
    for note in finding.notes { lines.append(labelled("note:", words(of: note))) }
    if let help = finding.helpLine { lines.append(labelled("help:", help)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func words(of note: Note) -> String {
    guard let path = note.path, let start = note.start else { return note.message }
    return "\(path):\(start.line):\(start.column): \(note.message)"
  }

  /// Returns a label and its text, wrapped below itself.
  private func labelled(_ label: String, _ text: String) -> String {
    let indent = String(repeating: " ", count: label.utf8.count + 1)
    let lines = Wrap.lines(Printable.text(text), columns: columns - indent.utf8.count)
    return style.paint(label, .strong) + " " + lines.joined(separator: "\n" + indent)
  }

  /// Returns the source line in its gutter, and below the finding's own line its underline.
  private func frame(_ line: Excerpt.Line, of finding: Finding, gutter: String) -> [String] {
    let number = String(line.number)
    let padding = String(repeating: " ", count: max(0, gutter.utf8.count - number.utf8.count))
    let head = padding + style.paint(number + " |", .frame) + " "
    let room = max(20, columns - gutter.utf8.count - 3)
    guard line.number == finding.start.line else {
      return [head + Underline.cut(Printable.text(line.text), to: room)]
    }
    let underline = Underline(line, finding, room: room)
    let marks = style.paint(underline.marks, Style.Role(finding.severity))
    return [
      head + underline.text,
      gutter + " " + style.paint("|", .frame) + " " + underline.indent + marks,
    ]
  }
}

/// The last line of a text report.
struct SummaryLine {
  let text: String

  init(_ summary: LintReport.Summary, showsInfos: Bool, seeing option: String? = "--info") {
    var parts: [String] = []
    if summary.infos > 0, !showsInfos {
      let hint = option.map { "; see \($0)" } ?? ""
      parts.append("\(Words.count(summary.infos, "info")) not shown\(hint)")
    }
    if summary.known > 0 { parts.append("\(summary.known) known") }
    if summary.allowed > 0 { parts.append("\(summary.allowed) allowed") }
    if summary.fit > 0 { parts.append("\(summary.fit) on fit") }
    let hidden = parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
    guard summary.errors + summary.warnings > 0 || (showsInfos && summary.infos > 0) else {
      text =
        "\(Words.count(summary.agents, "agent")) checked, nothing wrong\(hidden)\n"
      return
    }
    var counts = [Words.count(summary.errors, "error"), Words.count(summary.warnings, "warning")]
    if showsInfos { counts.append(Words.count(summary.infos, "info")) }
    text =
      "\(counts.joined(separator: ", ")) in \(summary.filesConcerned) of "
      + "\(Words.count(summary.files, "file"))\(hidden)\n"
  }
}
