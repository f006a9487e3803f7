import TierwiseCatalog
import TierwiseCore
import TierwiseDocs

/// `tierwise docs init`: prints the markers of tables, to be pasted into a document.
struct DocsInitCommand: Command {
  struct Options: CommandOptions {
    var names: [String] = []
  }

  static let name = "docs init"
  static let usage = "[TABLE…]"
  static let summary = "print markers of tables, to be pasted into a document"
  static let operands = OptionValues.names { DocsTables.names }
  static let details = """
    Without a name, those of the tables that have rows here. Paste them where you like, list
    the file in .tierwise.yml below 'docs', and 'tierwise docs' fills them.

    exit code: 0 done · 2 could not run

    """

  static let table = OptionTable<Options>(
    options: [], operands: .many(\.names))

  let options: Options

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    let console = Console(host: host)
    let project = try DocsProject(of: host.currentFolder, on: host)
    var tables: [DocsTable] = []
    for name in options.names { tables.append(try project.table(name, .migrations)) }
    if options.names.isEmpty {
      try project.checkHasAgents("this folder")
      tables = try project.tables(with: .migrations).filter { table in
        !RegionText(table, RegionArguments(table), project.source).isEmpty
      }
    }
    console.print(
      tables.map { table in
        "<!-- tierwise:begin \(table.name) -->\n<!-- tierwise:end \(table.name) -->\n"
      }.joined(separator: "\n"))
    if project.configuration.docs.isEmpty {
      console.note("paste them into a file FILE.md, then: tierwise docs FILE.md")
    } else {
      console.note("paste them into \(project.configuration.docs[0]), then: tierwise docs")
    }
    return .done
  }
}
