/// Which tierwise this is.
enum Version {
  /// The version, as in CHANGELOG.md.
  static let current = "0.1.0"
  /// The day of that version, as manual pages write it.
  static let day = "November 21, 2026"
}
