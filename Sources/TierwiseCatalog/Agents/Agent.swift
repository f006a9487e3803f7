package import TierwiseCore
public import TierwiseYAML

/// One markdown file, read up to the end of its frontmatter.
///
/// It never changes, and is handed from one to the next by a reference: it has many parts.
public final class Agent: Sendable {
  /// The file, as the user named it.
  public let path: String
  /// Where the frontmatter is.
  public let fence: Fence
  /// The frontmatter; its `bytes` are the file's up to the body, so that offsets are the file's.
  public let tree: YAMLTree
  /// Whether YAML rejected the frontmatter, so that the fields come from a scan of its lines.
  public let isRecovered: Bool
  /// The `name` key, if there is one.
  public let name: Field?
  /// The `description` key, if there is one.
  public let description: Field?
  /// The `model` key, if there is one.
  public let model: Field?
  /// Whether the model is written as a mapping.
  let hasModelMapping: Bool
  /// The exceptions from rules that the file makes, in source order.
  public let allows: [Allow]
  /// Where the file's first byte is that is not ASCII, and its first carriage return; -1 for none,
  /// or where nobody asked.
  private let marks: (nonASCII: Int32, carriageReturn: Int32)
  /// Whether the file is UTF-8, and whether it may hold characters that nobody sees.
  private let survey: (isValid: Bool, mayHide: Bool)
  /// A bit for each key of the frontmatter, by its first byte and its length.
  private let keys: UInt64
  /// The first entry with the key that more rules ask for than for any other.
  private let tools: YAMLTree.Entry?

  /// Reads an agent from a file's bytes; whatever they are, this never fails.
  ///
  /// What its bytes are like is looked for only where somebody asks for it.
  package init(path: String, bytes: Span<UInt8>, isSurveyed: Bool = true) {
    self.path = path
    fence = Fence(in: bytes)
    if isSurveyed {
      let all = 0..<bytes.count
      let first = ByteSearch.firstNonASCII(in: bytes, all)
      // No file that is read is larger than an Int32.
      marks = (
        Int32(truncatingIfNeeded: first ?? -1),
        Int32(truncatingIfNeeded: ByteSearch.first(ASCII.carriageReturn, in: bytes, all) ?? -1)
      )
      let survey = first.map { UTF8Check.survey(bytes, from: $0) } ?? UTF8Check.Survey()
      self.survey = (survey.isValid, survey.mayHide)
    } else {
      marks = (-1, -1)
      survey = (true, false)
    }
    guard case .closed(let content, let body) = fence else {
      // Without a frontmatter nothing below asks for the bytes, but places near the top may be shown.
      tree = YAMLTree(parsing: [UInt8](bytes, 0..<min(bytes.count, 4096)), range: 0..<0)
      allows = Allow.inBody(bytes, from: 0)
      keys = 0
      isRecovered = false
      name = nil
      description = nil
      model = nil
      tools = nil
      hasModelMapping = false
      return
    }
    // The tree is handed over at the end: what is asked of it before would be asked of a copy.
    let tree = YAMLTree(parsing: [UInt8](bytes, 0..<body), range: content)
    var allows = Allow.inFrontmatter(bytes, content, tree)
    let others = Allow.inBody(bytes, from: body)
    if !others.isEmpty { allows += others }
    self.allows = allows
    isRecovered = !tree.problems.isEmpty
    if isRecovered {
      keys = 0
      name = Field(scanning: "name", in: bytes, content)
      description = Field(scanning: "description", in: bytes, content)
      model = Field(scanning: "model", in: bytes, content)
      tools = nil
      hasModelMapping = false
      self.tree = tree
      return
    }
    var keys: UInt64 = 0
    var name: Field?
    var description: Field?
    var model: Field?
    var tools: YAMLTree.Entry?
    if let root = tree.root {
      for entry in tree.entries(root) {
        guard let key = tree.verbatimRange(entry.key) else {
          // A key that is not as it is written may be any.
          keys = .max
          if tree.key(entry.key, equals: "name") { name = Field(entry, in: tree) }
          if tree.key(entry.key, equals: "model") { model = Field(entry, in: tree) }
          if tree.key(entry.key, equals: "description") { description = Field(entry, in: tree) }
          if tools == nil, tree.key(entry.key, equals: "tools") { tools = entry }
          continue
        }
        keys |= Self.bit(key.isEmpty ? 0 : bytes[key.lowerBound], key.count)
        // The last of two equal keys counts, as it does for the readers that accept them.
        if ByteSearch.isEqual("name", in: bytes, key) {
          name = Field(entry, in: tree)
        } else if ByteSearch.isEqual("model", in: bytes, key) {
          model = Field(entry, in: tree)
        } else if ByteSearch.isEqual("description", in: bytes, key) {
          description = Field(entry, in: tree)
        } else if tools == nil, ByteSearch.isEqual("tools", in: bytes, key) {
          tools = entry
        }
      }
    }
    self.keys = keys
    self.name = name
    self.description = description
    self.model = model
    self.tools = tools
    hasModelMapping = model?.node.map { tree.kind($0) == .mapping } ?? false
    self.tree = tree
  }
}

