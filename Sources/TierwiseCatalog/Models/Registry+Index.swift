import TierwiseCore

extension Registry {
  /// Reads the names and the days of a table, and nothing else of it.
  init(_ table: RegistryTable) {
    let bytes = table.bytes.span
    var fields = RegistryFields()
    precondition(fields.kind(bytes) == UInt8(ascii: "r"), "a table begins with its day")
    asOf = fields.day(bytes) ?? CalendarDay(number: 0)
    vendor = fields.text(bytes)
    var families: [Family] = []
    var spellings = Spellings()
    var index = Index()
    while fields.nextLine(bytes) {
      let kind = fields.kind(bytes)
      switch kind {
      case UInt8(ascii: "m"): index.addModel(&fields, bytes)
      case UInt8(ascii: "f"):
        let family = fields.family(bytes)
        if let alias = family.alias { index.add(alias, .family(families.count)) }
        families.append(family)
      case UInt8(ascii: "w"):
        let word = fields.text(bytes)
        index.add(word, word == "inherit" ? .inherit : .word)
      default: fields.spelling(kind, bytes, into: &spellings)
      }
    }
    self.families = families
    self.spellings = spellings
    self.table = table
    heads = index.heads
    targets = index.targets
    let forms = NameTable(index.names, ends: index.ends)
    let fillers = NameTable(spellings.fillers)
    parts = zip(forms.indices, index.targets).map { form, target in
      switch target {
      case .inherit, .word: nil
      case .family, .model, .shortForm: forms.withName(form) { ModelParts($0, fillers) }
      }
    }
    neverParts = spellings.never.map { ModelParts($0.text, fillers) }
    self.forms = forms
    self.fillers = fillers
  }

  /// The names of a registry, as they are collected.
  private struct Index {
    var heads: [Head] = []
    var names: [UInt8] = []
    var ends: [Int32] = []
    var targets: [Target] = []

    init() {
      heads.reserveCapacity(64)
      names.reserveCapacity(2048)
      ends.reserveCapacity(96)
      targets.reserveCapacity(96)
    }

    mutating func add(_ name: String, _ target: Target) {
      names.append(contentsOf: name.utf8)
      ends.append(Int32(names.count))
      targets.append(target)
    }

    mutating func add(_ range: Range<Int>, _ bytes: Span<UInt8>, _ target: Target) {
      for offset in range { names.append(bytes[offset]) }
      ends.append(Int32(names.count))
      targets.append(target)
    }

    mutating func addModel(_ fields: inout RegistryFields, _ bytes: Span<UInt8>) {
      let line = fields.offset
      let id = ModelID(heads.count)
      add(fields.field(bytes), bytes, .model(id))
      let family = fields.text(bytes)
      fields.items(bytes) { add($0, bytes, .shortForm(id)) }
      fields.items(bytes) { add($0, bytes, .model(id)) }
      let life = fields.life(bytes)
      let isLimited = fields.traits(bytes).contains(.limitedAccess)
      heads.append(Head(line: line, family: family, life: life, isLimited: isLimited))
    }
  }
}
