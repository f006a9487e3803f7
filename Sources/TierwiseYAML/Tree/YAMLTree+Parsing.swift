import TierwiseCore

extension YAMLTree {
  /// The size of the largest text that is parsed: 16 MiB.
  public static let largest = 16 << 20

  /// Reads the part of the bytes in `range`, all of them without one, as YAML 1.2.
  public init(parsing bytes: [UInt8], range: Range<Int>? = nil) {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    self.init(bytes: bytes, range: range)
    guard range.count <= YAMLTree.largest, range.upperBound <= Int(Int32.max) else {
      problems = [YAMLProblem(.tooLarge, range)]
      return
    }
    let check = CharacterCheck(bytes.span, range)
    let (problem, orderMarks) = read(bytes.span, before: check.invalid)
    if check.quotedOnly != nil, let misplaced = check.misplaced(self, orderMarks: orderMarks),
      problem.map({ $0.range.lowerBound > misplaced.range.lowerBound }) ?? true
    {
      problems = [read(bytes.span, before: misplaced).problem ?? misplaced]
    } else if let problem {
      problems = [problem]
    }
  }

  /// Trees of fewer nodes, as frontmatters have, are copied to their size.
  private static let small = 1024

  /// Parses the text up to the invalid character, and returns the problem that ended the parse.
  private mutating func read(
    _ bytes: Span<UInt8>, before invalid: YAMLProblem?
  ) -> (problem: YAMLProblem?, orderMarks: [Int]) {
    let text = bytes.extracting(0..<(invalid?.range.lowerBound ?? range.upperBound))
    var parser = Parser(from: range.lowerBound, reserving: range.count / 16 &+ 4)
    var problem = parser.run(text)
    if let invalid {
      parser.forgetCutScalar(text)
      if problem.map({ Parser.isDueToEnd($0, text) }) ?? true { problem = invalid }
    }
    nodes = parser.nodes
    if nodes.count < Self.small {
      // A tree stays longer than its parser: it keeps no room for nodes that did not come. A large
      // one would need more room for the copy than it gives back.
      nodes = []
      nodes.reserveCapacity(parser.nodes.count)
      nodes += parser.nodes
    }
    documents = parser.documents
    properties = parser.properties
    tagHandles = parser.handles
    return (problem, parser.orderMarks)
  }
}

extension Parser {
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
