package import TierwiseCatalog

/// How bad findings are in one project: what the rules say, and what the configuration makes of it.
package struct RuleLevels: Sendable {
  private let rules: [String: RuleLevel]
  private let overrides: [Configuration.Override]
  /// For each rule and group that overrides speak of: which of them do, and for whom.
  private let speakers: [String: Speakers]
  /// Rules that only an override turns on.
  private let offByDefault: Set<String>

  /// Takes the levels of a configuration; what was selected by its id is on, whatever it says.
  package init(_ configuration: Configuration = Configuration(), selected: Set<String> = []) {
    rules =
      selected.isEmpty
      ? configuration.rules
      : configuration.rules.filter { name, level in !(level == .off && selected.contains(name)) }
    overrides = configuration.overrides
    differByTier = overrides.contains { $0.select.asksForTier }
    var places: [String: [Int]] = [:]
    for (place, override) in overrides.enumerated() {
      for name in override.rules.keys { places[name, default: []].append(place) }
    }
    var speakers: [String: Speakers] = [:]
    for (name, places) in places {
      let index = SelectorIndex(places.map { configuration.overrides[$0].select })
      speakers[name] = Speakers(places: places, index: index)
    }
    self.speakers = speakers
    // Only where overrides turn rules on for some agents must the others be told apart.
    let off = overrides.isEmpty ? [] : RuleList.all.map { $0.info }.filter { !$0.isOnByDefault }
    offByDefault = Set(
      off.filter { !selected.contains($0.id) && !selected.contains($0.group.rawValue) }.map(\.id))
  }

  private struct Speakers: Sendable {
    let places: [Int]
    let index: SelectorIndex

    /// Returns the place of the last override for an agent.
    func last(for subject: Selector.Subject) -> Int? {
      index.last(selecting: subject).map { places[$0] }
    }
  }

  /// Whether the rules have the last word.
  package var isEmpty: Bool { rules.isEmpty && overrides.isEmpty }
  /// Whether it matters which agent a finding is about.
  package var differByAgent: Bool { !overrides.isEmpty }
  /// Whether it matters on which tier the agent is.
  package let differByTier: Bool

  /// Returns whether a rule may have findings: it is on for all, or for some.
  package func mayRun(_ rule: RuleInfo) -> Bool {
    if overrides.contains(where: { isOn($0.rules, rule.id, rule.group.rawValue) }) { return true }
    return switch Self.level(in: rules, rule.id, rule.group.rawValue) {
    case .off?: false
    case .on?: true
    case nil: rule.isOnByDefault
    }
  }

  /// Returns the level of a rule for an agent; nil where the rule itself decides.
  package func level(
    _ rule: String, _ group: String, _ subject: Selector.Subject? = nil
  ) -> RuleLevel? {
    if let subject {
      let places = [speakers[rule], speakers[group]].compactMap { $0?.last(for: subject) }
      if let last = places.max() { return Self.level(in: overrides[last].rules, rule, group) }
    }
    return Self.level(in: rules, rule, group) ?? (offByDefault.contains(rule) ? .off : nil)
  }

  /// A rule's own level goes before its group's.
  private static func level(
    in levels: [String: RuleLevel], _ rule: String, _ group: String
  ) -> RuleLevel? {
    levels.isEmpty ? nil : levels[rule] ?? levels[group]
  }

  private func isOn(_ levels: [String: RuleLevel], _ rule: String, _ group: String) -> Bool {
    if case .on? = Self.level(in: levels, rule, group) { true } else { false }
  }
}
