extension UnifiedDiff {
  /// Returns the diff as text, byte for byte what `diff -u` prints; empty for equal texts.
  ///
  /// The names stand behind `---` and `+++`, quoted as git quotes them where a reader of diffs could
  /// misread them.
  public func text(from oldName: String, to newName: String) -> [UInt8] {
    guard !isEmpty else { return [] }
    var result = Array(
      "--- \(UnifiedDiff.quoted(oldName))\n+++ \(UnifiedDiff.quoted(newName))\n".utf8)
    for hunk in hunks { hunk.append(to: &result) }
    return result
  }

  /// Returns the diff for a terminal: what is invisible in a line, a carriage return too, is made
  /// visible, and nothing can hide one line behind another.
  public func shown(from oldName: String, to newName: String) -> String {
    let text = String(decoding: text(from: oldName, to: newName), as: UTF8.self)
    // Not at every newline character: Swift takes CR LF for one.
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Printable.text(String($0)) }.joined(separator: "\n")
  }

  /// Returns a file's name, in quotes with escapes if it has controls, quotes or backslashes.
  private static func quoted(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      byte >= ASCII.space && byte != 0x7F && byte != ASCII.doubleQuote && byte != ASCII.backslash
    }
    if isPlain { return name }
    var result = "\""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let octal = String(scalar.value, radix: 8)
        result += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension UnifiedDiff.Hunk {
  fileprivate func append(to result: inout [UInt8]) {
    result += "@@ -\(place(old)) +\(place(new)) @@\n".utf8
    for line in lines {
      switch line.side {
      case .both: result.append(ASCII.space)
      case .old: result.append(ASCII.hyphen)
      case .new: result.append(ASCII.plus)
      }
      result += line.bytes
      if line.bytes.last != ASCII.lineFeed { result += "\n\\ No newline at end of file\n".utf8 }
    }
  }

  /// Returns the first line and their number; a single line needs no number, none at all the line
  /// before it.
  private func place(_ range: Range<Int>) -> String {
    switch range.count {
    case 0: "\(range.lowerBound),0"
    case 1: "\(range.lowerBound + 1)"
    default: "\(range.lowerBound + 1),\(range.count)"
    }
  }
}
