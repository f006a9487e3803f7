import TierwiseCore

/// Names for findings by which platforms tell old ones from new ones.
///
/// They come from the path, the rule and the values that the message quotes, so that neither a
/// line that moves, nor other words, nor another day, make a new finding of an old one.
struct Fingerprints {
  private var seen: [String: Int] = [:]

  /// Returns the fingerprint of the next finding; equal ones are told apart by their order.
  mutating func next(_ finding: Finding, path: String) -> String {
    let values = Self.quoted(in: finding.message.text)
    let parts = [path, finding.rule] + values
    // No zero byte stands in a path, and none in a message that was made printable.
    let whole = parts.joined(separator: "\0")
    let number = seen[whole, default: 0]
    seen[whole] = number + 1
    return SHA256.hash(Array((whole + "\0\0\(number)").utf8)).hex
  }

  /// Returns what stands between quotes; an apostrophe inside a word is none.
  private static func quoted(in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    func isLetter(_ index: Int) -> Bool {
      scalars.indices.contains(index) && scalars[index].properties.isAlphabetic
    }
    var values: [String] = []
    var open: Int?
    for (index, scalar) in scalars.enumerated() where scalar == "'" {
      if let start = open, !isLetter(index + 1) {
        values.append(String(String.UnicodeScalarView(scalars[(start + 1)..<index])))
        open = nil
      } else if open == nil, !isLetter(index - 1) {
        open = index
      }
    }
    return values
  }
}
