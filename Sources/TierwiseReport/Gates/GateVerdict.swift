import TierwiseRunLog

/// What a gate says.
package enum GateDecision: String, Comparable, CaseIterable, Sendable {
  case pass, hold, fail

  package static func < (left: GateDecision, right: GateDecision) -> Bool {
    left.severity < right.severity
  }

  private var severity: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What a gate says about one measure, and why.
package struct GateFinding: Hashable, Sendable {
  package let measure: GateMeasure
  package let decision: GateDecision
  package let reason: Reason
  /// How many runs it rests on.
  package let count: Int
  /// What was seen: a rate or a ratio.
  package let point: Double?
  /// What it was held against.
  package let limit: Double

  /// Why it was decided so.
  package enum Reason: Hashable, Sendable {
    /// It is proven, at whatever look: the bound lies on the wrong side.
    case proven(bound: Double)
    /// The window is over, and what was seen is on the wrong side.
    case missed
    /// The window is over, and what was seen and its bound are on the right side.
    case met(bound: Double)
    /// The window is not over.
    case windowOpen
    /// There are too few runs.
    case tooFew(needed: Int)
    /// What was seen is right, and might be chance.
    case notProven(bound: Double)
    /// Too few outcomes are known.
    case outcomesUnknown(share: Double)
    /// There is nothing to compare with.
    case noReference
  }
}

/// What a gate says about an agent, or about the whole migration.
package struct GateVerdict: Hashable, Sendable {
  /// The agent; nil for the migration.
  package let agent: String?
  package let findings: [GateFinding]

  /// The worst of what its measures say.
  package var decision: GateDecision { findings.map(\.decision).max() ?? .hold }
}

/// What a gate says about a migration and each of its agents.
package struct GateResult: Hashable, Sendable {
  package let migration: GateVerdict
  /// In the order of their names.
  package let agents: [GateVerdict]
}
