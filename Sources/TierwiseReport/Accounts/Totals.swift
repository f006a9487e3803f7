package import TierwiseRunLog

/// Sums over requests and runs that belong together.
package struct Totals: Sendable {
  /// What is priced, at least.
  package var cost = Money.zero
  /// The same at most: runs of which only sums are known may lie in either band of a price.
  package var costAtMost = Money.zero
  /// Answers of models.
  package var requests = 0
  /// Tasks of agents.
  package var runs = 0
  /// Runs that were launched, and of which nothing else is known.
  package var unmeasured = 0
  package var tokens = TokenSums()
  /// Requests without a price, by why.
  package var unpriced = [Int](repeating: 0, count: Pricer.Reason.allCases.count)
  package var unpricedTokens = 0
  /// Requests whose cache writes were priced as the shorter kind, for nobody says.
  package var splitUnknown = 0
  /// Runs by outcome.
  package var outcomes = [Int](repeating: 0, count: RunRecord.Outcome.allCases.count)
  /// Outcomes that were concluded from something else.
  package var proxies = 0
  /// Escalated runs, of those of agents that have an escalation.
  package var escalation = Rate(0, of: 0)
  /// Requests that another model stood in for, of those of agents that have a fallback.
  package var fallback = Rate(0, of: 0)
  /// Marks that count as good, of all marks.
  package var quality = Rate(0, of: 0)
  /// Runs that met an error of the service.
  package var errors = 0
  /// How long all timed runs took, in milliseconds.
  package var duration = 0
  /// How many runs were timed.
  package var timed = 0

  package init() {}

  /// Tokens by what they cost.
  package struct TokenSums: Hashable, Sendable {
    package var input = 0
    package var cacheRead = 0
    package var cacheWrite5m = 0
    package var cacheWrite1h = 0
    package var output = 0

    package var all: Int { input + cacheRead + cacheWrite5m + cacheWrite1h + output }

    mutating func add(_ tokens: Tokens) {
      input += Int(tokens.input)
      cacheRead += Int(tokens.cacheRead)
      cacheWrite5m += Int(tokens.cacheWrite5m)
      cacheWrite1h += Int(tokens.cacheWrite1h)
      output += Int(tokens.output)
    }
  }
}

extension Totals {
  /// Successes, of the runs whose outcome is known; a corrected one is no success.
  package var success: Rate {
    Rate(self[.success], of: self[.success] + self[.failure] + self[.corrected])
  }

  /// Corrected runs, of those whose outcome is known.
  package var correction: Rate { Rate(self[.corrected], of: success.count) }

  /// How many runs had an outcome.
  package subscript(outcome: RunRecord.Outcome) -> Int { outcomes[Int(outcome.rawValue)] }

  /// The share of runs of which nobody has said how they went; nil of none.
  package var unknownShare: Double? { Rate(self[.unknown], of: runs).point }

  /// Whether enough outcomes are known for a rate of success: at least half of all runs'.
  package var isAssessed: Bool { unknownShare.map { $0 <= 0.5 } ?? false }

  /// Whether there is anything without a price, so that the cost is a lower bound.
  package var isLowerBound: Bool { unpriced.contains { $0 > 0 } }

  /// The share of tokens that have a price; nil of none.
  package var pricedShare: Double? {
    Rate(tokens.all - unpricedTokens, of: tokens.all).point
  }

  /// What one run costs; nil without runs.
  package var costPerRun: Money? { cost.divided(by: runs) }
}
