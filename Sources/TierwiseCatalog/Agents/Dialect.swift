/// How a harness writes an agent's model (DESIGN §3).
public enum Dialect: String, CaseIterable, Sendable {
  /// Claude Code: an alias, a full id or `inherit`.
  case claudeCode = "claude-code"
  /// A mapping with preference, fallbacks, escalation; read by no stock harness.
  case structured
  /// GitHub Copilot and VS Code: a display name, or a list of them.
  case copilot
  /// OpenCode: `provider/model`.
  case opencode
  /// Cursor: an id, with parameters in brackets.
  case cursor
  /// Gemini CLI.
  case gemini
  /// The folder of a harness that tierwise does not know; only the *file* rules apply.
  case other
}

/// Several dialects.
public struct Dialects: OptionSet, Hashable, Sendable {
  /// A bit for each dialect.
  public let rawValue: UInt8

  /// Creates the set of some bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Claude Code's.
  public static let claudeCode = Dialects(rawValue: 1)
  /// The one with a mapping.
  public static let structured = Dialects(rawValue: 2)
  /// GitHub Copilot's.
  public static let copilot = Dialects(rawValue: 4)
  /// OpenCode's.
  public static let opencode = Dialects(rawValue: 8)
  /// Cursor's.
  public static let cursor = Dialects(rawValue: 16)
  /// Gemini CLI's.
  public static let gemini = Dialects(rawValue: 32)
  /// That of unknown harnesses.
  public static let other = Dialects(rawValue: 64)

  /// Those of harnesses that are known.
  public static let known = Dialects(rawValue: 63)
  /// All of them.
  public static let all = Dialects(rawValue: 127)

  /// Returns whether a dialect is among them.
  public func contains(_ dialect: Dialect) -> Bool {
    let set: Dialects =
      switch dialect {
      case .claudeCode: .claudeCode
      case .structured: .structured
      case .copilot: .copilot
      case .opencode: .opencode
      case .cursor: .cursor
      case .gemini: .gemini
      case .other: .other
      }
    return isSuperset(of: set)
  }
}
