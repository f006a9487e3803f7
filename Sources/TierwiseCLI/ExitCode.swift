/// How tierwise ends (DESIGN §10).
package enum ExitCode: Int32, Sendable {
  /// Done, or clean.
  case done = 0
  /// Something was found.
  case found = 1
  /// The work could not be done: usage, configuration, a named path that is missing.
  case failed = 2
}
