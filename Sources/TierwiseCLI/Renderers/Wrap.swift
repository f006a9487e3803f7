import TierwiseCore

/// Text in lines of a width.
enum Wrap {
  /// Returns the text in lines of at most so many columns; a longer word has a line of its own.
  static func lines(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var width = 0
    for word in text.split(separator: " ") {
      let length = DisplayWidth.of(word)
      if !lines.isEmpty, width + 1 + length <= columns {
        lines[lines.count - 1] += " " + word
        width += 1 + length
      } else {
        lines.append(String(word))
        width = length
      }
    }
    return lines.isEmpty ? [""] : lines
  }
}

/// Small pieces of wording.
enum Words {
  /// Returns a number with its noun: `1 agent`, `2 agents`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
