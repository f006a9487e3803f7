import TierwiseCatalog
package import TierwisePolicy

extension Linter {
  /// Returns a scanner for one thread; nil where nothing is judged.
  package func makeScanner() -> TextScanner? { judge.map { TextScanner($0.lexicon) } }

  /// Returns the verdict on an agent, with evidence where a rule may show it.
  ///
  /// Most agents are on a tier that fits, and nobody asks for the words that say so.
  func verdict(
    on agent: Agent, _ bytes: Span<UInt8>, _ judge: Judge, _ scanner: inout TextScanner?
  ) -> Verdict? {
    guard var words = scanner.take() else { return nil }
    defer { scanner = words }
    var verdict = judge.verdict(on: agent, bytes, &words)
    if detail == .all || mayBeTold(verdict, of: agent, judge) {
      judge.addEvidence(to: &verdict, words, bytes, detail)
    }
    return verdict
  }

  private func mayBeTold(_ verdict: Verdict, of agent: Agent, _ judge: Judge) -> Bool {
    if verdict.floor != nil { return true }
    // The dialect is not known yet; Claude Code's reading recognises the others' families, too.
    let uses = agent.models(in: registry, for: .claudeCode, on: today)
    guard let tier = uses.first.flatMap({ judge.tier(of: $0.value, in: registry) }) else {
      return false
    }
    return !verdict.range.contains(tier)
  }
}
