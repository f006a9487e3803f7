package import TierwiseCore
public import TierwiseYAML

/// One markdown file, read up to the end of its frontmatter.
public struct Agent: Sendable {
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
  /// The exceptions from rules that the file makes, in source order.
  public let allows: [Allow]

  /// Reads an agent from a file's bytes; whatever they are, this never fails.
  package init(path: String, bytes: Span<UInt8>) {
    self.path = path
    fence = Fence(in: bytes)
    guard case .closed(let content, let body) = fence else {
      // Without a frontmatter nothing below asks for the bytes, but places near the top may be shown.
      tree = YAMLTree(parsing: [UInt8](bytes, 0..<min(bytes.count, 4096)), range: 0..<0)
      allows = Allow.inBody(bytes, from: 0)
      isRecovered = false
      name = nil
      description = nil
      model = nil
      return
    }
    let tree = YAMLTree(parsing: [UInt8](bytes, 0..<body), range: content)
    self.tree = tree
    allows = Allow.inFrontmatter(bytes, content, tree) + Allow.inBody(bytes, from: body)
    isRecovered = !tree.problems.isEmpty
    if isRecovered {
      name = Field(scanning: "name", in: bytes, content)
      description = Field(scanning: "description", in: bytes, content)
      model = Field(scanning: "model", in: bytes, content)
      return
    }
    var name: Field?
    var description: Field?
    var model: Field?
    if let root = tree.root {
      for entry in tree.entries(root) {
        // The last of two equal keys counts, as it does for the readers that accept them.
        switch tree.initial(of: entry.key) {
        case UInt8(ascii: "n"):
          if tree.key(entry.key, equals: "name") { name = Field(entry, in: tree) }
        case UInt8(ascii: "m"):
          if tree.key(entry.key, equals: "model") { model = Field(entry, in: tree) }
        case UInt8(ascii: "d"):
          if tree.key(entry.key, equals: "description") { description = Field(entry, in: tree) }
        default: break
        }
      }
    }
    self.name = name
    self.description = description
    self.model = model
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

  /// Whether the model is written as a mapping.
  var hasModelMapping: Bool {
    guard let node = model?.node else { return false }
    return tree.kind(node) == .mapping
  }

  /// Returns whether the frontmatter has a key.
  package func hasKey(_ key: String) -> Bool {
    mapping.flatMap { tree.value(for: key, in: $0) } != nil
  }

  /// Returns the field's text; nil where it is no scalar or says nothing.
  public func text(of field: Field?) -> String? {
    guard let field else { return nil }
    guard let node = field.node else {
      let span = tree.bytes.span
      return field.range.isEmpty ? nil : String(span, field.range)
    }
    guard tree.kind(node) == .scalar, case let text? = tree.string(node), !text.isEmpty else {
      return nil
    }
    return text
  }

  /// Returns the place of an offset in the frontmatter.
  package func position(of offset: Int) -> Position {
    let span = tree.bytes.span
    var finder = PositionFinder()
    return finder.position(of: offset, in: span)
  }

  /// The range a finding points at when something is not there: the opening fence.
  public var openingFence: Range<Int> {
    let bytes = tree.bytes.span
    let start = ByteOrderMark.length(in: bytes)
    guard let line = Line(at: start, in: bytes) else { return start..<start }
    return start..<min(line.end, start + 3)
  }
}

extension YAMLTree {
  /// Returns the first byte of a scalar's text; nil where there is none.
  fileprivate func initial(of node: NodeID) -> UInt8? {
    guard let range = verbatimRange(node) else { return decoded(node)?.first }
    return range.isEmpty ? nil : bytes[range.lowerBound]
  }
}
