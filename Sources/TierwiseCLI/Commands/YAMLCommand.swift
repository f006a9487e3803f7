import TierwiseCore
import TierwiseYAML

/// `tierwise yaml`: what the parser makes of a text, for those who want to hold it against others.
struct YAMLCommand: Command {
  struct Options: CommandOptions {
    var words: [String] = []
  }

  /// What to print of a text.
  enum View: String, CaseIterable {
    case events, json, print, batch
  }

  static let operands = OptionValues.choices(View.allCases.map(\.rawValue))

  static let table = OptionTable<Options>(
    options: [], operands: .many(\.words))

  private let view: View
  private let paths: [String]

  init(options: Options) throws(UsageError) {
    view = try Self.view(options.words.first)
    paths = Array(options.words.dropFirst())
    if view == .batch, let path = paths.first {
      throw UsageError(message: "'tierwise yaml batch' reads the standard input, not '\(path)'")
    }
  }

  private static func view(_ word: String?) throws(UsageError) -> View {
    let names = View.allCases.map(\.rawValue)
    guard let word else {
      throw UsageError(message: "'tierwise yaml' needs one of \(names.joined(separator: ", "))")
    }
    if let view = View(rawValue: word) { return view }
    throw UsageError(
      message: "'tierwise yaml' does not know '\(word)'",
      help: EditDistance.nearest(to: word, among: names).map { "did you mean '\($0)'?" }
        ?? "it takes \(names.joined(separator: ", "))")
  }

  /// Prints what was asked for of each file, and a line about each that is not YAML.
  func run(on host: any Host) -> ExitCode {
    let console = Console(host: host)
    guard view != .batch else { return YAMLBatch(host: host).run(console) }
    let reader = host.makeReader()
    var code = ExitCode.done
    for path in paths.isEmpty ? ["-"] : paths {
      do throws(HostError) {
        let bytes = try read(path, reader, host)
        let isWhole = show(YAMLTree(parsing: bytes), of: path, on: console)
        if !isWhole, code == .done { code = .found }
      } catch {
        console.error("\(name(of: path)): \(error.reason)")
        code = .failed
      }
    }
    return code
  }

  private func read(
    _ path: String, _ reader: any FileReader, _ host: any Host
  ) throws(HostError) -> [UInt8] {
    if path == "-" { return try host.readWholeInput() }
    switch host.kind(at: path) {
    case .special(let kind): throw .notAFile(kind)
    case .folder: throw .notAFile("folder")
    default: break
    }
    return try reader.read(Path.name(of: path), in: Path.folder(of: path)) { bytes in
      [UInt8](bytes, 0..<bytes.count)
    }
  }

  /// Prints the view of a text; returns whether it is YAML within the limits.
  private func show(_ tree: YAMLTree, of path: String, on console: Console) -> Bool {
    let problem = tree.problems.first ?? (view == .json ? tree.expansionProblem() : nil)
    switch view {
    case .events:
      var text: [UInt8] = []
      tree.appendEvents(to: &text)
      console.print(text)
    case .json:
      if problem == nil { printValues(of: tree, on: console) }
    case .print, .batch: console.print(tree.printed)
    }
    guard let problem else { return true }
    report(problem, in: tree, of: path, on: console)
    return false
  }

  /// Prints the values of the documents, a line each, in pieces.
  private func printValues(of tree: YAMLTree, on console: Console) {
    var writer = JSONWriter()
    for document in tree.documents {
      tree.writeValue(NodeID(Int(document.root)), to: &writer) { writer in
        if writer.bytes.count > 64 << 10 { console.print(writer.take()) }
      }
      writer.endLine()
    }
    console.print(writer.take())
  }

  private func report(
    _ problem: YAMLProblem, in tree: YAMLTree, of path: String, on console: Console
  ) {
    var finder = PositionFinder()
    let position = finder.position(of: problem.range.lowerBound, in: tree.bytes.span)
    let place = "\(name(of: path)):\(position.line):\(position.column)"
    let severity = Style(.auto, on: .messages, of: console.host).paint("error", .error)
    console.note(
      "\(Printable.text(place)): \(severity): \(problem.message) [\(problem.code.rawValue)]")
  }

  private func name(of path: String) -> String { path == "-" ? "<stdin>" : path }
}

extension YAMLCommand {
  static let name = "yaml"
  static let usage = "events|json|print|batch [FILE…]"
  static let summary = "show what the YAML parser makes of a text"
  static let details = """
      events  the parse events, in the notation of the YAML test suite
      json    the values of the core schema, a line a document
      print   the text again, put together from the tree: the same bytes
      batch   JSON lines in, {"id", "yaml"}, and for each a JSON line out:
              {"id", "error": null or {"code", "offset", "message"},
              "events", "documents", "printed"}

    FILE is a text of YAML alone; without one, or for '-', the standard input is read. Keys are
    texts in JSON, of collections what is written; so are .inf and .nan. Aliases may stand for
    at most ten times the text.

    exit code: 0 all are YAML (batch: all lines answered) · 1 some are not · 2 could not run

    """
}
