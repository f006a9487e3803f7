/// Why a line of a log was not counted.
package enum SkipReason: Int, CaseIterable, Sendable {
  /// It is no JSON object, or one that was cut off.
  case broken
  /// The last line has no end, as while somebody is writing it.
  case unfinished
  /// It is longer than any line that is read.
  case tooLong
  /// It is JSON, and neither a request nor a run.
  case foreign
  /// It is a request or a run with a moment, a number or a word that is none.
  case unreadableValue
}
