import TierwiseCore

extension Lexicon {
  /// The lexicon of the policy that tierwise was built with, ready without reading its phrases.
  static let builtIn = Lexicon(records: builtInTable.withUTF8Buffer { unsafe [UInt8]($0) })

  /// Returns the Swift source that holds this lexicon.
  package var builtInSource: String {
    """
    // Written from default-policy.yaml by `make snapshots`; not to be edited.

    // swift-format-ignore-file
    extension Lexicon {
      /// The built-in lexicon as numbers; see `NumberText`.
      static let builtInTable: StaticString = #\"""
    \(String(decoding: records, as: UTF8.self))
    \"""#
    }

    """
  }

  /// The lexicon as numbers.
  var records: [UInt8] {
    var text = NumberText()
    text.add(rows.count)
    for row in rows {
      text.add(row.id)
      text.add(row.threshold)
      switch row.kind {
      case .characteristic(let haiku, let sonnet):
        text.add(0)
        text.add(haiku)
        text.add(sonnet)
      case .criterion: text.add(1)
      case .floor(let atLeast):
        text.add(2)
        text.add(atLeast)
      case .ceiling(let atMost):
        text.add(3)
        text.add(atMost)
      }
    }
    for weight in weights { text.add(weight) }
    text.add(keys.count)
    for entry in keys {
      text.add(entry.key)
      text.add(Int(entry.zone.rawValue))
    }
    text.add(uses.count)
    for use in uses {
      text.add(use.role.rawValue)
      text.add(use.row)
      text.add(use.weight)
      text.add(Int(use.zones))
      text.add(use.isWhole ? 1 : 0)
      text.add(use.words)
    }
    tree.write(to: &text)
    return text.bytes
  }

  /// Reads what `records` wrote.
  init(records: [UInt8]) {
    let bytes = records.span
    var text = NumberText.Reader()
    rows = (0..<text.number(in: bytes)).map { _ in
      let id = text.text(in: bytes)
      let threshold = text.number(in: bytes)
      let kind: Row.Kind =
        switch text.number(in: bytes) {
        case 0: .characteristic(haiku: text.number(in: bytes), sonnet: text.number(in: bytes))
        case 1: .criterion
        case 2: .floor(atLeast: text.text(in: bytes))
        default: .ceiling(atMost: text.text(in: bytes))
        }
      return Row(id: id, kind: kind, threshold: threshold)
    }
    weights = Zone.allCases.map { _ in text.number(in: bytes) }
    keys = (0..<text.number(in: bytes)).map { _ in
      let key = text.text(in: bytes)
      return (key, Zone(rawValue: UInt8(truncatingIfNeeded: text.number(in: bytes))) ?? .body)
    }
    var uses: [Use] = []
    let count = text.number(in: bytes)
    uses.reserveCapacity(count)
    for _ in 0..<count {
      uses.append(
        Use(
          role: Use.Role(rawValue: text.number(in: bytes)) ?? .evidence,
          row: text.number(in: bytes), weight: text.number(in: bytes),
          zones: UInt8(truncatingIfNeeded: text.number(in: bytes)),
          isWhole: text.number(in: bytes) == 1, words: text.number(in: bytes)))
    }
    self.uses = uses
    tree = PhraseTree(&text, in: bytes)
  }
}
