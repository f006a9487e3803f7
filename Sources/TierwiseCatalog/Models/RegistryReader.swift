import TierwiseCore
import TierwiseYAML

/// Reads the parts of a registry from nodes that have the right shape.
struct RegistryReader {
  let tree: YAMLTree
  /// What no shape can express: names that do not exist, days in the wrong order.
  var problems: [Shape.Problem] = []

  init(_ tree: YAMLTree) { self.tree = tree }

  /// Reports texts that cannot stand in a record, and whole numbers below zero or beyond a trillion.
  mutating func checkScalars(below node: NodeID) {
    switch tree.kind(node) {
    case .sequence, .mapping: for child in tree.children(node) { checkScalars(below: child) }
    case .alias: refuse(.alias, node)
    case .scalar:
      if case .int(let value) = tree.resolved(node), value < 0 || value > 1_000_000_000_000 {
        refuse(.wholeNumber(value), node)
      }
      let text = tree.string(node) ?? ""
      if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "|") }) {
        refuse(.sign, node)
      }
    }
  }

  struct Entry {
    let name: String
    let key: NodeID
    let value: NodeID
  }

  func entries(_ key: String, _ mapping: NodeID) -> [Entry] {
    guard let node = tree.value(for: key, in: mapping) else { return [] }
    return tree.entries(node).map { entry in
      Entry(name: tree.string(entry.key) ?? "", key: entry.key, value: entry.value)
    }
  }

  func text(_ key: String, _ mapping: NodeID) -> String? {
    guard let node = tree.value(for: key, in: mapping), case .string(let text) = tree.resolved(node)
    else { return nil }
    return text
  }

  func texts(_ key: String, _ mapping: NodeID) -> [String] {
    tree.value(for: key, in: mapping).map(texts) ?? []
  }

  func texts(_ sequence: NodeID) -> [String] { tree.children(sequence).compactMap(tree.string) }

  func int(_ key: String, _ mapping: NodeID) -> Int? {
    guard let node = tree.value(for: key, in: mapping), case .int(let value) = tree.resolved(node)
    else { return nil }
    return value
  }

  func day(_ key: String, _ mapping: NodeID) -> CalendarDay? {
    text(key, mapping).flatMap { CalendarDay($0) }
  }

  private func isTrue(_ key: String, _ mapping: NodeID, unlessWritten value: Bool) -> Bool {
    guard let node = tree.value(for: key, in: mapping), case .bool(let flag) = tree.resolved(node)
    else { return value }
    return flag
  }

  /// Returns a number in millionths; reports one with more decimals, or beyond a million.
  private mutating func number(_ key: String, _ mapping: NodeID, places: Int = 6) -> Int? {
    guard let node = tree.value(for: key, in: mapping), let text = tree.string(node) else {
      return nil
    }
    var limit = 1_000_000
    for _ in 0..<places { limit *= 10 }
    guard let value = Decimal.units(text, places: places), value <= limit else {
      refuse(.number(text, places: places), node)
      return nil
    }
    return value
  }

  private mutating func refuse(_ message: Message, _ node: NodeID) {
    problems.append(Shape.Problem(.refused(message), tree.range(node)))
  }
}

extension RegistryReader {
  mutating func pricing(_ root: NodeID) -> Registry.Pricing {
    var pricing = Registry.Pricing()
    guard let node = tree.value(for: "pricing", in: root) else { return pricing }
    pricing.batch = number("batch", node, places: 3) ?? pricing.batch
    pricing.usInference = number("us-inference", node, places: 3) ?? pricing.usInference
    pricing.partnerRegional = number("partner-regional", node, places: 3) ?? pricing.partnerRegional
    pricing.webSearch = number("web-search", node) ?? pricing.webSearch
    pricing.newTokenizer = number("new-tokenizer", node, places: 3) ?? pricing.newTokenizer
    return pricing
  }

  mutating func model(_ entry: Entry) -> Model {
    let node = entry.value
    var model = Model(
      id: entry.name, name: text("name", node) ?? "", family: text("family", node) ?? "",
      generation: text("generation", node) ?? "")
    model.aliases = texts("aliases", node)
    model.shortForms = texts("short", node)
    model.released = day("released", node)
    model.deprecated = day("deprecated", node)
    model.retires = day("retires", node)
    model.notRetiredBefore = day("not-retired-before", node)
    model.replacement = text("replacement", node)
    model.contextWindow = int("window", node)
    model.maximumOutput = int("output", node)
    if let prices = tree.value(for: "prices", in: node) {
      for row in tree.children(prices) {
        if let price = price(row) { model.prices.append(price) }
      }
    }
    if let fast = tree.value(for: "fast", in: node), let input = number("input", fast),
      let output = number("output", fast)
    {
      model.fastMode = Model.FastMode(
        input: input, output: output, from: day("from", fast), until: day("until", fast))
    }
    if tree.value(for: "effort", in: node) != nil {
      model.efforts = texts("effort", node).compactMap(Model.Effort.init(rawValue:))
    }
    model.defaultEffort = text("default-effort", node).flatMap(Model.Effort.init(rawValue:))
    model.tokenizer = text("tokenizer", node).flatMap(Model.Tokenizer.init(rawValue:)) ?? .old
    if isTrue("us-premium", node, unlessWritten: false) { model.traits.insert(.usPremium) }
    if !isTrue("sampling", node, unlessWritten: true) { model.traits.insert(.refusesSampling) }
    if isTrue("limited", node, unlessWritten: false) { model.traits.insert(.limitedAccess) }
    model.bedrockID = text("bedrock", node)
    model.bedrockRetires = day("bedrock-retires", node)
    model.googleID = text("google", node)
    model.minimumClaudeCode = text("claude-code", node)
    model.confidence = confidence(node)
    model.checked = day("checked", node)
    model.sources = texts("sources", node)
    return model
  }

