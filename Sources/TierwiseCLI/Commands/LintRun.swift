import TierwiseCatalog
import TierwiseCore
import TierwiseLint
import TierwisePolicy

/// Reads catalogs and runs the linters of their projects over them, on several threads.
struct LintRun {
  /// What was found, project by project.
  private(set) var parts: [Part]
  /// How many files and agents were asked for.
  let files: Int
  let agents: Int
  /// What was read, files that nothing is told about included.
  let catalogs: [Catalog]
  /// For each of these catalogs: the place of its project.
  let owners: [Int]
  /// What the policies make of the agents, by path; empty where nothing is judged.
  let verdicts: [String: Verdict]
  /// Whether there was nothing to lint.
  let isEmpty: Bool

  /// The result of one project.
  struct Part {
    /// All findings about files that were asked for.
    var findings: [Finding]
    /// How many findings the files make exceptions of.
    let allowed: Int
  }

  /// How many files are done before a thread has begun, and before what many ask for is made ready.
  static let few = 100
  /// Files a thread takes at once.
  private static let blockSize = 32

  /// What the files of a project held, for those who look at more than files: none is read twice.
  struct Contents {
    /// What is whole: each agent of a load root.
    var catalogs: [Catalog] = []
    /// What the policies make of all agents, by path; some may lack.
    var verdicts: [String: Verdict] = [:]
  }

  /// Lints what was found; `others` makes findings about other files than agents, project by project.
  init(
    _ projects: [LintProject], _ found: Found, on host: any Host, jobs: Int,
    and others: (Int, Contents) -> [Finding] = { _, _ in [] }
  ) {
    let isLarge = found.catalogs.reduce(0) { $0 + $1.files.count } > Self.few
    let linters = projects.map { isLarge ? $0.linter.forMany() : $0.linter }
    var read = Self.read(linters, found, on: host, jobs: jobs)
    var contents = projects.map { _ in Contents(verdicts: read.verdicts) }
    for entry in read.catalogs { contents[entry.project].catalogs.append(entry.catalog) }
    for index in projects.indices { read.findings[index] += others(index, contents[index]) }
    Self.check(linters, &read, jobs: jobs)
    for entry in found.unreadable {
      read.findings[entry.project] += linters[entry.project].unreadable(
        entry.path, because: entry.reason)
    }
    for entry in read.single { contents[entry.project].catalogs.append(entry.catalog) }
    parts = projects.indices.map { index in
      let settled = linters[index].settle(
        read.findings[index], in: contents[index].catalogs,
        asked: { !read.neighbours.contains($0) },
        naming: { projects[index].name(of: $0, on: host) })
      let asked =
        read.neighbours.isEmpty
        ? settled.findings : settled.findings.filter { $0.concerns(read.neighbours) }
      return Part(findings: asked, allowed: settled.allowed)
    }
    files = read.files + found.unreadable.count
    agents = read.agents
    catalogs = read.catalogs.map(\.catalog)
    owners = read.catalogs.map(\.project)
    verdicts = read.verdicts
    isEmpty = read.files == 0 && read.findings.allSatisfy(\.isEmpty)
  }

  /// What the files held.
  private struct Reading {
    var catalogs: [(catalog: Catalog, project: Int)] = []
    /// Files of loose folders that were named, and are not like agents: nobody is compared with them.
    var single: [(catalog: Catalog, project: Int)] = []
    /// By project.
    var findings: [[Finding]]
    var files = 0
    var agents = 0
    /// Files that were read for the sake of others; nothing about them is told.
    var neighbours: Set<String> = []
    var verdicts: [String: Verdict] = [:]
  }

  private struct Block: Sendable {
    var agents: [Agent] = []
    /// Where each agent belongs.
    var homes: [(catalog: Int, isAsked: Bool)] = []
    var findings: [(catalog: Int, findings: [Finding])] = []
    var files = 0
    var neighbours: [String] = []
    var verdicts: [(path: String, verdict: Verdict)] = []
  }

  /// What a thread uses again.
  private struct Tools {
    let reader: any FileReader
    /// For each linter; made when it is first needed.
    var scanners: [TextScanner?]
  }

