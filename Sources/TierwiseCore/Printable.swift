/// Text from files, made fit for a terminal.
package enum Printable {
  /// Returns the text with controls and invisible characters replaced, so that it cannot move the
  /// cursor, change colours or reorder what stands around it.
  package static func text(_ text: String) -> String {
    let bytes = text.utf8Span.span
    if ByteSearch.firstUnprintable(in: bytes, 0..<bytes.count) == nil { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(contentsOf: replacement(for: scalar)) }
    return String(result)
  }

  private static func replacement(for scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    guard isHidden(scalar) else { return [scalar] }
    if scalar == "\t" { return ["\u{20}", "\u{20}"] }
    // Control pictures stand at U+2400 in the order of the controls themselves.
    if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) { return [picture] }
    return ["\u{FFFD}"]
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F: true
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0000...0xE007F: true
    default: false
    }
  }
}
