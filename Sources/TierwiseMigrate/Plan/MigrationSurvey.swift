/// What a migration would do to which agents, for those who count and look ahead.
///
/// Nothing in it is proved, and it has no change that could be written: who writes needs a
/// `MigrationPlan`.
package struct MigrationSurvey: Sendable {
  /// The agents that it would edit, as they would be.
  package internal(set) var edited: [MigrationSubject] = []
  /// The agents that are as they should be already.
  package internal(set) var conforming: [MigrationSubject] = []
  /// The agents that it names but leaves as they are.
  package let leftOut: [MigrationSelection.LeftOut]

  init(leftOut: [MigrationSelection.LeftOut]) { self.leftOut = leftOut }
}
