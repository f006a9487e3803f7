import TierwiseCore

/// Text in lines of a width.
enum Wrap {
  /// Returns the text in lines of at most so many columns, all but the first of them shorter by
  /// `hanging`; a longer word has a line of its own.
  static func lines(_ text: String, columns: Int, hanging: Int = 0) -> [String] {
    lines(of: text.parts(between: ASCII.space), columns: columns, hanging: hanging)
  }

  /// Returns words in lines, with a blank between two of them; what has blanks within is one word.
  static func lines(of words: [some StringProtocol], columns: Int, hanging: Int = 0) -> [String] {
    var lines: [String] = []
    var width = 0
    for word in words.map({ String($0) }) {
      let length = DisplayWidth.of(word)
      let room = lines.count > 1 ? columns - hanging : columns
      if !lines.isEmpty, width + 1 + length <= room {
        lines[lines.count - 1] += " " + word
        width += 1 + length
      } else {
        lines.append(word)
        width = length
      }
    }
    return lines.isEmpty ? [""] : lines
  }

  /// Returns a text behind its title, which stands painted in the first line; further lines begin
  /// four columns in.
  static func lines(
    _ text: String, behind title: String, painted: String, columns: Int
  ) -> [String] {
    // The first line is shorter by the title, which stands in for as many signs without blanks.
    let filler = String(repeating: "x", count: DisplayWidth.of(title))
    var lines = lines("\(filler) \(text)", columns: columns, hanging: 4)
    lines[0] = painted + String(lines[0].dropFirst(filler.count))
    return [lines[0]] + lines.dropFirst().map { "    \($0)" }
  }
}

/// Small pieces of wording.
enum Words {
  /// Returns a number with its noun: `1 agent`, `2 agents`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(plural(noun, number))"
  }

  /// Returns a word as it is typed in a shell: in quotes where it would be something else without.
  static func typed(_ word: String) -> String {
    func isPlain(_ byte: UInt8) -> Bool {
      ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0x80
        || "/.-_+,:=@%".utf8.contains(byte)
    }
    if !word.isEmpty, word.utf8.allSatisfy(isPlain) { return word }
    return quoted(word)
  }

  /// Returns a text in a shell's quotes.
  static func quoted(_ text: String) -> String { "'" + text.replaced("'", by: "'\\''") + "'" }

  /// Returns what is counted, in the form for that number of it.
  static func plural(_ noun: String, _ number: Int) -> String { number == 1 ? noun : noun + "s" }
}
