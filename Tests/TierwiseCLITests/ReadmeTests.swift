import Foundation
import TestKit
import Testing

@testable import TierwiseCLI

struct ReadmeTests {
  /// Returns the text of the first fenced block of a language.
  private func block(_ language: String, in text: String) throws -> String {
    let start = try #require(text.firstRange(of: "```\(language)\n")).upperBound
    let end = try #require(text[start...].firstRange(of: "```\n")).lowerBound
    return String(text[start..<end])
  }

  @Test func `the README shows what is printed`() throws {
    let readme = try String(
      contentsOf: Shared.package.appending(path: "README.md"), encoding: .utf8)
    let agent = try block("markdown", in: readme)
    let host = MemoryHost([".claude/agents/release-notes.md": agent], today: "2026-11-20")
    #expect(run("lint --as-of 2026-11-20", on: host) == .found)
    #expect(host.output == (try block("text", in: readme)))
  }

  @Test func `the README shows where a task goes`() throws {
    let readme = try String(
      contentsOf: Shared.package.appending(path: "README.md"), encoding: .utf8)
    let section = try #require(readme.components(separatedBy: "## Which tier a task goes to").last)
    let words = try block("console", in: section).components(separatedBy: "\"")
    let host = MemoryHost()
    let command = CommandLineInterface(host: host)
    let typed = (words[0] + "TITLE" + words[2]).split(whereSeparator: \.isWhitespace).dropFirst(2)
    #expect(command.run(typed.map { $0 == "TITLE" ? words[1] : String($0) }) == .done)
    #expect(host.output == (try block("text", in: section)))
  }

  @Test func `the README names only options that exist`() throws {
    let readme = try String(
      contentsOf: Shared.package.appending(path: "README.md"), encoding: .utf8)
    let known = Set(LintCommand.options.map(\.name))
    for line in readme.split(separator: "\n") where line.contains("tierwise lint") {
      for option in line.matches(of: /--[a-z]+(-[a-z]+)*/) {
        #expect(known.contains(String(option.output.0)), "\(line)")
      }
    }
  }
}
