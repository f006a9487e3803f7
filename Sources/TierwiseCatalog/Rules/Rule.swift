public import TierwiseCore

/// A check with a name; a caseless enum in a file of its own.
public protocol Rule: SendableMetatype {
  /// What the rule is.
  static var info: RuleInfo { get }
}

/// A rule about one file's bytes, its fences and its YAML; it sees the body too.
public protocol FileRule: Rule {
  /// Whether the rule asks what the file's bytes are like; they are looked at only if one does.
  static var readsSurvey: Bool { get }

  /// Reports what is wrong with the file; `bytes` is all of it.
  static func check(
    _ agent: Agent, _ bytes: Span<UInt8>, _ context: RuleContext, into findings: inout Findings)
}

extension FileRule {
  /// Most rules look at the fences and at the YAML.
  public static var readsSurvey: Bool { false }
}

/// A rule about one agent's frontmatter.
public protocol AgentRule: Rule {
  /// Whether the rule reads only `name`, `description` and `model`, so that it can speak about an
  /// agent whose YAML was rejected.
  static var readsRecoveredFields: Bool { get }

  /// Whether the rule reads `RuleContext.problems`; they are looked for only if one does.
  static var readsProblems: Bool { get }

  /// Reports what is wrong with the agent.
  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings)
}

extension AgentRule {
  /// Most rules read the parsed frontmatter.
  public static var readsRecoveredFields: Bool { false }

  /// Few rules speak about what a shape says.
  public static var readsProblems: Bool { false }
}

/// A rule about the agents of one catalog together.
public protocol CatalogRule: Rule {
  /// Reports what is wrong with the catalog; findings name the agent they are in.
  static func check(_ catalog: Catalog, _ context: RuleContext, into findings: inout Findings)
}

/// What rules may know besides the text: nothing else changes their result.
public struct RuleContext: Sendable {
  /// Facts about models.
  public let registry: Registry
  /// Today, as far as rules are concerned.
  public let today: CalendarDay
  /// How the catalog writes its models.
  public var dialect: Dialect
  /// The folder the catalog is loaded from.
  public var root: LoadRoot
  /// The models of the agent that is checked, classified once; empty in rules about catalogs.
  public var models: [ModelUse] = []
  /// Where the agent's frontmatter departs from its dialect's shape, found once for all rules.
  public var problems: [Shape.Problem] = []

  /// What the agent declares about its models, where it does so in a mapping.
  public var assignment: Assignment?

  /// The agents of the catalog whose name is taken, found once; empty in rules about one agent.
  public var copies: [SharedNames.Copy] = []

  /// Which agents of the catalog name which others, found once; empty in rules about one agent.
  package var references = AgentReferences()
  /// What migrations have to do with agents.
  package var migrations = MigrationFacts()

  /// Creates a context.
  public init(registry: Registry, today: CalendarDay, dialect: Dialect, root: LoadRoot) {
    self.registry = registry
    self.today = today
    self.dialect = dialect
    self.root = root
  }
}

/// The agents below one load root, of one dialect.
public struct Catalog: Sendable {
  /// Where they are loaded from.
  public let root: LoadRoot
  /// How they write their models.
  public let dialect: Dialect
  /// All files of the catalog, by path.
  public let agents: [Agent]
  /// The map of dependencies beside them, where there is one.
  public var dependencyMap: DependencyMap?
  /// Whether the configuration says how they write their models.
  private let isDialectGiven: Bool

  /// Creates a catalog; sorts the agents by path, and finds out their dialect where none is given.
  public init(root: LoadRoot, agents: [Agent], dialect: Dialect? = nil) {
    self.init(root: root, agents: GatheredAgents(agents), dialect: dialect)
  }

  /// Creates a catalog of agents that were gathered; sorts them only where they need it.
  package init(root: LoadRoot, agents: GatheredAgents, dialect: Dialect? = nil) {
    self.root = root
    self.agents =
      agents.isSorted
      ? agents.agents : agents.agents.ordered { ByteSearch.precedes($0.path, $1.path) }
    self.dialect = dialect ?? root.dialect(of: self.agents)
    isDialectGiven = dialect != nil
  }

  /// Returns the dialect of one file: what the configuration says goes before the file's suffix.
  public func dialect(ofFile path: String) -> Dialect {
    isDialectGiven ? dialect : LoadRoot.dialect(ofFile: path, in: dialect)
  }

  /// Returns whether an agent is of the catalog's dialect, as all are but for Copilot's files.
  package func isOwn(_ index: Int) -> Bool {
    dialect(ofFile: agents[index].path) == dialect
  }
}
