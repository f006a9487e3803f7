/// Writes new entries and values in the style of their neighbours.
struct ValueText {
  let style: EditStyle
  /// How the outermost key and its value are quoted; what is nested has no neighbours.
  let keyQuotes: ScalarText.Quotes
  let valueQuotes: ScalarText.Quotes

  private var nested: ValueText {
    ValueText(style: style, keyQuotes: .needed(style.quotes), valueQuotes: .needed(style.quotes))
  }

  /// Returns the lines of a block entry whose key stands in `column`.
  func lines(_ key: String, _ value: YAMLNewValue, column: Int) -> [String] {
    let start = String(repeating: " ", count: column) + self.key(key, .block) + ":"
    switch value {
    case .scalar(let scalar):
      return [start + " " + text(scalar, .block)]
    case .list(let items) where !items.isEmpty && style.lists == .block:
      let dash = String(repeating: " ", count: column + style.dash) + "- "
      return [start] + items.map { dash + nested.text($0, .block) }
    case .mapping(let entries) where !entries.isEmpty:
      return [start] + lines(entries, column: column + style.step)
    case .list, .mapping:
      return [start + " " + flow(value)]
    }
  }

  /// Returns the lines of a block mapping's entries, with their indentation.
  func lines(_ entries: [YAMLNewValue.Entry], column: Int) -> [String] {
    entries.flatMap { nested.lines($0.key, $0.value, column: column) }
  }

  /// Returns an entry as it stands in braces.
  func flowEntry(_ key: String, _ value: YAMLNewValue) -> String {
    self.key(key, .flow) + ": " + flow(value)
  }

  /// Returns a value as it stands in brackets.
  func flow(_ value: YAMLNewValue) -> String {
    switch value {
    case .scalar(let scalar):
      return text(scalar, .flow)
    case .list(let items):
      return "[" + items.map { nested.text($0, .flow) }.joined(separator: ", ") + "]"
    case .mapping(let entries):
      let inner = entries.map { nested.flowEntry($0.key, $0.value) }
      return "{" + inner.joined(separator: ", ") + "}"
    }
  }

  private func key(_ key: String, _ context: ScalarText.Context) -> String {
    ScalarText(context: context, quotes: keyQuotes).written(.string(key))
  }

  private func text(_ scalar: YAMLScalar, _ context: ScalarText.Context) -> String {
    ScalarText(context: context, quotes: valueQuotes).written(scalar)
  }
}

extension YAMLTree {
  /// Returns the writer for a new entry of the mapping.
  func valueText(in mapping: NodeID) -> ValueText {
    let style = EditStyle(of: self)
    return ValueText(
      style: style, keyQuotes: keyQuotes(in: mapping, style),
      valueQuotes: valueQuotes(in: mapping, style))
  }
}
