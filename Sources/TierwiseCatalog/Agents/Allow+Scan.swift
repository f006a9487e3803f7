import TierwiseCore
import TierwiseYAML

extension Allow {
  /// Returns the exceptions in the comments of a frontmatter that have a line of their own.
  static func inFrontmatter(
    _ bytes: Span<UInt8>, _ content: Range<Int>, _ tree: YAMLTree
  ) -> [Allow] {
    var allows: [Allow] = []
    var finder = PositionFinder()
    var offset = content.lowerBound
    while let hash = ByteSearch.first(ASCII.hash, in: bytes, offset..<content.upperBound) {
      offset = hash + 1
      guard startsLine(hash, in: bytes, from: content.lowerBound) else { continue }
      let feed =
        ByteSearch.first(ASCII.lineFeed, in: bytes, hash..<content.upperBound)
        ?? content.upperBound
      offset = feed
      let end = bytes[feed - 1] == ASCII.carriageReturn ? feed - 1 : feed
      guard let allow = Allow(bytes, hash + 1..<end, in: hash..<end, &finder) else { continue }
      // A `#` in a text of several lines is the text's.
      if !tree.isInScalar(hash) { allows.append(allow) }
      if allows.count == most { break }
    }
    return allows
  }

  private static func startsLine(_ offset: Int, in bytes: Span<UInt8>, from start: Int) -> Bool {
    var before = offset
    while before > start, ASCII.isBlank(bytes[before - 1]) { before -= 1 }
    return before == start || bytes[before - 1] == ASCII.lineFeed
  }

  /// Returns the exceptions in the HTML comments of a markdown text; code is no comment.
  static func inBody(_ bytes: Span<UInt8>, from body: Int) -> [Allow] {
    var allows: [Allow] = []
    var finder = PositionFinder()
    var fences = Fences(from: body)
    var offset = body
    while let sign = ByteSearch.first(ASCII.less, in: bytes, offset..<bytes.count) {
      offset = sign + 1
      guard mayBeAllow(sign, in: bytes) else { continue }
      // Without an end this is no comment, nor is anything behind it.
      guard let end = end(ofComment: sign, in: bytes) else { break }
      offset = end
      guard !(sign > body && bytes[sign - 1] == ASCII.backtick),
        let allow = Allow(bytes, sign + 4..<end - 3, in: sign..<end, &finder)
      else { continue }
      if !fences.isOpen(at: sign, in: bytes) { allows.append(allow) }
      if allows.count == most { break }
    }
    return allows
  }

  /// Whether `<!--` stands there, and behind it perhaps the word.
  private static func mayBeAllow(_ offset: Int, in bytes: Span<UInt8>) -> Bool {
    guard offset + 4 < bytes.count, bytes[offset + 1] == ASCII.exclamation,
      bytes[offset + 2] == ASCII.hyphen, bytes[offset + 3] == ASCII.hyphen
    else { return false }
    let text = trimmed(bytes, offset + 4..<min(bytes.count, offset + 64))
    return !text.isEmpty && bytes[text.lowerBound] == UInt8(ascii: "t")
  }

  private static func end(ofComment start: Int, in bytes: Span<UInt8>) -> Int? {
    var offset = start + 4
    while let sign = ByteSearch.first(ASCII.greater, in: bytes, offset..<bytes.count) {
      offset = sign + 1
      guard sign >= start + 6, bytes[sign - 1] == ASCII.hyphen, bytes[sign - 2] == ASCII.hyphen
      else { continue }
      return offset
    }
    return nil
  }

  /// Knows where a markdown text is code, from the top down.
  private struct Fences {
    private var offset: Int
    private var sign: UInt8?

    init(from body: Int) { offset = body }

    /// Returns whether a code fence is open at a place, which is behind the last one asked for.
    mutating func isOpen(at place: Int, in bytes: Span<UInt8>) -> Bool {
      while offset < place, let line = Line(at: offset, in: bytes) {
        // The place's own line is looked at again, from the next place.
        if line.next > place { break }
        offset = line.next
        let text = line.trimmed(in: bytes)
        guard text.count >= 3 else { continue }
        let first = bytes[text.lowerBound]
        guard first == ASCII.backtick || first == ASCII.tilde,
          bytes[text.lowerBound + 1] == first, bytes[text.lowerBound + 2] == first
        else { continue }
        if sign == nil { sign = first } else if sign == first { sign = nil }
      }
      return sign != nil
    }
  }
}

extension YAMLTree {
  /// Returns whether a byte is part of a scalar.
  fileprivate func isInScalar(_ offset: Int) -> Bool {
    nodes.contains { node in
      node.kind == .scalar && Int(node.start) <= offset && offset < Int(node.end)
    }
  }
}
