import TierwiseCore

/// Collects phrases with what they speak for, and puts them in a tree.
struct LexiconBuilder {
  private(set) var rows: [Lexicon.Row] = []
  private var phrases: [(text: [UInt8], use: Lexicon.Use)] = []
  /// The phrases of the current row, each of which counts once.
  private var known: Set<String> = []

  /// Begins a row; phrases that are added from now on speak for it.
  mutating func begin(_ id: String, _ kind: Lexicon.Row.Kind, _ value: Policy.Value) {
    let threshold = value.thousandths("threshold") ?? 1000
    rows.append(Lexicon.Row(id: id, kind: kind, threshold: threshold * 1000))
    known = []
  }

  /// Adds the rows of the matrix.
  mutating func addCharacteristics(_ policy: Policy) {
    for (id, row) in policy.value(["matrix", "rows"])?.entries ?? [] {
      begin(id, .characteristic(haiku: row.int("haiku") ?? 0, sonnet: row.int("sonnet") ?? 0), row)
      add(row["phrases"])
      add(row["also"])
    }
  }

  /// Adds the kinds of work that have a floor.
  mutating func addFloors(_ policy: Policy) {
    for floor in policy.value(["floors"])?.items ?? [] {
      begin(floor.text("kind") ?? "", .floor(atLeast: floor.text("at-least") ?? ""), floor)
      add(floor["when"], zones: ~Lexicon.Zone.body.bit)
    }
  }

  /// Adds the phrases of a list; those that say nothing of zones count in `zones`.
  mutating func add(
    _ list: Policy.Value?, zones: UInt8 = .max, isLiteral: Bool = false
  ) {
    for item in list?.items ?? [] {
      let text = item.kind == .mapping ? item.text("text") ?? "" : item.text
      let own = item["zones"]?.texts.compactMap { Lexicon.Zone(word: $0)?.bit }.reduce(0, |)
      add(
        text, .evidence, row: rows.count - 1, weight: item.thousandths("weight") ?? 1000,
        zones: own ?? zones, isLiteral)
    }
  }

  /// Adds words that take something back; they must end where they end.
  mutating func addNegations(_ list: Policy.Value?, _ role: Lexicon.Use.Role) {
    for item in list?.items ?? [] {
      known = []
      add(item.text + "$", role, row: 0, weight: 0, zones: .max)
    }
  }

  private mutating func add(
    _ text: String, _ role: Lexicon.Use.Role, row: Int, weight: Int, zones: UInt8,
    _ isLiteral: Bool = false
  ) {
    guard known.insert(text).inserted else { return }
    var bytes = text.utf8.map(ASCII.lowercased)
    let isWhole = bytes.last == UInt8(ascii: "$")
    if isWhole { bytes.removeLast() }
    guard !bytes.isEmpty else { return }
    let use = Lexicon.Use(
      role: role, row: row, weight: weight, zones: zones, isWhole: isWhole,
      words: Self.words(in: bytes), isLiteral: isLiteral)
    phrases.append((bytes, use))
  }

  /// Returns how many words there are; an apostrophe inside one does not end it.
  private static func words(in bytes: [UInt8]) -> Int {
    var count = 0
    var isInside = false
    for (index, byte) in bytes.enumerated() {
      let isWord = ASCII.isLetter(byte) || ASCII.isDigit(byte)
      if isWord, !isInside, index < 2 || bytes[index - 1] != ASCII.singleQuote { count += 1 }
      isInside = isWord
    }
    return count
  }

  /// Returns the phrases as a tree, and their uses in the order of the tree.
  func tree() -> (PhraseTree, Lexicon.Uses) {
    let order = phrases.indices.ordered { left, right in
      phrases[left].text == phrases[right].text
        ? left < right : phrases[left].text.lexicographicallyPrecedes(phrases[right].text)
    }
    let sorted = order.map { phrases[$0] }
    var places: [Int] = []
    let tree = PhraseTree(sorted.map(\.text), order: &places)
    return (tree, Lexicon.Uses(places.map { sorted[$0].use }))
  }
}
