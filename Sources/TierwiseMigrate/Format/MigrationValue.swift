package import TierwiseYAML

/// A value that an edit writes: written out, or to be had from the policy.
package indirect enum MigrationValue: Hashable, Sendable {
  /// A text, a number, a truth value or null.
  case scalar(YAMLScalar)
  /// A list of scalars.
  case list([MigrationValue])
  /// A mapping, its keys in the order they are written.
  case mapping([Entry])
  /// What the policy says of the agent.
  case policy(PolicyAnswer)

  /// A key of a mapping and its value.
  package struct Entry: Hashable, Sendable {
    package let key: String
    package let value: MigrationValue

    package init(_ key: String, _ value: MigrationValue) {
      self.key = key
      self.value = value
    }
  }
}

/// What an edit may ask the policy about an agent.
package enum PolicyAnswer: String, CaseIterable, Sendable {
  /// The tier it belongs on.
  case tier
  /// Why, in a sentence of its own.
  case reason
  /// Where harder work goes up to, and when.
  case escalation
  /// Where simpler work goes down to, and when.
  case fastPath = "fast-path"
}

extension MigrationValue {
  /// Whether it cannot be known without the policy.
  package var asksPolicy: Bool {
    switch self {
    case .scalar: false
    case .policy: true
    case .list(let items): items.contains { $0.asksPolicy }
    case .mapping(let entries): entries.contains { $0.value.asksPolicy }
    }
  }

  /// Returns the value to write, with the policy's answers in it.
  package func resolved(by judgement: Judgement?) throws(MissingAnswer) -> YAMLNewValue {
    switch self {
    case .scalar(let scalar): return .scalar(scalar)
    case .policy(let answer):
      guard let value = judgement?.answer(to: answer) else { throw MissingAnswer(answer: answer) }
      return value
    case .list(let items):
      var scalars: [YAMLScalar] = []
      for item in items {
        if case .scalar(let scalar) = try item.resolved(by: judgement) { scalars.append(scalar) }
      }
      return .list(scalars)
    case .mapping(let entries):
      var result: [YAMLNewValue.Entry] = []
      for entry in entries {
        result.append(YAMLNewValue.Entry(entry.key, try entry.value.resolved(by: judgement)))
      }
      return .mapping(result)
    }
  }
}

/// The policy says nothing about what an edit asks.
package struct MissingAnswer: Error, Hashable, Sendable {
  /// What was asked.
  package let answer: PolicyAnswer
}
