import TierwiseCatalog
import TierwiseCore

extension AgentGraph {
  /// The graph for Mermaid; a tier is told by its name and by the shape of its boxes.
  package var mermaid: String {
    var text = "graph LR\n"
    for place in drawn {
      let node = nodes[place]
      let label = Self.escaped(node.label, ["\"": "#quot;", "<": "#lt;", ">": "#gt;"])
      let (open, close) =
        switch node.rank {
        case _ where !node.isThere: (">", "]")
        case 1: ("([", "])")
        case 2: ("[", "]")
        case 3: ("[[", "]]")
        case .some: ("{{", "}}")
        case nil: ("(", ")")
        }
      text += "  a\(place)\(open)\"\(label)\"\(close)\n"
    }
    for edge in edges {
      let arrow =
        switch edge.kind {
        case .requires: "-->"
        case .recommends: "-.->"
        case .conflicts: "--x"
        case .starts: "==>"
        }
      text += "  a\(edge.from) \(arrow) a\(edge.to)\n"
    }
    return text
  }

  /// The graph for Graphviz; a tier is told by its name and by the shape of its boxes.
  package var dot: String {
    var text = "digraph agents {\n  rankdir=LR;\n"
    for place in drawn {
      let node = nodes[place]
      let label = Self.escaped(node.label, ["\"": "\\\"", "\\": "\\\\"])
      let shape =
        switch node.rank {
        case _ where !node.isThere: "plaintext"
        case 1: "ellipse"
        case 2: "box"
        case 3: "box3d"
        case .some: "hexagon"
        case nil: "note"
        }
      text += "  a\(place) [label=\"\(label)\", shape=\(shape)];\n"
    }
    for edge in edges {
      let style =
        switch edge.kind {
        case .requires: ""
        case .recommends: " [style=dashed]"
        case .conflicts: " [arrowhead=tee, style=dotted]"
        case .starts: " [style=bold]"
        }
      text += "  a\(edge.from) -> a\(edge.to)\(style);\n"
    }
    return text + "}\n"
  }

  /// The map of dependencies, as claude-ctx reads it; nil where a name cannot stand in it.
  package var map: String? {
    guard unmappable == nil else { return nil }
    var text = "# Format: agent:requires:recommends\n"
    for (place, node) in nodes.enumerated() where node.isThere {
      func names(_ kind: AgentReferences.Kind) -> String {
        edges.filter { $0.from == place && $0.kind == kind }.map { nodes[$0.to].name }
          .joined(separator: ",")
      }
      text += "\(node.name):\(names(.requires)):\(names(.recommends))\n"
    }
    return text
  }

  /// The first name that cannot stand in a map; nil where all can.
  package var unmappable: String? {
    func isPlain(_ byte: UInt8) -> Bool {
      byte > ASCII.space && byte != ASCII.colon && byte != ASCII.comma
        && byte != ASCII.doubleQuote
    }
    return nodes.first { node in
      !node.name.utf8.allSatisfy(isPlain) || node.name.utf8.first == ASCII.hash
    }?.name
  }

  private static func escaped(_ text: String, _ signs: [Character: String]) -> String {
    text.reduce(into: "") { $0 += signs[$1] ?? String($1) }
  }
}

extension AgentGraph.Node {
  fileprivate var label: String {
    if !isThere { return "\(name) (not there)" }
    return tier.map { "\(name) (\($0))" } ?? name
  }
}
