public import TierwiseCore

extension YAMLTree {
  /// Returns the edits that make the scalar at the route another one.
  ///
  /// Its quotes stay if the new text allows them; else it gets the least that reads back the same.
  /// No edits mean that it is this scalar already.
  public func replacingScalar(
    at route: YAMLRoute, with scalar: YAMLScalar
  ) throws(EditRefusal) -> [TextEdit] {
    let place = try place(of: route)
    guard kind(place.node) == .scalar else {
      throw EditRefusal(.notAScalar, at: range(place.node).lowerBound, place.name)
    }
    if style(place.node) == .plain, isText(place.node), case .string(let text) = scalar,
      ScalarText.isPlain(text, isInFlow(place.node) ? .flow : .block)
    {
      // Where a text stands without quotes the next one may; most edits are such.
      let isWritten = decoded(place.node) == Array(text.utf8)
      return isWritten ? [] : [TextEdit(range(place.node), text)]
    }
    if decodedScalar(place.node) == DecodedScalar(scalar) { return [] }
    switch style(place.node) {
    case .literal, .folded: return try replacingBlockScalar(place, with: scalar)
    default: break
    }
    if isEmptyValue(place.node) { return [try fillingEmpty(place, with: scalar)] }
    let text = scalarText(for: place).written(scalar)
    return [TextEdit(range(place.node), text)]
  }

  /// Returns the writer for a scalar in the place of another one.
  func scalarText(for place: EditPlace) -> ScalarText {
    let context: ScalarText.Context = isInFlow(place.node) ? .flow : .block
    let old = style(place.node)
    if old == .singleQuoted || old == .doubleQuoted {
      return ScalarText(context: context, quotes: .always(old))
    }
    let style = EditStyle(of: self)
    guard let parent = place.parent else {
      return ScalarText(context: context, quotes: .needed(style.quotes))
    }
    return ScalarText(context: context, quotes: valueQuotes(in: parent, style))
  }

  /// Returns the edit that writes a value where none is written.
  func fillingEmpty(
    _ place: EditPlace, with scalar: YAMLScalar
  ) throws(EditRefusal) -> TextEdit {
    try insertingValue(scalarText(for: place).written(scalar), at: place)
  }

  /// Returns the edit that puts a text behind the colon or dash that waits for it.
  func insertingValue(_ text: String, at place: EditPlace) throws(EditRefusal) -> TextEdit {
    let offset = range(place.node).upperBound
    guard place.key != nil else {
      // An empty item stands behind its dash; an empty root has no place of its own.
      guard place.parent != nil else { throw EditRefusal(.missing, at: offset, place.name) }
      return TextEdit(offset..<offset, " " + text)
    }
    if hasColon(before: offset, place) { return TextEdit(offset..<offset, " " + text) }
    guard let parent = place.parent, style(parent) == .flow, let key = place.key,
      !isExplicit(key, in: parent), !self[key].flags.contains(.multiline)
    else { throw EditRefusal(.complexKey, at: offset, place.name) }
    return TextEdit(offset..<offset, ": " + text)
  }

  /// Returns whether a colon stands between the key and its empty value.
  private func hasColon(before offset: Int, _ place: EditPlace) -> Bool {
    guard let key = place.key else { return false }
    let start = range(key).upperBound
    let written = rangeWithProperties(place.node).lowerBound
    return bytes[start..<max(start, min(offset, written))].contains(ASCII.colon)
  }
}
