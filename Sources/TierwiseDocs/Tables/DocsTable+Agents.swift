import TierwiseCatalog
package import TierwiseCore
package import TierwisePolicy

/// A column of the tables of agents, and what stands in it.
package struct AgentColumn: Sendable {
  /// The column.
  package let column: Table.Column
  let cell: @Sendable (DocumentedAgent) -> Table.Cell

  package init(
    _ column: Table.Column, _ cell: @escaping @Sendable (DocumentedAgent) -> Table.Cell
  ) {
    self.column = column
    self.cell = cell
  }

  private init(
    _ key: String, _ title: String, _ text: @escaping @Sendable (DocumentedAgent) -> String?
  ) {
    self.init(.init(key, title)) { Table.Cell(text($0)) }
  }

  /// What files say of their agents.
  private static let files = [
    AgentColumn(.init("agent", "agent")) { .link($0.name, to: $0.path) },
    AgentColumn("category", "category") { $0.subject.category },
    AgentColumn("model", "model") { $0.model },
    AgentColumn("tier", "tier") { $0.tier },
    AgentColumn("assignment", "assignment") { $0.assignment },
    AgentColumn("summary", "use") { $0.summary },
    AgentColumn("description", "description") { $0.description },
    AgentColumn("reasoning", "reasoning") { $0.reasoning },
    AgentColumn("fallbacks", "fallbacks") { listed($0.models(for: .fallback)) },
    AgentColumn("escalates_to", "escalates to") { listed($0.models(for: .escalation)) },
    AgentColumn("fast_path_to", "fast path to") { listed($0.models(for: .fastPath)) },
    AgentColumn("tags", "tags") { listed($0.subject.tags) },
    AgentColumn("tools", "tools") { $0.tools.flatMap(listed) },
    AgentColumn("effort", "effort") { $0.text("effort") },
    AgentColumn("dialect", "dialect") { $0.dialect.rawValue },
    AgentColumn("file", "file") { $0.path },
  ]

  /// Returns the columns of files with those that others add.
  fileprivate static func all(_ more: [AgentColumn]) -> [AgentColumn] { files + more }

  private static func listed(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.joined(separator: ", ")
  }
}

extension DocumentedAgent {
  /// The list of assignments that the agent is on: its tier, unless work is sent up or down.
  var assignment: String? {
    routes.isEmpty ? tier : "context-dependent"
  }

  fileprivate var routes: [ModelUse.Role] {
    [.escalation, .fastPath].filter { !models(for: $0).isEmpty }
  }
}

extension DocsTable {
  /// Returns the table of agents, by path; `more` adds columns that others know.
  package static func agents(adding more: [AgentColumn] = []) -> DocsTable {
    let columns = AgentColumn.all(more)
    return DocsTable(
      "agents", "The agents, with their models and what they are for.",
      noun: ("agent", "agents"), columns: columns.map(\.column),
      standard: Layout(["agent", "model", "summary"])
    ) { source in source.agents.map { DocsRow($0, columns, source.columns) } }
  }

  /// Returns the lists of agents by assignment and category, highest tier first.
  package static func assignments(adding more: [AgentColumn] = []) -> DocsTable {
    let columns = AgentColumn.all(more)
    return DocsTable(
      "assignments", "The agents by tier and category, counted.",
      noun: ("agent", "agents"), columns: columns.map(\.column),
      standard: Layout(["agent", "summary"], group: ["assignment", "category"], form: .list)
    ) { source in
      let ranks = Dictionary(
        source.registry.families.map { ($0.id, $0.rank ?? 0) }, uniquingKeysWith: max)
      func rank(_ agent: DocumentedAgent) -> Int {
        // Those that are on two tiers come last, as those do that name no model.
        agent.routes.isEmpty ? agent.tier.flatMap { ranks[$0] } ?? -1 : 0
      }
      func precedes(_ left: DocumentedAgent, _ right: DocumentedAgent) -> Bool {
        if rank(left) != rank(right) { return rank(left) > rank(right) }
        let categories = (left.subject.category ?? "", right.subject.category ?? "")
        if categories.0 != categories.1 { return ByteSearch.precedes(categories.0, categories.1) }
        return ByteSearch.precedes(left.path, right.path)
      }
      return source.agents.ordered(by: precedes).map { DocsRow($0, columns, source.columns) }
    }
  }

