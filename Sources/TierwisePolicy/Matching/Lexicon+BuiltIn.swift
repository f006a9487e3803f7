extension Lexicon {
  /// The lexicon of the policy that tierwise was built with, ready without reading its phrases.
  static let builtIn = Lexicon(
    rows: builtInRows, weights: builtInWeights, keys: builtInKeys,
    uses: Uses(words: builtInUses),
    tree: PhraseTree(nodes: PhraseTree.Nodes(words: builtInNodes), letters: builtInLetters),
    beginnings: Beginnings(
      width: builtInWidth, haveMarks: builtInHasMarks, keys: builtInBeginnings,
      indexes: builtInIndexes, list: Beginnings.List(words: builtInEntrances)))

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

      // What follows is packed into words.

    \(Self.source("Uses", "UInt64", uses.words))
    \(Self.source("Nodes", "UInt64", tree.nodes.words))
    \(Self.source("Beginnings", "UInt32", beginnings.keys.map(UInt64.init)))
    \(Self.source("Indexes", "UInt32", beginnings.indexes.map(UInt64.init)))
    \(Self.source("Entrances", "UInt64", beginnings.list.words))
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
