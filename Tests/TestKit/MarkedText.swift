/// A text in which `‹ ›` mark the bytes a test is about.
///
/// The marks are taken out; U+F8FF becomes the byte 0xFF, which is not UTF-8.
package struct MarkedText: Sendable {
  package let bytes: [UInt8]
  package let marks: [Range<Int>]

  package init(_ text: some StringProtocol) {
    var bytes: [UInt8] = []
    var marks: [Range<Int>] = []
    var open: Int?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "‹": open = bytes.count
      case "›":
        if let start = open { marks.append(start..<bytes.count) }
        open = nil
      case "\u{F8FF}": bytes.append(0xFF)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    self.bytes = bytes
    self.marks = marks
  }
}

/// Several files in one text, each behind a line `=== path`.
package struct MarkedFiles: Sendable {
  /// A file of the text.
  package struct File: Sendable {
    package let path: String
    package let text: MarkedText
  }

  package let files: [File]

  /// Splits the text, each part changed by `transform`; without a `===` line it is one file.
  package init(
    _ text: String, path: String = "agents/example.md",
    transform: (String) -> String = { $0 }
  ) {
    guard text.hasPrefix("=== ") else {
      files = [File(path: path, text: MarkedText(transform(text)))]
      return
    }
    files = text.dropFirst(4).components(separatedBy: "\n=== ").map { part in
      let line = part.prefix { $0 != "\n" }
      return File(
        path: String(line), text: MarkedText(transform(part.dropFirst(line.count + 1) + "\n")))
    }
  }
}

extension Substring {
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self
    while let range = rest.firstRange(of: separator) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }
}
