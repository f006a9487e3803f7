import TierwiseCore

extension RegistryTable {
  /// The records that belong to no model.
  var facts: Registry.Facts {
    if let decoded { return decoded.facts }
    let bytes = bytes.span
    var fields = RegistryFields()
    _ = fields.kind(bytes)
    var facts = Registry.Facts(asOf: fields.day(bytes) ?? CalendarDay(number: 0))
    facts.vendor = fields.text(bytes)
    while fields.nextLine(bytes) {
      switch fields.kind(bytes) {
      case UInt8(ascii: "f"): facts.families.append(fields.family(bytes))
      case UInt8(ascii: "w"):
        facts.words.append(Registry.Word(text: fields.text(bytes), role: fields.text(bytes)))
      case UInt8(ascii: "a"): facts.aliases.append(fields.alias(bytes))
      case UInt8(ascii: "c"): facts.pricing = fields.pricing(bytes)
      case UInt8(ascii: "x"): facts.nonModels = fields.list(bytes)
      case UInt8(ascii: "s"):
        facts.sources.append(
          Registry.Source(
            id: fields.text(bytes), kind: fields.text(bytes), place: fields.text(bytes),
            date: fields.text(bytes)))
      // The models are the last records.
      case UInt8(ascii: "m"): return facts
      case let kind: fields.spelling(kind, bytes, into: &facts.spellings)
      }
    }
    return facts
  }

  /// Returns the model whose record's first field begins at an offset.
  func model(_ offset: Int) -> Model {
    let bytes = bytes.span
    var fields = RegistryFields(offset: offset)
    var model = fields.model(bytes)
    while fields.nextLine(bytes) {
      switch fields.kind(bytes) {
      case UInt8(ascii: "p"): model.prices.append(fields.price(bytes))
      case UInt8(ascii: "q"): model.fastMode = fields.fastMode(bytes)
      default: return model
      }
    }
    return model
  }
}

extension RegistryFields {
  mutating func family(_ bytes: Span<UInt8>) -> Registry.Family {
    Registry.Family(id: text(bytes), rank: int(bytes), alias: optional(bytes), role: text(bytes))
  }

  /// Reads a record that tells spellings apart; other records change nothing.
  mutating func spelling(
    _ kind: UInt8, _ bytes: Span<UInt8>, into spellings: inout Registry.Spellings
  ) {
    switch kind {
    case UInt8(ascii: "l"): spellings.fillers = list(bytes)
    case UInt8(ascii: "d"):
      spellings.providers.append(
        Registry.Provider(
          id: text(bytes), name: text(bytes), prefixes: list(bytes), regions: list(bytes),
          suffixes: list(bytes), dateSeparators: list(bytes).compactMap { $0.first }))
    case UInt8(ascii: "n"):
      spellings.never.append(Registry.Never(text: text(bytes), meant: text(bytes)))
    case UInt8(ascii: "v"):
      spellings.vendors.append(Registry.Vendor(id: text(bytes), prefixes: list(bytes)))
    case UInt8(ascii: "h"):
      spellings.harnesses.append(
        Registry.Harness(id: text(bytes), words: list(bytes), suffixes: list(bytes)))
    default: break
    }
  }

  fileprivate mutating func alias(_ bytes: Span<UInt8>) -> Registry.AliasMeaning {
    Registry.AliasMeaning(
      alias: text(bytes), provider: optional(bytes), id: text(bytes),
      from: day(bytes) ?? CalendarDay(number: 0), claudeCode: optional(bytes),
      confidence: place(bytes) ?? .low)
  }

  fileprivate mutating func pricing(_ bytes: Span<UInt8>) -> Registry.Pricing {
    Registry.Pricing(
      batch: int(bytes) ?? 1000, usInference: int(bytes) ?? 1000,
      partnerRegional: int(bytes) ?? 1000, webSearch: int(bytes) ?? 0,
      newTokenizer: int(bytes) ?? 1000)
  }

  fileprivate mutating func model(_ bytes: Span<UInt8>) -> Model {
    var model = Model(id: text(bytes), name: "", family: text(bytes), generation: "")
    model.shortForms = list(bytes)
    model.aliases = list(bytes)
    let life = life(bytes)
    model.released = life.released
    model.deprecated = life.deprecated
    model.retires = life.retires
    model.traits = traits(bytes)
    model.name = text(bytes)
    model.generation = text(bytes)
    model.notRetiredBefore = day(bytes)
    model.replacement = optional(bytes)
    model.contextWindow = int(bytes)
    model.maximumOutput = int(bytes)
    model.efforts = int(bytes).map { bits in
      let levels = Model.Effort.allCases
      return levels.indices.filter { bits & 1 << $0 != 0 }.map { levels[$0] }
    }
    model.defaultEffort = place(bytes)
    model.tokenizer = place(bytes) ?? .old
    model.bedrockID = optional(bytes)
    model.bedrockRetires = day(bytes)
    model.googleID = optional(bytes)
    model.minimumClaudeCode = optional(bytes)
    model.confidence = place(bytes) ?? .low
    model.checked = day(bytes)
    model.sources = list(bytes)
    return model
  }

  fileprivate mutating func price(_ bytes: Span<UInt8>) -> Model.Price {
    Model.Price(
      from: day(bytes), until: day(bytes), promptTokensUpTo: int(bytes), input: int(bytes) ?? 0,
      output: int(bytes) ?? 0, cacheWrite5m: int(bytes) ?? 0, cacheWrite1h: int(bytes) ?? 0,
      cacheRead: int(bytes) ?? 0)
  }

  fileprivate mutating func fastMode(_ bytes: Span<UInt8>) -> Model.FastMode {
    let from = day(bytes)
    let until = day(bytes)
    return Model.FastMode(
      input: int(bytes) ?? 0, output: int(bytes) ?? 0, from: from, until: until)
  }
}