  /// Returns the agents that send work up or down, and when: as their files say, else as a policy.
  package static func escalations(_ policy: Policy) -> DocsTable {
    DocsTable(
      "escalations", "The agents that send some work to another tier, and when.",
      noun: ("route", "routes"),
      columns: [
        .init("agent", "agent"), .init("model", "usually on"), .init("direction", "direction"),
        .init("to", "to"), .init("when", "when"), .init("said_by", "said by"),
      ],
      standard: Layout(["agent", "model", "direction", "to", "when"])
    ) { source in
      source.agents.flatMap { agent in
        let routes = agent.declaredRoutes.isEmpty ? policy.routes(of: agent) : agent.declaredRoutes
        return routes.map { route in
          DocsRow(
            [
              .link(agent.name, to: agent.path), .init(route.from), .text(route.direction),
              .text(route.to), .init(route.when.isEmpty ? nil : route.when.joined(separator: "; ")),
              .text(route.source),
            ], of: agent.subject)
        }
      }
    }
  }

  /// Returns what was decided of agents and is written down; `more` adds what others know.
  package static func decisions(
    adding more: @escaping @Sendable (DocsSource) -> [DocsRow] = { _ in [] }
  ) -> DocsTable {
    DocsTable(
      "decisions",
      "What was decided of agents, and why: models, exceptions, overrides, exclusions.",
      noun: ("decision", "decisions"),
      columns: [
        .init("agent", "agent"), .init("kind", "kind"), .init("what", "what"),
        .init("reason", "reason"), .init("date", "date"),
      ],
      standard: Layout(["agent", "kind", "what", "reason", "date"])
    ) { source in
      let own = source.agents.flatMap { agent in
        var rows: [DocsRow] = []
        if let reasoning = agent.reasoning {
          rows.append(.decision("model", agent.model, because: reasoning, about: agent))
        }
        for allow in agent.agent.allows where allow.mistake == nil {
          let rules = allow.rules.map(\.name).joined(separator: ", ")
          rows.append(.decision("exception", rules, because: allow.reason, about: agent))
        }
        return rows
      }
      // All about one agent together; what is about none comes last.
      return (own + more(source)).enumerated().ordered { left, right in
        let paths = (left.element.subject?.path, right.element.subject?.path)
        guard paths.0 != paths.1 else { return left.offset < right.offset }
        guard let first = paths.0, let second = paths.1 else { return paths.0 != nil }
        return ByteSearch.precedes(first, second)
      }.map(\.element)
    }
  }
}

extension DocsRow {
  /// Returns a row of the table of decisions; one about no agent in particular has none.
  package static func decision(
    _ kind: String, _ what: String?, because reason: String?, date: String? = nil,
    about agent: DocumentedAgent? = nil
  ) -> DocsRow {
    DocsRow(
      [
        agent.map { .link($0.name, to: $0.path) } ?? .missing, .text(kind), .init(what),
        .init(reason), .init(date),
      ], of: agent?.subject)
  }
}

/// A way that some of an agent's work goes.
private struct Route {
  let from: String?
  let direction: String
  let to: String
  let when: [String]
  /// Who says so.
  let source: String
}

extension DocumentedAgent {
  fileprivate var declaredRoutes: [Route] {
    routes.map { role in
      Route(
        from: model, direction: role == .escalation ? "up" : "down",
        to: models(for: role).joined(separator: ", "), when: conditions(of: role), source: "file")
    }
  }
}

extension Policy {
  fileprivate func routes(of agent: DocumentedAgent) -> [Route] {
    guard let named = self.agent(named: agent.name) else { return [] }
    let routes = [("up", named.escalation), ("down", named.fastPath)]
    return routes.compactMap { direction, route in
      route.map {
        Route(
          from: named.tier, direction: direction, to: $0.to, when: $0.when, source: "policy")
      }
    }
  }
}

extension DocsRow {
  /// Makes the cells that are looked at; most tables show few of the columns.
  fileprivate init(_ agent: DocumentedAgent, _ columns: [AgentColumn], _ shown: Set<String>?) {
    let cells = columns.map { column in
      shown?.contains(column.column.key) ?? true ? column.cell(agent) : .missing
    }
    self.init(cells, of: agent.subject)
  }
}
