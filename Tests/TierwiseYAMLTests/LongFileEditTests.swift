import Testing
import TierwiseCore

@testable import TierwiseYAML

/// A file with the traits that editors of YAML lose, in seven forms: no line but the asked one differs.
struct LongFileEditTests {
  private static let base = """
    # Settings of one agent; the order matters to people.

    name:   review-helper        # shown in lists
    "display name": 'Review "helper"'
    model: sonnet  # the tier, set by the platform team

    # What it may use
    tools: [ Read,  Grep , "Bash" ]   # spaced on purpose
    paths:
    - src/**
    -   docs/**      # wide gap
    defaults: &defaults
        retries: 3
        backoff:  1.50
    review: *defaults
    description: >-
      Reads a change and says
      what is wrong with it.

      # not a comment
    prompt: |
      You review.
        - indented
      ---
      # nor this
    long: "a line of more than eighty characters that a dumper would fold somewhere in the middle of it"
    summary: one plain value
      over two lines
    nothing: ~
    mode: 0644
    colour: 0xFF
    flag: yes

    # last words
    end: {a: 1, b: [x, y,], c: {}}   # done

    """

  enum Variant: CaseIterable {
    case base, carriageReturns, noFinalBreak, orderMark, markers, duplicateKey, tabs

    var text: String {
      let base = LongFileEditTests.base
      switch self {
      case .base: return base
      case .carriageReturns: return base.replacing("\n", with: "\r\n")
      case .noFinalBreak: return String(base.dropLast())
      case .orderMark: return "\u{FEFF}" + base
      case .markers: return "---   # start\n" + base + "...\n"
      case .duplicateKey: return base + "flag: no\nlong: x\nmode: 1\n"
      case .tabs:
        return base.replacing("model: sonnet  #", with: "model:\tsonnet\t#")
          .replacing("mode: 0644", with: "mode:\t0644\t").replacing("~", with: "~\t# tab")
      }
    }
  }

  /// Returns the lines that differ: `-` those that went, `+` those that came.
  private func difference(_ variant: Variant, _ edit: YAMLEdit) throws -> [String] {
    let before = Array(variant.text.utf8)
    let proved = try YAMLTree(parsing: before).prove([edit])
    #expect(proved.inverse.applied(to: proved.tree.bytes) == before)
    var lines: [String] = []
    for line in UnifiedDiff(from: before, to: proved.tree.bytes).hunks.flatMap(\.lines)
    where line.side != .both {
      var text = String(decoding: line.bytes, as: UTF8.self)
      // Every line has the variant's own line end; it is the same for all, so it is left out.
      let end = variant == .carriageReturns ? "\r\n" : "\n"
      if text.utf8.suffix(end.utf8.count).elementsEqual(end.utf8) {
        text = String(decoding: text.utf8.dropLast(end.utf8.count), as: UTF8.self)
      }
      #expect(!text.utf8.contains(0x0D))
      lines.append((line.side == .old ? "-" : "+") + text)
    }
    return lines
  }

  @Test func `the file has the traits`() {
    #expect(Self.base.split(separator: "\n", omittingEmptySubsequences: false).count == 36)
    for variant in Variant.allCases {
      #expect(YAMLTree(parsing: Array(variant.text.utf8)).problems.isEmpty)
    }
  }

  @Test(arguments: Variant.allCases)
  func `changing one value changes one line`(_ variant: Variant) throws {
    let isTabs = variant == .tabs
    let end =
      isTabs ? "\t# the tier, set by the platform team" : "  # the tier, set by the platform team"
    let start = isTabs ? "model:\t" : "model: "
    #expect(
      try difference(variant, .set("model", "haiku")) == [
        "-\(start)sonnet\(end)", "+\(start)haiku\(end)",
      ])
  }

  @Test(arguments: Variant.allCases)
  func `every other operation changes its own lines only`(_ variant: Variant) throws {
    let isTabs = variant == .tabs
    let end =
      isTabs ? "\t# the tier, set by the platform team" : "  # the tier, set by the platform team"
    let start = isTabs ? "model:\t" : "model: "
    #expect(
      try difference(variant, .insert("new", .text("x"), after: "prompt")) == ["+new: x"])
    #expect(
      try difference(variant, .insert("new", .text("x"), before: "tools")) == ["+new: x"])
    #expect(try difference(variant, .insert("new", .text("x"), after: "review")) == ["+new: x"])
    #expect(
      try difference(variant, .delete("tools")) == [
        "-# What it may use", "-tools: [ Read,  Grep , \"Bash\" ]   # spaced on purpose",
      ])
    #expect(
      try difference(variant, .rename("\"display name\"", to: "label")) == [
        "-\"display name\": 'Review \"helper\"'", "+\"label\": 'Review \"helper\"'",
      ])
    #expect(try difference(variant, .append("lib/**", to: "paths")) == ["+-   lib/**"])
    #expect(
      try difference(variant, .append("Edit", to: "tools")) == [
        "-tools: [ Read,  Grep , \"Bash\" ]   # spaced on purpose",
        "+tools: [ Read,  Grep , \"Bash\" , Edit ]   # spaced on purpose",
      ])
    #expect(
      try difference(
        variant, .nest("model", ("preference", .text("haiku")), ("fallbacks", .texts(["sonnet"]))))
        == [
          "-\(start)sonnet\(end)", "+model:\(end)", "+    preference: haiku",
          "+    fallbacks: [sonnet]",
        ])
    #expect(
      try difference(variant, .set("summary", "short")) == [
        "-summary: one plain value", "-  over two lines", "+summary: short",
      ])
  }

  @Test func `what is written twice and what an alias repeats are refused`() {
    check(refused: Variant.duplicateKey.text, .set("mode", "1"), .duplicateKey)
    for variant in Variant.allCases {
      check(refused: variant.text, .set("defaults.retries", "4"), .aliasedAnchor)
      check(refused: variant.text, .delete("defaults"), .aliasedAnchor)
    }
  }

  @Test(arguments: Variant.allCases)
  func `every scalar of the file is set alone`(_ variant: Variant) throws {
    let tree = YAMLTree(parsing: Array(variant.text.utf8))
    var set = 0
    for index in tree.nodes.indices {
      guard let route = route(to: index, in: tree) else { continue }
      do throws(EditRefusal) {
        let proved = try tree.prove([.set(route, .string("haiku"))])
        #expect(proved.edits.items.count <= 2, "\(route)")
        set += 1
      } catch {
        #expect(error.reason == .aliasedAnchor || error.reason == .duplicateKey, "\(route)")
      }
    }
    #expect(set >= (variant == .duplicateKey ? 16 : 19))
  }

  /// Returns the route to a scalar that is a value, with all keys found by their text.
  private func route(to index: Int, in tree: YAMLTree) -> YAMLRoute? {
    guard tree.nodes[index].kind == .scalar else { return nil }
    var steps: [YAMLRoute.Step] = []
    var node = NodeID(index)
    while tree.nodes[node.index].parent != .max {
      let parent = NodeID(Int(tree.nodes[node.index].parent))
      if tree.kind(parent) == .mapping {
        guard let entry = tree.entries(parent).first(where: { $0.value == node }),
          let name = tree.string(entry.key)
        else { return nil }
        steps.append(.key(name))
      } else {
        steps.append(.index(Array(tree.children(parent)).firstIndex(of: node) ?? 0))
      }
      node = parent
    }
    return YAMLRoute(steps.reversed())
  }
}