  private static func read(
    _ linters: [Linter], _ found: Found, on host: any Host, jobs: Int
  ) -> Reading {
    let order = found.catalogs.enumerated().flatMap { index, catalog in
      catalog.files.indices.map { (catalog: index, file: $0) }
    }
    var blocks = Parallel.blocks(
      of: order.count, size: blockSize, jobs: order.count > few ? jobs : 1,
      state: {
        Tools(
          reader: host.makeReader(), scanners: [TextScanner?](repeating: nil, count: linters.count))
      }
    ) { range, tools in
      var block = Block()
      var rest = range
      // Made once a root: to copy what rules may know costs as much as a small rule.
      while let first = rest.first {
        let index = order[first].catalog
        let catalog = found.catalogs[index]
        let linter = linters[catalog.project]
        let context = linter.context(in: catalog.root)
        var scanner = tools.scanners[catalog.project].take() ?? linter.makeScanner()
        let end = rest.first { order[$0].catalog != index } ?? rest.upperBound
        for place in first..<end {
          read(
            catalog.files[order[place].file], index, linter, context, tools.reader, &scanner,
            into: &block)
        }
        tools.scanners[catalog.project] = scanner
        rest = end..<rest.upperBound
      }
      return block
    }
    var reading = Reading(findings: linters.map { _ in [] })
    var agents = [[Agent]](repeating: [], count: found.catalogs.count)
    for index in agents.indices { agents[index].reserveCapacity(found.catalogs[index].files.count) }
    for index in blocks.indices {
      // What was taken is freed at once, so that a large catalog is not in memory twice.
      let block = blocks[index]
      blocks[index] = Block()
      for (place, home) in block.homes.enumerated() {
        if home.isAsked { reading.agents += 1 }
        let catalog = found.catalogs[home.catalog]
        if catalog.root.kind == .loose, !block.agents[place].looksLikeAgent {
          reading.single.append(
            (Catalog(root: catalog.root, agents: [block.agents[place]]), catalog.project))
        } else {
          agents[home.catalog].append(block.agents[place])
        }
      }
      for entry in block.findings {
        reading.findings[found.catalogs[entry.catalog].project] += entry.findings
      }
      reading.files += block.files
      reading.neighbours.formUnion(block.neighbours)
      for entry in block.verdicts { reading.verdicts[entry.path] = entry.verdict }
    }
    for (index, catalog) in found.catalogs.enumerated() where !agents[index].isEmpty {
      var complete = Catalog(root: catalog.root, agents: agents[index], dialect: catalog.dialect)
      if catalog.root.kind != .loose { complete.dependencyMap = map(in: catalog.root.path, host) }
      reading.catalogs.append((complete, catalog.project))
    }
    return reading
  }

  /// Reads the map of dependencies in a folder; without one, or where it is closed, there is none.
  private static func map(in folder: String, _ host: any Host) -> DependencyMap? {
    let path = Path.join(folder, DependencyMap.fileName)
    guard host.kind(at: Path.absolute(path, from: host.currentFolder)) == .file else { return nil }
    let reader = host.makeReader()
    let bytes = try? reader.read(DependencyMap.fileName, in: folder.isEmpty ? "." : folder) {
      bytes in [UInt8](bytes, 0..<bytes.count)
    }
    return bytes.map { DependencyMap(path: path, bytes: $0) }
  }

  private static func read(
    _ file: FoundFile, _ catalog: Int, _ linter: Linter, _ context: RuleContext,
    _ reader: any FileReader, _ scanner: inout TextScanner?, into block: inout Block
  ) {
    let path = file.path
    func add(_ findings: [Finding]) {
      if !findings.isEmpty { block.findings.append((catalog, findings)) }
    }
    do throws(HostError) {
      let read = try reader.read(file.name, in: file.folder) { bytes in
        file.isAsked
          ? linter.read(path, context, bytes, &scanner)
          : Linter.Reading(agent: Agent(path: path, bytes: bytes, isSurveyed: false))
      }
      guard !file.needsProof || read.agent.looksLikeAgent else { return }
      block.agents.append(read.agent)
      block.homes.append((catalog, file.isAsked))
      add(read.findings)
      if let verdict = read.verdict { block.verdicts.append((path, verdict)) }
      if file.isAsked { block.files += 1 } else { block.neighbours.append(path) }
    } catch {
      guard file.isAsked else { return }
      block.files += 1
      add(
        error == .tooLarge
          ? linter.oversized(path) : linter.unreadable(path, because: error.reason))
    }
  }

  private static func check(_ linters: [Linter], _ read: inout Reading, jobs: Int) {
    let catalogs = read.catalogs + read.single
    let pieces = catalogs.enumerated().flatMap { index, entry in
      [(catalog: index, agents: Range<Int>?.none)]
        + stride(from: 0, to: entry.catalog.agents.count, by: blockSize).map {
          (catalog: index, agents: $0..<min($0 + blockSize, entry.catalog.agents.count))
        }
    }
    let verdicts = read.verdicts
    let blocks = Parallel.blocks(
      of: pieces.count, size: 4, jobs: pieces.count > 16 ? jobs : 1, state: {}
    ) { range, _ in
      pieces[range].map { piece in
        let (catalog, project) = catalogs[piece.catalog]
        guard let agents = piece.agents else {
          return (project: project, findings: linters[project].check(catalog))
        }
        return (project, linters[project].check(agentsOf: catalog, in: agents, verdicts: verdicts))
      }
    }
    // Findings are large: they get their places at once, not twice as many again and again.
    var counts = read.findings.map(\.count)
    for piece in blocks.joined() { counts[piece.project] += piece.findings.count }
    for (index, count) in counts.enumerated() { read.findings[index].reserveCapacity(count) }
    for piece in blocks.joined() { read.findings[piece.project] += piece.findings }
  }
}

extension LintRun {
  /// Takes away the findings of a project that are known.
  mutating func keep(_ findings: [Finding], ofProject index: Int) {
    parts[index].findings = findings
  }
}

extension Catalog {
  /// Where it is, how many agents it has, which dialect it is in.
  var line: String {
    let path = root.path.isEmpty ? "." : root.path
    return "\(path): \(Words.count(agents.count, "agent")), \(dialect.rawValue)"
  }
}

extension Finding {
  /// Whether it is about a file that is not among the neighbours: its own, or one that it points at.
  fileprivate func concerns(_ neighbours: Set<String>) -> Bool {
    !neighbours.contains(path)
      || notes.contains { note in note.path.map { !neighbours.contains($0) } ?? false }
  }
}
