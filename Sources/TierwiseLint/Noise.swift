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
    let homes = homes(of: Set(large.joined().lazy.map { findings[$0].path }), in: catalogs)
    var result = findings
    var dropped: Set<Int> = []
    for group in large {
      for (catalog, members) in Dictionary(grouping: group, by: { homes[findings[$0].path] }) {
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

  /// Returns the places of the catalogs that files are in; small ones have one behind the others.
  ///
  /// Each agent is looked at once, so that many catalogs take no longer than one that is as large.
  private static func homes(of paths: Set<String>, in catalogs: [Catalog]) -> [String: Int] {
    var left = paths
    var homes: [String: Int] = [:]
    for (index, catalog) in catalogs.enumerated() {
      let home = catalog.agents.count < fewestFiles ? catalogs.count : index
      for agent in catalog.agents.indices {
        if let path = left.remove(catalog.agents[agent].path) { homes[path] = home }
      }
    }
    return homes
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
