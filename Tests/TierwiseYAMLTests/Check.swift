import Testing
import TierwiseYAML

/// Expects the events of the text, written in one line without `+STR`, `+DOC` and their ends.
func check(
  _ text: String, _ events: String, location: SourceLocation = #_sourceLocation
) {
  let tree = YAMLTree(parsing: Array(text.utf8))
  #expect(tree.problems.isEmpty, sourceLocation: location)
  expectWhole(tree, location: location)
  let frame = ["+STR", "-STR", "+DOC", "-DOC"]
  let found = tree.events.filter { !frame.contains($0) }.joined(separator: " ")
  #expect(found == events, sourceLocation: location)
}

/// Expects one problem, at the place that `‹ ›` mark in the text.
func check(
  _ marked: String, _ code: YAMLProblem.Code, location: SourceLocation = #_sourceLocation
) {
  var bytes: [UInt8] = []
  var marks: [Int] = []
  for character in marked {
    if character == "‹" || character == "›" {
      marks.append(bytes.count)
    } else {
      bytes += Array(String(character).utf8)
    }
  }
  check(bytes, code, marks.count == 2 ? marks[0]..<marks[1] : nil, location: location)
}

/// Expects one problem, in the range if there is one.
func check(
  _ bytes: [UInt8], _ code: YAMLProblem.Code, _ range: Range<Int>?,
  location: SourceLocation = #_sourceLocation
) {
  let tree = YAMLTree(parsing: bytes)
  expectWhole(tree, location: location)
  #expect(tree.problems.map(\.code) == [code], sourceLocation: location)
  if let range { #expect(tree.problems.map(\.range) == [range], sourceLocation: location) }
}

/// Expects the value of the key `a` in the text.
func check(
  value text: String, _ value: String, location: SourceLocation = #_sourceLocation
) {
  let tree = YAMLTree(parsing: Array(text.utf8))
  #expect(tree.problems.isEmpty, sourceLocation: location)
  expectWhole(tree, location: location)
  let node = tree.root.flatMap { tree.value(for: "a", in: $0) }
  #expect(node.flatMap { tree.string($0) } == value, sourceLocation: location)
}

/// Expects that the tree is well-formed and that no byte of the text is lost.
func expectWhole(
  _ tree: YAMLTree, _ comment: Comment? = nil, location: SourceLocation = #_sourceLocation
) {
  #expect(tree.faults == [], comment, sourceLocation: location)
}

extension YAMLTree {
  /// What is wrong with the tree, whatever its text; empty unless we are.
  var faults: [String] {
    var faults = checkInvariants()
    if printed != Array(bytes[range]) {
      faults.append("it prints \(String(decoding: printed, as: UTF8.self))")
    }
    if problems.count > 1 { faults.append("\(problems.count) problems") }
    for problem in problems where !range.contains(problem.range) || problem.range.isEmpty {
      faults.append("a problem that is nowhere in the text")
    }
    return faults
  }
}

extension Range<Int> {
  /// Returns whether the other range is inside; an empty one may stand at the end.
  func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

/// Returns the text with LF and with CRLF, with and without a byte order mark and a final newline.
func variants(of text: [UInt8]) -> [[UInt8]] {
  let feed = UInt8(ascii: "\n")
  var lines = text.split(separator: feed, omittingEmptySubsequences: false).map { line in
    line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }
  if lines.last?.isEmpty == true { lines.removeLast() }
  let unmarked = lines.first.map { $0.starts(with: "\u{FEFF}".utf8) ? $0.dropFirst(3) : $0 }
  if let unmarked { lines[0] = unmarked }
  return ["\n", "\r\n"].flatMap { lineBreak in
    ["", "\u{FEFF}"].flatMap { mark in
      let joined = Array(mark.utf8) + Array(lines.joined(separator: Array(lineBreak.utf8)))
      return [joined, joined + Array(lineBreak.utf8)]
    }
  }
}
