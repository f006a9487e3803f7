import TierwiseCore

/// The tools that agents are given, by name.
package enum ToolNames {
  /// Returns whether Claude Code has, or had, a tool of the name, or cannot know before it runs.
  package static func isKnown(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    if claudeCode.index(of: bytes, name) != nil { return true }
    // Tools of servers are known once these answer.
    guard name.count > server.count else { return false }
    for index in server.indices where bytes[name.lowerBound + index] != server[index] {
      return false
    }
    return true
  }

  /// Returns whether another harness has a tool of the name.
  package static func isForeign(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    others.index(of: bytes, name) != nil
      || ByteSearch.first(ASCII.slash, in: bytes, name) != nil
  }

  /// Returns the tool of Claude Code whose name is nearest, if it is near enough to be meant.
  package static func nearest(to name: String) -> String? { names.nearest(to: name) }

  private static let server = Array("mcp__".utf8)
  private static let names = EditDistance.Names(Harnesses.builtIn.tools)
  private static let claudeCode = NameTable(Harnesses.builtIn.tools)
  private static let others = NameTable(Harnesses.builtIn.otherTools)
}
