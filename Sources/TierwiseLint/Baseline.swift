package import TierwiseCatalog
package import TierwiseCore
import TierwiseYAML

/// Findings that are known, counted by file and rule; the counts may only shrink (DESIGN §6).
package struct Baseline: Hashable, Sendable {
  /// How many findings of each rule are known in each file; paths count from the project's base.
  package private(set) var counts: [String: [String: Int]] = [:]

  package init() {}

  /// Counts findings, each under its file's name.
  package init(_ findings: [Finding], naming name: (String) -> String) {
    for finding in findings {
      let path = name(finding.path)
      // What is longer is no key that YAML reads.
      guard path.utf8.count <= 1000 else { continue }
      counts[path, default: [:]][finding.rule, default: 0] += 1
    }
  }

  /// Reads a baseline from a file's bytes: JSON, or YAML.
  package init(yaml bytes: [UInt8]) throws(FileFaults) {
    let tree = YAMLTree(parsing: bytes)
    let root = try tree.wholeMapping("a baseline is a mapping")
    var problems: [Shape.Problem] = []
    Shape.baseline.check(root, in: tree, into: &problems)
    guard problems.isEmpty else { throw FileFaults(problems) }
    guard let files = tree.value(for: "findings", in: root) else { return }
    for file in tree.entries(files) {
      for entry in tree.entries(file.value) {
        guard let path = tree.string(file.key), let rule = tree.string(entry.key),
          case .int(let count)? = tree.resolved(entry.value)
        else { continue }
        guard (0...1_000_000_000).contains(count) else {
          throw FileFaults(.noCount(count), tree.range(entry.value))
        }
        if count > 0 { counts[path, default: [:]][rule] = count }
      }
    }
  }

  /// The file: JSON, which is YAML too, with a line for each path.
  package var bytes: [UInt8] {
    var lines: [[UInt8]] = []
    for (path, rules) in counts.ordered(by: { ByteSearch.precedes($0.key, $1.key) }) {
      var key = JSONWriter()
      key.string(path)
      var value = JSONWriter()
      value.object { json in
        for (rule, count) in rules.ordered(by: { $0.key < $1.key }) { json.member(rule, count) }
      }
      lines.append(Array("    ".utf8) + key.bytes + Array(": ".utf8) + value.bytes)
    }
    let head = Array("{\n  \"version\": 1,\n  \"findings\": {\n".utf8)
    return head + lines.joined(separator: Array(",\n".utf8))
      + Array((lines.isEmpty ? "" : "\n").utf8) + Array("  }\n}\n".utf8)
  }

  /// How many findings are known.
  package var total: Int { counts.values.reduce(0) { $0 + $1.values.reduce(0, +) } }
}

extension Baseline {
  /// What a run finds, compared with what is known.
  package struct Comparison: Sendable {
    /// What is not known.
    package var new: [Finding] = []
    /// How many findings are known.
    package var known = 0
    /// The baseline without what is gone.
    package var shrunk = Baseline()
    /// How many known findings are gone.
    package var gone = 0
  }

  /// Compares findings with what is known.
  ///
  /// Where there are more than are known, all of a file and rule are new, for nobody can tell which.
  /// `looked` says of a path and a rule whether the run would have found what is there.
  package func compare(
    _ findings: [Finding], naming name: (String) -> String,
    looked: (_ path: String, _ rule: String) -> Bool
  ) -> Comparison {
    var comparison = Comparison()
    let current = Baseline(findings, naming: name)
    for finding in findings {
      let path = name(finding.path)
      let known = counts[path]?[finding.rule] ?? 0
      let count = current.counts[path]?[finding.rule] ?? 1
      guard known < count else {
        comparison.known += 1
        continue
      }
      var finding = finding
      if known > 0 { finding.notes.append(.grown(known, count)) }
      comparison.new.append(finding)
    }
    for (path, rules) in counts {
      for (rule, known) in rules {
        let count = current.counts[path]?[rule] ?? (looked(path, rule) ? 0 : known)
        comparison.gone += max(0, known - count)
        if min(known, count) > 0 {
          comparison.shrunk.counts[path, default: [:]][rule] = min(known, count)
        }
      }
    }
    return comparison
  }
}

extension Shape {
  /// A baseline file.
  fileprivate static let baseline = Shape(
    "the baseline",
    [
      Key("version", .int, "The version of this format: 1.", values: ["1"], need: .required),
      Key(
        "findings", .entries(.entries(.int)), "Known findings, by path and rule.", need: .required),
    ])
}

extension Message {
  fileprivate static func noCount(_ count: Int) -> Message { "\(count) counts no findings" }
}

extension Note {
  fileprivate static func grown(_ known: Int, _ count: Int) -> Note {
    Note("the baseline knows \(known) of the \(count) findings of this rule in the file")
  }
}