/// A key of the frontmatter with its value.
public struct Field: Sendable {
  /// The key's bytes.
  public let keyRange: Range<Int>
  /// The value's bytes, quotes included; empty where nothing is written.
  public let range: Range<Int>
  /// The value's node; nil in an agent that was recovered by a scan of its lines.
  public let node: NodeID?

  fileprivate init(_ entry: YAMLTree.Entry, in tree: YAMLTree) {
    keyRange = tree.range(entry.key)
    range = tree.range(entry.value)
    node = entry.value
  }

  fileprivate init?(scanning name: String, in bytes: Span<UInt8>, _ content: Range<Int>) {
    guard let found = LineScan.field(name, in: bytes, content) else { return nil }
    keyRange = found.key
    range = found.value
    node = nil
  }
}

extension Agent {
  /// Where the file's first byte stands that is not ASCII; nil where all is ASCII.
  package var firstNonASCII: Int? { marks.nonASCII < 0 ? nil : Int(marks.nonASCII) }
  /// Whether the file is UTF-8.
  package var isUTF8: Bool { survey.isValid }
  /// Whether the file may hold characters that nobody sees.
  package var mayHideText: Bool { survey.mayHide }
  /// Where the file's first carriage return stands.
  package var firstCarriageReturn: Int? {
    marks.carriageReturn < 0 ? nil : Int(marks.carriageReturn)
  }

  /// The bytes of the frontmatter, or nil where there is none.
  public var frontmatter: Range<Int>? {
    if case .closed(let content, _) = fence { content } else { nil }
  }

  /// The mapping that the frontmatter is; nil where it is none, or was recovered.
  public var mapping: NodeID? {
    guard !isRecovered, frontmatter != nil, let root = tree.root, tree.kind(root) == .mapping
    else { return nil }
    return root
  }

  /// Returns the first entry of the frontmatter with a key; nil where there is none.
  ///
  /// Most agents have few of the keys that rules ask for, and one bit says so.
  package func entry(_ key: String) -> YAMLTree.Entry? {
    if key == "tools" { return mapping == nil ? nil : tools }
    let text = key.utf8
    guard let initial = text.first, keys & Self.bit(initial, text.count) != 0, let mapping else {
      return nil
    }
    return tree.entry(for: key, in: mapping)
  }

  /// Returns the value of a key of the frontmatter; nil where there is none.
  package func value(_ key: String) -> NodeID? { entry(key)?.value }

  /// Returns whether the frontmatter has a key.
  package func hasKey(_ key: String) -> Bool { entry(key) != nil }

  private static func bit(_ initial: UInt8, _ count: Int) -> UInt64 {
    1 << UInt64((Int(initial) &* 7 &+ count) & 63)
  }

  /// Returns the field's text; nil where it is no scalar or says nothing.
  public func text(of field: Field?) -> String? {
    guard let field else { return nil }
    guard let node = field.node else {
      let head = tree.bytes
      let span = head.span
      return field.range.isEmpty ? nil : String(span, field.range)
    }
    guard tree.kind(node) == .scalar, case let text? = tree.string(node), !text.isEmpty else {
      return nil
    }
    return text
  }

  /// Returns the place of an offset in the frontmatter.
  package func position(of offset: Int) -> Position {
    let head = tree.bytes
    let span = head.span
    var finder = PositionFinder()
    return finder.position(of: offset, in: span)
  }

  /// The range a finding points at when something is not there: the opening fence.
  public var openingFence: Range<Int> {
    let head = tree.bytes
    let bytes = head.span
    let start = ByteOrderMark.length(in: bytes)
    guard let line = Line(at: start, in: bytes) else { return start..<start }
    return start..<min(line.end, start + 3)
  }
}