  private mutating func price(_ row: NodeID) -> Model.Price? {
    guard let input = number("input", row), let output = number("output", row),
      let write5m = number("write-5m", row), let write1h = number("write-1h", row),
      let read = number("read", row)
    else { return nil }
    return Model.Price(
      from: day("from", row), until: day("until", row), promptTokensUpTo: int("up-to", row),
      input: input, output: output, cacheWrite5m: write5m, cacheWrite1h: write1h, cacheRead: read)
  }

  private func confidence(_ node: NodeID) -> Model.Confidence {
    text("confidence", node).flatMap(Model.Confidence.init(rawValue:)) ?? .low
  }

  mutating func aliases(
    _ facts: Registry.Facts, _ root: NodeID
  ) -> [Registry.AliasMeaning] {
    guard let list = tree.value(for: "aliases", in: root) else { return [] }
    let known = Set(facts.families.compactMap(\.alias) + facts.words.map(\.text))
    var meanings: [Registry.AliasMeaning] = []
    for row in tree.children(list) {
      guard let alias = text("alias", row), let id = text("id", row), let from = day("from", row)
      else { continue }
      if let node = tree.value(for: "alias", in: row), !known.contains(alias) {
        refuse(.noAlias(alias), node)
      }
      if let node = tree.value(for: "id", in: row), !facts.models.contains(where: { $0.id == id }) {
        refuse(.noModel(id), node)
      }
      meanings.append(
        Registry.AliasMeaning(
          alias: alias, provider: text("provider", row), id: id, from: from,
          claudeCode: text("claude-code", row), confidence: confidence(row)))
    }
    // The order of the file does not count; equal days keep it, so that the result is one.
    let order = meanings.indices.ordered { left, right in
      meanings[left].from == meanings[right].from
        ? left < right : meanings[left].from < meanings[right].from
    }
    return order.map { meanings[$0] }
  }

  mutating func never(_ facts: Registry.Facts, _ root: NodeID) -> [Registry.Never] {
    entries("never", root).map { entry in
      let meant = tree.string(entry.value) ?? ""
      if !facts.models.contains(where: { $0.id == meant }) { refuse(.noModel(meant), entry.value) }
      return Registry.Never(text: entry.name, meant: meant)
    }
  }
}

extension RegistryReader {
  /// Reports models that contradict themselves, each other, or the rest of the file.
  mutating func checkModels(_ facts: Registry.Facts, _ root: NodeID) {
    var names = Set(facts.words.map(\.text) + facts.families.compactMap(\.alias))
    let ids = Set(facts.models.map(\.id))
    for (entry, model) in zip(entries("models", root), facts.models) {
      for name in [model.id] + model.aliases + model.shortForms
      where !names.insert(name).inserted {
        refuse(.twice(name), entry.key)
      }
      if !facts.families.contains(where: { $0.id == model.family }) {
        refuse(.noFamily(model.family), tree.value(for: "family", in: entry.value) ?? entry.key)
      }
      if let next = model.replacement, !ids.contains(next) {
        refuse(.noModel(next), tree.value(for: "replacement", in: entry.value) ?? entry.key)
      }
      if let level = model.defaultEffort, let efforts = model.efforts, !efforts.contains(level) {
        refuse(
          .noLevel(level.rawValue), tree.value(for: "default-effort", in: entry.value) ?? entry.key)
      }
      for source in model.sources where !facts.sources.contains(where: { $0.id == source }) {
        refuse(.noSource(source), tree.value(for: "sources", in: entry.value) ?? entry.key)
      }
      checkDays(model, entry)
    }
  }

  private mutating func checkDays(_ model: Model, _ entry: Entry) {
    if let end = model.retires {
      if let announced = model.deprecated, announced > end {
        refuse(.backwards("deprecated", "retires"), entry.key)
      }
      if let released = model.released, released > end {
        refuse(.backwards("released", "retires"), entry.key)
      }
    }
    for price in model.prices {
      if let from = price.from, let until = price.until, from > until {
        refuse(.backwards("from", "until"), tree.value(for: "prices", in: entry.value) ?? entry.key)
      }
    }
  }
}

extension Message {
  fileprivate static let sign: Message = "a registry holds neither '|' nor control characters"

  fileprivate static let alias: Message = "a registry holds no aliases"

  fileprivate static func wholeNumber(_ value: Int) -> Message {
    Message("\(value) is not between 0 and a trillion")
  }

  fileprivate static func number(_ text: String, places: Int) -> Message {
    Message("'\(text)' is no number up to a million with at most \(places) decimals")
  }

  fileprivate static func noAlias(_ name: String) -> Message {
    Message("'\(name)' is no family's alias and none of 'words'")
  }

  fileprivate static func noModel(_ id: String) -> Message {
    Message("no model has the id '\(id)'")
  }

  fileprivate static func noFamily(_ name: String) -> Message {
    Message("'\(name)' is none of 'families'")
  }

  fileprivate static func noSource(_ name: String) -> Message {
    Message("'\(name)' is none of 'sources'")
  }

  fileprivate static func noLevel(_ name: String) -> Message {
    Message("the model does not take the effort level '\(name)'")
  }

  fileprivate static func twice(_ name: String) -> Message {
    Message("'\(name)' stands for two things")
  }

  fileprivate static func backwards(_ first: String, _ second: String) -> Message {
    Message("'\(first)' is later than '\(second)'")
  }
}
