import Testing

@testable import TierwiseCore

struct PositionTests {
  private func place(of offset: Int, in text: String) -> String {
    var finder = PositionFinder()
    let bytes = Array(text.utf8)
    let position = finder.position(of: offset, in: bytes.span)
    return "\(position.line):\(position.column)"
  }

  @Test(arguments: [
    ("", 0, "1:1"), ("ab", 2, "1:3"), ("a\nb", 2, "2:1"), ("a\r\nb", 3, "2:1"), ("é\nü!", 5, "2:2"),
    ("😀x", 4, "1:2"), ("\u{FEFF}---", 3, "1:1"), ("a\n", 2, "2:1"), ("abc", 99, "1:4"),
  ])
  func `lines and columns count from one, in scalars`(
    _ text: String, _ offset: Int, _ expected: String
  ) {
    #expect(place(of: offset, in: text) == expected)
  }

  @Test func `offsets in any order give the same places`() {
    let bytes = Array("one\ntwo\nthree\n".utf8)
    var finder = PositionFinder()
    let places = [9, 1, 13, 4, 0].map { finder.position(of: $0, in: bytes.span) }
    #expect(places.map { "\($0.line):\($0.column)" } == ["3:2", "1:2", "3:6", "2:1", "1:1"])
  }

  @Test func `an excerpt keeps the place in a very long line`() {
    let text = String(repeating: "x", count: 5000) + "HERE" + String(repeating: "y", count: 5000)
    let bytes = Array(text.utf8)
    var finder = PositionFinder()
    let start = finder.position(of: 5000, in: bytes.span)
    let lines = Excerpt.lines(around: start, in: bytes.span)
    #expect(lines.count == 1)
    #expect(lines[0].text.contains("HERE"))
    #expect(lines[0].text.utf8.count <= 480)
    #expect(lines[0].skipped + lines[0].text.prefix { $0 == "x" }.count == 5000)
  }
}
