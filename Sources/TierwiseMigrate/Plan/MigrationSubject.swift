package import TierwiseCatalog
package import TierwiseCore
import TierwiseYAML

/// An agent as migrations see it.
package struct MigrationSubject: Sendable {
  /// Its file, from the folder that all of a project's paths count from.
  package let path: String
  /// What its frontmatter says.
  package let agent: Agent
  /// How it writes its model.
  package let dialect: Dialect
  /// Whether a harness loads its folder, so that what it does not understand does harm.
  package let isLoaded: Bool

  package init(path: String, agent: Agent, dialect: Dialect, isLoaded: Bool) {
    self.path = path
    self.agent = agent
    self.dialect = dialect
    self.isLoaded = isLoaded
  }

  /// The name it goes by: its own, else its file's.
  package var name: String {
    agent.text(of: agent.name) ?? String(Path.name(of: path).dropLast(3))
  }

  /// Returns the agent as it is when its file has other bytes.
  package func with(_ bytes: [UInt8]) -> MigrationSubject {
    MigrationSubject(
      path: path, agent: Agent(path: agent.path, bytes: bytes.span), dialect: dialect,
      isLoaded: isLoaded)
  }
}

/// What migrations may know besides the files.
package struct MigrationContext: Sendable {
  /// Facts about models.
  package let registry: Registry
  /// Today, as far as models are concerned.
  package let today: CalendarDay
  /// What the policy says of an agent; nil where it says nothing.
  package let judge: @Sendable (MigrationSubject) -> Judgement?

  package init(
    registry: Registry, today: CalendarDay,
    judge: @escaping @Sendable (MigrationSubject) -> Judgement? = { _ in nil }
  ) {
    self.registry = registry
    self.today = today
    self.judge = judge
  }

  /// Returns what the agent runs on; nil where it names nothing.
  func preference(of subject: MigrationSubject) -> ModelUse? {
    subject.agent.models(in: registry, for: subject.dialect, on: today)
      .first { $0.role == .preference }
  }

  /// Returns the model that the agent declares, as it is written; nil where it declares none.
  package func model(of subject: MigrationSubject) -> String? { preference(of: subject)?.text }

  /// Returns the tier that the agent declares; nil where it declares none.
  package func tier(of subject: MigrationSubject) -> String? {
    preference(of: subject).flatMap { registry.family(of: $0.value) }?.id
  }
}
