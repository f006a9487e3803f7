import Testing

@testable import TierwiseCore

struct TextEditsTests {
  private let text = Array("abcdef".utf8)

  private func apply(_ edits: TextEdit...) throws -> String {
    let edits = try TextEdits(edits, in: text)
    let after = try #require(edits.applied(to: text))
    let inverse = try #require(edits.inverse(in: text))
    #expect(inverse.applied(to: after) == text)
    #expect(edits.areOnlyDifference(between: text, and: after))
    return String(decoding: after, as: UTF8.self)
  }

  @Test func `edits give the same text in whatever order they come`() throws {
    let edits = [TextEdit(0..<1, "A"), TextEdit(3..<3, "-"), TextEdit(4..<6, "")]
    #expect(try apply(edits[0], edits[1], edits[2]) == "Abc-d")
    #expect(try apply(edits[2], edits[0], edits[1]) == "Abc-d")
  }

  @Test func `edits of one text are not made in another`() throws {
    let edits = try TextEdits([TextEdit(0..<1, "A")], in: text)
    #expect(edits.applied(to: Array("abc".utf8)) == nil)
    #expect(edits.inverse(in: Array("abc".utf8)) == nil)
  }

  @Test func `edits that touch are one`() throws {
    let edits = try TextEdits(
      [TextEdit(2..<3, "C"), TextEdit(0..<2, "AB"), TextEdit(3..<3, "!")], in: text)
    #expect(edits.items == [TextEdit(0..<3, "ABC!")])
    #expect(try apply(TextEdit(1..<1, "x"), TextEdit(1..<2, "B")) == "axBcdef")
  }

  @Test func `an edit that changes nothing is none`() throws {
    #expect(try TextEdits([TextEdit(1..<2, "b"), TextEdit(3..<3, "")], in: text).isEmpty)
  }

  @Test(arguments: [
    [TextEdit(0..<2, "x"), TextEdit(1..<3, "y")],
    [TextEdit(2..<2, "x"), TextEdit(2..<2, "y")],
    [TextEdit(0..<2, "x"), TextEdit(2..<2, "y"), TextEdit(2..<2, "z")],
    [TextEdit(1..<4, ""), TextEdit(2..<2, "y")],
    [TextEdit(5..<7, "")],
  ])
  func `edits that compete for a place are refused`(_ edits: [TextEdit]) {
    #expect(throws: TextEditConflict.self) { try TextEdits(edits, in: text) }
  }

  @Test func `two normal forms of one accented letter are two texts`() throws {
    let text = Array("e\u{301}".utf8)
    let edits = try TextEdits([TextEdit(0..<3, "\u{E9}")], in: text)
    #expect(edits.applied(to: text) == Array("\u{E9}".utf8))
    #expect(edits.items.count == 1)
  }

  @Test func `what takes out bytes that are no text cannot be undone`() throws {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62]
    #expect(try TextEdits([TextEdit(1..<2, "")], in: bytes).inverse(in: bytes) == nil)
  }

  @Test func `a change outside of the edits is seen`() throws {
    let edits = try TextEdits([TextEdit(1..<2, "X")], in: text)
    #expect(edits.areOnlyDifference(between: text, and: Array("aXcdef".utf8)))
    #expect(!edits.areOnlyDifference(between: text, and: Array("aXcdeF".utf8)))
    #expect(!edits.areOnlyDifference(between: text, and: Array("aXcde".utf8)))
    #expect(!edits.areOnlyDifference(between: text, and: []))
  }

  @Test func `edits and later edits join to one that does both`() {
    var random = SeededNumbers(seed: 3)
    func edits(in bytes: [UInt8]) -> TextEdits? {
      let start = Int.random(in: 0...bytes.count, using: &random)
      let end = Int.random(in: start...bytes.count, using: &random)
      let other = Int.random(in: end...bytes.count, using: &random)
      let text = ["", "xy", "z"].randomElement(using: &random) ?? ""
      return try? TextEdits(
        [TextEdit(start..<end, text), TextEdit(other..<bytes.count, "é")], in: bytes)
    }
    for _ in 0..<500 {
      guard let first = edits(in: text) else { continue }
      let between = first.applied(to: text) ?? []
      // Some of these cut the é in two, which nothing can join.
      guard let second = edits(in: between),
        let joined = try? first.followed(by: second, in: text)
      else { continue }
      #expect(joined.applied(to: text) == second.applied(to: between))
    }
  }
}
