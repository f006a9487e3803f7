package import TierwiseCatalog
import TierwiseCore

/// Reports a generated table that is not what the agents say; floor 5 looks at documents.
package enum StaleTable: Rule {
  package static let info = RuleInfo(
    id: "stale-table", group: .docs, severity: .warning,
    summary: "A generated table is not what the agents say.",
    why: """
      Whoever reads the document believes it: a table that names models agents no longer run on \
      sends people to the wrong ones. The documents that 'docs' in .tierwise.yml names are looked \
      at; 'tierwise docs' writes their tables anew, and tells where somebody edited one by hand.
      """,
    source: "claude-ctx, \"Model optimization\": its lists are kept by hand beside the files",
    examples: [])
}
