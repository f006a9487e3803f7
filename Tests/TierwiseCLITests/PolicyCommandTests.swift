import Foundation
import TestKit
import Testing

@testable import TierwiseCLI

struct PolicyCommandTests {
  private func output(_ words: String, _ files: [String: String] = [:]) -> String {
    let host = MemoryHost(files, variables: ["NO_COLOR": "1"], columns: 80)
    _ = run(words, on: host)
    return host.output
  }

  @Test func `a key shows its value, the profile that has it, and where it is from`() {
    #expect(
      output("policy alerts.success-min") == "alerts.success-min: 0.85  (unified, 000-46, 001-23)\n"
    )
    #expect(
      output("policy default-tier", [".tierwise.yml": "profile: claude-ctx\n"])
        == "default-tier: haiku  (claude-ctx, 000-50 (C5))\n")
    #expect(
      output("policy tiers", [".tierwise.yml": "policy: {tiers: [haiku, opus]}\n"])
        == "tiers: [haiku, opus]  (.tierwise.yml)\n")
  }

  @Test func `a value has its type in JSON`() {
    #expect(
      output("policy load.on --format json")
        == #"{"version":1,"profile":"unified","values":[{"key":"load.on","value":false,"#
        + #""profile":"unified","origin":"002-29"}]}"# + "\n")
    #expect(
      output("policy files --format json").contains(#""value":[{"at-least":0,"tier":"haiku"}"#))
    #expect(output("policy alerts.p95-ratio --format json").contains(#""value":2.0"#))
  }

  @Test func `without a key everything is listed, in 80 columns`() {
    let text = output("policy")
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    for key in ["tiers", "matrix.rows", "router", "budgets.monthly-usd", "price-book"] {
      #expect(text.contains("\n\(key)") || text.hasPrefix(key), "\(key)")
    }
  }

  @Test func `an unknown key has its nearest name`() {
    let host = MemoryHost()
    #expect(run("policy alert.success-min", on: host) == .failed)
    #expect(host.messages.contains("did you mean 'alerts.success-min'?"))
  }

  private static let labels = [
    ".tierwise.yml": """
    policy:
      matrix:
        rows:
          well-defined-spec: {threshold: 3, phrases: [schema]}
          complex-reasoning: {threshold: 3, phrases: [trade off]}
      floors: []

    """,
    "l.tsv": "# path\ttier\nr/a.md\thaiku\nr/b.md\tsonnet\nr/c.md\tsonnet\n",
    "r/a.md": "---\nname: a\ndescription: by schema\n---\n",
    "r/b.md": "---\nname: schema\ndescription: b\n---\n",
    "corpus/r/c.md": "---\nname: c\ndescription: c\n---\n",
  ]

  @Test func `labels measure the policy`() throws {
    let text = output("policy evaluate --labels l.tsv --format json", Self.labels)
    try expectSnapshot(text, "policy-evaluate.json")
    try expectSnapshot(
      output("policy evaluate --labels l.tsv", Self.labels), "policy-evaluate.text")
  }

  @Test func `hidden names do not count, and steps can be left out`() {
    func head(_ words: String) -> String {
      String(
        output("policy evaluate --labels l.tsv --format json \(words)", Self.labels).prefix(44))
    }
    #expect(head("") == #"{"version":1,"total":3,"decided":2,"right":1"#)
    #expect(head("--mask-names") == #"{"version":1,"total":3,"decided":1,"right":1"#)
    #expect(head("--without matrix") == #"{"version":1,"total":3,"decided":0,"right":0"#)
  }

  @Test(arguments: [
    ("r/a.md haiku\n", "l.tsv:1:1: no tab between path and tier"),
    ("r/a.md\thaku\n", "l.tsv:1:8: 'haku' is no tier"),
    ("\nr/x.md\thaiku\n", "l.tsv:2:1: 'r/x.md' is not in"), ("", "there are no labels in it"),
  ])
  func `labels that cannot be read are told with their place`(_ text: String, _ words: String) {
    var files = Self.labels
    files["l.tsv"] = text
    let host = MemoryHost(files)
    #expect(run("policy evaluate --labels l.tsv", on: host) == .failed)
    #expect(host.messages.contains(words), "\(host.messages)")
  }
}
