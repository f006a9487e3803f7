import TierwiseCore

/// What a report of tests in JUnit's form says: how many there were, and how many failed.
///
/// Only the names of elements are looked at, outside of comments and of quoted text.
package struct TestReport: Hashable, Sendable {
  package private(set) var tests = 0
  package private(set) var failures = 0

  /// Counts the elements of a report.
  package init(_ bytes: Span<UInt8>) {
    var offset = 0
    while let open = ByteSearch.first(ASCII.less, in: bytes, offset..<bytes.count) {
      offset = open + 1
      if Self.stands("!--", in: bytes, at: offset) {
        offset = Self.behind("-->", in: bytes, from: offset)
      } else if Self.stands("![CDATA[", in: bytes, at: offset) {
        offset = Self.behind("]]>", in: bytes, from: offset)
      } else if Self.element("testcase", in: bytes, at: offset) {
        tests += 1
      } else if Self.element("failure", in: bytes, at: offset)
        || Self.element("error", in: bytes, at: offset)
      {
        failures += 1
      }
    }
  }

  private static func element(_ name: StaticString, in bytes: Span<UInt8>, at offset: Int) -> Bool {
    guard stands(name, in: bytes, at: offset) else { return false }
    let end = offset + name.utf8CodeUnitCount
    guard end < bytes.count else { return false }
    let next = bytes[end]
    return next <= ASCII.space || next == ASCII.greater || next == ASCII.slash
  }

  private static func stands(_ text: StaticString, in bytes: Span<UInt8>, at offset: Int) -> Bool {
    guard offset + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { buffer in
      for place in 0..<buffer.count where unsafe buffer[place] != bytes[offset + place] {
        return false
      }
      return true
    }
  }

  private static func behind(_ text: StaticString, in bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < bytes.count, !stands(text, in: bytes, at: offset) { offset += 1 }
    return min(bytes.count, offset + text.utf8CodeUnitCount)
  }
}
