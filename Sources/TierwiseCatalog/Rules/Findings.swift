public import TierwiseCore
import TierwiseYAML

/// Collects what rules report, for one file at a time.
public struct Findings: Sendable {
  /// What was reported so far.
  public private(set) var items: [Finding] = []
  private var path: String
  private let style: ExcerptStyle

  /// Whether findings carry the lines they are about.
  public enum ExcerptStyle: Sendable {
    /// The lines are kept, for a frame around the place.
    case kept
    /// Only places are kept.
    case dropped
  }

  /// Creates an empty collection.
  public init(excerpts style: ExcerptStyle = .dropped) {
    self.path = ""
    self.style = style
  }

  /// Says which file the next reports are about.
  package mutating func begin(_ path: String) { self.path = path }

  /// Adds a finding about bytes of the current file.
  public mutating func report(
    _ rule: RuleInfo, at range: Range<Int>, _ message: Message, severity: Severity? = nil,
    notes: [Note] = [], help: String? = nil, fix: Fix? = nil
  ) {
    items.append(
      Finding(
        rule: rule.id, group: rule.group.rawValue, severity: severity ?? rule.severity, path: path,
        range: range, message: message, notes: notes, help: help, fix: fix))
  }

  /// Adds a finding about an agent's frontmatter; for rules that see several agents.
  public mutating func report(
    _ rule: RuleInfo, in agent: Agent, at range: Range<Int>, _ message: Message,
    severity: Severity? = nil, notes: [Note] = [], help: String? = nil, fix: Fix? = nil
  ) {
    begin(agent.path)
    let first = items.count
    report(rule, at: range, message, severity: severity, notes: notes, help: help, fix: fix)
    locate(from: first, in: agent.tree.bytes.span)
  }

  /// Turns the offsets of the findings from `first` on into places, while the bytes are at hand.
  package mutating func locate(from first: Int, in bytes: Span<UInt8>) {
    guard first < items.count else { return }
    var finder = PositionFinder()
    for index in first..<items.count {
      let range = items[index].range
      items[index].start = finder.position(of: range.lowerBound, in: bytes)
      items[index].end = finder.position(of: range.upperBound, in: bytes)
      if style == .kept {
        items[index].excerpt = Excerpt.lines(around: items[index].start, in: bytes)
      }
    }
  }
}
