/// What may be typed as a value, so that a shell can offer it.
enum OptionValues: Sendable {
  /// Nothing.
  case none
  /// Some word that cannot be foretold: a day, a number, a revision.
  case word
  /// A file or a folder.
  case files
  /// One of a closed set.
  case choices([String])
  /// One of a set that is made when asked for.
  case names(@Sendable () -> [String])
  /// Several of a set, with commas between them.
  case list(@Sendable () -> [String])
}
