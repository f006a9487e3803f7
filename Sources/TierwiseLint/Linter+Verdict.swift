import TierwiseCatalog
package import TierwisePolicy
import TierwiseYAML

extension Linter {
  /// Returns a scanner for one thread; nil where nothing is judged.
  package func makeScanner() -> TextScanner? { judge.map { TextScanner($0.lexicon) } }

  /// Adds the verdict on an agent, with evidence where a rule may show it; none where no rule would
  /// speak whatever it is.
  ///
  /// Most agents are on a tier that fits, and nobody asks for the words that say so.
  func judge(
    _ agent: Agent, _ bytes: Span<UInt8>, _ judge: Judge, _ words: inout TextScanner,
    into verdicts: inout [(path: String, verdict: Verdict)]
  ) {
    guard judgesAll || mayMatter(to: agent, bytes, judge, &words) else { return }
    var verdict = judge.verdict(on: agent, bytes, &words)
    if judgesAll || mayBeTold(verdict, of: agent, judge) {
      judge.addEvidence(to: &verdict, words, bytes, detail)
    }
    verdicts.append((agent.path, verdict))
  }

  /// Returns whether a rule could speak about an agent, whatever its words are.
  private func mayMatter(
    to agent: Agent, _ bytes: Span<UInt8>, _ judge: Judge, _ scanner: inout TextScanner
  ) -> Bool {
    let subjects = rules.fitSubjects
    if subjects.contains(.declaring), agent.hasKey("characteristics") { return true }
    if hasAssignment(agent) {
      return !subjects.isDisjoint(with: [.assigned, .misplaced])
    }
    guard subjects.contains(.misplaced), let tier = tier(of: agent, judge) else { return false }
    return judge.mayFault(tier, of: agent, bytes, &scanner)
  }

  /// Returns whether an agent may name more models than the one that it runs on.
  private func hasAssignment(_ agent: Agent) -> Bool {
    agent.model?.node.map { agent.tree.kind($0) != .scalar } ?? false
  }

  private func mayBeTold(_ verdict: Verdict, of agent: Agent, _ judge: Judge) -> Bool {
    guard let tier = tier(of: agent, judge) else { return verdict.floor != nil }
    if let floor = verdict.floor, tier < floor.tier || hasAssignment(agent) { return true }
    return judge.isTooHigh(tier, for: verdict) || judge.isTooLow(tier, for: verdict)
  }

  /// Returns the tier that an agent runs on; nil where it does not say.
  private func tier(of agent: Agent, _ judge: Judge) -> Int? {
    // The dialect is not known yet; Claude Code's reading recognises the others' families, too.
    let uses = agent.models(in: registry, for: .claudeCode, on: today)
    return uses.first { $0.role == .preference }.flatMap {
      judge.tier(of: $0.value, in: registry)
    }
  }
}

extension TextScanner {
  /// Judges in place: to take a scanner out of an optional copies all that it has.
  mutating func judge(
    _ agent: Agent, _ bytes: Span<UInt8>, _ judge: Judge, for linter: Linter,
    into verdicts: inout [(path: String, verdict: Verdict)]
  ) {
    linter.judge(agent, bytes, judge, &self, into: &verdicts)
  }
}
