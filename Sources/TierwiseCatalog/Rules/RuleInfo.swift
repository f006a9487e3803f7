public import TierwiseCore

/// What a rule is, for those who read about it: the source of `tierwise rules`.
public final class RuleInfo: Sendable {
  /// Kebab-case name of the fault; never reused.
  public let id: String
  /// What the rule looks at.
  public let group: Group
  /// How bad a finding is unless configuration says otherwise.
  public let severity: Severity
  /// The dialects it applies to.
  public let dialects: Dialects
  /// The fault, in one sentence.
  public let summary: String
  /// Why it matters: who does what with such a file.
  public let why: String
  /// Where that is known from: a document or an issue.
  public let source: String
  /// Texts with and without the fault; they are the rule's tests.
  public var examples: [RuleExample] { makeExamples() }
  private let makeExamples: @Sendable () -> [RuleExample]
  /// Whether the rule runs without being asked for.
  public let isOnByDefault: Bool

  /// Creates the description of a rule; its examples are made when they are asked for.
  public init(
    id: String, group: Group, severity: Severity, dialects: Dialects = .all, summary: String,
    why: String, source: String, examples: @autoclosure @escaping @Sendable () -> [RuleExample],
    isOnByDefault: Bool = true
  ) {
    self.id = id
    self.group = group
    self.severity = severity
    self.dialects = dialects
    self.summary = summary
    self.why = why
    self.source = source
    makeExamples = examples
    self.isOnByDefault = isOnByDefault
  }
}

extension RuleInfo {
  /// What a rule looks at (DESIGN §6); selects take groups as well as ids.
  public enum Group: String, CaseIterable, Sendable {
    /// The file: its bytes, its fences, its YAML.
    case file
    /// The keys of the frontmatter and their values.
    case schema
    /// The model that the agent names.
    case model
    /// What an agent of the structured dialect declares about its models.
    case assignment
    /// The documents about the agents.
    case docs
    /// Whether the model fits the work: suggestions, in a channel of their own.
    case fit
    /// What migrations did, and what they are about to do.
    case migration
    /// What a reader does not see, and what an agent may do unasked.
    case security
    /// The exceptions that the file itself makes.
    case allow
  }
}

/// A text that a rule must, or must not, find fault with.
///
/// `‹ ›` mark the bytes that a finding must cover. A catalog is written as several files, each
/// behind a line `=== path`; without such a line the text is `agents/example.md`.
public struct RuleExample: Sendable {
  /// What the example shows, in a few words.
  public let title: String
  /// The text, with marks.
  public let text: String
  /// Whether the rule must find something.
  public let isBad: Bool
  /// The text when the fix was applied; nil where the rule has none.
  public let fixed: String?
  /// Where the example stands in the source, for the messages of tests.
  public let line: Int

  /// Creates an example with the fault, and with what the fix makes of it.
  public static func bad(
    _ title: String, _ text: String, fixed: String? = nil, line: Int = #line
  ) -> RuleExample {
    RuleExample(title: title, text: text, isBad: true, fixed: fixed, line: line)
  }

  /// Creates an example without it.
  public static func good(_ title: String, _ text: String, line: Int = #line) -> RuleExample {
    RuleExample(title: title, text: text, isBad: false, fixed: nil, line: line)
  }
}
