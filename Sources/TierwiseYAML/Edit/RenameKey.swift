public import TierwiseCore

extension YAMLTree {
  /// Returns the edit that gives the key at the route another name; its quotes stay.
  public func renamingKey(
    at route: YAMLRoute, to name: String
  ) throws(EditRefusal) -> [TextEdit] {
    let entry = try entry(at: route)
    if key(entry.key, equals: name) { return [] }
    if let other = entries(named: name, in: entry.mapping).first {
      throw EditRefusal(
        .present, at: range(other.entry.key).lowerBound, YAMLRoute([.key(name)]).description)
    }
    let quotes: ScalarText.Quotes =
      switch style(entry.key) {
      case .singleQuoted, .doubleQuoted: .always(style(entry.key))
      default: .needed(EditStyle(of: self).quotes)
      }
    let context: ScalarText.Context = isInFlow(entry.key) ? .flow : .block
    let text = ScalarText(context: context, quotes: quotes).written(.string(name))
    return [TextEdit(range(entry.key), text)]
  }
}
