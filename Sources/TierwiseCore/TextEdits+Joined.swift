extension TextEdits {
  /// Returns the edits that do at once what these and then the next ones do.
  ///
  /// `bytes` is the text before both; the next edits are edits of the text between.
  public func followed(by next: TextEdits, in bytes: [UInt8]) throws(TextEditConflict) -> TextEdits
  {
    var between = Pieces(of: self)
    between.replace(next.items)
    return try TextEdits(between.edits(in: bytes), in: bytes)
  }
}

/// A text as what is left of an older one and what is new.
private struct Pieces {
  enum Piece {
    case kept(Range<Int>)
    case new([UInt8])

    var count: Int {
      switch self {
      case .kept(let range): range.count
      case .new(let bytes): bytes.count
      }
    }

    func part(_ range: Range<Int>) -> Piece {
      switch self {
      case .kept(let kept):
        .kept(kept.lowerBound + range.lowerBound..<kept.lowerBound + range.upperBound)
      case .new(let bytes): .new(Array(bytes[range]))
      }
    }
  }

  private var pieces: [Piece] = []

  init(of edits: TextEdits) {
    var offset = 0
    for edit in edits.items {
      pieces.append(.kept(offset..<edit.range.lowerBound))
      pieces.append(.new(Array(edit.text.utf8)))
      offset = edit.range.upperBound
    }
    pieces.append(.kept(offset..<edits.count))
  }

  /// Makes edits of the text, ascending, in one pass.
  mutating func replace(_ edits: [TextEdit]) {
    var result: [Piece] = []
    var rest = pieces[...]
    /// What is left of a piece that was taken in part.
    var part: Piece?
    var position = 0
    /// Takes the pieces up to an offset.
    func take(until end: Int, _ use: (Piece) -> Void) {
      while position < end, let piece = part ?? rest.popFirst() {
        let count = min(piece.count, end - position)
        use(piece.part(0..<count))
        part = count < piece.count ? piece.part(count..<piece.count) : nil
        position += count
      }
    }
    for edit in edits {
      take(until: edit.range.lowerBound) { result.append($0) }
      result.append(.new(Array(edit.text.utf8)))
      take(until: edit.range.upperBound) { _ in }
    }
    pieces = result + (part.map { [$0] } ?? []) + rest
  }

  /// Returns what leads from the older text to this one.
  func edits(in bytes: [UInt8]) throws(TextEditConflict) -> [TextEdit] {
    var result: [TextEdit] = []
    var offset = 0
    var written: [UInt8] = []
    func close(_ end: Int) throws(TextEditConflict) {
      guard offset < end || !written.isEmpty else { return }
      guard let text = String(validating: written, as: UTF8.self) else { throw .cutsCharacter }
      result.append(TextEdit(offset..<end, text))
      written = []
    }
    for piece in pieces where piece.count > 0 {
      switch piece {
      case .new(let bytes): written += bytes
      case .kept(let range):
        try close(range.lowerBound)
        offset = range.upperBound
      }
    }
    try close(bytes.count)
    return result
  }
}
