package import TierwiseCatalog
package import TierwiseCore
import TierwiseYAML

/// Runs rules over files and catalogs; it is handed bytes and returns findings.
///
/// A file is read once: `read` runs the rules that need all of it and keeps the frontmatter; when a
/// catalog is complete, its dialect is known and `check` runs the others.
package struct Linter: Sendable {
  package let rules: RuleSelection
  package let registry: Registry
  package let today: CalendarDay
  package let excerpts: Findings.ExcerptStyle
  /// What the configuration makes of the findings; see `settle`.
  let levels: RuleLevels

  package init(
    rules: RuleSelection, registry: Registry, today: CalendarDay,
    excerpts: Findings.ExcerptStyle = .dropped, levels: RuleLevels = RuleLevels()
  ) {
    self.levels = levels
    self.rules = rules
    self.registry = registry
    self.today = today
    self.excerpts = excerpts
  }

  /// Returns what the rules about files may know of one in that root; its dialect is not known yet.
  package func context(in root: LoadRoot) -> RuleContext {
    RuleContext(registry: registry, today: today, dialect: .other, root: root)
  }

  /// Returns the agent a file holds, and what the rules about files find in it.
  package func read(
    _ path: String, _ context: RuleContext, _ bytes: Span<UInt8>
  ) -> (agent: Agent, findings: [Finding]) {
    let agent = Agent(path: path, bytes: bytes)
    var findings = Findings(excerpts: excerpts)
    findings.begin(path)
    for rule in rules.fileRules { rule.check(agent, bytes, context, into: &findings) }
    findings.locate(from: 0, in: bytes)
    return (agent, findings.items)
  }

  /// Returns what the rules about frontmatters find in agents of a catalog, by default in all.
  package func check(agentsOf catalog: Catalog, in range: Range<Int>? = nil) -> [Finding] {
    var context = RuleContext(
      registry: registry, today: today, dialect: catalog.dialect, root: catalog.root)
    var findings = Findings(excerpts: excerpts)
    var active = rules.agentRules(for: catalog.dialect)
    var shape = Self.shape(of: catalog.dialect, for: active)
    for index in range ?? catalog.agents.indices where catalog.agents[index].frontmatter != nil {
      let agent = catalog.agents[index]
      let dialect = catalog.dialect(ofFile: agent.path)
      if dialect != context.dialect {
        context.dialect = dialect
        active = rules.agentRules(for: dialect)
        shape = Self.shape(of: dialect, for: active)
      }
      let first = findings.items.count
      findings.begin(agent.path)
      context.models = agent.models(in: registry, for: dialect, on: today)
      context.assignment = dialect == .structured ? agent.assignment : nil
      context.problems.removeAll(keepingCapacity: true)
      if let shape, let mapping = agent.mapping {
        shape.check(mapping, in: agent.tree, into: &context.problems)
      }
      for rule in active {
        if agent.isRecovered, !rule.readsRecoveredFields { continue }
        rule.check(agent, context, into: &findings)
      }
      let bytes = agent.tree.bytes.span
      findings.locate(from: first, in: bytes)
    }
    return findings.items
  }

  /// Returns what a dialect's frontmatters are held against; nil where no rule asks.
  private static func shape(of dialect: Dialect, for rules: [any AgentRule.Type]) -> Shape? {
    rules.contains { $0.readsProblems } ? Shape.frontmatter(of: dialect) : nil
  }

  /// Returns what the rules about whole catalogs find.
  package func check(_ catalog: Catalog) -> [Finding] {
    var context = RuleContext(
      registry: registry, today: today, dialect: catalog.dialect, root: catalog.root)
    context.copies = SharedNames.copies(in: catalog, context)
    var findings = Findings(excerpts: excerpts)
    for rule in rules.catalogRules(for: catalog.dialect) {
      rule.check(catalog, context, into: &findings)
    }
    return findings.items
  }

  /// Returns the finding about a file that could not be read, for the reason given.
  package func unreadable(_ path: String, because reason: String) -> [Finding] {
    report(UnreadableFile.info, about: path, Message("the file cannot be read: \(reason)"))
  }

  /// Returns the finding about a file that is too large to be read.
  package func oversized(_ path: String) -> [Finding] {
    report(OversizedFile.info, about: path, "the file is larger than 16 MiB and was not read")
  }

  private func report(_ rule: RuleInfo, about path: String, _ message: Message) -> [Finding] {
    guard rules.contains(rule) else { return [] }
    var findings = Findings()
    findings.begin(path)
    findings.report(rule, at: 0..<0, message)
    return findings.items
  }
}
