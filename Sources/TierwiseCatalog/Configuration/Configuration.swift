public import TierwiseCore
public import TierwiseYAML

/// What `.tierwise.yml` says (DESIGN §3); paths count from the file's folder and stay below it.
public struct Configuration: Sendable {
  /// The catalogs; nil where they are to be found by their folders.
  public var catalogs: [Entry]?
  /// The policy's profile.
  public var profile: String?
  /// The policy's keys that differ, as they are written.
  public var policy: Section?
  /// A registry of models in place of the built-in one.
  public var registry: String?
  /// How bad findings are, by rule or group.
  public var rules: [String: RuleLevel] = [:]
  /// The same for some agents; the last that fits counts.
  public var overrides: [Override] = []
  /// The file with known findings.
  public var baseline: String?
  /// The mildest severity that makes the exit code 1.
  public var failOn: FailLevel?
  /// The folder of migrations.
  public var migrations = ".tierwise/migrations"
  /// The files with generated tables.
  public var docs: [String] = []
  /// Where run logs are.
  public var logs: [Glob] = []

  /// The configuration of those who have none.
  public init() {}

  /// Whether it says anything of the policy.
  package var choosesPolicy: Bool { policy != nil || profile != nil }

  /// The name of the file.
  public static let fileName = ".tierwise.yml"

  /// A catalog: a folder, and what counts in it.
  public struct Entry: Sendable {
    /// The folder, without slashes around it; empty for the configuration's own.
    public var root: String
    /// How its agents write their models; nil where that is to be found out.
    public var dialect: Dialect?
    /// Only these files are agents, by patterns from the root; nil for all.
    public var include: [Glob]?
    /// These are not.
    public var exclude: [Glob] = []
    /// Where the root is written.
    public var position: Position

    /// Returns whether a file is an agent of the catalog; its path counts from the root.
    public func accepts(_ path: String) -> Bool {
      (include.map { globs in globs.contains { $0.covers(path) } } ?? true)
        && !exclude.contains { $0.covers(path) }
    }
  }

  /// Levels of rules for the agents of a selector.
  public struct Override: Sendable {
    /// The agents.
    public var select: Selector
    /// The levels, by rule or group.
    public var rules: [String: RuleLevel]
    /// Why; nil where the file does not say.
    public var reason: String?

    /// Creates an override.
    public init(_ select: Selector, _ rules: [String: RuleLevel], reason: String? = nil) {
      self.select = select
      self.rules = rules
      self.reason = reason
    }
  }

  /// A part of the file that is read later, by those who know its keys.
  public struct Section: Sendable {
    /// The whole file.
    public let tree: YAMLTree
    /// The part.
    public let node: NodeID

    package init(tree: YAMLTree, node: NodeID) {
      self.tree = tree
      self.node = node
    }
  }
}

/// What becomes of a rule's findings.
public enum RuleLevel: Hashable, Sendable {
  /// There are none.
  case off
  /// They are this bad.
  case on(Severity)

  /// Reads a level from its word.
  public init?(_ text: String) {
    if text == "off" {
      self = .off
    } else if let severity = Severity(rawValue: text) {
      self = .on(severity)
    } else {
      return nil
    }
  }

  /// The word that stands for the level.
  public var word: String {
    switch self {
    case .off: "off"
    case .on(let severity): severity.rawValue
    }
  }

  /// The words for levels, mildest first.
  public static let words = ["off"] + Severity.allCases.map(\.rawValue)
}

extension Finding {
  /// Whether it is about the fit of model and work: a suggestion, told apart from faults.
  ///
  /// One that a migration is about to follow is hygiene like any other.
  @inlinable public var isAboutFit: Bool { group == RuleInfo.Group.fit.rawValue && !isScheduled }
}

/// The mildest severity that makes the exit code 1.
public enum FailLevel: String, CaseIterable, Sendable {
  case error, warning, info, never
  /// Warnings, and whatever is said about fit.
  case fit

  /// Returns whether a finding does; what is said about fit does only where that is asked for.
  @inlinable
  public func includes(_ finding: Finding) -> Bool {
    if finding.isAboutFit { return self == .fit }
    return switch self {
    case .error: finding.severity == .error
    case .warning, .fit: finding.severity >= .warning
    case .info: true
    case .never: false
    }
  }
}
