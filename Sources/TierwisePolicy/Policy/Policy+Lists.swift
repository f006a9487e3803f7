/// What a policy lists, for documents.
extension Policy {
  /// A row of the matrix, and the points it gives.
  package struct MatrixRow: Hashable, Sendable {
    /// The characteristic.
    package let id: String
    package let haiku: Int
    package let sonnet: Int
  }

  /// The rows of the matrix, in the policy's order.
  package var matrixRows: [MatrixRow] {
    (value(["matrix", "rows"])?.entries ?? []).map {
      MatrixRow(id: $0.key, haiku: $0.value.int("haiku") ?? 0, sonnet: $0.value.int("sonnet") ?? 0)
    }
  }

  /// The criteria for the highest tier, by name.
  package var highestCriteria: [String] { (value(["opus"])?.entries ?? []).map(\.key) }

  /// The kinds of work that have a lowest tier, and that tier.
  package var floorKinds: [(kind: String, tier: String)] {
    (value(["floors"])?.items ?? []).compactMap { row in
      guard let kind = row.text("kind"), let tier = row.text("at-least") else { return nil }
      return (kind, tier)
    }
  }

  /// The types of tasks, and the tier of each.
  package var taskTiers: [(task: String, tier: String)] {
    (value(["tasks"])?.entries ?? []).map { ($0.key, $0.value.text("tier") ?? $0.value.text) }
  }

  /// A step of work that several agents share.
  package struct PipelineStep: Hashable, Sendable {
    package let role: String
    /// The agent that does it; nil where anyone may.
    package let agent: String?
    package let tier: String
    /// Whether several may do it at once.
    package let isParallel: Bool
    /// What has to hold for the step to be taken; nil where it always is.
    package let when: String?
  }

  /// The ways in which several agents share work.
  package var pipelines: [(name: String, steps: [PipelineStep])] {
    (value(["pipelines"])?.entries ?? []).map { name, value in
      let steps = value.items.map { step in
        PipelineStep(
          role: step.text("role") ?? "", agent: step.text("agent"),
          tier: step.text("tier") ?? defaultTier, isParallel: step.isTrue("parallel"),
          when: step.text("when"))
      }
      return (name, steps)
    }
  }
}
