package import TierwiseCatalog
package import TierwiseCore
package import TierwisePolicy
import TierwiseYAML

/// Runs rules over files and catalogs; it is handed bytes and returns findings.
///
/// A file is read once: `read` runs the rules that need all of it and keeps the frontmatter; when a
/// catalog is complete, its dialect is known and `check` runs the others.
package struct Linter: Sendable {
  package let rules: RuleSelection
  package private(set) var registry: Registry
  package let today: CalendarDay
  package let excerpts: Findings.ExcerptStyle
  /// What migrations have to do with agents.
  package var migrations = MigrationFacts()
  /// What the configuration makes of the findings; see `settle`.
  let levels: RuleLevels
  /// What judges agents; nil where no rule asks for verdicts.
  package let judge: Judge?
  /// How much evidence verdicts keep.
  let detail: Judge.Detail
  /// Whether everybody is judged, not only those about whom a rule could speak.
  let judgesAll: Bool

  package init(
    rules: RuleSelection, registry: Registry, today: CalendarDay,
    excerpts: Findings.ExcerptStyle = .dropped, levels: RuleLevels = RuleLevels(),
    judge: Judge? = nil, detail: Judge.Detail = .strongest(1)
  ) {
    self.judge = judge
    self.detail = detail
    judgesAll = detail == .all
    self.levels = levels
    self.rules = rules
    self.registry = registry
    self.today = today
    self.excerpts = excerpts
  }

  /// Returns the linter for many files, which has ready what it asks for again and again.
  package func forMany() -> Linter {
    var linter = self
    linter.registry = registry.decoded(for: today)
    return linter
  }

  /// Returns what the rules about files may know of one in that root; its dialect is not known yet.
  package func context(in root: LoadRoot) -> RuleContext {
    RuleContext(registry: registry, today: today, dialect: .other, root: root)
  }

  /// What a file came to when it was read.
  package struct Reading: Sendable {
    package let agent: Agent
    package let findings: [Finding]
    /// What the policy makes of it; nil where nothing is judged.
    package let verdict: Verdict?

    package init(agent: Agent, findings: [Finding] = [], verdict: Verdict? = nil) {
      self.agent = agent
      self.findings = findings
      self.verdict = verdict
    }
  }

  /// Adds what the rules about files find in an agent's file, and the verdict where a rule may ask.
  ///
  /// A body is judged here because it is dropped behind this; the scanner is of this linter's judge.
  package func check(
    _ agent: Agent, _ bytes: Span<UInt8>, _ context: RuleContext, _ scanner: inout TextScanner?,
    into findings: inout Findings, _ verdicts: inout [(path: String, verdict: Verdict)]
  ) {
    let first = findings.items.count
    findings.begin(agent.path)
    for rule in rules.fileRules { rule.check(agent, bytes, context, into: &findings) }
    findings.locate(from: first, in: bytes)
    if let judge, agent.frontmatter != nil, judgesAll || !rules.fitSubjects.isEmpty {
      scanner?.judge(agent, bytes, judge, for: self, into: &verdicts)
    }
  }

  /// Returns the agent a file holds, what the rules about files find in it, and the verdict on it.
  package func read(
    _ path: String, _ context: RuleContext, _ bytes: Span<UInt8>, _ scanner: inout TextScanner?
  ) -> Reading {
    let agent = Agent(path: path, bytes: bytes, isSurveyed: rules.readsSurvey)
    var findings = Findings(excerpts: excerpts)
    var verdicts: [(path: String, verdict: Verdict)] = []
    check(agent, bytes, context, &scanner, into: &findings, &verdicts)
    return Reading(agent: agent, findings: findings.items, verdict: verdicts.first?.verdict)
  }

  /// Returns the same for one file alone.
  package func read(_ path: String, _ context: RuleContext, _ bytes: Span<UInt8>) -> Reading {
    var scanner = makeScanner()
    return read(path, context, bytes, &scanner)
  }

  /// Returns what the rules about frontmatters find in agents of a catalog, by default in all.
  ///
  /// `verdicts` are those that reading gave, by path.
  package func check(
    agentsOf catalog: Catalog, in range: Range<Int>? = nil, verdicts: [String: Verdict] = [:]
  ) -> [Finding] {
    guard rules.readFrontmatters else { return [] }
    var context = RuleContext(
      registry: registry, today: today, dialect: catalog.dialect, root: catalog.root)
    context.migrations = migrations
    var findings = Findings(excerpts: excerpts)
    var active = rules.agentRules(for: catalog.dialect)
    var fitting = rules.fitRules(for: catalog.dialect)
    var shape = Self.shape(of: catalog.dialect, for: active)
    let agents = catalog.agents
    for index in range ?? agents.indices where agents[index].frontmatter != nil {
      let agent = agents[index]
      let dialect = catalog.dialect(ofFile: agent.path)
      if dialect != context.dialect {
        context.dialect = dialect
        active = rules.agentRules(for: dialect)
        fitting = rules.fitRules(for: dialect)
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
      if let judge, !verdicts.isEmpty, let verdict = verdicts[agent.path] {
        let fit = FitContext(context, judge)
        for rule in fitting {
          rule.check(agent, verdict, fit, into: &findings)
        }
      }
      let head = agent.tree.bytes
      let bytes = head.span
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
    let active = rules.catalogRules(for: catalog.dialect)
    let shares = rules.shareRules(for: catalog.dialect)
    guard !active.isEmpty || !shares.isEmpty else { return [] }
    var context = RuleContext(
      registry: registry, today: today, dialect: catalog.dialect, root: catalog.root)
    context.copies = SharedNames.copies(in: catalog, context)
    context.references = AgentReferences(catalog)
    var findings = Findings(excerpts: excerpts)
    for rule in active {
      rule.check(catalog, context, into: &findings)
    }
    if let judge {
      let fit = FitContext(context, judge)
      for rule in shares {
        rule.check(catalog, fit, into: &findings)
      }
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

  /// Returns what others have found in a document, where the rule is on.
  package func findings(
    of rule: RuleInfo, in path: String, _ bytes: [UInt8],
    _ places: [(range: Range<Int>, message: Message, help: String?)]
  ) -> [Finding] {
    guard rules.contains(rule) else { return [] }
    var findings = Findings(excerpts: excerpts)
    findings.begin(path)
    for place in places {
      findings.report(rule, at: place.range, place.message, help: place.help)
    }
    findings.locate(from: 0, in: bytes.span)
    return findings.items
  }

  private func report(_ rule: RuleInfo, about path: String, _ message: Message) -> [Finding] {
    guard rules.contains(rule) else { return [] }
    var findings = Findings()
    findings.begin(path)
    findings.report(rule, at: 0..<0, message)
    return findings.items
  }
}
