/// The text of an example, in which `‹ ›` mark the bytes it is about.
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

/// The files of an example, each behind a line `=== path` of its text.
package struct MarkedFiles: Sendable {
  /// A file of the text.
  package struct File: Sendable {
    package let path: String
    package let text: MarkedText

    package init(path: String, text: MarkedText) {
      self.path = path
      self.text = text
    }
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
    var files: [File] = []
    var rest = text.dropFirst(4)
    while !rest.isEmpty {
      let end = rest.indices.first { rest[$0...].hasPrefix("\n=== ") } ?? rest.endIndex
      let part = rest[..<end]
      rest = rest[end...].dropFirst(5)
      let line = part.prefix { $0 != "\n" }
      let content = transform(part.dropFirst(line.count + 1) + (part.hasSuffix("\n") ? "" : "\n"))
      files.append(File(path: String(line), text: MarkedText(content)))
    }
    self.files = files
  }
}

extension RuleExample {
  /// The files the example is made of.
  package var files: MarkedFiles { MarkedFiles(text) }
}
