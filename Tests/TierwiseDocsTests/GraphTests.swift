import Testing
import TierwiseCatalog
import TierwiseCore

@testable import TierwiseDocs

struct GraphTests {
  private func graph(
    _ files: [(name: String, model: String, rest: String)], map: String? = nil,
    only kinds: Set<AgentReferences.Kind> = Set(AgentReferences.Kind.allCases)
  ) throws(CorruptMap) -> AgentGraph {
    let agents = files.map { file in
      let text = """
        ---
        name: \(file.name)
        description: b
        model: \(file.model)
        \(file.rest)
        ---
        Body.

        """
      return Agent(path: "agents/\(file.name).md", bytes: Array(text.utf8).span)
    }
    var catalog = Catalog(
      root: LoadRoot(path: "agents", kind: .plain), agents: agents, dialect: .structured)
    catalog.dependencyMap = map.map {
      DependencyMap(path: "agents/dependencies.map", bytes: Array($0.utf8))
    }
    return try AgentGraph(catalog, .builtIn, only: kinds)
  }

  private let three = [
    (name: "b", model: "opus", rest: "tools: Agent(a)"),
    (name: "a", model: "haiku", rest: "dependencies: {requires: [b], recommends: [c, nobody]}"),
    (name: "c", model: "sonnet", rest: "dependencies: {conflicts: a}"),
  ]

  @Test func `tiers have names and shapes, and kinds have arrows, in Mermaid`() throws {
    #expect(
      try graph(three).mermaid == """
        graph LR
          a0(["a (haiku)"])
          a1[["b (opus)"]]
          a2["c (sonnet)"]
          a3>"nobody (not there)"]
          a0 --> a1
          a0 -.-> a2
          a0 -.-> a3
          a1 ==> a0
          a2 --x a0

        """)
  }

  @Test func `the same graph for Graphviz`() throws {
    #expect(
      try graph(three, only: [.requires, .conflicts]).dot == """
        digraph agents {
          rankdir=LR;
          a0 [label="a (haiku)", shape=ellipse];
          a1 [label="b (opus)", shape=box3d];
          a2 [label="c (sonnet)", shape=box];
          a0 -> a1;
          a2 -> a0 [arrowhead=tee, style=dotted];
        }

        """)
  }

  @Test func `a map that is written can be read back`() throws {
    let map = try #require(try graph(three).map)
    #expect(map == "# Format: agent:requires:recommends\na:b:c,nobody\nb::\nc::\n")
    let plain = three.map { (name: $0.name, model: $0.model, rest: "color: red") }
    #expect(try graph(plain, map: map).map == map)
  }

  @Test func `a corrupt map is refused with its line, but only where it is needed`() throws {
    let corrupt = "a:b:\nb::Gather, then stop\n"
    #expect(try graph(three, map: corrupt).edges.count == 5)
    #expect(throws: CorruptMap.self) {
      try graph([(name: "a", model: "haiku", rest: "color: red")], map: corrupt)
    }
  }

  @Test func `names that mean something in a map or a diagram are told apart`() throws {
    let odd = [(name: "\"x: \\\"y\\\"\"", model: "inherit", rest: "color: red")]
    #expect(try graph(odd).map == nil)
    #expect(try graph(odd).unmappable != nil)
    #expect(try graph(odd).mermaid == "graph LR\n  a0(\"x: #quot;y#quot;\")\n")
    #expect(try graph(odd).dot.contains("[label=\"x: \\\"y\\\"\", shape=note];"))
  }
}
