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
}
