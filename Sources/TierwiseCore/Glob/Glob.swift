/// A pattern for paths, with the meaning it has in `.gitignore`.
///
/// `*` and `?` stop at slashes, `**` does not, `[…]` is a set, `\` takes the next character as it is.
/// A pattern with a slash at its start or inside counts from the folder it belongs to, any other one
/// at every depth; what matches a folder covers everything below it. Matching is linear in the text,
/// whatever the pattern.
public struct Glob: Hashable, Sendable {
  /// The pattern as it was written.
  public let pattern: String
  /// Whether only folders are meant: the pattern ends with a slash.
  package let isForFolders: Bool
  private let matcher: Matcher

  /// Which characters have a meaning.
  public enum Syntax: Sendable {
    /// Those of `.gitignore`.
    case gitignore
    /// Those, and `{a,b}` for one of several.
    case braces
  }

  /// The longest pattern, in characters; no path needs a longer one.
  private static let longest = 4096

  /// What a path leads to.
  package enum Target: Sendable { case file, folder }

  /// Creates a pattern; nil where it can match nothing: it is empty, or has a `[` without its `]`.
  public init?(_ pattern: String, _ syntax: Syntax = .braces) {
    var text = Array(pattern.unicodeScalars)[...]
    isForFolders = text.last == "/" && text.count > 1
    if isForFolders { text.removeLast() }
    guard !text.isEmpty, text != ["/"], text.count <= Self.longest else { return nil }
    self.pattern = pattern
    let isAnchored = text.contains("/")
    if text.first == "/" { text.removeFirst() }
    if let literal = Self.literal(text, syntax) {
      matcher = isAnchored ? .path(literal) : .component(literal)
      return
    }
    if !isAnchored, text.first == "*", let end = Self.literal(text.dropFirst(), syntax) {
      matcher = .ending(end)
      return
    }
    guard let program = GlobProgram(text, syntax, isAnchored: isAnchored) else { return nil }
    matcher = .program(program)
  }

  /// How a path is compared; most patterns need no program.
  private enum Matcher: Hashable, Sendable {
    /// The whole path, or a folder above it, is this one.
    case path(String)
    /// A component is this one.
    case component(String)
    /// A component ends with this.
    case ending(String)
    case program(GlobProgram)
  }

  /// Returns the text that the pattern is, where no character in it has a meaning.
  private static func literal(_ text: ArraySlice<Unicode.Scalar>, _ syntax: Syntax) -> String? {
    let isPlain = text.allSatisfy { scalar in
      switch scalar {
      case "*", "?", "[", "\\": false
      case "{": syntax == .gitignore
      default: true
      }
    }
    guard isPlain else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text)
    return String(view)
  }
}

extension Glob {
  /// What every path that is covered has, as far as it can be looked up.
  package enum Hint: Hashable, Sendable {
    /// It is this path, or below it.
    case below(String)
    /// A component is this one.
    case component(String)
    /// A component begins with this.
    case head(String)
    /// A component ends with this.
    case tail(String)
  }

  /// Returns what every covered path has; nil where that is nothing to look up.
  package var hint: Hint? {
    switch matcher {
    case .path(let text): return .below(text)
    case .component(let text): return .component(text)
    case .ending(let text): return text.isEmpty ? nil : .tail(text)
    case .program: break
    }
    let text = (pattern.hasSuffix("/") ? pattern.dropLast() : pattern[...]).unicodeScalars
    let head = String(text.prefix { !"*?[{\\".unicodeScalars.contains($0) })
    let end = text.reversed().prefix { !"*?[]{}\\,/".unicodeScalars.contains($0) }
    let tail = String(text.suffix(end.count))
    guard text.contains("/") else {
      if head.isEmpty, tail.isEmpty { return nil }
      return head.utf8.count >= tail.utf8.count ? .head(head) : .tail(tail)
    }
    let folder = head.lastIndex(of: "/").map { head[..<$0].drop { $0 == "/" } } ?? ""
    if folder.isEmpty, tail.isEmpty { return nil }
    return folder.utf8.count >= tail.utf8.count ? .below(String(folder)) : .tail(tail)
  }

  /// Returns whether the pattern covers the file at a relative path: it matches it, or a folder above.
  package func covers(_ path: String) -> Bool {
    switch matcher {
    case .path(let text):
      if path.utf8.count == text.utf8.count { return !isForFolders && path == text }
      return Path.isInside(path, text)
    case .component(let text):
      return components(of: path) {
        $0.count == text.utf8.count && $0.has(text.utf8Span.span, at: 0)
      }
    case .ending(let text):
      return components(of: path) { name in
        let start = name.count - text.utf8.count
        return start >= 0 && name.has(text.utf8Span.span, at: start)
      }
    case .program(let program):
      return program.matches(path, isForFolders ? .foldersAbove : .pathOrFoldersAbove)
    }
  }

  /// Returns whether the pattern matches this path itself, whatever stands above it.
  package func matches(_ path: String, _ target: Target) -> Bool {
    if isForFolders, target == .file { return false }
    switch matcher {
    case .path(let text): return path == text
    case .component(let text):
      let bytes = path.utf8Span.span
      let start = bytes.count - text.utf8.count
      return bytes.has(text.utf8Span.span, at: start)
        && (start == 0 || bytes[start - 1] == ASCII.slash)
    case .ending(let text):
      let bytes = path.utf8Span.span
      let start = bytes.count - text.utf8.count
      // What stands for the `*` may be nothing, but no slash.
      return bytes.has(text.utf8Span.span, at: start)
    case .program(let program): return program.matches(path, .path)
    }
  }

  /// Returns whether a component passes the test, from the top down; the last only if files may.
  private func components(of path: String, _ isMatch: (Span<UInt8>) -> Bool) -> Bool {
    let bytes = path.utf8Span.span
    var start = 0
    while let slash = ByteSearch.first(ASCII.slash, in: bytes, start..<bytes.count) {
      if isMatch(bytes.extracting(start..<slash)) { return true }
      start = slash + 1
    }
    return !isForFolders && isMatch(bytes.extracting(start..<bytes.count))
  }
}

extension Span<UInt8> {
  /// Returns whether the other bytes stand at an offset; not so where that is below zero.
  fileprivate func has(_ other: Span<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, other.count <= count - offset else { return false }
    for index in 0..<other.count where self[offset + index] != other[index] { return false }
    return true
  }
}
