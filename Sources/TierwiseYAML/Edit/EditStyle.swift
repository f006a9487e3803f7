/// How the text around an edit is written, for new text to look the same.
struct EditStyle {
  /// How much further right a nested mapping stands.
  var step = 2
  /// How much further right than its key a list's dash stands.
  var dash = 2
  /// How lists are written, as the first one is.
  var lists = NodeStyle.block
  /// The quotes in use.
  var quotes = NodeStyle.doubleQuoted

  init(of tree: YAMLTree) {
    var hasStep = false
    var hasDash = false
    var hasList = false
    var hasQuotes = false
    for node in tree.nodes {
      if !hasQuotes, node.style == .singleQuoted || node.style == .doubleQuoted {
        quotes = node.style
        hasQuotes = true
      }
      if !hasList, node.kind == .sequence {
        lists = node.style
        hasList = true
      }
      guard node.style == .block, node.parent != .max else { continue }
      let parent = tree.nodes[Int(node.parent)]
      let distance = Int(node.indent - parent.indent)
      guard parent.kind == .mapping, parent.style == .block, distance >= 0 else { continue }
      if node.kind == .sequence, !hasDash {
        dash = distance
        hasDash = true
      } else if node.kind == .mapping, !hasStep, distance > 0 {
        step = distance
        hasStep = true
      }
    }
    if !hasDash { dash = step }
  }
}

extension YAMLTree {
  /// Returns how keys of the mapping are quoted: always where all of them are, without need.
  func keyQuotes(in mapping: NodeID, _ style: EditStyle) -> ScalarText.Quotes {
    quotes(of: entries(mapping).map(\.key), style, .onlyWithoutNeed)
  }

  /// Returns how texts in the collection are quoted: always where all of them are, and alike.
  ///
  /// Values of a mapping differ in kind, so quotes that one of them needs are no example for others,
  /// unless it is written as JSON.
  func valueQuotes(in collection: NodeID, _ style: EditStyle) -> ScalarText.Quotes {
    guard kind(collection) == .mapping else {
      return quotes(of: Array(children(collection)), style, .all)
    }
    let isJSON = if case .always = keyQuotes(in: collection, style) { true } else { false }
    return quotes(of: entries(collection).map(\.value), style, isJSON ? .all : .onlyWithoutNeed)
  }

  /// Which quotes are an example.
  private enum Example {
    case all, onlyWithoutNeed
  }

  private func quotes(
    of nodes: [NodeID], _ style: EditStyle, _ example: Example
  ) -> ScalarText.Quotes {
    var found: NodeStyle?
    var isAlways = true
    var isExample = example == .all
    for node in nodes where kind(node) == .scalar {
      switch self.style(node) {
      case .singleQuoted, .doubleQuoted:
        isAlways = isAlways && (found ?? self.style(node)) == self.style(node)
        found = found ?? self.style(node)
        isExample = isExample || isAlways && ScalarText.isPlain(string(node) ?? "", .block)
      case .plain:
        // Numbers and the like say nothing about quotes.
        if isAlways, case .string? = resolved(node) { isAlways = false }
      case .literal, .folded, .block, .flow:
        isAlways = false
      }
    }
    guard let found else { return .needed(style.quotes) }
    return isAlways && isExample ? .always(found) : .needed(found)
  }
}
