/// A task to be routed: what is known of it; the rest is left out.
public struct RoutingTask: Hashable, Sendable {
  /// What is to be done, in a line.
  public var title: String
  /// The same at length.
  public var description = ""
  /// Labels, such as `model:haiku`, `complexity:simple` or `security`.
  public var labels: [String] = []
  /// What kind of task it is, by the policy's `tasks`.
  public var kind: String?
  /// The agent that is to do it.
  public var agent: String?
  /// How many files it concerns.
  public var files: Int?
  /// How hard it is.
  public var complexity: Complexity?
  /// The rows of the matrix that it says are true of it.
  public var characteristics: [String] = []
  /// How much it matters.
  public var priority = Priority.normal
  /// How many tasks wait.
  public var queue: Int?
  /// What was spent of the month's budget, as a share.
  public var spent: Double?
  /// The answer that a model gave already, if any.
  public var answer: Answer?

  /// How hard a task is.
  public enum Complexity: Hashable, Sendable {
    /// In a word of the policy: `simple`, `hard`.
    case word(String)
    /// The answers to the policy's three questions, added up.
    case sum(Int)
  }

  /// How much a task matters.
  public enum Priority: String, CaseIterable, Sendable { case low, normal, critical }

  /// What is known of an answer.
  public struct Answer: Hashable, Sendable {
    /// How sure the model says it is, from 0 to 1.
    public var confidence: Double
    /// What can be counted; all nil where nothing was.
    public var signals: ConfidenceRules.Signals

    /// Creates an answer of which nothing else is known.
    public init(confidence: Double, signals: ConfidenceRules.Signals = .init()) {
      self.confidence = confidence
      self.signals = signals
    }
  }

  /// Creates a task.
  public init(title: String = "", description: String = "", labels: [String] = []) {
    self.title = title
    self.description = description
    self.labels = labels
  }
}
