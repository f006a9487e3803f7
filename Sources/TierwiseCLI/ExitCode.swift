/// How tierwise ends (DESIGN §10).
package enum ExitCode: Int32, Sendable {
  /// Done, or clean.
  case done = 0
  /// Something was found.
  case found = 1
  /// The work could not be done: usage, configuration, a named path that is missing.
  case failed = 2
  /// What was asked for was refused, and nothing was written.
  case refused = 3
  /// A gate cannot decide yet.
  case held = 4
  /// A gate failed.
  case gateFailed = 5
  /// A run that crashed has to be repaired first.
  case unrepaired = 6
}
