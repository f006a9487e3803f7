import TierwiseCore

extension YAMLTree {
  /// Returns whether the key is in the mapping with this very value; another value is a refusal.
  func hasEntry(
    _ key: String, _ value: YAMLNewValue, beside entry: EditEntry
  ) throws(EditRefusal) -> Bool {
    let found = entries(named: key, in: entry.mapping)
    guard let first = found.first else { return false }
    let isSame =
      found.count == 1 && kind(first.entry.key) == .scalar
      && decodedTree(first.entry.value) == DecodedTree(value)
    if isSame { return true }
    throw EditRefusal(
      .present, at: range(first.entry.key).lowerBound, YAMLRoute([.key(key)]).description)
  }
}
