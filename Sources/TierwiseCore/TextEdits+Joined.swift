extension TextEdits {
  /// Returns the edits that do at once what these and then the next ones do.
  ///
  /// `bytes` is the text before both; the next edits are edits of the text between.
  public func followed(by next: TextEdits, in bytes: [UInt8]) throws(TextEditConflict) -> TextEdits
  {
    var between = Pieces(of: self)
    for edit in next.items.reversed() { between.replace(edit.range, edit.text) }
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

  mutating func replace(_ range: Range<Int>, _ text: String) {
    var result: [Piece] = []
    var start = 0
    var isWritten = false
    for piece in pieces {
      let end = start + piece.count
      if range.lowerBound > start {
        result.append(piece.part(0..<min(range.lowerBound - start, piece.count)))
      }
      if !isWritten, range.lowerBound <= end {
        result.append(.new(Array(text.utf8)))
        isWritten = true
      }
      if range.upperBound < end {
        result.append(piece.part(max(range.upperBound - start, 0)..<piece.count))
      }
      start = end
    }
    pieces = result
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
