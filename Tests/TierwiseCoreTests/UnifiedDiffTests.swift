import Foundation
import Testing

@testable import TierwiseCore

struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    let diff = UnifiedDiff(from: Array(old.utf8), to: Array(new.utf8))
    #expect(diff.applied(to: Array(old.utf8)) == Array(new.utf8))
    return String(decoding: diff.text(from: "a/x", to: "b/x"), as: UTF8.self)
  }

  @Test func `a changed line is shown with three lines around it`() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") == """
        --- a/x
        +++ b/x
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test func `equal texts have no diff`() {
    #expect(diff("a\n", "a\n") == "")
    #expect(diff("", "") == "")
  }

  @Test(arguments: [
    ("a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
    ("a\n", "a", "@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n"),
    ("", "a\n", "@@ -0,0 +1 @@\n+a\n"),
    ("a\nb\n", "", "@@ -1,2 +0,0 @@\n-a\n-b\n"),
    ("a\r\n", "a\n", "@@ -1 +1 @@\n-a\r\n+a\n"),
    ("a\nb", "c\nb", "@@ -1,2 +1,2 @@\n-a\n+c\n b\n\\ No newline at end of file\n"),
  ])
  func `line ends and the end of the text are lines' own`(
    _ old: String, _ new: String, _ hunk: String
  ) {
    #expect(diff(old, new) == "--- a/x\n+++ b/x\n" + hunk)
  }

  @Test func `changes seven lines apart are two hunks`() {
    let lines = (1...12).map { "\($0)\n" }
    func text(_ changed: [Int]) -> String {
      lines.enumerated().map { changed.contains($0.offset) ? "x\n" : $0.element }.joined()
    }
    #expect(diff(lines.joined(), text([1, 8])).split(separator: "@@ -").count == 2)
    #expect(diff(lines.joined(), text([1, 9])).split(separator: "@@ -").count == 3)
  }

  @Test func `a name that could be misread is quoted`() {
    let diff = UnifiedDiff(from: [], to: Array("a\n".utf8))
    let text = diff.text(from: "/dev/null", to: "b/\u{1B}[2Jx\n+++ \"y\\")
    #expect(
      String(decoding: text, as: UTF8.self).hasPrefix(
        "--- /dev/null\n+++ \"b/\\033[2Jx\\n+++ \\\"y\\\\\"\n@@"))
  }

  @Test func `shown, a change of what cannot be seen is seen`() {
    let old = Array("\u{FEFF}a\r\nb\u{1B}[1A\u{200B}\n".utf8) + [0xFF]
    let diff = UnifiedDiff(from: old, to: Array("a\n".utf8))
    #expect(
      diff.shown(from: "a/x\u{202E}", to: "b/x") == """
        --- a/x\u{FFFD}
        +++ b/x
        @@ -1,3 +1 @@
        -\u{FFFD}a\u{240D}
        -b\u{241B}[1A\u{FFFD}
        -\u{FFFD}
        \\ No newline at end of file
        +a

        """)
  }

  @Test func `a text of many equal lines is compared in a moment`() {
    let lines = (0..<200_000).map { "line \($0 % 977)\n" }
    var changed = lines
    changed[3] = "x\n"
    changed.remove(at: 199_990)
    let old = Array(lines.joined().utf8)
    let new = Array(changed.joined().utf8)
    let clock = ContinuousClock()
    var diff = UnifiedDiff(from: [], to: [])
    let time = clock.measure { diff = UnifiedDiff(from: old, to: new) }
    #expect(diff.hunks.count == 2)
    #expect(diff.applied(to: old) == new)
    #expect(time < .seconds(20))
  }

  @Test func `texts with nothing but order in common are compared all the same`() {
    var random = SeededNumbers(seed: 5)
    let lines = (0..<8_000).map { "\($0)\n" }
    let old = Array(lines.joined().utf8)
    let new = Array(lines.shuffled(using: &random).joined().utf8)
    #expect(UnifiedDiff(from: old, to: new).applied(to: old) == new)
  }

  @Test(.enabled(if: SystemDiff.isPresent, "skipped: no 'diff' is installed"))
  func `the hunks are those of diff -u`() throws {
    var random = SeededNumbers(seed: 11)
    var different: [String] = []
    for _ in 0..<300 {
      let kinds = [3, 8, 40].randomElement(using: &random) ?? 3
      var lines = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        "l\(Int.random(in: 0..<kinds, using: &random))\n"
      }
      let old = lines.joined()
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0...lines.count, using: &random)
        if Bool.random(using: &random), place < lines.count {
          lines.remove(at: place)
        } else {
          lines.insert("l\(Int.random(in: 0..<kinds, using: &random))\n", at: place)
        }
      }
      var new = lines.joined()
      if Int.random(in: 0..<8, using: &random) == 0 { new = String(new.dropLast()) }
      let ours = diff(old, new).split(separator: "\n").dropFirst(2).joined(separator: "\n")
      if ours != (try SystemDiff.hunks(old, new)) { different.append(old + "=====\n" + new) }
    }
    #expect(different.isEmpty, "\(different.count) differ, first:\n\(different.first ?? "")")
  }
}

/// The `diff` of the system.
private enum SystemDiff {
  static let path = "/usr/bin/diff"
  static let isPresent = FileManager.default.isExecutableFile(atPath: path)

  static func hunks(_ old: String, _ new: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(old.utf8).write(to: folder.appending(path: "old"))
    try Data(new.utf8).write(to: folder.appending(path: "new"))
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["-u", "old", "new"]
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst(2)
      .joined(separator: "\n")
  }
}

/// Numbers that are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
