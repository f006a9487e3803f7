import TestKit
import Testing
import TierwiseCatalog

@testable import TierwisePolicy

/// Which agents need no verdict, for no rule faults their tier whatever their words are.
struct ReachTests {
  /// Says by which tiers an agent must be read to its end; then judges it, to see whether that holds.
  private func check(
    _ text: String, _ expected: String, rows: String = VerdictTests.rows, policy: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let judge = Judge(try PolicyTests.policy(rows + policy))
    let tiers = Self.tiers(text, judge)
    #expect(tiers.open.joined(separator: " ") == expected, sourceLocation: sourceLocation)
    #expect(tiers.wrong.isEmpty, sourceLocation: sourceLocation)
  }

  /// Returns the tiers by which an agent must be judged, and the others that are faulted all the same.
  private static func tiers(_ text: String, _ judge: Judge) -> (open: [String], wrong: [String]) {
    let bytes = Array(text.utf8)
    let agent = Agent(path: "agents/a.md", bytes: bytes.span)
    var scanner = TextScanner(judge.lexicon)
    let open = judge.tiers.indices.filter { tier in
      judge.mayFault(tier, of: agent, bytes.span, &scanner)
    }
    let verdict = judge.verdict(on: agent, bytes.span, &scanner)
    let wrong = judge.tiers.indices.filter { tier in
      judge.isTooHigh(tier, for: verdict) || judge.isTooLow(tier, for: verdict)
        || verdict.floor.map { tier < $0.tier } ?? false
        || verdict.step != .matrix && verdict.step != .default && !verdict.range.contains(tier)
    }.filter { !open.contains($0) }
    return (open.map { judge.tiers[$0] }, wrong.map { judge.tiers[$0] })
  }

  private static let schema = "---\nname: a\ndescription: schema, template\n---\nschema template"

  @Test func `words alone find the lowest tier too low, and none too high`() throws {
    try check(Self.schema, "haiku")
    try check(Self.schema, "haiku", policy: "  tiers: [haiku, sonnet]\n")
  }

  @Test func `a floor may find too low what is below it`() throws {
    try check(
      Self.schema, "haiku sonnet",
      rows: "policy:\n  floors:\n    - {kind: law, at-least: opus, when: [statute]}\n")
  }

  @Test func `a ceiling finds a tier too high only where name or description speaks for it`() throws
  {
    let ceiling = """
        ceilings:
          - {kind: copying, at-most: haiku, when: [copies files]}
          - {kind: demanding, at-most: opus, when: [complex]}

      """
    let body = "---\nIt copies files.\n"
    try check("---\ndescription: It sings.\n" + body, "haiku", policy: ceiling)
    try check("---\ndescription: It copies files.\n" + body, "haiku sonnet opus", policy: ceiling)
    try check("---\ndescription: '`copies files`'\n" + body, "haiku", policy: ceiling)
    try check(
      "---\ndescription: Copies files, complex.\n" + body, "haiku", policy: ceiling)
  }

  @Test func `a ceiling whose words count in bodies may always hold`() throws {
    try check(
      "---\ndescription: It sings.\n---\nIt copies files.\n", "haiku sonnet opus",
      policy: """
          ceilings:
            - {kind: copying, at-most: haiku, when: [{text: copies files, zones: [body]}]}

        """)
  }

  @Test func `what an agent declares, or the policy says of its name, goes before words`() throws {
    try check("---\nname: a\ncomplexity: hard\n---\n", "haiku sonnet opus")
    try check("---\nname: a\ncharacteristics: [novel-problem]\n---\n", "haiku sonnet opus")
    let named = "  assignments: {a: {tier: opus, reason: it thinks}}\n"
    try check("---\nname: a\n---\n", "haiku sonnet opus", policy: named)
    try check("---\nname: b\n---\n", "haiku", policy: named)
  }

  /// Every eighth, for each is judged by every profile.
  @Test(.enabled(if: Shared.data != nil, Shared.missing))
  func `in public catalogs no verdict is missed, and most agents need none`() throws {
    let files = try PublicAgents.files().enumerated().filter { $0.offset % 8 == 0 }.map(\.element)
    for profile in PolicyProfiles.builtIn.names {
      let judge = Judge(try Policy(Configuration(), profile: profile))
      var read = 0
      for file in files {
        let (open, wrong) = Self.tiers(String(decoding: file.bytes, as: UTF8.self), judge)
        #expect(wrong.isEmpty, "\(profile): \(file.repository)/\(file.path)")
        if open.contains("sonnet") { read += 1 }
      }
      guard profile == PolicyProfiles.unified else { continue }
      #expect(read * 5 < files.count, "\(read) of \(files.count)")
    }
  }
}
