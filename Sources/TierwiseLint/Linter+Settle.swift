package import TierwiseCatalog
package import TierwiseCore

/// What was found in some catalogs, on its way to those who read it.
package struct Settlement: Sendable {
  /// What remains, and what is wrong with exceptions.
  package var findings: [Finding] = []
  /// How many findings exceptions took away.
  package var allowed = 0
}

extension Linter {
  /// Sets the severities that the configuration wants, and takes away what files make exceptions of.
  ///
  /// `name` says how a path is called from the configuration's folder. Exceptions in neighbours count;
  /// that one is not used is told of files that were asked for.
  package func settle(
    _ findings: [Finding], in catalogs: [Catalog], asked: (String) -> Bool,
    naming name: (String) -> String
  ) -> Settlement {
    var findings = findings
    var settlement = Settlement()
    var subjects: [String: Selector.Subject] = [:]
    if !levels.isEmpty {
      if levels.differByAgent { subjects = self.subjects(of: findings, in: catalogs, naming: name) }
      findings = findings.compactMap { leveled($0, subjects[$0.path]) }
    }
    if !migrations.pending.isEmpty { calm(&findings, in: catalogs) }
    var used: [String: Set<String>] = [:]
    var allowing: [(catalog: Catalog, agent: Agent)] = []
    for catalog in catalogs {
      for index in catalog.agents.indices where !catalog.agents[index].allows.isEmpty {
        let agent = catalog.agents[index]
        allowing.append((catalog, agent))
        used[agent.path] = []
      }
    }
    guard !allowing.isEmpty else { return Settlement(findings: findings) }
    var allowed: [String: Set<String>] = [:]
    for (_, agent) in allowing {
      allowed[agent.path] = Set(agent.allows.flatMap { $0.rules.map(\.name) })
    }
    for finding in findings {
      if allowed[finding.path]?.contains(finding.rule) ?? false {
        used[finding.path]?.insert(finding.rule)
        settlement.allowed += 1
      } else {
        settlement.findings.append(finding)
      }
    }
    guard rules.contains(UnusedAllow.info) else { return settlement }
    for (catalog, agent) in allowing where asked(agent.path) {
      let subject = levels.differByAgent ? self.subject(agent, catalog, name) : nil
      var seen = used[agent.path] ?? []
      let unused = agent.allows.flatMap(\.rules).filter { rule in
        seen.insert(rule.name).inserted && ran(rule.name, on: agent, of: catalog, subject)
      }
      // An exception may be kept for later; one that nothing needs keeps nothing.
      let isKept = unused.contains { $0.name == UnusedAllow.info.id } && unused.count > 1
      let findings = unused.compactMap {
        leveled(UnusedAllow.finding($0, in: agent.path, excerpts), subject)
      }
      if isKept {
        settlement.allowed += findings.count - 1
      } else {
        settlement.findings += findings
      }
    }
    return settlement
  }

  /// Makes hygiene of what a migration is about to mend: it has its date already.
  private func calm(_ findings: inout [Finding], in catalogs: [Catalog]) {
    let groups: Set = [RuleInfo.Group.assignment.rawValue, RuleInfo.Group.fit.rawValue]
    let paths = Set(findings.lazy.filter { groups.contains($0.group) }.map(\.path))
    guard !paths.isEmpty else { return }
    var scheduled: Set<String> = []
    for catalog in catalogs {
      var context = RuleContext(
        registry: registry, today: today, dialect: catalog.dialect, root: catalog.root)
      context.migrations = migrations
      for agent in catalog.agents where paths.contains(agent.path) && context.pending(agent) != nil
      {
        scheduled.insert(agent.path)
      }
    }
    for index in findings.indices
    where groups.contains(findings[index].group) && scheduled.contains(findings[index].path) {
      findings[index].severity = .info
      findings[index].isScheduled = true
    }
  }

  private func leveled(
    _ finding: Finding, _ subject: Selector.Subject?
  ) -> Finding? {
    switch levels.level(finding.rule, finding.group, subject) {
    case .off?: return nil
    case nil: return finding
    case .on(let severity)?:
      var finding = finding
      finding.severity = severity
      return finding
    }
  }

  /// Returns what selectors may know of the agents that something was found in, by path.
  private func subjects(
    of findings: [Finding], in catalogs: [Catalog], naming name: (String) -> String
  ) -> [String: Selector.Subject] {
    // A file that could not be read has a path, and nothing else.
    var unread = Set(findings.map(\.path))
    var subjects: [String: Selector.Subject] = [:]
    for catalog in catalogs {
      for index in catalog.agents.indices
      where unread.remove(catalog.agents[index].path) != nil {
        let agent = catalog.agents[index]
        subjects[agent.path] = subject(agent, catalog, name)
      }
    }
    for path in unread {
      subjects[path] = Selector.Subject(path: name(path))
    }
    return subjects
  }

  private func subject(
    _ agent: Agent, _ catalog: Catalog, _ name: (String) -> String
  ) -> Selector.Subject {
    var tier: String?
    if levels.differByTier {
      let dialect = catalog.dialect(ofFile: agent.path)
      let uses = agent.models(in: registry, for: dialect, on: today)
      tier = uses.first { $0.role == .preference }.flatMap { registry.family(of: $0.value) }?.id
    }
    return agent.subject(path: name(agent.path), tier: tier)
  }

  /// Whether a rule was run over the agent, so that its silence says something; true for a name that
  /// no rule has.
  private func ran(
    _ name: String, on agent: Agent, of catalog: Catalog,
    _ subject: Selector.Subject?
  ) -> Bool {
    guard let rule = RuleList.all.first(where: { $0.info.id == name }) else { return true }
    let info = rule.info
    guard rules.contains(info), levels.level(info.id, info.group.rawValue, subject) != .off
    else {
      return false
    }
    if rule is any FileRule.Type { return true }
    guard info.dialects.contains(catalog.dialect(ofFile: agent.path)) else {
      return false
    }
    guard let rule = rule as? any AgentRule.Type else { return true }
    return agent.frontmatter != nil && (!agent.isRecovered || rule.readsRecoveredFields)
  }
}
