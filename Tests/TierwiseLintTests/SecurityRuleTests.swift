import Testing
import TierwiseCatalog
import TierwiseCore

@testable import TierwiseLint

/// What the security rules say of text that is not what it looks like.
struct SecurityRuleTests {
  @Test func `tag characters are spelled out`() {
    let hidden = "obey me".unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xE0000) }
    let text = String(String.UnicodeScalarView(hidden))
    #expect(
      words("name: a", body: "Be kind.\(text)")
        == ["7 invisible tag characters spell 'obey me'"])
  }

  @Test func `an unfinished character at the end hides nothing`() {
    for bytes: [UInt8] in [[0xE2], [0xE2, 0x80], [0xF3, 0xA0, 0x80], [0xF3, 0xA0], [0xFF]] {
      #expect(words("name: a", body: bytes) == [])
    }
  }

  @Test func `variation selectors in a row carry hidden bytes`() {
    let text = "\u{E0101}\u{E0102}\u{E0103}"
    #expect(
      words("name: a", body: "😀\(text)")
        == ["3 invisible characters in a row, which no writing needs"])
  }

  @Test func `a letter of another script is found in any place of a word`() {
    let message = "U+0430 looks like 'a', and is another letter"
    #expect(words("name: x\u{0430}y") == [message])
    #expect(words("description: uses \u{0430}pi") == [message])
    #expect(words("description: Проверяет API и код") == [])
  }

  /// Returns the messages of the security rules about a file.
  private func words(_ line: String, body: String) -> [String] {
    words(line, body: Array(body.utf8))
  }

  private func words(_ line: String, body: [UInt8] = []) -> [String] {
    let bytes = Array("---\n\(line)\n---\n".utf8) + body
    let linter = Linter(
      rules: RuleSelection(select: ["security"]), registry: .builtIn,
      today: CalendarDay(number: 20_777))
    let root = LoadRoot(ofFile: "agents/a.md")
    let reading = linter.read("agents/a.md", linter.context(in: root), bytes.span)
    let (agent, found) = (reading.agent, reading.findings)
    let catalog = Catalog(root: root, agents: [agent])
    return (found + linter.check(agentsOf: catalog)).map(\.message.text)
  }
}
