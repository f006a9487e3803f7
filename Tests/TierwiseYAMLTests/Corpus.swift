import Foundation

/// Real agent files, and what PyYAML says of their frontmatters.
enum Corpus {
  struct Entry {
    var path: String
    var bytes: [UInt8]
    var range: Range<Int>
    var isRejected: Bool
    var why: String
    var line: Int
    var keys: [String?]
    var name: String?
    var model: String?
  }

  static let isPresent = !entries.isEmpty
  /// All files, those without a frontmatter too.
  static let files: [(path: String, bytes: [UInt8])] = {
    let folder = Shared.folder.appending(path: "corpus")
    return Shared.jsonLines(folder.appending(path: "index.jsonl")).compactMap { line in
      guard let path = line["path"] as? String,
        let data = try? Data(contentsOf: folder.appending(path: path))
      else { return nil }
      return (path, Array(data))
    }
  }()
  static let entries: [Entry] = {
    let folder = Shared.folder.appending(path: "corpus")
    return Shared.jsonLines(folder.appending(path: "index.jsonl")).compactMap { line in
      guard line["front_matter"] as? String == "ok", let path = line["path"] as? String,
        let data = try? Data(contentsOf: folder.appending(path: path)),
        let range = frontmatter(Array(data))
      else { return nil }
      return Entry(
        path: path, bytes: Array(data), range: range,
        isRejected: line["pyyaml"] as? String == "rejected", why: line["why"] as? String ?? "",
        line: line["error_line"] as? Int ?? 0, keys: line["keys"] as? [String] ?? [],
        name: line["name"] as? String, model: line["model"] as? String)
    }
  }()

  /// Returns the bytes between the fences.
  private static func frontmatter(_ bytes: [UInt8]) -> Range<Int>? {
    var start: Int?
    var line = 0
    while line < bytes.count {
      let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
      let text = String(decoding: bytes[line..<end], as: UTF8.self)
      let isFence = text.hasPrefix("---") && text.dropFirst(3).allSatisfy(\.isWhitespace)
      if let start, isFence { return start..<line }
      guard start != nil || isFence else { return nil }
      start = start ?? end + 1
      line = end + 1
    }
    return nil
  }
}
