/// Validation of UTF-8 by the table of well-formed sequences (Unicode 16, table 3-7).
package enum UTF8Check {
  /// Returns the length of the well-formed sequence at `offset`, or nil if there is none.
  package static func sequenceLength(
    at offset: Int, in bytes: Span<UInt8>, before end: Int
  ) -> Int? {
    let lead = bytes[offset]
    if lead < 0x80 { return 1 }
    if lead < 0xC2 || lead > 0xF4 { return nil }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard offset &+ length <= end else { return nil }
    let second = bytes[offset &+ 1]
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return nil }
    if length > 2, bytes[offset &+ 2] & 0xC0 != 0x80 { return nil }
    if length > 3, bytes[offset &+ 3] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// What is to be known of the bytes of a text that are not ASCII.
  package struct Survey {
    /// Whether all of them are well-formed UTF-8.
    package var isValid = true
    /// Whether a character may be among them that nobody sees.
    package var mayHide = false

    /// All is ASCII.
    package init() {}
  }

  /// Looks at all bytes from an offset on that are not ASCII, each once.
  package static func survey(_ bytes: Span<UInt8>, from start: Int) -> Survey {
    var survey = Survey()
    var offset = start
    while let next = ByteSearch.firstNonASCII(in: bytes, offset..<bytes.count) {
      offset = next
      // Characters that are not ASCII come in runs in most languages.
      while offset < bytes.count, bytes[offset] >= 0x80 {
        guard let length = sequenceLength(at: offset, in: bytes, before: bytes.count) else {
          survey.isValid = false
          survey.mayHide = true
          return survey
        }
        if length > 2, mayHide(bytes[offset], bytes[offset &+ 1], bytes[offset &+ 2]) {
          survey.mayHide = true
        }
        offset &+= length
      }
    }
    return survey
  }

  /// Whether three bytes may begin a control, a mark of direction, a selector or a tag; all of these
  /// are in blocks that hold little else.
  private static func mayHide(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch lead {
    case 0xE2: second == 0x80 ? third < 0x90 || third >= 0xA8 : second == 0x81
    case 0xEF: second == 0xB8 || second == 0xBB
    case 0xF3: second == 0xA0
    default: false
    }
  }
}
