import Foundation
import Testing
import TierwiseCore

@testable import TierwiseYAML

/// Edits that nobody thought of, in texts that people wrote.
///
/// `EDIT_ROUNDS=50 swift test --filter RandomEditTests` tries longer.
struct RandomEditTests {
  private static let rounds =
    ProcessInfo.processInfo.environment["EDIT_ROUNDS"].flatMap { Int($0) } ?? 1

  /// The reasons that only a mistake of ours can have: an operation made something that its proof
  /// refuses.
  private func isOurs(_ reason: EditRefusal.Reason) -> Bool {
    switch reason {
    case .changesValues, .changesOtherBytes, .notStable, .notReversible, .breaksText: true
    default: false
    }
  }

  @Test(.enabled(if: Corpus.isPresent, "skipped: the test data '../shared' is not here"))
  func `random edits of real frontmatters are proved`() {
    var random = SeededRandom(seed: 2027)
    var made = 0
    var refused: [String: Int] = [:]
    for entry in Corpus.entries {
      for _ in 0..<RandomEditTests.rounds {
        let (bytes, range) = RandomEditTests.form(of: entry, &random)
        let tree = YAMLTree(parsing: bytes, range: range)
        guard tree.problems.isEmpty, tree.root != nil else { continue }
        var choice = EditChoice(tree: tree)
        let edits = (0..<Int.random(in: 1...2, using: &random)).map { _ in choice.edit(&random) }
        do throws(EditRefusal) {
          let proved = try tree.prove(edits)
          made += 1
          check(tree, proved, edits, entry.path)
        } catch {
          refused["\(error.reason)", default: 0] += 1
          // Two edits of one value may contradict each other.
          let isContradiction = edits.count > 1 && error.reason == .notStable
          if isOurs(error.reason), !isContradiction {
            Issue.record("\(entry.path): \(edits): \(error.reason)")
          }
        }
      }
    }
    #expect(made > 500, "\(made) made, refused: \(refused)")
  }

  @Test(.enabled(if: YAMLTestSuite.isPresent, "skipped: the test data '../shared' is not here"))
  func `random edits of the suite's texts are proved or refused for what stands there`() {
    var random = SeededRandom(seed: 8)
    var made = 0
    var failures: [String] = []
    for item in YAMLTestSuite.all.cases where !item.isError {
      for round in 0..<20 * RandomEditTests.rounds {
        let text = round % 3 == 2 ? item.yaml.replacing("\n", with: "\r\n") : item.yaml
        let bytes = Array((round % 5 == 4 ? "\u{FEFF}" : "").utf8) + Array(text.utf8)
        let tree = YAMLTree(parsing: bytes)
        guard tree.problems.isEmpty, tree.root != nil else { continue }
        var choice = EditChoice(tree: tree)
        let edit = choice.edit(&random)
        do throws(EditRefusal) {
          let proved = try tree.prove([edit])
          made += 1
          check(tree, proved, [edit], item.id)
        } catch {
          if isOurs(error.reason) {
            failures.append("\(item.id) \(edit): \(error.reason)\n\(text.debugDescription)")
          }
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.count):\n\(failures.prefix(12).joined(separator: "\n"))")
    #expect(made > 1500, "\(made) made")
  }

  /// Expects what holds for every proved edit, seen from outside: the bytes, the diff, the comments.
  private func check(
    _ tree: YAMLTree, _ proved: ProvedEdits, _ edits: [YAMLEdit], _ name: String
  ) {
    let after = proved.tree.bytes
    #expect(proved.inverse.applied(to: after) == tree.bytes, "\(name)")
    #expect(proved.tree.checkInvariants() == [], "\(name)")
    #expect(
      after.prefix(tree.range.lowerBound) == tree.bytes.prefix(tree.range.lowerBound), "\(name)")
    let tail = tree.bytes.count - tree.range.upperBound
    #expect(after.suffix(tail) == tree.bytes.suffix(tail), "\(name)")
    let diff = UnifiedDiff(from: tree.bytes, to: after)
    #expect(diff.applied(to: tree.bytes) == after, "\(name)")
    let deletes = edits.contains {
      switch $0 {
      case .delete, .remove: true
      default: false
      }
    }
    if !deletes {
      #expect(comments(in: tree) == comments(in: proved.tree), "\(name): \(edits)")
    }
    // Files of one kind of line end stay so.
    let feeds = tree.bytes.count { $0 == 0x0A }
    let returns = tree.bytes.count { $0 == 0x0D }
    if returns == 0 || returns == feeds {
      let (feedsAfter, returnsAfter) = (after.count { $0 == 0x0A }, after.count { $0 == 0x0D })
      #expect(returnsAfter == (returns == 0 ? 0 : feedsAfter), "\(name): \(edits)")
    }
  }

  private func comments(in tree: YAMLTree) -> [String] {
    var result: [String] = []
    var offset = tree.range.lowerBound
    func scan(_ end: Int) {
      while offset < end {
        if tree.bytes[offset] == UInt8(ascii: "#") {
          let start = offset
          while offset < end, tree.bytes[offset] != 0x0A, tree.bytes[offset] != 0x0D { offset += 1 }
          result.append(String(decoding: tree.bytes[start..<offset], as: UTF8.self))
        } else {
          offset += 1
        }
      }
    }
    for index in tree.nodes.indices {
      let node = NodeID(index)
      guard tree.kind(node) == .scalar || tree.kind(node) == .alias else { continue }
      let range = tree.rangeWithProperties(node)
      if range.lowerBound > offset { scan(range.lowerBound) }
      if tree.style(node) == .literal || tree.style(node) == .folded {
        // The header's comment is one, too.
        offset = range.lowerBound
        scan(min(tree.lineEnd(of: tree.range(node).lowerBound), range.upperBound))
      }
      offset = max(offset, range.upperBound)
    }
    scan(tree.range.upperBound)
    return result
  }

  /// Returns the file in one of the forms it may have.
  private static func form(
    of entry: Corpus.Entry, _ random: inout SeededRandom
  ) -> ([UInt8], Range<Int>) {
    let feed = UInt8(ascii: "\n")
    func withReturns(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
      bytes.flatMap { $0 == feed ? [0x0D, feed] : $0 == 0x0D ? [] : [$0] }
    }
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      let head = withReturns(entry.bytes[..<entry.range.lowerBound])
      let content = withReturns(entry.bytes[entry.range])
      let rest = withReturns(entry.bytes[entry.range.upperBound...])
      return (head + content + rest, head.count..<head.count + content.count)
    case 1:
      let content = Array(entry.bytes[entry.range].dropLast())
      return (content, 0..<content.count)
    case 2:
      let content = [0xEF, 0xBB, 0xBF] + Array(entry.bytes[entry.range])
      return (content, 0..<content.count)
    default:
      return (entry.bytes, entry.range)
    }
  }
}
