extension Lexicon {
  /// The lexicon of the policy that tierwise was built with, ready without reading its phrases.
  static let builtIn = Lexicon(
    rows: builtInRows, weights: builtInWeights, keys: builtInKeys,
    uses: builtInUses.map { Use(packed: $0) },
    tree: PhraseTree(
      nodes: builtInNodes.map { PhraseTree.Node(packed: $0) }, letters: builtInLetters),
    beginnings: Beginnings(
      width: builtInWidth, haveMarks: builtInHasMarks, keys: builtInBeginnings,
      indexes: builtInIndexes, list: Beginnings.Beginning.list(packed: builtInEntrances)))

  /// Returns the Swift source that holds this lexicon.
  package var builtInSource: String {
    """
    // Written from default-policy.yaml by `make snapshots`; not to be edited.

    // swift-format-ignore-file
    extension Lexicon {
      static let builtInRows: [Row] = [
    \(rows.map { "    \($0.source),\n" }.joined())  ]
      static let builtInWeights = \(weights)
      static let builtInKeys: [(key: String, zone: Zone)] = [
    \(keys.map { "    (\"\($0.key)\", .\($0.zone.word)),\n" }.joined())  ]
      static let builtInWidth = \(beginnings.width)
      static let builtInHasMarks = \(beginnings.haveMarks)
      static let builtInLetters: [UInt8] = \(tree.letters)

      // What follows is packed; see `Lexicon+BuiltIn.swift`.

    \(Self.source("Uses", "UInt64", uses.map(\.packed)))
    \(Self.source("Nodes", "UInt64", tree.nodes.map(\.packed)))
    \(Self.source("Beginnings", "UInt32", beginnings.keys.map(UInt64.init)))
    \(Self.source("Indexes", "UInt32", beginnings.indexes.map(UInt64.init)))
    \(Self.source("Entrances", "UInt64", beginnings.list.flatMap(\.packed)))
    }

    """
  }

  /// Returns the source of a table of numbers.
  private static func source(_ name: String, _ type: String, _ numbers: [UInt64]) -> String {
    var text = "  static let builtIn\(name): [\(type)] = ["
    for (place, number) in numbers.enumerated() {
      if place % 8 == 0 { text += "\n   " }
      text += number < 10 ? " \(number)," : " 0x\(String(number, radix: 16)),"
    }
    return text + "\n  ]"
  }
}

extension Lexicon.Row {
  fileprivate var source: String {
    let kind =
      switch kind {
      case .characteristic(let haiku, let sonnet):
        ".characteristic(haiku: \(haiku), sonnet: \(sonnet))"
      case .criterion: ".criterion"
      case .floor(let atLeast): ".floor(atLeast: \"\(atLeast)\")"
      case .ceiling(let atMost): ".ceiling(atMost: \"\(atMost)\")"
      }
    return "Row(id: \"\(id)\", kind: \(kind), threshold: \(threshold))"
  }
}

// Numbers are packed into words, the first lowest.

extension Lexicon.Use {
  fileprivate var packed: UInt64 {
    let flags = UInt64(role.rawValue) << 1 | (isWhole ? 1 : 0)
    return flags | UInt64(zones) << 8 | UInt64(words) << 16 | UInt64(row) << 24
      | UInt64(weight) << 32
  }

  fileprivate init(packed: UInt64) {
    self.init(
      role: Role(rawValue: Int(packed >> 1 & 0x7F)) ?? .evidence, row: Int(packed >> 24 & 0xFF),
      weight: Int(packed >> 32), zones: UInt8(packed >> 8 & 0xFF), isWhole: packed & 1 == 1,
      words: Int(packed >> 16 & 0xFF))
  }
}

extension PhraseTree.Node {
  fileprivate var packed: UInt64 {
    UInt64(code) | UInt64(childCount) << 8 | UInt64(phraseCount) << 16
      | UInt64(firstChild) << 24 | UInt64(firstPhrase) << 44
  }

  fileprivate init(packed: UInt64) {
    self.init(
      code: UInt8(packed & 0xFF), childCount: UInt8(packed >> 8 & 0xFF),
      firstChild: UInt32(packed >> 24 & 0xF_FFFF), firstPhrase: UInt32(packed >> 44),
      phraseCount: UInt32(packed >> 16 & 0xFF))
  }
}

extension Beginnings.Beginning {
  /// Six words each.
  fileprivate var packed: [UInt64] {
    let places = UInt64(node) | UInt64(depth) << 24 | UInt64(last) << 32 | UInt64(end) << 56
    return [places, tail, mask, fold, firm, following]
  }

  fileprivate static func list(packed: [UInt64]) -> [Self] {
    stride(from: 0, to: packed.count, by: 6).map { place in
      let places = packed[place]
      return Self(
        node: UInt32(places & 0xFF_FFFF), depth: UInt32(places >> 24 & 0xFF),
        tail: packed[place + 1], mask: packed[place + 2], fold: packed[place + 3],
        firm: packed[place + 4], last: UInt32(places >> 32 & 0xFF_FFFF),
        end: UInt32(places >> 56), following: packed[place + 5])
    }
  }
}
