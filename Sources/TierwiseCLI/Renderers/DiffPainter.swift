import TierwiseCatalog

/// Colours a unified diff for a terminal; without colour it is the diff itself.
struct DiffPainter {
  private let style: Style

  init(_ style: Style) { self.style = style }

  /// Returns the diff with its heads strong, what goes in red and what comes in green.
  func paint(_ diff: String) -> String {
    diff.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("--- ") || line.hasPrefix("+++ ") { return style.paint(line, .strong) }
      switch line.first {
      case "+": return style.paint(line, .added)
      case "-": return style.paint(line, .removed)
      case "@": return style.paint(line, .frame)
      default: return String(line)
      }
    }.joined(separator: "\n")
  }
}

extension Console {
  /// Shows what changes as data: in colour and without tricks to people, byte for byte to programs.
  ///
  /// What `git apply` reads has every byte; a person's terminal must not get some of them.
  func show(_ changes: ChangeSet) {
    if host.terminal(.data) == nil, !style.isOn {
      print(changes.diff)
    } else {
      print(DiffPainter(style).paint(changes.shownDiff))
    }
  }

  /// Tells what changes, or would.
  func note(changes: ChangeSet) {
    let painter = DiffPainter(Style(color, on: .messages, of: host))
    host.write(Array(painter.paint(changes.shownDiff).utf8), to: .messages)
  }
}
