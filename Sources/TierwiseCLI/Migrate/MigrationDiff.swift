import TierwiseCore

/// The diff of what migrations do: exact bytes for programs, in colour and without tricks for people.
struct MigrationDiff {
  let diffs: [(path: String, diff: UnifiedDiff)]

  /// Prints it as data.
  func print(to console: Console) {
    let painter = DiffPainter(console.style)
    for (path, diff) in diffs where !diff.isEmpty {
      if console.host.terminal(.data) == nil {
        console.print(diff.text(from: "a/" + path, to: "b/" + path))
      } else {
        console.print(painter.paint(diff.shown(from: "a/" + path, to: "b/" + path)))
      }
    }
  }
}
