import TierwiseCore

extension YAMLTree {
  /// Returns whether the node is a scalar of exactly this text, however it is quoted.
  public func key(_ node: NodeID, equals text: String) -> Bool {
    isText(node, text.utf8Span.span)
  }

  /// Returns the first entry with the key in a mapping; nil without one, or for other nodes.
  public func entry(for key: String, in mapping: NodeID) -> Entry? {
    guard kind(mapping) == .mapping else { return nil }
    let text = key.utf8Span.span
    // By index: rules ask for keys of every agent, and `entries` would have to hold the nodes.
    let nodes = nodes.span
    let end = Int(nodes[mapping.index].next)
    var index = mapping.index + 1
    while index < end {
      let value = Int(nodes[index].next)
      if isText(NodeID(index), text) { return Entry(key: NodeID(index), value: NodeID(value)) }
      index = Int(nodes[value].next)
    }
    return nil
  }

  /// Returns the value of the first entry with the key in a mapping.
  public func value(for key: String, in mapping: NodeID) -> NodeID? {
    entry(for: key, in: mapping)?.value
  }

  /// Compares bytes: two spellings of one accented letter are two keys, as for every reader.
  @inline(__always) private func isText(_ node: NodeID, _ text: Span<UInt8>) -> Bool {
    guard let range = verbatimRange(node) else {
      return decoded(node).map { $0.span.has(text, in: 0..<$0.count) } ?? false
    }
    // Most keys differ in length already.
    return range.count == text.count && bytes.span.has(text, in: range)
  }
}

extension YAMLTree {
  /// Returns the keys of a mapping that are the same as an earlier one, in source order.
  ///
  /// Keys are the same if their texts are, and both or neither are strings: `1` and `"1"` differ.
  /// Aliases count as the scalar they stand for; collections as keys are not compared.
  public func duplicateKeys(in mapping: NodeID) -> [(first: NodeID, again: NodeID)] {
    guard mayHaveDuplicates(mapping) else { return [] }
    // Hashes tell most keys apart, so that few texts have to be decoded and none is kept.
    var hashes: [(hash: Int, key: Int)] = []
    for entry in entries(mapping) {
      if let hash = keyHash(entry.key) { hashes.append((hash, entry.key.index)) }
    }
    hashes.sort { ($0.hash, $0.key) < ($1.hash, $1.key) }
    var result: [(first: NodeID, again: NodeID)] = []
    var start = 0
    while start < hashes.count {
      var end = start + 1
      while end < hashes.count, hashes[end].hash == hashes[start].hash { end += 1 }
      if end > start + 1 { addDuplicates(hashes[start..<end].map(\.key), to: &result) }
      start = end
    }
    return result.ordered { $0.again.index < $1.again.index }
  }

  /// Adds the keys that are the same as an earlier one, out of keys with one hash.
  private func addDuplicates(_ keys: [Int], to result: inout [(first: NodeID, again: NodeID)]) {
    var seen: [KeyText: NodeID] = [:]
    for key in keys.map({ NodeID($0) }) {
      guard let text = keyText(key) else { continue }
      if let first = seen[text] {
        result.append((first, key))
      } else {
        seen[text] = key
      }
    }
  }

  /// Returns the duplicate keys of all mappings, in source order of the mappings.
  public func duplicateKeys() -> [(first: NodeID, again: NodeID)] {
    var result: [(first: NodeID, again: NodeID)] = []
    for index in nodes.indices where nodes[index].kind == .mapping {
      result += duplicateKeys(in: NodeID(index))
    }
    return result
  }

  /// Returns false if no two keys have the same length, first and last byte, which is the rule.
  ///
  /// It looks at three bytes a key and allocates nothing; equal keys never escape it.
  private func mayHaveDuplicates(_ mapping: NodeID) -> Bool {
    // Two sets of 64, told apart by different bits: few keys that differ meet in both.
    var signatures: (UInt64, UInt64) = (0, 0)
    for entry in entries(mapping) {
      guard let range = verbatimRange(entry.key) else { return true }
      var signature = UInt64(range.count)
      if !range.isEmpty {
        signature = signature &* 31 &+ UInt64(bytes[range.lowerBound])
        signature = signature &* 31 &+ UInt64(bytes[range.upperBound - 1])
      }
      let mixed = signature &* 0x9E37_79B9_7F4A_7C15
      let bits: (UInt64, UInt64) = (1 << (mixed >> 58), 1 << (mixed >> 52 & 63))
      if signatures.0 & bits.0 != 0, signatures.1 & bits.1 != 0 { return true }
      signatures.0 |= bits.0
      signatures.1 |= bits.1
    }
    return false
  }

  private struct KeyText: Hashable {
    var text: [UInt8]
    var isString: Bool
  }

  /// Returns a number that is equal for keys that are the same; nil for what is not compared.
  private func keyHash(_ key: NodeID) -> Int? {
    guard let range = verbatimRange(key) else { return keyText(key)?.text.hashValue }
    return Array(bytes[range]).hashValue
  }

  private func keyText(_ key: NodeID) -> KeyText? {
    var key = key
    if let target = target(of: key) {
      // Many aliases of one long text must not cost its length each time; it is no key anyway.
      guard range(target).count <= 1024 else { return nil }
      key = target
    }
    guard let text = decoded(key) else { return nil }
    if case .string? = resolved(key) { return KeyText(text: text, isString: true) }
    return KeyText(text: text, isString: false)
  }
}
