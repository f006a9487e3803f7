import TierwiseYAML

/// Picks edits of a text at random.
struct EditChoice {
  private var scalars: [YAMLRoute] = []
  private var keys: [YAMLRoute] = []
  private var sequences: [YAMLRoute] = []
  private var items: [(YAMLRoute, String)] = []

  init(tree: YAMLTree) {
    if let root = tree.root { add(root, YAMLRoute([]), tree) }
  }

  private mutating func add(_ node: NodeID, _ route: YAMLRoute, _ tree: YAMLTree) {
    switch tree.kind(node) {
    case .alias: break
    case .scalar:
      scalars.append(route)
      if tree.isEmptyValue(node) { sequences.append(route) }
    case .sequence:
      sequences.append(route)
      for (index, child) in tree.children(node).enumerated() {
        add(child, route.item(index), tree)
        if let text = tree.string(child) { items.append((route.item(index), text)) }
      }
    case .mapping:
      for entry in tree.entries(node) {
        guard let name = tree.string(entry.key) else { continue }
        keys.append(route.key(name))
        add(entry.value, route.key(name), tree)
      }
    }
  }

  private static let texts = [
    "haiku", "it's", "say \"hi\"", "a: b", "x # y", "yes", "", " ", "one\ntwo\n", "\n", " lead\nx",
    "1.0", "é🎉", "\u{85}\u{2028}", "a, b", "[x]", "- x", "trail ", "tab\tx", "---",
    "long "
      + String(
        repeating: "word ", count: 60) + "end", "a\r\nb", "\u{0}",
  ]

  private static func text(_ random: inout SeededRandom) -> String {
    texts.randomElement(using: &random) ?? ""
  }

  private static func value(_ random: inout SeededRandom) -> YAMLNewValue {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: .list([])
    case 1: .texts([text(&random), text(&random)])
    case 2: .mapping([])
    case 3:
      .mapping([
        .init("to", .text(text(&random))), .init("on", .texts([text(&random)])),
        .init("deep", .mapping([.init(text(&random), .scalar(.int(7)))])),
      ])
    case 4:
      .scalar([.null, .bool(true), .int(-3), .float(0.25)].randomElement(using: &random) ?? .null)
    default: .text(text(&random))
    }
  }

  /// Returns an edit at a random place that is there.
  mutating func edit(_ random: inout SeededRandom) -> YAMLEdit {
    let root = YAMLRoute([])
    let scalar = scalars.randomElement(using: &random) ?? root
    let key = keys.randomElement(using: &random) ?? root
    let entry = YAMLNewValue.Entry(
      "new" + EditChoice.text(&random), EditChoice.value(&random))
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return .insertAfter(key, entry)
    case 1: return .insertBefore(key, entry)
    case 2: return .delete(key)
    case 3: return .rename(key, to: "new" + EditChoice.text(&random))
    case 4:
      return .append(
        sequences.randomElement(using: &random) ?? root, .string(EditChoice.text(&random)))
    case 5:
      // Most lists are of texts that are written as they are.
      let item = items.randomElement(using: &random) ?? (root, "")
      return .remove(item.0, .string(item.1))
    case 6: return .nest(scalar, [entry, .init("b", EditChoice.value(&random))])
    default: return .set(scalar, .string(EditChoice.text(&random)))
    }
  }
}

/// Numbers that are the same in every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
