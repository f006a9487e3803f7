/// The patterns of a `.gitignore`: what is not to be looked at below its folder.
package struct IgnoreFile: Sendable {
  private var rules: [(glob: Glob, verdict: Verdict)] = []

  /// What a file says about a path.
  package enum Verdict: Sendable { case ignored, kept }

  /// Reads the lines of a `.gitignore`; those that are no patterns are passed over, as git does.
  package init(_ bytes: Span<UInt8>) {
    var start = ByteOrderMark.length(in: bytes)
    while start < bytes.count {
      let end = ByteSearch.first(ASCII.lineFeed, in: bytes, start..<bytes.count) ?? bytes.count
      add(bytes, start..<end)
      start = end + 1
    }
  }

  private mutating func add(_ bytes: Span<UInt8>, _ line: Range<Int>) {
    var start = line.lowerBound
    var end = line.upperBound
    if end > start, bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
    // Blanks at the end do not count unless a backslash stands in front of them.
    while end > start, bytes[end - 1] == ASCII.space,
      !(end - start >= 2 && bytes[end - 2] == ASCII.backslash)
    {
      end -= 1
    }
    guard start < end, bytes[start] != ASCII.hash else { return }
    let isNegated = bytes[start] == ASCII.exclamation
    if isNegated { start += 1 }
    guard let glob = Glob(String(bytes, start..<end), .gitignore) else { return }
    rules.append((glob, isNegated ? .kept : .ignored))
  }

  /// Whether there is nothing in it.
  package var isEmpty: Bool { rules.isEmpty }

  /// Returns what the last matching pattern says of a path, given from the file's folder; or nil.
  package func verdict(on path: String, _ target: Glob.Target) -> Verdict? {
    rules.last { $0.glob.matches(path, target) }?.verdict
  }
}
