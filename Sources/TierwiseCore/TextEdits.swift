/// Edits of one text in their normal form: ascending, apart from each other, none without effect.
///
/// Between two edits at least one byte stays, so an order never has to be guessed, and undoing them
/// is again a normal form.
public struct TextEdits: Sendable {
  /// The edits, ascending.
  public let items: [TextEdit]
  /// The size of the text they are made for.
  public let count: Int

  /// Brings edits of a text into the normal form, whatever order they come in.
  ///
  /// Edits that touch become one. An insertion in front of a replacement comes first.
  public init(_ edits: [TextEdit], in bytes: [UInt8]) throws(TextEditConflict) {
    // What neither takes nor gives has no place that another edit could dispute.
    let sorted = edits.filter { !$0.range.isEmpty || !$0.text.isEmpty }.ordered { left, right in
      (left.range.lowerBound, left.range.upperBound)
        < (right.range.lowerBound, right.range.upperBound)
    }
    var merged: [TextEdit] = []
    var previous: TextEdit?
    for edit in sorted {
      guard edit.range.lowerBound >= 0, edit.range.upperBound <= bytes.count else {
        throw .outside(edit)
      }
      defer { previous = edit }
      guard let last = merged.last, let previous, edit.range.lowerBound <= last.range.upperBound
      else {
        merged.append(edit)
        continue
      }
      // Of two insertions in one place, or of edits of one byte, neither has the right to be first.
      guard edit.range.lowerBound == previous.range.upperBound, edit.range != previous.range else {
        throw .overlapping(previous, edit)
      }
      merged[merged.count - 1] = TextEdit(
        last.range.lowerBound..<edit.range.upperBound, last.text + edit.text)
    }
    self.init(normal: merged, in: bytes)
  }

  /// Creates no edits of a text.
  public init(noneIn bytes: [UInt8]) {
    items = []
    count = bytes.count
  }

  /// Keeps the edits that change something.
  private init(normal edits: [TextEdit], in bytes: [UInt8]) {
    items = edits.filter { !bytes[$0.range].elementsEqual($0.text.utf8) }
    count = bytes.count
  }
}

/// Why edits cannot be applied.
public enum TextEditConflict: Error, Hashable, Sendable {
  /// Two edits want the same bytes, or two insertions the same place.
  case overlapping(TextEdit, TextEdit)
  /// An edit reaches out of the text.
  case outside(TextEdit)
  /// The edits together cut a character in two.
  case cutsCharacter
}

extension TextEdits {
  /// Whether nothing changes.
  public var isEmpty: Bool { items.isEmpty }

  /// Returns the text with the edits made; nil where it is not of the size they were made for.
  public func applied(to bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count == count else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + items.reduce(0) { $0 + $1.text.utf8.count })
    var offset = 0
    for edit in items {
      result += bytes[offset..<edit.range.lowerBound]
      result += edit.text.utf8
      offset = edit.range.upperBound
    }
    result += bytes[offset...]
    return result
  }

  /// Returns the edits that lead back from the edited text; nil where they would have to write bytes
  /// that are not UTF-8, or the text is not of the size they were made for.
  public func inverse(in bytes: [UInt8]) -> TextEdits? {
    guard bytes.count == count else { return nil }
    var result: [TextEdit] = []
    var shift = 0
    for edit in items {
      guard let old = String(validating: bytes[edit.range], as: UTF8.self) else { return nil }
      let start = edit.range.lowerBound + shift
      result.append(TextEdit(start..<start + edit.text.utf8.count, old))
      shift += edit.text.utf8.count - edit.range.count
    }
    return TextEdits(result, count: count + shift)
  }

  /// Returns where the edited text has the new bytes, one range for each edit.
  public var written: [Range<Int>] {
    var shift = 0
    return items.map { edit in
      let start = edit.range.lowerBound + shift
      shift += edit.text.utf8.count - edit.range.count
      return start..<start + edit.text.utf8.count
    }
  }

  /// Returns whether two texts are the same outside of the edits: what these replace in the first,
  /// and what they have written in the second.
  public func areOnlyDifference(between before: [UInt8], and after: [UInt8]) -> Bool {
    guard before.count == count else { return false }
    var old = 0
    var new = 0
    for (edit, written) in zip(items, written) {
      guard written.upperBound <= after.count else { return false }
      guard before[old..<edit.range.lowerBound].elementsEqual(after[new..<written.lowerBound])
      else { return false }
      old = edit.range.upperBound
      new = written.upperBound
    }
    return before[old...].elementsEqual(after[new...])
  }

  private init(_ items: [TextEdit], count: Int) {
    self.items = items
    self.count = count
  }
}
