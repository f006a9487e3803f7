/// Why an edit is not made: the place in the text, and the reason.
public struct EditRefusal: Error, Hashable, Sendable {
  /// The byte that the reason is about, as an offset in the tree's bytes.
  public let offset: Int
  /// The reason.
  public let reason: Reason
  /// The key or route the edit was about, as people write it.
  public let subject: String

  package init(_ reason: Reason, at offset: Int, _ subject: String) {
    self.reason = reason
    self.offset = offset
    self.subject = subject
  }
}

extension EditRefusal {
  /// The closed list of reasons.
  public enum Reason: Hashable, Sendable {
    /// The text is no YAML as it stands.
    case unparsable(YAMLProblem.Code)
    /// The text has more than one document.
    case severalDocuments
    /// The key, the item or the text is not there.
    case missing
    /// The key is there already.
    case present
    /// A key is asked of something else.
    case notAMapping
    /// An item is asked of something else.
    case notASequence
    /// A text is asked of a collection.
    case notAScalar
    /// The route leads to an item or to the root, where a key is needed.
    case notAKey
    /// An alias stands there: a change behind it would show in another place.
    case alias
    /// An alias elsewhere repeats the value, and would change with it.
    case aliasedAnchor
    /// The value's anchor has no place in what would replace it.
    case anchor
    /// A merge key `<<` brings keys in from elsewhere.
    case mergeKey
    /// The key is written twice.
    case duplicateKey
    /// A tag says how the value is to be read.
    case tag
    /// The key is behind `?`, is no scalar, or is not written.
    case complexKey
    /// It is the mapping's only key; without it the mapping would be none.
    case lastKey
    /// It is the list's only item; without it the list would be none.
    case lastItem
    /// A comment would go with it.
    case comment
    /// A carriage return alone ends a line: readers disagree where lines are.
    case loneCarriageReturn
    /// The text ends inside a block scalar without a line end; with one, readers would see another
    /// value.
    case unendedBlock
    /// A comment or a tab stands where the new text would have to go.
    case noRoom
    /// Law 1: other values would change, or not to what was asked.
    case changesValues
    /// Law 2: bytes outside of the edit would change.
    case changesOtherBytes
    /// Law 3: made again, the edit would change the text again.
    case notStable
    /// Law 4: the edit could not be undone.
    case notReversible
    /// Law 5: the text would be no YAML any more.
    case breaksText(YAMLProblem.Code)
  }
}

extension EditRefusal {
  /// The reason in words.
  public var message: String {
    let name = subject.isEmpty ? "the document" : "'\(subject)'"
    return switch reason {
    case .unparsable(let code): "not edited until the text is YAML: \(code.message)"
    case .severalDocuments: "the text has more than one document"
    case .missing: "\(name) is not there"
    case .present: "\(name) is there already"
    case .notAMapping: "\(name) is no mapping"
    case .notASequence: "\(name) is no list"
    case .notAScalar: "\(name) is no single value"
    case .notAKey: "\(name) is no key"
    case .alias: "\(name) is an alias"
    case .aliasedAnchor: "\(name) has an anchor that an alias repeats"
    case .anchor: "\(name) has an anchor"
    case .mergeKey: "\(name) has keys merged in by '<<'"
    case .duplicateKey: "\(name) is written twice"
    case .tag: "\(name) has a tag"
    case .complexKey: "\(name) is no plain key"
    case .lastKey: "\(name) is the only key of its mapping"
    case .lastItem: "\(name) is the only item of its list"
    case .comment: "a comment would go with \(name)"
    case .loneCarriageReturn: "a carriage return without a line feed ends a line"
    case .unendedBlock: "the block text at the end of the file has no line end"
    case .noRoom: "a comment or a tab stands where \(name) would go"
    case .changesValues: "editing \(name) would change another value"
    case .changesOtherBytes: "editing \(name) would change bytes elsewhere"
    case .notStable: "editing \(name) twice would not be the same as once"
    case .notReversible: "editing \(name) could not be undone"
    case .breaksText(let code): "editing \(name) would break the text: \(code.message)"
    }
  }
}
