/// Something wrong with the regions of a document; none of them is written then.
package struct RegionFault: Error, Hashable, Sendable {
  /// What it is.
  package let kind: Kind
  /// The bytes it is about.
  package let range: Range<Int>

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// What can be wrong.
  package enum Kind: Hashable, Sendable {
    /// The comment does not end on its line.
    case unfinished
    /// More stands on the marker's line.
    case notAlone
    /// A marker neither begins nor ends a region.
    case unknownWord(String, nearest: String?)
    /// A marker names no table.
    case nameless
    /// There is no such table.
    case unknownTable(String, nearest: String?)
    /// A word stands where `key="value"` is expected.
    case noValue(String)
    /// An argument cannot be what it is.
    case argument(String, help: String?)
    /// A region begins in another one, which began on that line.
    case nested(String, in: String, line: Int)
    /// The region is there already, on that line.
    case repeated(String, line: Int)
    /// A region does not end.
    case unended(String)
    /// A region ends that did not begin.
    case unbegun(String)
    /// A region's end stands before its beginning, which is on that line.
    case reversed(String, line: Int)
  }
}

extension RegionFault {
  /// The fault in words.
  package var message: String {
    switch kind {
    case .unfinished: "a marker ends on its line, with '-->'"
    case .notAlone: "a marker stands alone on its line"
    case .unknownWord(let word, _): "'\(word)' neither begins nor ends a region"
    case .nameless: "the marker names no table"
    case .unknownTable(let name, _): "there is no table '\(name)'"
    case .noValue(let word): "'\(word)' has no value"
    case .argument(let words, _): words
    case .nested(let name, let outer, let line):
      "'\(name)' begins inside '\(outer)', which began on line \(line)"
    case .repeated(let name, let line): "this very '\(name)' is there already, on line \(line)"
    case .unended(let name): "'\(name)' begins and does not end"
    case .unbegun(let name): "'\(name)' ends and did not begin"
    case .reversed(let name, let line): "'\(name)' ends here and begins on line \(line) only"
    }
  }

  /// What to do about it; nil where the message says it.
  package var help: String? {
    switch kind {
    case .unknownWord(_, let nearest): nearest.map { "did you mean 'tierwise:\($0)'?" }
    case .unknownTable(_, let nearest):
      nearest.map { "did you mean '\($0)'?" } ?? "'tierwise docs --help' lists them"
    case .noValue(let word): "write it as \(word)=\"…\""
    case .argument(_, let help): help
    case .unended(let name): "put '<!-- tierwise:end \(name) -->' behind the table"
    case .nameless: "'tierwise docs init' prints what to paste"
    default: nil
    }
  }
}
