import TierwiseCore

extension ExportDialect {
  /// Returns the name of the file for an agent of some name, without its suffix: one that every
  /// system and the harness take; nil where nothing of the name can stay.
  ///
  /// Letters, digits and `.-_` stay, all else becomes a hyphen. What is not ASCII stays, too, but for
  /// Copilot, which does not take it (GitHub, "Creating custom agents").
  package func fileStem(of name: String) -> String? {
    var stem = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      if isKept(scalar) {
        stem.append(scalar)
      } else if stem.last != "-" {
        stem.append("-")
      }
    }
    // A point in front hides a file, and Windows drops one at the end.
    let isEdge: (Unicode.Scalar) -> Bool = { $0 == "-" || $0 == "." }
    while let last = stem.last, isEdge(last) { stem.removeLast() }
    let text = String(String.UnicodeScalarView(stem.drop(while: isEdge)))
    guard !text.isEmpty else { return nil }
    return Self.isReserved(text) ? "agent-" + text : text
  }

  private func isKept(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else {
      let text = String(scalar)
      return self != .copilot && Printable.text(text) == text
    }
    let byte = UInt8(truncatingIfNeeded: scalar.value)
    return ASCII.isLetter(byte) || ASCII.isDigit(byte) || ".-_".utf8.contains(byte)
  }

  /// Whether Windows keeps a name for a device, whatever suffix it has.
  private static func isReserved(_ name: String) -> Bool {
    let word = name.prefix { $0 != "." }.lowercased()
    if ["con", "prn", "aux", "nul"].contains(word) { return true }
    return word.utf8.count == 4 && (word.hasPrefix("com") || word.hasPrefix("lpt"))
      && word.utf8.last.map(ASCII.isDigit) ?? false
  }
}
