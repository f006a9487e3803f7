import TierwiseCore

extension YAMLTree {
  /// Returns the name of the node's anchor, without `&`, or nil.
  public func anchor(of node: NodeID) -> String? {
    // Loops: a chain of lazy sequences is a type that only the run makes, at the cost of a file.
    for entry in propertyEntries(of: node) {
      if let anchor = entry.anchor { return text(anchor) }
    }
    return nil
  }

  /// Returns the node's tag as written, `!` included, or nil.
  public func tag(of node: NodeID) -> String? {
    tagRange(of: node).map { text($0) }
  }

  /// Returns the node's tag in full, its handle replaced: `tag:yaml.org,2002:str`, `!local`, `!`.
  public func resolvedTag(of node: NodeID) -> String? {
    guard let tag = tagRange(of: node) else { return nil }
    return resolvedTag(Int(tag.lowerBound)..<Int(tag.upperBound), in: document(of: node))
  }

  /// Returns the node that the alias stands for: the last one before it with that anchor.
  public func target(of alias: NodeID) -> NodeID? {
    let entry = nodes[alias.index]
    guard entry.kind == .alias, properties.indices.contains(Int(entry.indent)) else { return nil }
    return NodeID(Int(properties[Int(entry.indent)].node))
  }

  /// Returns the bytes of the node with its anchor and tag.
  public func rangeWithProperties(_ node: NodeID) -> Range<Int> {
    let own = range(node)
    var start = own.lowerBound
    for entry in propertyEntries(of: node) {
      if let anchor = entry.anchor { start = min(start, Int(anchor.lowerBound) - 1) }
      if let tag = entry.tag { start = min(start, Int(tag.lowerBound)) }
    }
    return start..<own.upperBound
  }

  /// The entries of the node in `properties`: none, one, or two.
  package func propertyEntries(of node: NodeID) -> ArraySlice<Properties> {
    guard nodes[node.index].flags.contains(.hasProperties) else { return [] }
    var low = 0
    var high = properties.count
    while low < high {
      let middle = (low + high) / 2
      if Int(properties[middle].node) < node.index { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < properties.count, Int(properties[end].node) == node.index { end += 1 }
    return properties[low..<end]
  }

  /// Returns the index of the document that the node is in.
  package func document(of node: NodeID) -> Int {
    var low = 0
    var high = documents.count
    while low < high {
      let middle = (low + high) / 2
      if Int(documents[middle].root) <= node.index { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  private func tagRange(of node: NodeID) -> Range<UInt32>? {
    for entry in propertyEntries(of: node) {
      if let tag = entry.tag { return tag }
    }
    return nil
  }

  private func text(_ range: Range<UInt32>) -> String {
    String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }

  private func resolvedTag(_ tag: Range<Int>, in document: Int) -> String {
    let written = bytes[tag]
    if written.starts(with: "!<".utf8) {
      return String(decoding: written.dropFirst(2).dropLast(), as: UTF8.self)
    }
    // `!` alone is the tag of "no tag, but not resolved by its looks" (YAML 1.2.2, 6.9.1).
    if written.count == 1 { return "!" }
    let second = written.dropFirst().firstIndex(of: ASCII.exclamation)
    let handle = tag.lowerBound..<(second.map { $0 + 1 } ?? tag.lowerBound + 1)
    var result = prefix(of: handle, in: document)
    let suffix = bytes[handle.upperBound..<tag.upperBound]
    var offset = suffix.startIndex
    while offset < suffix.endIndex {
      let byte = suffix[offset]
      offset += 1
      // The parser has checked that two digits follow.
      if byte == ASCII.percent, offset + 2 <= suffix.endIndex,
        let high = Parser.hexValue(suffix[offset]), let low = Parser.hexValue(suffix[offset + 1])
      {
        result.append(UInt8(truncatingIfNeeded: high << 4 | low))
        offset += 2
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func prefix(of handle: Range<Int>, in document: Int) -> [UInt8] {
    let text = bytes.span
    var low = 0
    var high = tagHandles.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tagHandles[middle].document) < document { low = middle + 1 } else { high = middle }
    }
    // A document declares few handles.
    while low < tagHandles.count, Int(tagHandles[low].document) == document {
      let declared = tagHandles[low]
      if text.isSame(declared.handle, as: handle) {
        return Array(bytes[Int(declared.prefix.lowerBound)..<Int(declared.prefix.upperBound)])
      }
      low += 1
    }
    return handle.count == 2 ? Array("tag:yaml.org,2002:".utf8) : Array(bytes[handle])
  }
}
