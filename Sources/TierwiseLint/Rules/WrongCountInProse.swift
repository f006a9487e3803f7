package import TierwiseCatalog
import TierwiseCore

/// Reports a number of agents in a document that no count confirms; floor 5 looks at documents.
package enum WrongCountInProse: Rule {
  package static let info = RuleInfo(
    id: "wrong-count-in-prose", group: .docs, severity: .info,
    summary: "A document tells a number of agents that does not hold.",
    why: """
      '11 agents' is written once and not counted again. In the documents that 'docs' in \
      .tierwise.yml names, a number before 'agents' is held against the count of the category or \
      tier that the line names; where it names none, a number of more than half of all agents is \
      held against all counts. What the number is about is guessed from \
      the line, so the rule runs where it is asked for only; a table 'assignments' counts itself.
      """,
    source: "claude-ctx, \"Model optimization\": counts in headings and totals",
    examples: [], isOnByDefault: false)
}
