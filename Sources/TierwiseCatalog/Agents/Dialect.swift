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
