import TierwiseYAML

/// A migration to begin with, for `tierwise migrate new`.
package enum MigrationTemplate: String, CaseIterable, Sendable {
  /// A week of a plan by categories (000).
  case week
  /// Agents whose work a smaller model can do, compared with how they did before (001).
  case experiment
  /// The dearest agent alone (002).
  case pilot
  /// Ways up and down, the tier stays (003).
  case routing

  /// The tiers that agents leave by it.
  package var tiers: [String] {
    switch self {
    case .week, .experiment, .routing: ["sonnet"]
    case .pilot: ["opus", "sonnet"]
    }
  }

  /// Whether it is for the agents of one category.
  package var selectsCategory: Bool {
    switch self {
    case .week, .routing: true
    case .experiment, .pilot: false
    }
  }

  /// Returns the file's text, for a catalog with these agents; it can be planned as it is.
  package func text(for catalog: TemplateFacts) -> String {
    let route = catalog.isStructured ? "model.preference" : "model"
    let from = Self.list(catalog.models.isEmpty ? tiers : catalog.models)
    let tier = "tier: \(Self.list(tiers))"
    switch self {
    case .week:
      return """
        # One week: the agents of some categories go to the small model.
        schema: 1
        title: \(YAMLScalar.flowText(catalog.category ?? "the first week"))
        # Weeks rise from migration to migration: each waits for those before it and their gates.
        week: 1
        # Lists are 'or', keys are 'and'; 'not:' takes away. Keys: path, name, category, tag, tier,
        # verdict.\(Self.categories(of: catalog))
        select: {\(Self.category(of: catalog))\(tier)}
        # How many agents that must be. A typing error in 'select' is found here.
        # expect: 8
        # Agents that stay as they are, and why; 'until' is the last day of it.
        # exclude:
        #   - {name: legacy-porter, reason: runs on a frozen contract, until: 2030-01-31}
        edits:
          # 'from' is what must be there now: a value that nobody expected refuses the whole.
          - {set: \(route), from: \(from), to: haiku}
        # What must hold before the next week may begin.
        gate:
          success: 0.90
          aim: {metric: success, at-least: 0.90}
          window: 7d

        """
    case .experiment:
      return """
        # An experiment: some agents with simple work, compared with how they did before.
        schema: 1
        title: agents whose work a smaller model can do
        week: 1
        # Agents above all tiers that fit their work: see 'tierwise score'. Run logs tell which of
        # them run most: top: 10, by: runs. Or name them: name: [format-fixer, scaffolder].
        select: {verdict: too-high, \(tier)}
        # expect: 10
        edits:
          - {set: \(route), from: \(from), to: haiku}
        gate:
          success: 0.85
          # Against the agents' own reference: at most three points below it.
          margin: 0.03
          window: 7d

        """
    case .pilot:
      return """
        # A pilot: the agent that costs most, alone, before anything is rolled out.
        schema: 1
        title: the dearest agent
        week: 3
        # What costs most is known from run logs: of --metrics, or those that 'tierwise report' reads.
        # The plan keeps who that was; 'by' may be cost, tokens or runs.
        select: {top: 1, by: cost, \(tier)}
        expect: 1
        edits:
          - {set: \(route), from: \(from), to: haiku}
        gate:
          success: 0.90
          aim: {metric: cost, falls-by: 0.4}
          window: 7d

        """
    case .routing:
      let nest = "\n  - {set: model, from: \(from), to: {preference: sonnet}}"
      return """
        # Routing: the tier stays, and work that does not fit it gets a way up or down.
        # The model becomes a mapping for it; no stock harness reads these.
        schema: 1
        title: ways up and down
        week: 4\(Self.categories(of: catalog))
        select: {\(Self.category(of: catalog))\(tier)}
        edits:\(catalog.isStructured ? "" : nest)
          # To which tier, and when. {policy: escalation} writes what the policy says of an agent.
          - ensure: model.escalation
            value: {to: opus, when: [security or money is at stake]}
          - ensure: model.fast_path
            value: {to: haiku, when: [one file, and a test that tells]}
        gate:
          success: 0.90
          aim: {metric: escalation, at-most: 0.30}
          window: 7d

        """
    }
  }

  private static func category(of catalog: TemplateFacts) -> String {
    catalog.category.map { "category: \(list([$0])), " } ?? ""
  }

  private static func categories(of catalog: TemplateFacts) -> String {
    let most = catalog.categories.prefix(8)
    guard !most.isEmpty else { return "" }
    let more = catalog.categories.count > most.count ? ", …" : ""
    return most.reduce(into: (text: "\n# Categories here:", width: 18)) { result, name in
      if result.width + name.count > 90 { result = (result.text + "\n#  ", 3) }
      let comma = name == most.last ? "" : ","
      result.text += " \(name)\(comma)"
      result.width += name.count + 2
    }.text + more
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map(YAMLScalar.flowText).joined(separator: ", ") + "]"
  }
}
