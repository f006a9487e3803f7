import TierwiseCatalog
import TierwiseCore
import TierwisePolicy

/// Agents with the tiers that somebody holds to be right for them.
struct LabelList {
  private let rows: [Row]

  private struct Row {
    /// The path as it is written.
    let path: String
    /// The absolute path.
    let file: String
    let tier: Int
  }

  /// Whether the words of names count.
  enum Names { case shown, masked }

  init(
    _ path: String, root: String?, tiers: [String], on host: any Host
  ) throws(UsageError) {
    let file = Path.absolute(path, from: host.currentFolder)
    let bytes: [UInt8]
    do throws(HostError) {
      bytes = try host.bytes(of: Path.name(of: file), in: Path.folder(of: file))
    } catch {
      throw UsageError(message: "\(path): \(error.reason)")
    }
    let base = root.map { Path.absolute($0, from: host.currentFolder) } ?? Path.folder(of: file)
    var rows: [Row] = []
    for (index, line) in bytes.split(
      separator: ASCII.lineFeed, omittingEmptySubsequences: false
    ).enumerated() {
      let text = String(
        decoding: line.last == ASCII.carriageReturn ? line.dropLast() : line, as: UTF8.self)
      guard !text.isEmpty, !text.hasPrefix("#") else { continue }
      let fields = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 2 else {
        throw UsageError(
          message: "\(path):\(index + 1):1: no tab between path and tier",
          help: "write a path, a tab and a tier")
      }
      guard let tier = tiers.firstIndex(of: fields[1]) else {
        let nearest = EditDistance.nearest(to: fields[1], among: tiers)
        throw UsageError(
          message:
            "\(path):\(index + 1):\(fields[0].unicodeScalars.count + 2): '\(fields[1])' is no tier",
          help: nearest.map { "did you mean '\($0)'?" }
            ?? "there are \(tiers.joined(separator: ", "))")
      }
      let candidates = [
        Path.join(base, fields[0]), Path.join(Path.join(base, "corpus"), fields[0]),
      ]
      guard let found = candidates.first(where: { host.kind(at: $0) == .file }) else {
        throw UsageError(
          message: "\(path):\(index + 1):1: '\(fields[0])' is not in \(host.display(base))",
          help: "say with --root where the paths begin")
      }
      rows.append(Row(path: fields[0], file: found, tier: tier))
    }
    guard !rows.isEmpty else { throw UsageError(message: "\(path): there are no labels in it") }
    self.rows = rows
  }

  /// Judges the agents.
  func cases(
    _ judge: Judge, _ names: Names, on host: any Host
  ) throws(UsageError) -> [Evaluation.Case] {
    let reader = host.makeReader()
    var scanner = TextScanner(judge.lexicon)
    var cases: [Evaluation.Case] = []
    for row in rows {
      do throws(HostError) {
        let entry = try reader.read(Path.name(of: row.file), in: Path.folder(of: row.file)) {
          bytes in
          let agent = Agent(path: row.path, bytes: bytes)
          let stem = String(Path.name(of: row.path).prefix { $0 != "." })
          let hidden = names == .masked ? [agent.text(of: agent.name) ?? "", stem] : []
          var verdict = judge.verdict(on: agent, bytes, &scanner, hiding: hidden)
          judge.addEvidence(to: &verdict, scanner, bytes, .strongest(1))
          return Evaluation.Case(
            path: row.path, name: agent.calledName, label: row.tier, verdict: verdict)
        }
        cases.append(entry)
      } catch {
        throw UsageError(message: "\(host.display(row.file)): \(error.reason)")
      }
    }
    return cases
  }
}
