import Foundation
import Testing
import TierwiseCatalog
import TierwiseCore

/// The values that 1,040 public agent files hold; skipped where that collection is not at hand.
@Suite(.enabled(if: Corpus.isPresent, "no ../shared/corpus beside the package"))
struct ModelCorpusTests {
  private func day() throws -> CalendarDay { try #require(CalendarDay("2026-11-20")) }

  @Test func `every public value is what it should be`() throws {
    var counts: [String: Int] = [:]
    for use in try Corpus.uses() {
      let value = Registry.builtIn.classify(use.text, for: use.dialect, on: try day())
      counts["\(use.dialect.rawValue): \(use.text): \(words(value))", default: 0] += 1
    }
    let lines = counts.map { "\($0.value) \($0.key)" }.sorted()
    #expect(
      lines == [
        "1 claude-code: claude-haiku-4-5-20251001: active claude-haiku-4-5-20251001",
        "1 claude-code: claude-opus-4-6: active claude-opus-4-6",
        "10 structured: opus: alias opus",
        "13 claude-code: claude-sonnet-4-5-20250929: retiring claude-sonnet-4-5-20250929 2026-11-30",
        "13 cursor: anthropic/claude-opus-4-5: untracked claude-opus-4-5-20251101",
        "166 claude-code: opus: alias opus",
        "176 claude-code: sonnet: alias sonnet",
        "26 claude-code: claude-opus-4: retired claude-opus-4-20250514 2026-06-15",
        "28 claude-code: haiku: alias haiku",
        "3 claude-code: claude-opus-4.6: dots: claude-opus-4-6, active claude-opus-4-6",
        "3 copilot: claude-opus-4.6-1m: untracked claude-opus-4-6",
        "3 copilot: gpt-5.3-codex: untracked",
        "30 claude-code: claude-opus-4-8: active claude-opus-4-8",
        "31 claude-code: inherit: inherit",
        "4 claude-code: claude-sonnet-4-6: active claude-sonnet-4-6",
        "4 copilot: claude-opus-4.6: untracked claude-opus-4-6",
        "53 claude-code: claude-sonnet-4-20250514: retired claude-sonnet-4-20250514 2026-06-15",
        "63 structured: haiku: alias haiku",
        "73 structured: sonnet: alias sonnet",
      ])
  }

  @Test func `every dead or invalid id has something to take its place`() throws {
    for use in try Corpus.uses() {
      let value = Registry.builtIn.classify(use.text, for: .claudeCode, on: try day())
      switch value.core {
      case .retired(let id, _), .neverExisted(let id), .retiring(let id, _):
        #expect(Registry.builtIn.replacement(for: id, on: try day()) != nil)
      case .unknown: Issue.record("\(use.text) is unknown")
      default: break
      }
    }
  }
}

/// The collection of public files and what independent readers say of them.
enum Corpus {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/corpus")

  static var isPresent: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "index.jsonl").path)
  }

  struct Use {
    let text: String
    let dialect: Dialect
  }

  private struct Row: Decodable {
    let path: String
    let model: Value?
  }

  private enum Value: Decodable {
    case text(String)
    case structured([String])

    private struct Mapping: Decodable {
      let preference: String?
      let fallbacks: [String]?
    }

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        self = .text(text)
      } else {
        let mapping = try Mapping(from: decoder)
        self = .structured([mapping.preference].compactMap { $0 } + (mapping.fallbacks ?? []))
      }
    }
  }

  /// Returns every model that a public file names, with the dialect of the file.
  static func uses() throws -> [Use] {
    let data = try Data(contentsOf: folder.appending(path: "index.jsonl"))
    return try data.split(separator: UInt8(ascii: "\n")).flatMap { line -> [Use] in
      let row = try JSONDecoder().decode(Row.self, from: Data(line))
      switch row.model {
      case .text(let text): return [Use(text: text, dialect: dialect(of: row.path))]
      case .structured(let texts): return texts.map { Use(text: $0, dialect: .structured) }
      case nil: return []
      }
    }
  }

  private static func dialect(of path: String) -> Dialect {
    // Folders of harnesses are called `dot-…` there, so that no tool loads them by accident.
    let path = path.replacingOccurrences(of: "/dot-", with: "/.")
    guard case .harness(let dialect) = LoadRoot(ofFile: path).kind else {
      return LoadRoot.dialect(ofFile: path, in: .claudeCode)
    }
    return LoadRoot.dialect(ofFile: path, in: dialect)
  }
}
