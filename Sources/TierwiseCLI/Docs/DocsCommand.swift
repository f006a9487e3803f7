import TierwiseCatalog
import TierwiseCore
import TierwiseDocs

/// `tierwise docs`: writes the tables in documents, or says which are stale.
struct DocsCommand: Command {
  struct Options: CommandOptions {
    var paths: [String] = []
    var isCheck = false
    var isForced = false
    var table: String?
    var format: TableFormat?
    var color = Style.Choice.auto

    func check() throws(UsageError) {
      if table == nil, format != nil {
        throw UsageError(
          message: "'--format' is for '--table' only", help: "documents are always Markdown")
      }
      if isCheck, isForced || table != nil {
        let other = isForced ? "--force" : "--table"
        throw UsageError(message: "'--check' and '\(other)' do not go together")
      }
    }
  }

  static let name = "docs"
  static let usage = "[FILE…]"
  static let summary = "write the tables in documents, made from the agents"
  static let table = OptionTable<Options>(
    options: [
      .flag("--check", \.isCheck, "write nothing; show what is stale"),
      .flag("--force", \.isForced, "write where somebody edited a table by hand, too"),
      .text("--table", \.table, "NAME", "print one table of the agents in PATH instead"),
      .choice("--format", \.format, "how to print that table (markdown)"),
      .choice("--color", \.color, "when to use colour (auto)"),
    ],
    operands: .many(\.paths))

  let options: Options

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host, color: options.color)
    if let table = options.table { return try print(table, to: console) }
    let documents = try Documents(options.paths, on: host)
    guard documents.report(to: console) else { return .failed }
    return try options.isCheck ? check(documents, console) : write(documents, console)
  }

  private func print(_ name: String, to console: Console) throws(UsageError) -> ExitCode {
    let project = try DocsProject(below: options.paths, on: console.host)
    try project.checkHasAgents(options.paths.first ?? "this folder")
    let form = options.format ?? .markdown
    // Programs get every column, the ones that cost a look at whole texts included.
    let isWhole = form == .csv || form == .json
    let table = try project.table(name, isWhole ? .all : .migrations)
    var arguments = RegionArguments(table)
    if isWhole { arguments.layout.columns = table.columns.map(\.key) }
    // Where nothing says where a repository begins, links lead from the folder at hand.
    if !project.isMarked {
      arguments.style.folder = Path.relative(console.host.currentFolder, from: project.base)
    }
    let text = RegionText(table, arguments, project.source)
    switch form {
    case .markdown: console.print(text.markdown.trimmedLines)
    case .csv: console.print(text.shown.csv)
    case .text:
      var lines = text.shown.textLines()
      lines[0] = console.style.paint(lines[0], .strong)
      console.print(lines.joined(separator: "\n") + "\n")
    case .json:
      var json = JSONWriter()
      json.object { json in
        json.member("version", 1)
        json.member("table", name)
        json.key("rows")
        text.shown.write(to: &json)
      }
      console.print(json.bytes + [ASCII.lineFeed])
    }
    return .done
  }

  private func check(_ documents: Documents, _ console: Console) throws(UsageError) -> ExitCode {
    for document in documents.stale {
      let name = Words.typed(document.name)
      console.show(try document.changes(document.update.stale))
      console.error(
        "\(document.name): \(document.told(document.update.stale)) stale",
        help: document.update.edited.isEmpty
          ? "tierwise docs \(name)"
          : "keep what you want elsewhere, then: tierwise docs --force \(name)")
      for part in document.update.edited {
        console.note("\(document.place(of: part)): '\(part.region.table)' was edited by hand")
      }
    }
    guard documents.stale.isEmpty else { return .found }
    console.note(documents.freshness)
    return .done
  }

  private func write(_ documents: Documents, _ console: Console) throws(UsageError) -> ExitCode {
    let edited = documents.all.filter { !$0.update.edited.isEmpty }
    for document in edited {
      for part in document.update.edited {
        let place = document.place(of: part)
        if options.isForced {
          console.note("\(place): '\(part.region.table)' was edited by hand; this is gone:")
        } else {
          console.error("\(place): '\(part.region.table)' was edited by hand; this would be lost:")
        }
        console.note(changes: try document.changes([part]))
      }
    }
    guard edited.isEmpty || options.isForced else {
      console.help(
        "put what you want to keep outside of the markers, then: tierwise docs --force "
          + edited.map { Words.typed($0.name) }.joined(separator: " "))
      return .refused
    }
    for document in documents.stale {
      try document.write(on: console.host)
      console.note("\(document.name): \(document.told(document.update.stale)) written")
    }
    if documents.stale.isEmpty { console.note(documents.freshness) }
    return .done
  }
}

extension String {
  /// The text without the empty lines at both ends.
  fileprivate var trimmedLines: String {
    var text = self[...]
    while text.first == "\n" { text.removeFirst() }
    while text.hasSuffix("\n\n") { text.removeLast() }
    return String(text)
  }
}

extension DocsCommand {
  static let details = """
    FILE is a markdown file; without one, those that 'docs' in .tierwise.yml names, else
    README.md beside the configuration and in the folders of agents.

    A table stands between two markers, each alone on its line:
      <!-- tierwise:begin agents columns="agent, model" sort="model" -->
      <!-- tierwise:end agents -->
    What stands there is tierwise's; 'tierwise docs init' prints markers to paste.

    tables: \(DocsTables.names.joined(separator: " "))

    arguments: columns sort select group as style links heading as-of

    A table depends on the agents, the configuration and the facts about models alone, never
    on the day it is written. Where somebody edited it by hand, nothing is written.

    exit code: 0 done · 1 something is stale · 2 could not run · 3 refused, nothing written

    """
}
