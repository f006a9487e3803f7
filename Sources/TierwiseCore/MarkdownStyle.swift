/// How something is written in a Markdown document.
package struct MarkdownStyle: Hashable, Sendable {
  /// How the rows of tables are laid out.
  package var layout = Layout.compact
  /// Where links lead.
  package var links = Links.relative
  /// The folder of the document, from where the targets' paths count too.
  package var folder = ""

  package init() {}

  /// How the rows of tables are laid out.
  package enum Layout: String, CaseIterable, Sendable {
    /// One blank around each cell, so that a cell that changes changes one row.
    case compact
    /// Columns stand in line, as prettier lays them out.
    case aligned
  }

  /// Where links lead.
  package enum Links: String, CaseIterable, Sendable {
    /// To the target from the document's folder.
    case relative
    /// To the target from the root: `/agents/a.md`.
    case root
    /// Nowhere: names stand alone.
    case none
  }
}

extension MarkdownStyle {
  /// Returns a text that leads to a target, where links are wanted.
  package func link(_ text: String, to target: String) -> String {
    let words = MarkdownText.line(text)
    let path: String
    switch links {
    case .none: return words
    case .root: path = "/" + target
    case .relative:
      path = Path.relative(Path.absolute(target, from: "/"), from: Path.absolute(folder, from: "/"))
    }
    return "[\(Self.label(words))](\(Self.encoded(path)))"
  }

  private static func label(_ words: String) -> String {
    func isBracket(_ byte: UInt8) -> Bool {
      byte == ASCII.openBracket || byte == ASCII.closeBracket
    }
    guard words.utf8.contains(where: isBracket) else { return words }
    var bytes: [UInt8] = []
    for byte in words.utf8 { bytes += isBracket(byte) ? [ASCII.backslash, byte] : [byte] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A link may not end at a blank or a bracket of its target.
  private static func encoded(_ path: String) -> String {
    func isPlain(_ byte: UInt8) -> Bool {
      ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0x80 || "-._~/".utf8.contains(byte)
    }
    if path.utf8.allSatisfy(isPlain) { return path }
    var result: [UInt8] = []
    for byte in path.utf8 {
      if isPlain(byte) {
        result.append(byte)
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        result += (byte < 16 ? "%0\(hex)" : "%\(hex)").utf8
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Text from files, made fit to stand in a Markdown document.
package enum MarkdownText {
  /// Returns the text for the cell of a table: it ends neither its column nor its row, and opens no
  /// element; `-` where there is nothing.
  package static func cell(_ text: String) -> String {
    let line = escaped(text, bars: "\\|", breaks: "<br>")
    return line.isEmpty ? "-" : line
  }

  /// Returns the text for a line of its own or of a list.
  package static func line(_ text: String) -> String { escaped(text, bars: "|", breaks: " ") }

  /// Writes what means something in Markdown otherwise; between backticks only bars do.
  private static func escaped(_ text: String, bars: String, breaks: String) -> String {
    // Most texts have nothing of it.
    if isPlain(text) { return text }
    let bytes = trimmed(Array(text.utf8))
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == ASCII.backtick, let end = endOfCode(bytes, from: index) {
        for inner in bytes[index..<end] {
          switch inner {
          case ASCII.pipe: result += bars.utf8
          case ASCII.carriageReturn: break
          case ASCII.lineFeed: result.append(ASCII.space)
          default: result.append(inner)
          }
        }
        index = end
        continue
      }
      switch byte {
      // Two backslashes and a bar would be a backslash, and the cell's end.
      case ASCII.pipe:
        let isEscaped = index > bytes.startIndex && bytes[index - 1] == ASCII.backslash
        result += isEscaped ? "&#124;".utf8 : bars.utf8
      case ASCII.less: result += "&lt;".utf8
      case ASCII.carriageReturn: break
      case ASCII.lineFeed: result += breaks.utf8
      case ASCII.backtick: result += [ASCII.backslash, ASCII.backtick]
      default: result.append(byte)
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isPlain(_ text: String) -> Bool {
    let isBlankAtEnd =
      text.utf8.first.map(ASCII.isBlank) ?? false || text.utf8.last.map(ASCII.isBlank) ?? false
    return !isBlankAtEnd
      && text.utf8.allSatisfy { byte in
        byte != ASCII.pipe && byte != ASCII.less && byte != ASCII.backtick
          && !ASCII.isBreak(byte)
      }
  }

  private static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { ASCII.isBlank(byte) || ASCII.isBreak(byte) }
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return bytes[first...last]
  }

  /// Returns where a code span ends that these backticks open; nil where nothing closes it.
  private static func endOfCode(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    func end(ofRun start: Int) -> Int {
      bytes[start...].firstIndex { $0 != ASCII.backtick } ?? bytes.endIndex
    }
    let length = end(ofRun: start) - start
    var index = start + length
    while let next = bytes[index...].firstIndex(of: ASCII.backtick) {
      index = end(ofRun: next)
      if index - next == length { return index }
    }
    return nil
  }
}
