/// Where a task goes: a few numbers, which stand for places in the router's list of tiers.
public struct Route: Hashable, Sendable {
  /// The place of the tier.
  public internal(set) var tier: Int
  /// The step that decided.
  public internal(set) var step: Step
  /// The place of the tier that does the parts, where the task is to be cut up.
  public internal(set) var parts: Int?
  /// The place, in the policy's list of floors, of the one that lifted the task; nil where none did.
  public internal(set) var floor: Int?
  /// What becomes of an answer that is there; nil where there is none yet.
  public internal(set) var answer: ConfidenceRules.Outcome?

  /// What may decide; each profile orders the first ten.
  public enum Step: String, CaseIterable, Sendable {
    /// A label names the tier.
    case label
    /// A word says how hard the task is.
    case complexityWord = "complexity-word"
    /// The kind of the task has a tier.
    case task
    /// The policy names the agent.
    case assignment
    /// The task says what it is like: characteristics, or answers to the three questions.
    case declared
    /// Words of title and description.
    case pattern
    /// How many files are concerned.
    case files
    /// What the words speak for, in points.
    case matrix
    /// The questions of the decision tree, one after the other.
    case tree
    /// Nothing else.
    case `default`
    /// The length of the queue.
    case load
    /// What is left of the budget.
    case budget
    /// How sure an answer is.
    case confidence
  }

  init(tier: Int, step: Step, parts: Int? = nil) {
    self.tier = tier
    self.step = step
    self.parts = parts
  }
}
