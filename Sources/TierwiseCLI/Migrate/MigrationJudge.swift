import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate
import TierwisePolicy

/// What the policy says of agents, for migrations that ask it.
enum MigrationJudge {
  /// Returns the policy of a project.
  static func policy(of project: Project, on host: any Host) throws(UsageError) -> Policy {
    do throws(PolicyError) {
      return try Policy(project.configuration)
    } catch {
      let path = host.display(Path.join(project.base, Configuration.fileName))
      throw UsageError(message: "\(path): the policy cannot be read")
    }
  }

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
