package import Foundation
package import Testing

/// Compares a text with the one kept in `Tests/Snapshots`; `make snapshots` writes it anew.
package func expectSnapshot(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = Shared.package.appending(path: "Tests/Snapshots/\(name)")
  try expectFile(file, holds: text, sourceLocation: sourceLocation)
}

/// Compares a generated file of the project with what it should hold; `make snapshots` writes it.
package func expectFile(
  _ file: URL, holds text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let kept = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
  guard kept != text else { return }
  if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return
  }
  let difference = firstDifference(kept ?? "", text)
  Issue.record(
    "\(file.lastPathComponent) is stale; run 'make snapshots' and read the diff\n\(difference)",
    sourceLocation: sourceLocation)
}

private func firstDifference(_ old: String, _ new: String) -> String {
  let before = old.split(separator: "\n", omittingEmptySubsequences: false)
  let after = new.split(separator: "\n", omittingEmptySubsequences: false)
  for line in 0..<max(before.count, after.count) {
    let left = line < before.count ? before[line] : "(end)"
    let right = line < after.count ? after[line] : "(end)"
    if left != right { return "line \(line + 1):\n- \(left)\n+ \(right)" }
  }
  return ""
}
