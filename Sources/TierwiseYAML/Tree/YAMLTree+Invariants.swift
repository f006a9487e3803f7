extension YAMLTree {
  /// Returns what is wrong with the tree itself, whatever its text; empty unless we are.
  package func checkInvariants() -> [String] {
    var wrong: [String] = []
    var open: [Int] = []
    var lastLeafEnd = range.lowerBound
    for index in nodes.indices {
      while let last = open.last, Int(nodes[last].next) <= index { open.removeLast() }
      let node = nodes[index]
      let isCollection = node.kind == .mapping || node.kind == .sequence
      if node.start > node.end { wrong.append("node \(index) ends before it starts") }
      if Int(node.start) < range.lowerBound || Int(node.end) > range.upperBound {
        wrong.append("node \(index) is outside the text")
      }
      if node.parent != open.last.map({ UInt32($0) }) ?? .max {
        wrong.append("node \(index) has parent \(node.parent), not \(open.last ?? -1)")
      }
      if let last = open.last {
        if node.start < nodes[last].start || node.end > nodes[last].end {
          wrong.append("node \(index) is not inside its parent")
        }
        if node.next > nodes[last].next { wrong.append("node \(index) ends behind its parent") }
      }
      if isCollection {
        if Int(node.next) <= index || Int(node.next) > nodes.count {
          wrong.append("node \(index) has next \(node.next)")
        }
        open.append(index)
      } else {
        if Int(node.next) != index + 1 { wrong.append("leaf \(index) has next \(node.next)") }
        if Int(node.start) < lastLeafEnd { wrong.append("leaf \(index) overlaps the one before") }
        lastLeafEnd = Int(node.end)
      }
      if node.kind == .mapping, children(NodeID(index)).reduce(0, { sum, _ in sum + 1 }) % 2 != 0 {
        wrong.append("mapping \(index) has a key without value")
      }
    }
    return wrong + wrongTables()
  }

  private func wrongTables() -> [String] {
    var wrong: [String] = []
    for (index, entry) in properties.enumerated() {
      if index > 0, properties[index - 1].node > entry.node {
        wrong.append("properties are not ascending")
      }
      if Int(entry.node) >= nodes.count || !nodes[Int(entry.node)].flags.contains(.hasProperties) {
        wrong.append("properties \(index) belong to no node")
      }
    }
    for index in nodes.indices {
      let node = NodeID(index)
      if nodes[index].flags.contains(.hasProperties), propertyEntries(of: node).isEmpty {
        wrong.append("node \(index) has no properties")
      }
      if nodes[index].kind == .alias, target(of: node).map({ $0.index < index }) != true {
        wrong.append("alias \(index) has no target before it")
      }
    }
    let roots = documents.map(\.root)
    if zip(roots, roots.dropFirst()).contains(where: { $0 >= $1 }) {
      wrong.append("documents are not ascending")
    }
    if nodes.count(where: { $0.parent == .max }) > documents.count {
      wrong.append("a document has two roots")
    }
    return wrong
  }
}
