public import TierwiseCore
public import TierwiseYAML

/// Changes of files, as they can be shown, proved, made and undone: the one way a file changes,
/// begins or ends.
///
/// It is a value: it knows the bytes before and after, and never touches a disk. Who writes takes a
/// `ProvedChangeSet`, so that nothing is written that was not proved.
public struct ChangeSet: Sendable {
  /// The files that change, by path; those that would stay the same are left out.
  public let changes: [FileChange]

  /// Collects changes, one for a file.
  public init(_ changes: [FileChange]) throws(ChangeRefusal) {
    let sorted = changes.filter { !$0.edits.isEmpty || $0.presence != .stays }.ordered {
      left, right in
      ByteSearch.precedes(left.path, right.path)
    }
    for (left, right) in zip(sorted, sorted.dropFirst())
    where left.path.utf8.elementsEqual(right.path.utf8) {
      throw ChangeRefusal(path: left.path, reason: .namedTwice)
    }
    self.changes = sorted
  }

  /// Whether nothing changes.
  public var isEmpty: Bool { changes.isEmpty }
}

/// The change of one file.
public struct FileChange: Sendable {
  /// The file, relative to the root of what is changed.
  public let path: String
  /// All of its bytes as they are.
  public let before: [UInt8]
  /// All of its bytes as they will be.
  public let after: [UInt8]
  /// Whether there is a file before and after.
  public let presence: Presence
  /// What changes in a file that stays, in the normal form.
  public let edits: TextEdits
  /// What the change may do to the values, and is held to.
  public let promise: Promise

  /// What a change may do to the values in a file.
  public enum Promise: Sendable {
    /// The frontmatter's values change as these operations say, and no other way.
    case frontmatter([YAMLEdit])
    /// The values of a YAML file change as these operations say, and no other way.
    case document([YAMLEdit])
    /// The frontmatter's values change as this operation says, however the text comes to say so.
    case values(YAMLEdit)
    /// The frontmatter is YAML before and after, and all its values stay; of a key that stands
    /// twice with one value, one may go.
    case sameValues
    /// The text stays, but for a byte order mark and how lines end.
    case sameText
    /// The frontmatter is YAML afterwards, whatever it was before.
    case repaired
    /// Several changes one after the other, each with its own promise.
    case inTurn([FileChange])
    /// Only bytes in these ranges of the old file change.
    case within([Range<Int>])
    /// Nothing is said of values: the file is no agent, or gets back the bytes it had.
    case bytes
  }

  /// Whether a file is there before the change and after it.
  public enum Presence: Hashable, Sendable {
    /// Before and after.
    case stays
    /// Only after.
    case begins
    /// Only before.
    case ends
  }

  /// Describes a new file, where none may be yet.
  public init(path: String, creating after: [UInt8]) {
    self.init(path, [], after, .begins)
  }

  /// Describes the end of a file.
  public init(path: String, removing before: [UInt8]) {
    self.init(path, before, [], .ends)
  }

  private init(_ path: String, _ before: [UInt8], _ after: [UInt8], _ presence: Presence) {
    self.path = path
    self.before = before
    self.after = after
    self.presence = presence
    edits = TextEdits(noneIn: before)
    promise = .bytes
  }

  /// Describes a change by its edits, in any order.
  public init(
    path: String, before: [UInt8], edits: [TextEdit], promise: Promise
  ) throws(ChangeRefusal) {
    let normal: TextEdits
    do throws(TextEditConflict) {
      normal = try TextEdits(edits, in: before)
    } catch {
      throw ChangeRefusal(path: path, reason: .conflict(error))
    }
    try self.init(path, before, normal, promise)
  }

  /// Computes the change that makes these edits of a file's frontmatter, proved.
  public init(path: String, before: [UInt8], frontmatter: [YAMLEdit]) throws(ChangeRefusal) {
    guard let tree = FileChange.frontmatter(of: before) else {
      throw ChangeRefusal(path: path, reason: .noFrontmatter)
    }
    try self.init(path, before, tree, frontmatter, .frontmatter(frontmatter))
  }

