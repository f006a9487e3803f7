public import TierwisePolicy

/// Work in steps on several tiers, for one task: who does what, and which steps it needs.
public struct PipelinePlan: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// The steps in their order.
  public let steps: [Step]

  /// One step.
  public struct Step: Hashable, Sendable {
    /// What is done.
    public let role: String
    /// Who does it; nil where anyone may.
    public let agent: String?
    /// The tier it runs on.
    public let tier: String
    /// Whether several may do it at once.
    public let isParallel: Bool
    /// The labels that ask for it; nil where it always is.
    public let when: String?
    /// Whether the task needs it.
    public let isTaken: Bool
  }

  /// Plans a pipeline of a policy for a task with these labels; nil for an unknown name.
  public init?(_ name: String, labels: [String], _ policy: Policy) {
    guard let pipeline = policy.pipelines.first(where: { $0.name == name }) else { return nil }
    self.name = name
    steps = pipeline.steps.map { step in
      let trigger = step.when.flatMap { try? Trigger($0) }
      return Step(
        role: step.role, agent: step.agent, tier: step.tier, isParallel: step.isParallel,
        when: step.when, isTaken: trigger?.holds(for: labels) ?? true)
    }
  }

  /// Returns the names of a policy's pipelines.
  public static func names(_ policy: Policy) -> [String] { policy.pipelines.map(\.name) }
}
