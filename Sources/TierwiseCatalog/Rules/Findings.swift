public import TierwiseCore
import TierwiseYAML

/// Collects what rules report, for one file at a time.
public struct Findings: Sendable {
  /// What was reported so far.
  public private(set) var items: [Finding] = []
  private var path: String
  private let style: ExcerptStyle
  /// How many fixes the current file's findings may still have.
  private var room = 0

  /// A fix costs a look at the whole file; what is beyond this number is fixed by the next round.
  private static let mostFixes = 32

  /// Whether findings carry the lines they are about.
  public enum ExcerptStyle: Sendable {
    /// The lines are kept, for a frame around the place.
    case kept
    /// The lines are kept but for hygiene, which nobody asked to see.
    case keptForFaults
    /// Only places are kept.
    case dropped
  }

  /// Creates an empty collection.
  public init(excerpts style: ExcerptStyle = .dropped) {
    self.path = ""
    self.style = style
  }

  /// Says which file the next reports are about.
  package mutating func begin(_ path: String) {
    self.path = path
    room = Self.mostFixes
  }

  /// Adds a finding about bytes of the current file.
  public mutating func report(
    _ rule: RuleInfo, at range: Range<Int>, _ message: Message, severity: Severity? = nil,
    notes: [Note] = [], help: String? = nil, fix: @autoclosure () -> Fix? = nil,
    clearness: Int = 0
  ) {
    let fix = room > 0 ? fix() : nil
    if fix != nil { room -= 1 }
    items.append(
      Finding(
        rule: rule.id, group: rule.group.rawValue, severity: severity ?? rule.severity, path: path,
        range: range, message: message, notes: notes, help: help, fix: fix, clearness: clearness))
  }

  /// Adds a finding about an agent's frontmatter; for rules that see several agents.
  public mutating func report(
    _ rule: RuleInfo, in agent: Agent, at range: Range<Int>, _ message: Message,
    severity: Severity? = nil, notes: [Note] = [], help: String? = nil,
    fix: @autoclosure () -> Fix? = nil
  ) {
    begin(agent.path)
    let first = items.count
    report(rule, at: range, message, severity: severity, notes: notes, help: help, fix: fix())
    let head = agent.tree.bytes
    locate(from: first, in: head.span)
  }

  /// Turns the offsets of the findings from `first` on into places, while the bytes are at hand.
  package mutating func locate(from first: Int, in bytes: Span<UInt8>) {
    guard first < items.count else { return }
    var finder = PositionFinder()
    for index in first..<items.count {
      let range = items[index].range
      items[index].start = finder.position(of: range.lowerBound, in: bytes)
      items[index].end = finder.position(of: range.upperBound, in: bytes)
      if let fix = items[index].fix, fix.isOffered {
        var finder = PositionFinder()
        items[index].fixPlaces = fix.edits.map { edit in
          if edit.range == range {
            return Finding.Place(start: items[index].start, end: items[index].end)
          }
          let start = finder.position(of: edit.range.lowerBound, in: bytes)
          return Finding.Place(
            start: start, end: finder.position(of: edit.range.upperBound, in: bytes))
        }
      }
      if style == .kept || style == .keptForFaults && items[index].severity > .info {
        items[index].excerpt = Excerpt.lines(around: items[index].start, in: bytes)
      }
    }
  }
}