  /// Computes the change that makes these edits of a YAML file, proved.
  public init(path: String, before: [UInt8], document: [YAMLEdit]) throws(ChangeRefusal) {
    try self.init(path, before, YAMLTree(parsing: before), document, .document(document))
  }

  /// Puts changes of one file together, each of which begins where the one before has ended.
  package init(_ steps: [FileChange]) throws(ChangeRefusal) {
    guard let first = steps.first else {
      throw ChangeRefusal(path: "", reason: .changesOtherBytes)
    }
    var edits = first.edits
    do throws(TextEditConflict) {
      for step in steps.dropFirst() { edits = try edits.followed(by: step.edits, in: first.before) }
    } catch {
      throw ChangeRefusal(path: first.path, reason: .conflict(error))
    }
    try self.init(first.path, first.before, edits, .inTurn(steps))
  }

  private init(
    _ path: String, _ before: [UInt8], _ tree: YAMLTree, _ edits: [YAMLEdit], _ promise: Promise
  ) throws(ChangeRefusal) {
    let proved: ProvedEdits
    do throws(EditRefusal) {
      proved = try tree.prove(edits)
    } catch {
      throw ChangeRefusal(path: path, reason: .edit(error))
    }
    // The tree may hold a part of the file only; the offsets are the file's.
    try self.init(path: path, before: before, edits: proved.edits.items, promise: promise)
  }

  init(
    _ path: String, _ before: [UInt8], _ edits: TextEdits, _ promise: Promise
  ) throws(ChangeRefusal) {
    guard let after = edits.applied(to: before) else {
      throw ChangeRefusal(path: path, reason: .changesOtherBytes)
    }
    self.path = path
    self.before = before
    self.after = after
    presence = .stays
    self.edits = edits
    self.promise = promise
  }
}

/// Why files are not changed: the first one that cannot be, and the reason.
public struct ChangeRefusal: Error, Hashable, Sendable {
  /// The file.
  public let path: String
  /// The reason.
  public let reason: Reason

  /// The closed list of reasons.
  public enum Reason: Hashable, Sendable {
    /// Two changes of one file.
    case namedTwice
    /// The edits compete for bytes.
    case conflict(TextEditConflict)
    /// The file has no frontmatter, or one that is not closed.
    case noFrontmatter
    /// An edit of a value is refused.
    case edit(EditRefusal)
    /// The text would be no YAML any more.
    case breaksText(YAMLProblem)
    /// The fences or the body would change.
    case changesBody
    /// A value would change that was not to change.
    case changesValues
    /// More than a byte order mark and the ends of lines would change, or a lone carriage return is
    /// among them.
    case changesText
    /// Bytes outside of the edits would change.
    case changesOtherBytes
    /// The change could not be undone.
    case notReversible
    /// The diff would not show all of the change.
    case hidden
  }
}

extension ChangeRefusal {
  /// The reason in words.
  public var message: String {
    switch reason {
    case .namedTwice: "the file is changed twice"
    case .conflict(.overlapping): "two edits want to change the same place"
    case .conflict(.outside): "an edit reaches behind the end of the file"
    case .conflict(.cutsCharacter): "the edits would cut a character in two"
    case .noFrontmatter: "the file has no frontmatter"
    case .edit(let refusal): refusal.message
    case .breaksText(let problem): "the frontmatter would be no YAML: \(problem.message)"
    case .changesBody: "the fences or the body would change"
    case .changesValues: "a value would change that was not to change"
    case .changesText: "more than the ends of lines would change"
    case .changesOtherBytes: "bytes elsewhere would change"
    case .notReversible: "the change could not be undone"
    case .hidden: "the diff would not show all of the change"
    }
  }
}
