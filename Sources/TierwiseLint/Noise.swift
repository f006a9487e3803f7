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

  /// Returns the findings, which are in order, with one in place of all that say the same about much
  /// of a catalog.
  ///
  /// The same is the same rule, severity and words; much is at least five files and a fifth of the
  /// catalog. Catalogs of fewer than five files, as a folder of plugins has many, count as one. The
  /// finding that stays is the first; it has the count, and three more places as notes.
  package static func collapsed(_ findings: [Finding], in catalogs: [Catalog]) -> [Finding] {
    guard findings.count >= fewestFiles else { return findings }
    let homes = homes(of: findings, in: catalogs)
    var groups: [Cause: [Int]] = [:]
    for index in findings.indices where homes[index] != nil {
      groups[Cause(findings[index], homes[index]), default: []].append(index)
    }
    var sizes = catalogs.map { $0.agents.count } + [0]
    for catalog in catalogs where catalog.agents.count < fewestFiles {
      sizes[catalogs.count] += catalog.agents.count
    }
    var firsts: [Int: Finding] = [:]
    var isDropped = [Bool](repeating: false, count: findings.count)
    for (cause, members) in groups {
      guard let home = cause.home, isMuch(members, of: sizes[home], findings) else { continue }
      firsts[members[0]] = first(of: members, findings)
      for member in members.dropFirst() { isDropped[member] = true }
    }
    if firsts.isEmpty { return findings }
    return findings.indices.filter { !isDropped[$0] }.map { firsts[$0] ?? findings[$0] }
  }

  private struct Cause: Hashable {
    let rule: String
    let severity: Severity
    let message: Message
    /// The place of the catalog; behind the others for all small ones.
    let home: Int?

    init(_ finding: Finding, _ home: Int?) {
      rule = finding.rule
      severity = finding.severity
      message = finding.message
      self.home = home
    }

    func hash(into hasher: inout Hasher) {
      // The words tell almost all of them apart.
      hasher.combine(message.text)
      hasher.combine(home)
    }
  }

  private static func isMuch(
    _ members: [Int], of size: Int, _ findings: [Finding]
  ) -> Bool {
    guard members.count >= fewestFiles else { return false }
    // Findings about one file stand together.
    var files = 1
    for place in members.indices.dropFirst()
    where findings[members[place]].path != findings[members[place - 1]].path {
      files += 1
    }
    return files >= fewestFiles && files * largestShare >= size
  }

  /// Returns for each finding the place of the catalog that its file is in; nil for other files.
  ///
  /// Small catalogs have one place behind the others. Findings and agents are both in the order of
  /// their paths: neither is looked at one by one.
  private static func homes(of findings: [Finding], in catalogs: [Catalog]) -> [Int?] {
    var homes = [Int?](repeating: nil, count: findings.count)
    for (index, catalog) in catalogs.enumerated() where !catalog.agents.isEmpty {
      let home = catalog.agents.count < fewestFiles ? catalogs.count : index
      let agents = catalog.agents
      var agent = 0
      var place = 0
      while true {
        let next = agents[agent].path
        place = firstPlace(from: place, to: findings.count) {
          ByteSearch.precedes(findings[$0].path, next)
        }
        guard place < findings.count else { break }
        let path = findings[place].path
        agent = firstPlace(from: agent, to: agents.count) {
          ByteSearch.precedes(agents[$0].path, path)
        }
        guard agent < agents.count else { break }
        guard agents[agent].path == path else { continue }
        while place < findings.count, findings[place].path == path {
          // A file that two catalogs have is at home in the first.
          homes[place] = homes[place] ?? home
          place += 1
        }
      }
    }
    return homes
  }

  /// Returns the first place at or behind `start` that something does not hold for, where it holds for
  /// all before it; what is near is found soonest.
  private static func firstPlace(
    from start: Int, to end: Int, _ holds: (Int) -> Bool
  ) -> Int {
    guard start < end, holds(start) else { return start }
    var (last, step) = (start, 1)
    while step < end - last, holds(last + step) {
      last += step
      step *= 2
    }
    var first = min(last + step, end)
    while first - last > 1 {
      let middle = last + (first - last) / 2
      if holds(middle) { last = middle } else { first = middle }
    }
    return first
  }

  private static func first(of same: [Int], _ findings: [Finding]) -> Finding {
    var finding = findings[same[0]]
    finding.count = same.reduce(0) { $0 + findings[$1].count }
    finding.notes += same.dropFirst().prefix(examples).map {
      Note("the same here", path: findings[$0].path, start: findings[$0].start)
    }
    return finding
  }
}
