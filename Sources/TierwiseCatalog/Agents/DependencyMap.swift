import TierwiseCore

/// The file beside the agents in which claude-ctx keeps who needs whom.
public struct DependencyMap: Sendable {
  /// The file's name.
  public static let fileName = "dependencies.map"

  /// The file, as the user named its folder.
  public let path: String
  /// What it holds.
  public let bytes: [UInt8]

  /// Creates a map.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

extension DependencyMap {
  /// A line that holds something, `agent:requires:recommends` with commas between names.
  package struct Row: Sendable {
    /// Its bytes.
    package let range: Range<Int>
    /// What it says; nil where it is no entry.
    package let entry: Entry?
    /// Whether another line says something of the same agent.
    package let isRepeated: Bool
  }

  /// What an agent needs.
  package struct Entry: Sendable {
    /// The agent.
    package let agent: String
    /// Those that must be there.
    package let requires: [String]
    /// Those that go well with it.
    package let recommends: [String]
  }

  /// The lines, comments left out.
  package var rows: [Row] {
    let span = bytes.span
    var agents: Set<ArraySlice<UInt8>> = []
    var rows: [Row] = []
    var offset = ByteOrderMark.length(in: span)
    while let line = Line(at: offset, in: span) {
      offset = line.next
      let range = line.start..<line.end
      guard !range.isEmpty, bytes[range.lowerBound] != ASCII.hash else { continue }
      let entry = entry(range)
      let name = bytes[range].prefix { $0 != ASCII.colon }
      rows.append(
        Row(
          range: range, entry: entry,
          isRepeated: entry != nil && !agents.insert(name).inserted))
    }
    return rows
  }

  /// Returns what a line of three fields of names says; nil for any other line.
  private func entry(_ line: Range<Int>) -> Entry? {
    let isText = bytes[line].contains { $0 <= ASCII.space || $0 == ASCII.doubleQuote }
    let fields = bytes[line].split(separator: ASCII.colon, omittingEmptySubsequences: false)
    guard !isText, fields.count == 3, !fields[0].isEmpty else { return nil }
    func names(_ field: ArraySlice<UInt8>) -> [String] {
      field.split(separator: ASCII.comma).map { String(decoding: $0, as: UTF8.self) }
    }
    return Entry(
      agent: String(decoding: fields[0], as: UTF8.self), requires: names(fields[1]),
      recommends: names(fields[2]))
  }
}
