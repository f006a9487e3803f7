package import TierwiseCatalog

/// Why a migration cannot be planned, and where.
package struct PlanProblem: Error, Hashable, Sendable {
  /// The file; nil where it is about the migration as a whole.
  package let path: String?
  /// The line in that file.
  package let line: Int?
  /// The reason.
  package let reason: Reason

  package init(_ reason: Reason, path: String? = nil, line: Int? = nil) {
    self.reason = reason
    self.path = path
    self.line = line
  }

  /// The closed list of reasons.
  package enum Reason: Hashable, Sendable {
    /// The selector asks for what only others know.
    case unanswerable(Selector.Unanswerable)
    /// None of so many agents is in the run logs.
    case unranked(Int)
    /// Another number of agents is selected than the migration expects.
    case unexpected(found: Int, expected: Int)
    /// It is one of those that are too many, or too few.
    case selected
    /// The frontmatter is no YAML, or there is none.
    case unreadable(String)
    /// The file could not be read.
    case unread(String)
    /// The key to be changed is not there.
    case missing(String)
    /// The key has another value than the edit asks for.
    case otherValue(String, found: String, wanted: [String])
    /// The model that would be written is none that runs.
    case deadModel(String)
    /// The policy has no answer.
    case noAnswer(PolicyAnswer)
    /// The structured form, in a folder that a harness loads.
    case loadedFolder
    /// The edit is refused.
    case refused(String)
  }

  /// The reason in words: lower case, no full stop.
  package var message: String {
    switch reason {
    case .unanswerable(.verdict): "'select' asks for verdicts, and nobody judged"
    case .unanswerable(.status): "'select' asks for the status, which a migration decides itself"
    case .unanswerable(.top): "'select' asks for the dearest agents, which only run logs know"
    case .unranked(let count):
      "no run log knows \(count == 1 ? "the agent" : "any of the \(count) agents") to choose from"
    case .unexpected(let found, let expected):
      "\(found == 1 ? "1 agent is" : "\(found) agents are") selected, 'expect' says \(expected)"
    case .selected: "is selected"
    case .unreadable(let words): words
    case .unread(let words): words
    case .missing(let route): "'\(route)' is not there"
    case .otherValue(let route, let found, let wanted):
      wanted.isEmpty
        ? "'\(route)' is \(found) already"
        : "'\(route)' is \(found), the edit asks for \(wanted.joined(separator: " or "))"
    case .deadModel(let words): words
    case .noAnswer(let answer): "the policy has no \(answer.rawValue) for this agent"
    case .loadedFolder: "a harness loads this folder, and none reads a model in this form"
    case .refused(let words): words
    }
  }
}
