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
