import Testing

@testable import TierwiseCLI

struct FileNameTests {
  @Test(arguments: [
    ["b", "a", "", "ab", "aa"],
    ["agent-10.md", "agent-1.md", "agent-01.md", "agent-1"],
    ["long-name-that-differs-late-b", "long-name-that-differs-late-a", "long-name"],
    ["b-eight-bytes-2", "b-eight-bytes-1", "b-eight-", "a-eight-bytes-3"],
    ["é", "e\u{301}", "z", "\u{10FFFF}", "\u{FFFF}", "a\u{1}", "a"],
    ["same", "same"], ["one"], [],
  ])
  func `names are sorted by their bytes`(_ names: [String]) {
    var buffer: [UInt8] = []
    let ranges = names.map { name in
      buffer += Array(name.utf8)
      return buffer.count - name.utf8.count..<buffer.count
    }
    let expected = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for var sorted in [names.map { FileName($0) }, ranges.map { FileName(buffer, $0) }] {
      sorted.sortByBytes()
      #expect(sorted.map { Array($0.text.utf8) } == expected.map { Array($0.utf8) })
    }
  }

  @Test func `bytes of a name that are not UTF-8 read as U+FFFD, in its path, too`() {
    let name = FileName([0x61, 0xFF, 0x2E, 0x6D, 0x64, 0x62], 0..<5)
    #expect(name.text == "a\u{FFFD}.md")
    #expect(name.path(in: "agents") == "agents/a\u{FFFD}.md")
    #expect(name.isCandidate)
  }
}
