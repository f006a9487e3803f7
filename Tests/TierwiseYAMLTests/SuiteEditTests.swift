import TestKit
import Testing
import TierwiseCore

@testable import TierwiseYAML

/// Edits of every value in the mappings of the YAML test suite.
struct SuiteEditTests {
  private struct Case: Decodable {
    var id: String
    var subset: String
    var error: Bool
    var yaml: String
  }

  /// The routes of all values, and what is refused there because of what stands there.
  private struct Routes {
    var scalars: [YAMLRoute] = []
    var collections: [YAMLRoute] = []
    var aliases: [YAMLRoute] = []
    var unnamed = 0

    init(_ tree: YAMLTree) {
      if let root = tree.root { add(root, YAMLRoute([]), tree) }
    }

    private mutating func add(_ node: NodeID, _ route: YAMLRoute, _ tree: YAMLTree) {
      switch tree.kind(node) {
      case .scalar: scalars.append(route)
      case .alias: aliases.append(route)
      case .sequence:
        collections.append(route)
        for (index, child) in tree.children(node).enumerated() {
          add(child, route.item(index), tree)
        }
      case .mapping:
        collections.append(route)
        for entry in tree.entries(node) {
          guard let name = tree.string(tree.target(of: entry.key) ?? entry.key) else {
            unnamed += 1
            continue
          }
          add(entry.value, route.key(name), tree)
        }
      }
    }
  }

  /// What stands in the way of setting a value: not more than this, and with every text.
  private static let refused: [String: EditRefusal.Reason] = [
    "2JQS \"\"": .duplicateKey, "2SXE key": .aliasedAnchor,
    "3GZX \"First occurrence\"": .aliasedAnchor, "3GZX \"Override anchor\"": .aliasedAnchor,
    "5WE3 \"explicit key\"": .complexKey, "6M2F a": .aliasedAnchor, "7W2P a": .complexKey,
    "7W2P b": .complexKey, "DFF7 \"\"": .complexKey, "JS2J \"First occurrence\"": .aliasedAnchor,
    "JTV5 \"e 42\"": .complexKey, "W5VH a": .aliasedAnchor,
  ]

  @Test(
    .enabled(if: TestKit.Shared.data != nil, TestKit.Shared.missing),
    arguments: ["haiku", "it's: \"quoted\" # no comment", "", "yes", "a\n b\n"])
  func `every scalar of the suite's mappings is set and undone`(_ text: String) throws {
    var set = 0
    var refused: [String: EditRefusal.Reason] = [:]
    var aliases = 0
    var collections = 0
    for item in try TestKit.Shared.lines("yaml-test-suite/cases.jsonl", of: Case.self)
    where item.subset == "map" && !item.error {
      let bytes = Array(item.yaml.utf8)
      let tree = YAMLTree(parsing: bytes)
      let routes = Routes(tree)
      for route in routes.scalars {
        do throws(EditRefusal) {
          let proved = try tree.prove([.set(route, .string(text))])
          #expect(proved.inverse.applied(to: proved.tree.bytes) == bytes, "\(item.id) \(route)")
          #expect(proved.tree.checkInvariants() == [], "\(item.id) \(route)")
          set += 1
        } catch {
          refused["\(item.id) \(route)"] = error.reason
        }
      }
      for route in routes.aliases {
        #expect(throws: EditRefusal.self) { try tree.prove([.set(route, .string(text))]) }
        aliases += 1
      }
      for route in routes.collections {
        #expect(throws: EditRefusal.self) { try tree.prove([.set(route, .string(text))]) }
        collections += 1
      }
    }
    #expect(refused == SuiteEditTests.refused)
    #expect(set == 163)
    #expect(aliases == 6)
    #expect(collections == 125)
  }
}
