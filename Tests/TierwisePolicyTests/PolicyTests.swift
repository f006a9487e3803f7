import Testing
import TierwiseCatalog
import TierwiseCore

@testable import TierwisePolicy

struct PolicyTests {
  /// Returns the policy of a configuration that is given as text.
  static func policy(_ text: String = "", profile: String? = nil) throws -> Policy {
    let configuration = try Configuration(
      yaml: Array(text.utf8), by: Configuration.Reader(version: "0.1.0", rules: []))
    return try Policy(configuration, profile: profile)
  }

  private func problems(_ text: String) throws -> [String] {
    do throws(FileFaults) {
      let configuration = try? Configuration(
        yaml: Array(text.utf8), by: Configuration.Reader(version: "0.1.0", rules: []))
      _ = try Policy(configuration ?? Configuration())
      return []
    } catch {
      return error.problems.map {
        ([$0.message.text] + [$0.help].compactMap { $0 }).joined(separator: "; ")
      }
    }
  }

  private func value(_ key: String, _ text: String, profile: String? = nil) throws -> String? {
    let entry = try Self.policy(text, profile: profile).entries(at: key)?.first
    return entry.map { "\($0.words) (\($0.source.words), \($0.origin ?? "–"))" }
  }

  @Test func `a value is from the user's file, else from the profile, else from unified`() throws {
    #expect(
      try value("alerts.success-min", "") == "0.85 (unified, 000-46, 001-23)")
    #expect(
      try value("default-tier", "", profile: "claude-ctx") == "haiku (claude-ctx, 000-50 (C5))")
    #expect(
      try value("default-tier", "policy: {default-tier: sonnet}\nprofile: claude-ctx\n")
        == "sonnet (.tierwise.yml, –)")
  }

  @Test func `mappings are joined key by key, lists are replaced`() throws {
    let policy = try Self.policy(
      "policy:\n  alerts: {success-min: 0.9}\n  tiers: [haiku, sonnet, opus, fable]\n")
    #expect(policy.value(["alerts", "success-min"])?.text == "0.9")
    #expect(policy.value(["alerts", "p95-ratio"])?.text == "2.0")
    #expect(policy.tiers == ["haiku", "sonnet", "opus", "fable"])
    #expect(policy.isChosen)
    #expect(try !Self.policy().isChosen)
  }

  @Test func `an assignment of the user joins those of the profile`() throws {
    let policy = try Self.policy("profile: claude-ctx\npolicy: {assignments: {my-agent: sonnet}}\n")
    let judge = Judge(policy)
    #expect(judge.assigned(to: "my-agent")?.preferred == 1)
    #expect(judge.assigned(to: "python-pro")?.preferred == 0)
    #expect(judge.assigned(to: "nobody") == nil)
    #expect(judge.source(ofAssignment: "my-agent") == ".tierwise.yml")
  }

  @Test func `what is no policy is told with the nearest right key`() throws {
    #expect(
      try problems("policy: {defualt-tier: sonnet}")
        == ["unknown key 'defualt-tier'; did you mean 'default-tier'?"])
    #expect(
      try problems("policy: {default-tier: sonet}")
        == ["'sonet' is no tier of this policy; did you mean 'sonnet'?"])
    #expect(
      try problems("policy: {alerts: {success-min: high}}")
        == ["'success-min' is a text, a number is expected"])
    #expect(
      try problems("profile: claude-ctxx") == [
        "'claude-ctxx' is no value of 'profile'; did you mean 'claude-ctx'?"
      ])
  }

  @Test(arguments: PolicyProfiles.builtIn.names)
  func `every key of a profile has an origin`(_ profile: String) throws {
    let policy = try Self.policy(profile: profile)
    for entry in policy.entries(at: "") ?? [] { #expect(entry.origin != nil, "\(entry.key)") }
  }

  @Test(arguments: PolicyProfiles.builtIn.names)
  func `every tier that a profile names is one of its tiers`(_ profile: String) throws {
    let policy = try Self.policy(profile: profile)
    let tiers = Set(policy.tiers)
    #expect(tiers.contains(policy.defaultTier))
    for (name, assignment) in policy.value(["assignments"])?.entries ?? [] {
      #expect(tiers.contains(assignment.text("tier") ?? ""), "\(name)")
      #expect(assignment.text("reason") != nil, "\(name)")
    }
    for (_, word) in policy.value(["complexity", "words"])?.entries ?? [] {
      #expect(tiers.contains(word.text) || word.text == "none")
    }
    for band in policy.value(["complexity", "bands"])?.items ?? [] {
      #expect(tiers.contains(band.text("tier") ?? ""))
    }
  }

  @Test func `the list of claude-ctx has 27 on sonnet, 31 on haiku, 9 in between`() throws {
    let entries = try Self.policy(profile: "claude-ctx").value(["assignments"])?.entries ?? []
    let between = entries.filter { $0.value["escalation"] != nil || $0.value["fast-path"] != nil }
    let fixed = entries.filter { $0.value["escalation"] == nil && $0.value["fast-path"] == nil }
    #expect(entries.count == 67 && between.count == 9)
    #expect(fixed.count { $0.value.text("tier") == "sonnet" } == 27)
    #expect(fixed.count { $0.value.text("tier") == "haiku" } == 31)
    #expect(between.count { $0.value["escalation"] != nil } == 5)
    #expect(Set(entries.map { $0.value.text("reason") }).count == 67)
  }
}
