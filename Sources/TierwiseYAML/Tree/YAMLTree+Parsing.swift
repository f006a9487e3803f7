import TierwiseCore

extension YAMLTree {
  /// The size of the largest text that is parsed: 16 MiB.
  public static let largest = 16 << 20

  /// Reads the part of the bytes in `range`, all of them without one, as YAML 1.2.
  public init(parsing bytes: [UInt8], range: Range<Int>? = nil) {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    guard range.count <= YAMLTree.largest, range.upperBound <= Int(Int32.max) else {
      self.init(bytes, range, [], Details(problems: [YAMLProblem(.tooLarge, range)]))
      return
    }
    let check = CharacterCheck(bytes.span, range)
    var parser = Parser(reading: bytes.span, range, before: check.invalid)
    if check.quotedOnly != nil,
      let misplaced = check.misplaced(bytes.span, range, parser.nodes, parser.orderMarks),
      parser.problem.map({ $0.range.lowerBound > misplaced.range.lowerBound }) ?? true
    {
      parser = Parser(reading: bytes.span, range, before: misplaced)
      parser.problem = parser.problem ?? misplaced
    }
    self.init(bytes, range, parser.fittedNodes, parser.details)
  }
}

extension Parser {
  /// Reads the text up to the invalid character.
  fileprivate init(reading bytes: Span<UInt8>, _ range: Range<Int>, before invalid: YAMLProblem?) {
    let text = bytes.extracting(0..<(invalid?.range.lowerBound ?? range.upperBound))
    // Lines of agents are short, and hold two nodes at most.
    self.init(from: range.lowerBound, reserving: range.count / 24 &+ 4)
    problem = run(text)
    if let invalid {
      forgetCutScalar(text)
      if problem.map({ Parser.isDueToEnd($0, text) }) ?? true { problem = invalid }
    }
  }

  /// The nodes, with little room for more: a tree stays longer than its parser.
  fileprivate var fittedNodes: [YAMLTree.Node] {
    // A copy of many would need more room than it gives back.
    guard nodes.count < 1024, nodes.count &* 2 < nodes.capacity else { return nodes }
    var result: [YAMLTree.Node] = []
    result.reserveCapacity(nodes.count)
    result += nodes
    return result
  }

  /// What there is to tell besides nodes; nil where it is the usual.
  fileprivate var details: YAMLTree.Details? {
    let isUsual =
      problem == nil && properties.isEmpty && earlierDocuments.isEmpty && handles.isEmpty
      && (document?.isBare ?? true) && nodes.isEmpty == (document == nil)
    if isUsual { return nil }
    return YAMLTree.Details(
      documents: earlierDocuments + (document.map { [$0] } ?? []), properties: properties,
      tagHandles: handles, problems: problem.map { [$0] } ?? [])
  }

  /// Reads the whole text; returns the problem it stopped at.
  mutating func run(_ text: Span<UInt8>) -> YAMLProblem? {
    do throws(YAMLProblem) {
      try parseStream(text)
      return nil
    } catch {
      outer = PendingProperties()
      inner = PendingProperties()
      closeAll()
      return error
    }
  }

  /// Makes the last scalar an empty one if it may go on behind the end of the text.
  mutating func forgetCutScalar(_ text: Span<UInt8>) {
    guard let last = nodes.last, last.kind == .scalar, text.isWhite(from: Int(last.end)) else {
      return
    }
    nodes[nodes.count &- 1].end = last.start
    nodes[nodes.count &- 1].style = .plain
    nodes[nodes.count &- 1].flags.formIntersection(.hasProperties)
    nodes[nodes.count &- 1].flags.formUnion([.empty, .verbatim])
  }

  /// Returns whether the problem may come from the end of the text alone.
  static func isDueToEnd(_ problem: YAMLProblem, _ text: Span<UInt8>) -> Bool {
    switch problem.code {
    case .unclosedQuote, .unclosedFlow, .missingDocumentStart: true
    default: text.isWhite(from: problem.range.upperBound)
    }
  }
}

extension Span<UInt8> {
  /// Returns whether nothing but white space stands at and behind `offset`.
  fileprivate func isWhite(from offset: Int) -> Bool {
    for offset in offset..<Swift.max(count, offset) where self[offset] > ASCII.space {
      return false
    }
    return true
  }
}
