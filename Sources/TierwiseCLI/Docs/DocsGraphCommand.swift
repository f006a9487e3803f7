import TierwiseCatalog
import TierwiseCore
import TierwiseDocs

/// `tierwise docs graph`: who needs whom.
struct DocsGraphCommand: Command {
  /// A form of the graph.
  enum Format: String, CaseIterable, Sendable {
    case mermaid, dot, map
  }

  /// What of the graph is shown.
  enum Part: String, CaseIterable, Sendable {
    case all, requires, recommends, conflicts, starts
  }

  struct Options: CommandOptions {
    var paths: [String] = []
    var format = Format.mermaid
    var only = Part.all
  }

  static let name = "docs graph"
  static let usage = "[PATH…]"
  static let summary = "print who needs whom among the agents of a catalog"
  static let details = """
    What agents require, recommend, conflict with and may start is read from their files;
    where none names another, from the catalog's dependencies.map. A tier is told by its name
    and by a shape, so that nobody needs to see colours. 'map' is that file's own form.

    exit code: 0 done · 2 could not run

    """

  static let table = OptionTable<Options>(
    options: [
      .choice("--format", \.format, "mermaid for Markdown, dot for Graphviz (mermaid)"),
      .choice("--only", \.only, "which kind of arrows (all)"),
    ],
    operands: .many(\.paths))

  let options: Options

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let project = try DocsProject(below: options.paths, on: host)
    let place = options.paths.first ?? "this folder"
    try project.checkHasAgents(place)
    guard let catalog = project.catalogs.first, project.catalogs.count == 1 else {
      let roots = project.catalogs.map(\.root.path).joined(separator: ", ")
      throw UsageError(
        message: "\(place) has \(project.catalogs.count) catalogs", help: "name one of \(roots)")
    }
    let kinds = AgentReferences.Kind(rawValue: options.only.rawValue).map { [$0] }
    let graph: AgentGraph
    do throws(CorruptMap) {
      graph = try AgentGraph(
        catalog, project.source.registry, only: Set(kinds ?? AgentReferences.Kind.allCases))
    } catch {
      throw UsageError(error)
    }
    let console = Console(host: host)
    switch options.format {
    case .mermaid: console.print(graph.mermaid)
    case .dot: console.print(graph.dot)
    case .map:
      guard let map = graph.map else {
        throw UsageError(
          message: "the name '\(graph.unmappable ?? "")' cannot stand in a map",
          help: "a name there has no blank, colon, comma or quote, and does not begin with '#'")
      }
      console.print(map)
    }
    return .done
  }
}

extension UsageError {
  fileprivate init(_ error: CorruptMap) {
    var finder = PositionFinder()
    let line = finder.position(of: error.range.lowerBound, in: error.map.bytes.span).line
    let fault =
      error.isRepeated ? "the agent has a line already" : "this is no 'agent:requires:recommends'"
    self.init(
      message: "\(error.map.path):\(line): \(fault)",
      help: "write the map anew, or take it away")
  }
}
