import TierwiseCore
import TierwiseYAML

/// Which agents of a catalog name which others.
package struct AgentReferences: Sendable {
  /// A place where an agent names another one.
  package struct Reference: Sendable {
    /// The agent that names the other.
    package let agent: Int
    package let kind: Kind
    package let name: String
    package let range: Range<Int>
  }

  /// What an agent wants of another one.
  package enum Kind: String, CaseIterable, Sendable {
    case requires, recommends, conflicts
    /// It may start it: `Agent(name)` among its tools.
    case starts
  }

  /// All references, by agent and place.
  package private(set) var references: [Reference] = []
  /// The agents by their names, other names, and files' names.
  package private(set) var names: [String: Int] = [:]

  /// There are none.
  package init() {}

  /// Finds the references of a catalog.
  package init(_ catalog: Catalog) {
    let agents = catalog.agents
    for index in agents.indices where agents[index].mayRefer && catalog.isOwn(index) {
      collect(agents[index], index)
    }
    // Most catalogs refer to nothing, and need no names.
    guard !references.isEmpty else { return }
    for index in catalog.agents.indices where catalog.isOwn(index) {
      name(catalog.agents[index], index)
    }
  }

  private mutating func collect(_ agent: Agent, _ index: Int) {
    if let dependencies = agent.value("dependencies") {
      for kind in [Kind.requires, .recommends, .conflicts] {
        guard let node = agent.tree.value(for: kind.rawValue, in: dependencies) else { continue }
        for item in agent.items(node) {
          references.append(
            Reference(agent: index, kind: kind, name: item.text, range: item.range))
        }
      }
    }
    for entry in agent.tools("tools") ?? [] where entry.hasSpecifier {
      let bytes = agent.tree.bytes
      guard bytes[entry.name].elementsEqual("Agent".utf8) else { continue }
      var start = entry.name.upperBound
      for offset in entry.name.upperBound..<entry.range.upperBound {
        switch bytes[offset] {
        case UInt8(ascii: "("): start = offset + 1
        case ASCII.comma, UInt8(ascii: ")"):
          while start < offset, ASCII.isBlank(bytes[start]) { start += 1 }
          let text = String(decoding: bytes[start..<offset], as: UTF8.self)
          if !text.isEmpty {
            references.append(
              Reference(agent: index, kind: .starts, name: text, range: start..<offset))
          }
          start = offset + 1
        default: break
        }
      }
    }
  }

  private mutating func name(_ agent: Agent, _ index: Int) {
    func add(_ name: String, to names: inout [String: Int]) {
      if names[name] == nil { names[name] = index }
    }
    if let name = agent.text(of: agent.name) { add(name, to: &names) }
    add(String(Path.name(of: agent.path).dropLast(3)), to: &names)
    guard let node = agent.value("alias") else { return }
    for item in agent.items(node) { add(item.text, to: &names) }
  }
}

extension Agent {
  /// Whether the agent may name others; of most the first look says that they do not.
  fileprivate var mayRefer: Bool {
    if hasKey("dependencies") { return true }
    guard let tools = value("tools") else { return false }
    // Looks for `t(`, which most lists of tools do not have.
    let range = tree.range(tools)
    let head = tree.bytes
    let bytes = head.span
    var offset = range.lowerBound
    while let open = ByteSearch.first(UInt8(ascii: "("), in: bytes, offset..<range.upperBound) {
      if open > range.lowerBound, bytes[open - 1] == UInt8(ascii: "t") { return true }
      offset = open + 1
    }
    return false
  }

  /// Returns the texts of a list, or the one that stands in its place.
  fileprivate func items(_ node: NodeID) -> [(text: String, range: Range<Int>)] {
    switch tree.kind(node) {
    case .scalar:
      guard !isBlank(node), let text = tree.string(node) else { return [] }
      return [(text, tree.range(node))]
    case .sequence:
      return tree.children(node).compactMap { child in
        guard tree.kind(child) == .scalar, !isBlank(child), let text = tree.string(child) else {
          return nil
        }
        return (text, tree.range(child))
      }
    case .mapping, .alias: return []
    }
  }
}
