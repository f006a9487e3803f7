package import TierwiseCatalog
package import TierwiseCore

/// Keeps one cause from being told many times.
package enum Noise {
  /// In how many files of a catalog a complaint must stand to be told once.
  private static let fewestFiles = 5
  /// The files of a catalog that may have it, for each file that has.
  private static let largestShare = 5
  /// How many further places are shown.
  private static let examples = 3

  /// Returns the findings with one in place of all that say the same about much of a catalog.
  ///
  /// The same is the same rule, severity and words; much is at least five files and a fifth of the
  /// catalog. Catalogs of fewer than five files, as a folder of plugins has many, count as one. The
  /// finding that stays is the first; it has the count, and three more places as notes.
  package static func collapsed(_ findings: [Finding], in catalogs: [Catalog]) -> [Finding] {
    guard findings.count >= fewestFiles else { return findings }
    var groups: [Cause: [Int]] = [:]
    for (index, finding) in findings.enumerated() {
      groups[Cause(finding), default: []].append(index)
    }
    let large = groups.values.filter { $0.count >= fewestFiles }
    guard !large.isEmpty else { return findings }
    var sizes = catalogs.map(\.agents.count) + [0]
    for catalog in catalogs where catalog.agents.count < fewestFiles {
      sizes[catalogs.count] += catalog.agents.count
    }
    var result = findings
    var dropped: Set<Int> = []
    for group in large {
      for (catalog, members) in Dictionary(
        grouping: group, by: { home(of: findings[$0].path, in: catalogs) })
      {
        guard let catalog, isMuch(members, of: sizes[catalog], findings) else { continue }
        result[members[0]] = first(of: members.map { findings[$0] })
        dropped.formUnion(members.dropFirst())
      }
    }
    return result.indices.filter { !dropped.contains($0) }.map { result[$0] }
  }

  private struct Cause: Hashable {
    let rule: String
    let severity: Severity
    let message: Message

    init(_ finding: Finding) {
      rule = finding.rule
      severity = finding.severity
      message = finding.message
    }
  }

  private static func isMuch(
    _ members: [Int], of size: Int, _ findings: [Finding]
  ) -> Bool {
    let files = Set(members.map { findings[$0].path }).count
    return files >= fewestFiles && files * largestShare >= size
  }

  /// Returns the place of the catalog that a file is in; small ones have one place behind the others.
  private static func home(of path: String, in catalogs: [Catalog]) -> Int? {
    for index in catalogs.indices where catalogs[index].holds(path) {
      return catalogs[index].agents.count < fewestFiles ? catalogs.count : index
    }
    return nil
  }

  private static func first(of same: [Finding]) -> Finding {
    var finding = same[0]
    finding.count = same.reduce(0) { $0 + $1.count }
    finding.notes += same.dropFirst().prefix(examples).map {
      Note("the same here", path: $0.path, start: $0.start)
    }
    return finding
  }
}

extension Catalog {
  /// Returns whether a file is one of the catalog's, which are in the order of their paths.
  fileprivate func holds(_ path: String) -> Bool {
    var low = 0
    var high = agents.count
    while low < high {
      let middle = (low + high) / 2
      if ByteSearch.precedes(agents[middle].path, path) { low = middle + 1 } else { high = middle }
    }
    return low < agents.count && agents[low].path == path
  }
}
