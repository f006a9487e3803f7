package import TierwiseCore

extension Policy {
  /// A value of the policy as it is listed: what it is, which layer has it, and why.
  package struct Entry: Sendable {
    /// The keys that lead to it, joined by periods.
    package let key: String
    /// The value in one line, as YAML in flow style; of something long how much it is.
    package let words: String
    package let source: Source
    /// The requirement it is from, or `assumed`; nil for what a user's file says.
    package let origin: String?
    let value: Value
  }

  /// Returns what lies at a key: the value itself, or all below it; nil where there is no such key.
  package func entries(at key: String) -> [Entry]? {
    let path = key.isEmpty ? [] : key.split(separator: ".").map(String.init)
    guard let value = value(path) else { return nil }
    var entries: [Entry] = []
    add(value, path, to: &entries)
    return entries
  }

  /// Returns all keys with their values; what is long is only counted.
  package var overview: [Entry] {
    var entries: [Entry] = []
    for (key, value) in root.entries {
      let isList = value.kind == .mapping && value.entries.allSatisfy { $0.value.kind != .scalar }
      guard value.kind == .mapping, !isList || key == "matrix" || key == "complexity" else {
        entries.append(entry(value, [key], isBrief: true))
        continue
      }
      for (inner, below) in value.entries {
        entries.append(entry(below, [key, inner], isBrief: true))
      }
    }
    return entries
  }

  /// The keys that a word may have meant.
  package var keys: [String] {
    root.entries.flatMap { key, value in [key] + value.entries.map { "\(key).\($0.key)" } }
  }

  private func add(_ value: Value, _ path: [String], to entries: inout [Entry]) {
    guard value.kind == .mapping else {
      entries.append(entry(value, path, isBrief: false))
      return
    }
    for (key, below) in value.entries { add(below, path + [key], to: &entries) }
  }

  private func entry(_ value: Value, _ path: [String], isBrief: Bool) -> Entry {
    let isLong = isBrief && (value.kind == .mapping || value.items.contains { $0.kind != .scalar })
    let count = value.kind == .mapping ? value.entries.count : value.items.count
    return Entry(
      key: path.joined(separator: "."),
      words: isLong && count > 0 ? "\(count) entries" : value.flow,
      source: layers[value.layer].source,
      origin: origin(of: path, in: value.layer), value: value)
  }
}

extension Policy.Value {
  /// The value in one line of YAML.
  var flow: String {
    switch kind {
    case .scalar: text
    case .list: "[" + items.map(\.flow).joined(separator: ", ") + "]"
    case .mapping:
      "{" + entries.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", ") + "}"
    }
  }

  func write(to json: inout JSONWriter) {
    switch kind {
    case .scalar:
      if text == "true" || text == "false" {
        json.boolean(text == "true")
      } else if isNumber {
        json.decimal(text)
      } else {
        json.string(text)
      }
    case .list: json.array { json in for item in items { item.write(to: &json) } }
    case .mapping:
      json.object { json in
        for (key, value) in entries {
          json.key(key)
          value.write(to: &json)
        }
      }
    }
  }

  /// Whether the text is a number as JSON writes it.
  private var isNumber: Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(ASCII.isDigit) }
      && (parts[0] == "0" || parts[0].first != "0")
  }
}

extension JSONWriter {
  /// Writes an entry of a policy: key, value, profile, origin.
  package mutating func entry(_ entry: Policy.Entry) {
    object { json in
      json.member("key", entry.key)
      json.key("value")
      entry.value.write(to: &json)
      json.member("profile", entry.source.words)
      json.member("origin", entry.origin)
    }
  }
}
