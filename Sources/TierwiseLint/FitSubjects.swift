/// Which agents rules may have something to say about once they are judged; nobody else is.
package struct FitSubjects: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Those that run on a tier that may not fit.
  static let misplaced = FitSubjects(rawValue: 1)
  /// Those with more models than the one that they run on.
  static let assigned = FitSubjects(rawValue: 2)
  /// Those that say themselves what their work is like.
  static let declaring = FitSubjects(rawValue: 4)
}
