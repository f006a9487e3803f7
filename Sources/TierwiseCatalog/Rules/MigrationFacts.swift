package import TierwiseCore
package import TierwiseYAML

/// What migrations have to do with agents, as far as rules speak of it.
package struct MigrationFacts: Sendable {
  /// The migrations that are not applied yet, in their order.
  package var pending: [Pending] = []
  /// What applied migrations wrote into files, by the files' paths.
  package var written: [String: [Written]] = [:]
  /// Returns how a file that the user named is called from the project's folder.
  package var naming: @Sendable (String) -> String = { $0 }

  /// A migration that is not applied yet.
  package struct Pending: Sendable {
    package let id: String
    package let title: String
    package let week: Int?
    /// The agents it is for.
    package let select: Selector
    /// The agents that it leaves as they are, by their names.
    package let exclude: [Glob]

    package init(id: String, title: String, week: Int?, select: Selector, exclude: [Glob]) {
      self.id = id
      self.title = title
      self.week = week
      self.select = select
      self.exclude = exclude
    }
  }

  /// A value that a migration wrote.
  package struct Written: Hashable, Sendable {
    package let route: YAMLRoute
    /// The value as JSON.
    package let text: String
    /// The migration.
    package let migration: String

    package init(route: YAMLRoute, text: String, migration: String) {
      self.route = route
      self.text = text
      self.migration = migration
    }
  }

  package init() {}

  /// Whether no migration has anything to do with any agent.
  package var isEmpty: Bool { pending.isEmpty && written.isEmpty }

  /// Returns the first migration that will edit an agent; nil where none will.
  package func pending(for agent: Agent, tier: @autoclosure () -> String?) -> Pending? {
    guard !pending.isEmpty else { return nil }
    let asksForTier = pending.contains { $0.select.asksForTier }
    let subject = agent.subject(path: naming(agent.path), tier: asksForTier ? tier() : nil)
    return pending.first { migration in
      migration.select.unanswerable == nil && migration.select.selects(subject)
        && !migration.exclude.contains { glob in subject.name.map(glob.covers) ?? false }
    }
  }

  /// Returns what migrations wrote into an agent's file.
  package func written(in agent: Agent) -> [Written] {
    written.isEmpty ? [] : written[naming(agent.path)] ?? []
  }
}

extension MigrationFacts {
  /// The file in which examples of rules write down what migrations have to do with agents.
  package static let exampleName = "migrations.example"

  /// Reads the facts of an example: lines of `pending ID NAME` and `wrote ID PATH ROUTE VALUE`.
  package init(example bytes: [UInt8]) {
    let start = ByteOrderMark.length(in: bytes.span)
    for line in String(decoding: bytes[start...], as: UTF8.self).split(whereSeparator: \.isNewline)
    {
      let words = line.split(separator: " ").map(String.init)
      if words.count == 3, words[0] == "pending" {
        var select = Selector()
        select.conditions.name = Glob(words[2]).map { [$0] }
        pending.append(
          Pending(id: words[1], title: "to the small model", week: 1, select: select, exclude: []))
      } else if words.count == 5, words[0] == "wrote", let route = YAMLRoute(words[3]) {
        written[words[2], default: []].append(
          Written(route: route, text: "\"\(words[4])\"", migration: words[1]))
      }
    }
  }
}
