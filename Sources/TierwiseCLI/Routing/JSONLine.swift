import TierwiseCore
import TierwiseYAML

/// One line of JSON that a person or a program wrote for us; what is wrong in it is told with its
/// place.
struct JSONLine {
  /// The line's number, from 1 on.
  let number: Int
  private let path: String
  private let tree: YAMLTree
  private let root: NodeID

  /// Reads the lines of a file, `-` for the standard input; each is an object with some of `keys`.
  static func read(
    _ path: String, keys: [String], on host: any Host
  ) throws(UsageError) -> [JSONLine] {
    let bytes = try NamedFile.bytes(path, on: host)
    var lines: [JSONLine] = []
    for (index, line) in bytes.split(
      separator: ASCII.lineFeed, omittingEmptySubsequences: false
    ).enumerated() where line.contains(where: { $0 > ASCII.space }) {
      lines.append(try JSONLine(Array(line), number: index + 1, of: path, keys))
    }
    guard !lines.isEmpty else { throw UsageError(message: "\(path): there is nothing in it") }
    return lines
  }

  private init(
    _ bytes: [UInt8], number: Int, of path: String, _ keys: [String]
  ) throws(UsageError) {
    self.number = number
    self.path = path
    // JSON is YAML.
    tree = YAMLTree(parsing: bytes)
    guard tree.problems.isEmpty, let root = tree.root, tree.kind(root) == .mapping else {
      throw UsageError(message: "\(path):\(number):1: the line is no JSON object")
    }
    self.root = root
    for entry in tree.entries(root) {
      let key = tree.string(entry.key) ?? ""
      guard keys.contains(key) else {
        throw fault(entry.key, "'\(key)' is no key here", among: keys, of: key)
      }
    }
    if let twice = tree.duplicateKeys(in: root).first {
      throw fault(twice.again, "'\(tree.string(twice.again) ?? "")' stands here twice")
    }
  }

  // MARK: - Values; `null` is none

  func text(_ key: String) throws(UsageError) -> String? {
    guard let node = node(key) else { return nil }
    guard let text = tree.string(node) else { throw fault(node, "'\(key)' takes a text") }
    return text
  }

  /// Returns the texts of a list, or the one that stands there.
  func texts(_ key: String) throws(UsageError) -> [String]? {
    guard let node = node(key) else { return nil }
    guard tree.kind(node) == .sequence else { return try text(key).map { [$0] } }
    var texts: [String] = []
    for item in tree.children(node) {
      guard let text = tree.string(item) else { throw fault(item, "'\(key)' takes texts") }
      texts.append(text)
    }
    return texts
  }

  func number(_ key: String, in range: ClosedRange<Double>) throws(UsageError) -> Double? {
    guard let node = node(key) else { return nil }
    let text = tree.string(node) ?? ""
    guard let number = Double(text), range.contains(number) else {
      throw fault(
        node,
        "'\(key)' takes a number from \(Self.words(range.lowerBound)) to "
          + "\(Self.words(range.upperBound)), not '\(text)'")
    }
    return number
  }

  func count(_ key: String) throws(UsageError) -> Int? {
    guard let node = node(key) else { return nil }
    let text = tree.string(node) ?? ""
    guard let number = Int(text), (0...1_000_000_000_000).contains(number) else {
      throw fault(node, "'\(key)' takes a whole number, not '\(text)'")
    }
    return number
  }

  func choice(_ key: String, among names: [String]) throws(UsageError) -> String? {
    guard let node = node(key) else { return nil }
    let text = tree.string(node) ?? ""
    guard names.contains(text) else { throw unknown(text, of: key, among: names) }
    return text
  }

  /// Returns why a value of a key, or of its list, cannot be taken.
  func unknown(_ text: String, of key: String, among known: [String]) -> UsageError {
    let value = node(key)
    let item = value.flatMap { value in tree.children(value).first { tree.string($0) == text } }
    return fault(item ?? value, "'\(key)' does not know '\(text)'", among: known, of: text)
  }

  private func node(_ key: String) -> NodeID? {
    guard let node = tree.value(for: key, in: root), tree.resolved(node) != .null else {
      return nil
    }
    return node
  }

  private func fault(
    _ node: NodeID?, _ message: String, among known: [String] = [], of text: String = ""
  ) -> UsageError {
    let offset = node.map { tree.range($0).lowerBound } ?? 0
    let column = String(decoding: tree.bytes[..<offset], as: UTF8.self).unicodeScalars.count + 1
    return UsageError(
      message: "\(path):\(number):\(column): \(message)", help: UsageError.hint(text, among: known))
  }

  private static func words(_ number: Double) -> String { Figures.decimal(number, places: 0) }
}

extension UsageError {
  /// Returns what to write instead of an unknown word: the nearest one, or all there are.
  static func hint(_ word: String, among known: [String]) -> String? {
    guard !known.isEmpty else { return nil }
    return EditDistance.nearest(to: word, among: known).map { "did you mean '\($0)'?" }
      ?? "there are \(known.joined(separator: ", "))"
  }
}
