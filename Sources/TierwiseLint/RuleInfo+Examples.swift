package import TierwiseCatalog
package import TierwiseCore
import TierwisePolicy

extension RuleInfo {
  /// Returns what the rule finds in files, as on the day that the built-in registry is about.
  ///
  /// This is how examples are run: by tests, and for the pages about rules.
  package func findings(in files: [MarkedFiles.File]) -> [Finding] {
    // That an exception is not needed is known only where the other rules run.
    let rules = id == "unused-allow" ? RuleSelection() : RuleSelection(select: [id])
    var linter = Linter(
      rules: rules, registry: .builtIn, today: Registry.builtIn.asOf,
      judge: rules.needsVerdicts ? Self.judge(ofExamplesFor: id) : nil)
    var scanner = linter.makeScanner()
    var verdicts: [String: Verdict] = [:]
    var findings: [Finding] = []
    var agents: [Agent] = []
    var map: DependencyMap?
    for file in files {
      if file.path.hasSuffix("/" + DependencyMap.fileName) {
        map = DependencyMap(path: file.path, bytes: file.text.bytes)
        continue
      }
      if file.path.hasSuffix("/" + MigrationFacts.exampleName) {
        linter.migrations = MigrationFacts(example: file.text.bytes)
        continue
      }
      let root = LoadRoot(ofFile: file.path)
      let read = linter.read(
        file.path, linter.context(in: root), file.text.bytes.span, &scanner)
      agents.append(read.agent)
      findings += read.findings
      verdicts[file.path] = read.verdict
    }
    guard let first = files.first else { return [] }
    var catalog = Catalog(root: LoadRoot(ofFile: first.path), agents: agents)
    catalog.dependencyMap = map
    findings += linter.check(agentsOf: catalog, verdicts: verdicts)
    findings += linter.check(catalog)
    let settled = linter.settle(findings, in: [catalog], asked: { _ in true }, naming: { $0 })
    return Finding.inOrder(settled.findings.filter { $0.rule == id })
  }

  /// Returns what judges examples: the built-in policy, or for what is about its list of agents a
  /// profile that has one.
  private static func judge(ofExamplesFor rule: String) -> Judge? {
    rule == ContradictsPolicy.info.id ? listed : unified
  }

  private static let unified = Judge(.unified)
  private static let listed = (try? Policy(Configuration(), profile: "claude-ctx")).map {
    Judge($0)
  }

  /// The fixes that the rule offers in its examples, each kind once.
  package var fixes: [Fix] {
    var told: Set<String> = []
    return examples.filter(\.isBad).flatMap { findings(in: $0.files.files) }
      .compactMap(\.fix).filter { told.insert("\($0.safety) \($0.title)").inserted }
  }
}
