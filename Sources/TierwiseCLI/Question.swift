import TierwiseCore

/// Asks the user, who answers by a line.
struct Question {
  private var lines: InputLines
  private let console: Console

  init(_ console: Console) {
    self.console = console
    lines = InputLines(of: console.host)
  }

  /// Returns the first letter of the answer, in lower case; nil at the end of the input.
  mutating func ask(_ text: String) -> Character? {
    console.host.write(Array("\(text) ".utf8), to: .messages)
    guard case .text(let bytes)? = try? lines.next() else {
      console.note("")
      return nil
    }
    return String(decoding: bytes, as: UTF8.self).lowercased().first { !$0.isWhitespace } ?? "n"
  }

  /// Returns whether the answer is yes.
  mutating func confirms(_ text: String) -> Bool? { ask(text + " [y/N]").map { $0 == "y" } }
}
