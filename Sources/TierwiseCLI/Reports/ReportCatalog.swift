import TierwiseCatalog
import TierwiseCore
import TierwiseLint
import TierwiseReport

/// What the catalogs here declare about the agents of a report.
enum ReportCatalog {
  /// Reads the catalogs of the current folder's project; where there are none, nothing is declared.
  static func facts(
    _ registry: Registry, on day: CalendarDay, _ host: any Host
  ) throws(UsageError) -> CatalogFacts {
    var options = LintCommand.Options()
    // Nothing is to be judged here; this rule speaks where a file cannot be read at all.
    options.select = ["unreadable-file"]
    let found = try Discovery.find(["."], on: host)
    var projects: [LintProject] = []
    for project in found.projects { projects.append(try LintProject(project, options, on: host)) }
    let catalogs = LintRun(projects, found, on: host, jobs: host.processors).catalogs
    var facts = CatalogFacts()
    for catalog in catalogs {
      for agent in catalog.agents {
        let dialect = LoadRoot.dialect(ofFile: agent.path, in: catalog.dialect)
        facts.agents[agent.calledName] = CatalogFacts.Facts(agent, dialect, registry, on: day)
      }
    }
    return facts
  }
}

extension CatalogFacts.Facts {
  /// Reads what an agent declares.
  init(_ agent: Agent, _ dialect: Dialect, _ registry: Registry, on day: CalendarDay) {
    self.init()
    let uses = agent.models(in: registry, for: dialect, on: day)
    tier =
      uses.first { $0.role == .preference }.flatMap {
        registry.family(of: $0.value)
      }?.id
    category = agent.subject(path: agent.path, tier: nil).category
    hasEscalation = uses.contains { $0.role == .escalation }
    hasFallback = uses.contains { $0.role == .fallback }
  }
}
