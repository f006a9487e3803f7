import Testing
import TierwiseCore

struct SHA256Tests {
  /// Messages of FIPS 180-4 and of NIST's examples, with their hashes.
  private static let vectors: [(String, String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
        + "lmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ]

  @Test(arguments: vectors)
  func `the published messages have the published hashes`(_ message: String, _ hash: String) {
    #expect(SHA256.hash(Array(message.utf8)).hex == hash)
  }

  @Test func `a long message has the published hash`() {
    let message = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256.hash(message).hex
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `it does not matter in which pieces the bytes come`() {
    for length in [54, 55, 56, 57, 63, 64, 65, 119, 120, 128] {
      let message = (0..<length).map { UInt8($0) }
      for cut in [0, 1, length / 2, length] {
        var hasher = SHA256()
        hasher.update(message.span.extracting(0..<cut))
        hasher.update(message.span.extracting(cut..<length))
        #expect(hasher.finish() == SHA256.hash(message))
      }
    }
  }
}
