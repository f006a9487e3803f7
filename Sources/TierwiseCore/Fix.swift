/// A way out of a finding, as edits.
public struct Fix: Hashable, Sendable {
  /// What the fix does, as a command.
  public let title: String
  /// What applying it risks.
  public let safety: Safety
  /// What it may do to the frontmatter's values, and is held to before it is applied.
  public let effect: Effect
  /// The edits, in ascending order, without overlaps; none where the place does not allow any.
  public let edits: [TextEdit]

  /// Creates a fix.
  public init(_ title: String, safety: Safety, effect: Effect, edits: [TextEdit]) {
    self.title = title
    self.safety = safety
    self.effect = effect
    self.edits = edits
  }

  /// What may happen to the agent when the fix is applied (DESIGN §6).
  public enum Safety: String, Comparable, Sendable {
    /// What it says, and every comment, survive.
    case safe
    /// What runs changes.
    case unsafe
    /// Never applied, only shown.
    case shown

    /// Returns whether the left one risks less.
    public static func < (left: Safety, right: Safety) -> Bool { left.risk < right.risk }

    private var risk: Int {
      switch self {
      case .safe: 0
      case .unsafe: 1
      case .shown: 2
      }
    }
  }

  /// What a fix may do to the values of the frontmatter.
  public enum Effect: Hashable, Sendable {
    /// The text stays, but for a byte order mark and how lines end.
    case keepsText
    /// All values stay.
    case keepsValues
    /// The frontmatter is one, and is YAML afterwards.
    case repairs
    /// One value or key changes.
    case changes(ValueChange)
  }

  /// The change of one value or key; routes are as people write them: `model.fallbacks[0]`.
  public enum ValueChange: Hashable, Sendable {
    /// The value becomes this text.
    case set(String, String)
    /// The key gets this name.
    case rename(String, String)
    /// The key goes, with its value.
    case delete(String)
    /// The item, which is this text, goes from its list.
    case remove(String, String)
  }

  /// Whether it can be applied at all.
  public var isOffered: Bool { safety != .shown && !edits.isEmpty }

  /// The bytes between its first and its last edit.
  package var extent: Range<Int> {
    guard let first = edits.first, let last = edits.last else { return 0..<0 }
    return first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound)
  }
}
