import TierwiseCore

/// The state of one parse: where it is in the text, and which collections are still open.
///
/// The parser is a loop and does not recurse, so that no nesting can exhaust the stack. The open
/// collections form a chain through `Node.parent`; `open` is the innermost, `phase` what it waits
/// for. While a collection is open but not the innermost, its `Node.next` holds its phase.
///
/// The text is a span that ends before the first invalid character: a byte of 0 means its end, and
/// whatever is not above a space is white space, a line break or the end.
struct Parser: ~Copyable {
  var nodes: [YAMLTree.Node] = []
  /// The document at hand, and those before it.
  var document: YAMLTree.Document?
  var earlierDocuments: [YAMLTree.Document] = []
  var properties: [YAMLTree.Properties] = []

  /// The next byte to read.
  var offset: Int
  /// Where the line of `offset` begins.
  var lineStart: Int
  /// How many spaces the line of the last `moveToContent` begins with.
  var lineIndent = 0
  /// The first tab between those spaces and the content, or -1.
  var lineTab = -1
  /// Whether `offset` is the first content of its line and nothing of that line is read yet.
  var isAtContent = false

  /// The innermost open collection, or `none`.
  var open = Parser.none
  var phase = Phase.root
  var depth = 0
  /// The column of the innermost open block collection, -1 outside of all: the *n* of YAML 1.2.2.
  var indent = -1

  /// Where the last token that belongs to a node ended, and where the line of that end began.
  var tokenEnd: Int
  var tokenLine: Int
  /// The end of the plain scalar line scanned last, without the blanks behind it.
  var plainEnd = 0

  /// The properties on earlier lines than the node, and on its own.
  var outer = PendingProperties()
  var inner = PendingProperties()
  var anchors = AnchorTable()
  var handles: [YAMLTree.TagHandle] = []
  /// The first of the handles that hold for the document at hand.
  var firstHandle = 0
  /// What ended the parse.
  var problem: YAMLProblem?
  /// Byte order marks that stand where a document may begin.
  var orderMarks: [Int] = []

  static let none = UInt32.max
  static let deepest = 256
  /// How many tag handles a document may declare: so few that each tag looks at all of them.
  static let mostHandles = 64

  init(from start: Int, reserving capacity: Int) {
    offset = start
    lineStart = start
    tokenEnd = start
    tokenLine = start
    nodes.reserveCapacity(capacity)
  }
}

extension Parser {
  /// What the innermost open collection waits for.
  enum Phase: UInt32 {
    /// The root of a document, and what follows it.
    case root, rootDone
    /// Block collections: an entry of its own line; the node behind `-`, `?`, a key's `:`, and the
    /// `:` of an explicit entry; the `:` that belongs to a `?`.
    case entry, item, key, value, explicitValue, keyDone
    /// Flow collections: an item or a key; the key behind `?`; what follows a key, the value, and
    /// what follows an entry.
    case flowItem, flowEntry, flowKey, flowKeyDone, flowValue, flowDone

    /// The phase after a child has been added.
    var next: Phase {
      switch self {
      case .root, .rootDone: .rootDone
      case .item, .value, .explicitValue: .entry
      case .entry, .key, .keyDone: .keyDone
      case .flowEntry, .flowKey, .flowKeyDone: .flowKeyDone
      case .flowItem, .flowValue, .flowDone: .flowDone
      }
    }
  }

  /// Adds a node without children to the open collection.
  @inline(__always) mutating func append(
    _ kind: NodeKind, _ style: NodeStyle, _ range: Range<Int>, flags: NodeFlags,
    indent: Int32 = 0
  ) {
    nodes.append(
      YAMLTree.Node(
        kind: kind, style: style, flags: flags, start: UInt32(truncatingIfNeeded: range.lowerBound),
        end: UInt32(truncatingIfNeeded: range.upperBound),
        next: UInt32(truncatingIfNeeded: nodes.count &+ 1), parent: open, indent: indent))
    phase = phase.next
    endToken(at: range.upperBound)
  }

  /// Adds a node that is not written, behind the last token or at `position`.
  mutating func appendEmpty(at position: Int? = nil) {
    let position = position ?? tokenEnd
    append(.scalar, .plain, position..<position, flags: [.empty, .verbatim])
    attachProperties()
  }

