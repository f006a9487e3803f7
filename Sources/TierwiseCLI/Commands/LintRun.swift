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
  /// From how many files on their memory is got in large pages.
  private static let many = 1000
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
    catalogs = read.catalogs.map { $0.catalog }
    owners = read.catalogs.map { $0.project }
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

    /// Takes what a piece has, and gives the agents that belong together to their catalog.
    mutating func take(
      _ piece: Piece, of catalog: FoundCatalog, into members: inout GatheredAgents
    ) {
      agents += piece.members.agents.count - piece.neighbours.count
      if catalog.root.kind == .loose {
        for agent in piece.members.agents {
          if agent.looksLikeAgent {
            members.append(agent)
          } else {
            single.append((Catalog(root: catalog.root, agents: [agent]), catalog.project))
          }
        }
      } else {
        members.append(piece.members)
      }
      findings[catalog.project] += piece.findings.items
      findings[catalog.project] += piece.unreadable
      files += piece.files
      neighbours.formUnion(piece.neighbours)
      for entry in piece.verdicts { verdicts[entry.path] = entry.verdict }
    }
  }

  /// What a thread read of one catalog without a break.
  private struct Piece: Sendable {
    let catalog: Int
    var members = GatheredAgents()
    var findings: Findings
    var unreadable: [Finding] = []
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
    let count = found.catalogs.reduce(0) { $0 + $1.files.count }
    let portions = portions(of: found.catalogs)
    let blocks = Parallel.blocks(
      of: portions.count, size: 1, jobs: count > few ? jobs : 1,
      state: {
        if count >= many { SystemHost.useLargePages(count * 4096) }
        return Tools(
          reader: host.makeReader(), scanners: [TextScanner?](repeating: nil, count: linters.count))
      }
    ) { range, tools in
      portions[range.lowerBound].map { part in
        read(part.files, of: part.catalog, found, linters, &tools)
      }
    }
    var reading = Reading(findings: linters.map { _ in [] })
    var members = found.catalogs.map { _ in GatheredAgents() }
    for index in members.indices { members[index].reserve(found.catalogs[index].files.count) }
    for block in blocks {
      for piece in block {
        reading.take(piece, of: found.catalogs[piece.catalog], into: &members[piece.catalog])
      }
    }
    for (index, catalog) in found.catalogs.enumerated() where !members[index].agents.isEmpty {
      var complete = Catalog(root: catalog.root, agents: members[index], dialect: catalog.dialect)
      if catalog.root.kind != .loose { complete.dependencyMap = map(in: catalog.root.path, host) }
      reading.catalogs.append((complete, catalog.project))
    }
    return reading
  }

  /// Returns what threads take at once: so many files of one catalog, or of several small ones.
  private static func portions(
    of catalogs: [FoundCatalog]
  ) -> [[(catalog: Int, files: Range<Int>)]] {
    var portions: [[(catalog: Int, files: Range<Int>)]] = []
    var room = 0
    for index in catalogs.indices {
      let count = catalogs[index].files.count
      var next = 0
      while next < count {
        if room == 0 {
          portions.append([])
          room = blockSize
        }
        let end = min(count, next + room)
        portions[portions.count - 1].append((index, next..<end))
        room -= end - next
        next = end
      }
    }
    return portions
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
    _ files: Range<Int>, of index: Int, _ found: Found, _ linters: [Linter], _ tools: inout Tools
  ) -> Piece {
    let catalog = found.catalogs[index]
    let linter = linters[catalog.project]
    // Made once a piece: to copy what rules may know costs as much as a small rule.
    let context = linter.context(in: catalog.root)
    if tools.scanners[catalog.project] == nil {
      tools.scanners[catalog.project] = linter.makeScanner()
    }
    var piece = Piece(catalog: index, findings: Findings(excerpts: linter.excerpts))
    piece.members.reserve(files.count)
    let all = catalog.files.span
    for place in files {
      read(
        all[place], linter, context, tools.reader, &tools.scanners[catalog.project], into: &piece)
    }
    return piece
  }

  private static func read(
    _ file: FoundFile, _ linter: Linter, _ context: RuleContext, _ reader: any FileReader,
    _ scanner: inout TextScanner?, into piece: inout Piece
  ) {
    let path = file.path
    do throws(HostError) {
      try reader.read(file.name, in: file.folder) { bytes in
        let agent = Agent(
          path: path, bytes: bytes, isSurveyed: file.isAsked && linter.rules.readsSurvey)
        guard !file.needsProof || agent.looksLikeAgent else { return }
        if file.isAsked {
          piece.files += 1
          linter.check(
            agent, bytes, context, &scanner, into: &piece.findings, &piece.verdicts)
        } else {
          piece.neighbours.append(path)
        }
        piece.members.append(agent)
      }
    } catch {
      guard file.isAsked else { return }
      piece.files += 1
      piece.unreadable +=
        error == .tooLarge
        ? linter.oversized(path) : linter.unreadable(path, because: error.reason)
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
    var counts = read.findings.map { $0.count }
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
