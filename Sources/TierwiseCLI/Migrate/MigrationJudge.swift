import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate
import TierwisePolicy

/// What the policy says of agents, for migrations that ask it.
enum MigrationJudge {
  /// Returns the judge of a policy: what it says of agents by their names.
  static func judge(by policy: Policy) -> @Sendable (MigrationSubject) -> Judgement? {
    { subject in
      policy.agent(named: subject.name).map { agent in
        Judgement(
          tier: agent.tier, reason: agent.reason, escalation: agent.escalation.map(route),
          fastPath: agent.fastPath.map(route))
      }
    }
  }

  private static func route(_ route: Policy.NamedAgent.Route) -> Judgement.Route {
    Judgement.Route(to: route.to, when: route.when)
  }
}