  @inline(__always) mutating func endToken(at end: Int) {
    tokenEnd = end
    tokenLine = lineStart
  }

  /// Opens a collection in the open one.
  mutating func openCollection(
    _ kind: NodeKind, _ style: NodeStyle, at start: Int, _ first: Phase
  ) throws(YAMLProblem) {
    guard depth < Parser.deepest else { throw YAMLProblem(.tooDeep, start..<start &+ 1) }
    if open != Parser.none {
      nodes[Int(open)].next = phase.next.rawValue
    } else {
      phase = .rootDone
    }
    nodes.append(
      YAMLTree.Node(
        kind: kind, style: style, flags: [], start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: start), next: 0, parent: open,
        indent: Int32(truncatingIfNeeded: indent)))
    open = UInt32(truncatingIfNeeded: nodes.count &- 1)
    phase = first
    depth &+= 1
    // The collection is well-formed even if its first key turns out to be a problem.
    if tokenEnd < start { endToken(at: start) }
  }

  /// Opens a block collection whose entries stand in `column`.
  mutating func openBlock(
    _ kind: NodeKind, at start: Int, column: Int, _ first: Phase
  ) throws(YAMLProblem) {
    indent = column
    try openCollection(kind, .block, at: start, first)
  }

  /// Closes the innermost collection where the last token ended.
  mutating func close() {
    completeEntry()
    let index = Int(open)
    let parent = nodes[index].parent
    nodes[index].next = UInt32(truncatingIfNeeded: nodes.count)
    nodes[index].end = UInt32(truncatingIfNeeded: tokenEnd)
    if Int(nodes[index].start) < tokenLine { nodes[index].flags.insert(.multiline) }
    depth &-= 1
    open = parent
    guard parent != Parser.none else {
      phase = .rootDone
      indent = -1
      return
    }
    phase = Phase(rawValue: nodes[Int(parent)].next) ?? .entry
    // A flow collection keeps the column of the block collection around it.
    indent = Int(nodes[Int(parent)].indent)
  }

  /// Adds the nodes that the entry at hand lacks, so that keys and values alternate.
  mutating func completeEntry() {
    switch phase {
    case .key:
      appendEmpty()
      appendEmpty()
      phase = .entry
    case .item, .value, .explicitValue, .keyDone:
      appendEmpty()
      phase = .entry
    case .flowKey:
      appendEmpty()
      appendEmpty()
      phase = .flowDone
    case .flowKeyDone, .flowValue:
      appendEmpty()
      phase = .flowDone
    case .root, .rootDone, .entry, .flowItem, .flowEntry, .flowDone:
      break
    }
  }

  /// Closes all collections.
  mutating func closeAll() {
    while open != Parser.none { close() }
  }

  /// Puts a mapping around the last child of the open collection, which turned out to be its key.
  ///
  /// Only flow collections and what stands in them need this; an implicit key has at most 1024
  /// characters, so the nodes to move are few. Properties before `firstProperty` stay where they are.
  mutating func wrapInMapping(
    _ index: Int, style: NodeStyle, at start: Int, firstProperty: Int
  ) throws(YAMLProblem) {
    guard depth < Parser.deepest else { throw YAMLProblem(.tooDeep, start..<start &+ 1) }
    let bound = UInt32(truncatingIfNeeded: index)
    if open != Parser.none { nodes[Int(open)].next = phase.rawValue }
    nodes.insert(
      YAMLTree.Node(
        kind: .mapping, style: style, flags: [], start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: start), next: 0, parent: open,
        indent: Int32(truncatingIfNeeded: indent)), at: index)
    nodes[index &+ 1].parent = bound
    nodes[index &+ 1].next &+= 1
    for moved in index &+ 2..<max(nodes.count, index &+ 2) {
      nodes[moved].parent &+= 1
      nodes[moved].next &+= 1
    }
    var property = properties.count &- 1
    while property >= firstProperty, properties[property].node >= bound {
      properties[property].node &+= 1
      property &-= 1
    }
    open = bound
    depth &+= 1
  }
}
