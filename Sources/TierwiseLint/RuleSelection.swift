package import TierwiseCatalog

/// The rules of one run, by kind; what is not selected is not called.
package struct RuleSelection: Sendable {
  package let fileRules: [any FileRule.Type]
  private let agentRules: [any AgentRule.Type]
  private let catalogRules: [any CatalogRule.Type]
  private let fitRules: [any FitRule.Type]
  private let shareRules: [any ShareRule.Type]
  /// Whether one of these rules asks what the bytes of files are like.
  package let readsSurvey: Bool
  /// Whom these rules need verdicts on.
  let fitSubjects: FitSubjects
  private let select: Set<String>
  private let ignore: Set<String>
  private let levels: RuleLevels?

  /// Selects rules by ids and groups: those in `select`, or all that are on, without `ignore`.
  ///
  /// Without levels, those that are on by default are on.
  package init(
    select: Set<String> = [], ignore: Set<String> = [], levels: RuleLevels? = nil
  ) {
    let levels = levels.flatMap { $0.isEmpty ? nil : $0 }
    func isWanted(_ rule: RuleInfo) -> Bool {
      Self.isWanted(rule, select: select, ignore: ignore, levels)
    }
    self.levels = levels
    self.select = select
    self.ignore = ignore
    fileRules = RuleList.files.filter { isWanted($0.info) }
    agentRules = RuleList.agents.filter { isWanted($0.info) }
    catalogRules = RuleList.catalogs.filter { isWanted($0.info) }
    fitRules = RuleList.fit.filter { isWanted($0.info) }
    shareRules = RuleList.shares.filter { isWanted($0.info) }
    readsSurvey = fileRules.contains { $0.readsSurvey }
    fitSubjects = fitRules.reduce([]) { $0.union($1.subjects) }
  }

  /// Returns the rules about single agents that apply to a dialect.
  package func agentRules(for dialect: Dialect) -> [any AgentRule.Type] {
    agentRules.filter { $0.info.dialects.contains(dialect) }
  }

  /// Returns the rules about whole catalogs that apply to a dialect.
  package func catalogRules(for dialect: Dialect) -> [any CatalogRule.Type] {
    catalogRules.filter { $0.info.dialects.contains(dialect) }
  }

  /// Returns the rules about verdicts that apply to a dialect.
  package func fitRules(for dialect: Dialect) -> [any FitRule.Type] {
    fitRules.filter { $0.info.dialects.contains(dialect) }
  }

  /// Returns the rules about shares of tiers that apply to a dialect.
  package func shareRules(for dialect: Dialect) -> [any ShareRule.Type] {
    shareRules.filter { $0.info.dialects.contains(dialect) }
  }

  /// Whether some of these rules are about single agents.
  var readFrontmatters: Bool { !agentRules.isEmpty || !fitRules.isEmpty }

  /// Whether agents must be judged for these rules.
  package var needsVerdicts: Bool { !fitRules.isEmpty || !shareRules.isEmpty }

  /// Returns whether the rule was selected.
  package func contains(_ rule: RuleInfo) -> Bool {
    Self.isWanted(rule, select: select, ignore: ignore, levels)
  }

  /// Returns whether findings of this id would be found: its rule was selected, or is no more.
  package func covers(_ id: String) -> Bool {
    guard let rule = RuleList.all.first(where: { $0.info.id == id }) else { return true }
    return contains(rule.info)
  }

  /// The words that selections may use: groups and ids.
  package static var names: [String] {
    RuleInfo.Group.allCases.map(\.rawValue) + RuleList.all.map { $0.info.id }
  }

  private static func isWanted(
    _ rule: RuleInfo, select: Set<String>, ignore: Set<String>, _ levels: RuleLevels?
  ) -> Bool {
    let isSelected =
      if select.contains(rule.id) {
        true
      } else if select.isEmpty {
        levels?.mayRun(rule) ?? rule.isOnByDefault
      } else {
        // A group brings even what is off by default, but not what the configuration turned off.
        select.contains(rule.group.rawValue)
          && (levels.map { $0.level(rule.id, rule.group.rawValue) != .off || $0.mayRun(rule) }
            ?? true)
      }
    return isSelected && !ignore.contains(rule.id) && !ignore.contains(rule.group.rawValue)
  }
}
