import Foundation
import Testing
import TierwiseReport
import TierwiseRunLog

/// Rolls out eight agents of a known rate of success, looks every day, and counts what the gate says.
///
/// `make gate-table` does it 10,000 times for each rate and prints the table of the documentation.
struct GateSimulationTests {
  private static let rollouts =
    ProcessInfo.processInfo.environment["GATE_ROLLOUTS"].flatMap(Int.init) ?? 0
  private static let agents = 8
  private static let days = 14
  private static let runsADay = 10

  private struct Shares {
    var pass = 0
    var fail = 0
    var early = 0
    var any = 0
  }

  /// Each rollout counts its eight agents, and whether any of them was failed.
  private func shares(_ success: Double, rollouts: Int) -> Shares {
    var random = SplitMix(state: UInt64(success * 1000))
    var shares = Shares()
    for _ in 0..<rollouts {
      var samples = (0..<Self.agents).map { GateSample(agent: "\($0)") }
      var failed = Set<Int>()
      var result: GateResult?
      for day in 1...Self.days {
        for agent in samples.indices {
          var hits = 0
          for _ in 0..<Self.runsADay where random.chance(success) { hits += 1 }
          samples[agent].now.success = samples[agent].now.success + Rate(hits, of: Self.runsADay)
        }
        result = Gate(GateTests.rule, day == Self.days ? .over : .open).evaluate(samples)
        for agent in samples.indices where result?.agents[agent].decision == .fail {
          if day < Self.days, failed.insert(agent).inserted { shares.early += 1 }
          failed.insert(agent)
        }
      }
      shares.fail += failed.count
      if !failed.isEmpty { shares.any += 1 }
      for agent in samples.indices
      where !failed.contains(agent) && result?.agents[agent].decision == .pass {
        shares.pass += 1
      }
    }
    return shares
  }

  @Test func `a good agent is seldom failed and a bad one hardly ever passed`() {
    let rollouts = max(60, Self.rollouts)
    let good = shares(0.94, rollouts: rollouts)
    let bad = shares(0.80, rollouts: rollouts)
    let all = Double(rollouts * Self.agents)
    #expect(Double(good.fail) / all <= 0.05, "\(good)")
    #expect(Double(bad.pass) / all <= 0.01, "\(bad)")
  }

  @Test(.enabled(if: rollouts > 0, "skipped: make gate-table prints the table"))
  func `the table of the documentation`() {
    var text = "| true success | passed | held | failed | failed before the end |\n"
    text += "| ---: | ---: | ---: | ---: | ---: |\n"
    let all = Double(Self.rollouts * Self.agents)
    func percent(_ count: Int) -> String { String(format: "%.1f %%", Double(count) / all * 100) }
    for step in 80...99 {
      let shares = shares(Double(step) / 100, rollouts: Self.rollouts)
      let held = Int(all) - shares.pass - shares.fail
      text += "| 0.\(step) | \(percent(shares.pass)) | \(percent(held)) | \(percent(shares.fail)) "
      text += "| \(percent(shares.early)) |\n"
    }
    print(text)
  }
}
