/// A migration to begin with, for `tierwise migrate new`.
package enum MigrationTemplate: String, CaseIterable, Sendable {
  /// A week of a plan by categories (000).
  case week
  /// Ten agents with simple work first (001).
  case experiment
  /// The dearest agent alone (002).
  case pilot
  /// Ways up and down, the tier stays (003).
  case routing

  /// The file's text.
  package var text: String {
    switch self {
    case .week:
      """
      # One week: the agents of some categories go to the small model.
      schema: 1
      title: code generation
      # Weeks rise from migration to migration: each waits for those before it and their gates.
      week: 1
      # Lists are 'or', keys are 'and'; 'not:' takes away. Keys: path, name, category, tag, tier.
      select: {category: [code-generation]}
      # How many agents that must be. A typing error in 'select' is found here.
      # expect: 8
      # Agents that stay as they are, and why; 'until' is the last day of it.
      # exclude:
      #   - {name: legacy-porter, reason: runs on a frozen contract, until: 2030-01-31}
      edits:
        # 'from' is what must be there now: a value that nobody expected refuses the whole.
        - {set: model, from: sonnet, to: haiku}
      # What must hold before the next week may begin.
      gate:
        success: 0.90
        aim: {metric: success, at-least: 0.90}
        window: 7d

      """
    case .experiment:
      """
      # An experiment: a few agents with simple work, compared with how they did before.
      schema: 1
      title: ten agents with simple edits
      week: 1
      # Name the ten: work that one file is enough for, with a check that tells good from bad.
      select: {name: [format-fixer, test-writer, scaffolder]}
      # expect: 10
      edits:
        - {set: model, from: sonnet, to: haiku}
      gate:
        success: 0.85
        # Against the agents' own reference: at most three points below it.
        margin: 0.03
        window: 7d

      """
    case .pilot:
      """
      # A pilot: the agent that costs most, alone, before anything is rolled out.
      schema: 1
      title: the dearest agent
      week: 3
      # What costs most is known from run logs; without them, name the agent.
      # select: {top: 1, by: cost}
      select: {name: [the-agent]}
      expect: 1
      edits:
        - {set: model, from: [opus, sonnet], to: haiku}
      gate:
        success: 0.90
        aim: {metric: cost, falls-by: 0.4}
        window: 7d

      """
    case .routing:
      """
      # Routing: the tier stays, and work that does not fit it gets a way up or down.
      # For catalogs whose models are mappings; no stock harness reads these.
      schema: 1
      title: ways up and down
      week: 4
      select: {category: [context-dependent]}
      edits:
        # What the policy says of each agent: to which tier, and when.
        - ensure: model.escalation
          value: {policy: escalation}
          where: {tag: escalates}
        - ensure: model.fast_path
          value: {policy: fast-path}
          where: {tag: fast-path}
      gate:
        success: 0.90
        aim: {metric: escalation, at-most: 0.30}
        window: 7d

      """
    }
  }
}
