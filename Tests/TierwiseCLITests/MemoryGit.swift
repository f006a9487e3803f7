import TierwiseCLI

/// Answers what tierwise asks git, from files in memory.
struct MemoryGit: Sendable {
  var top = "/home/me/project"
  /// What the index holds, by path from the top.
  var index: [String: String] = [:]
  /// What commits hold, by the revision that names them.
  var commits: [String: [String: String]] = [:]
  /// The files that a difference is said to have.
  var changed: [String] = []
  var untracked: [String] = []

  /// Returns how git ends when it is called so.
  func answer(_ program: Program) -> ProgramResult? {
    guard program.name == "git", let folder = program.arguments.firstIndex(of: "-C") else {
      return nil
    }
    let words = Array(program.arguments[(folder + 2)...])
    func text(_ text: String, status: Int = 0) -> ProgramResult {
      ProgramResult(status: status, output: Array(text.utf8), messages: [])
    }
    switch (words[0], words.dropFirst().first) {
    case ("rev-parse", "--show-toplevel"): return text("\(top)\n\(top)/.git\n")
    case ("rev-parse", _):
      let name = words.last.map { String($0.dropLast("^{commit}".count)) } ?? ""
      guard let number = commits.keys.sorted().firstIndex(of: name) else {
        return text("", status: 1)
      }
      return text(Self.object(number) + "\n")
    case ("merge-base", _): return text("", status: 1)
    case ("diff", _): return text(changed.map { $0 + "\0" }.joined())
    case ("ls-files", "--others"): return text(untracked.map { $0 + "\0" }.joined())
    case ("ls-files", _):
      return text(
        files(of: index).map { "100644 \(Self.object($0.number)) 0\t\($0.path)\0" }.joined())
    case ("ls-tree", _):
      let commit = commits.keys.sorted().first { key in
        words.contains(Self.object(commits.keys.sorted().firstIndex(of: key) ?? 0))
      }
      let tree = files(of: commits[commit ?? ""] ?? [:])
      return text(tree.map { "100644 blob \(Self.object($0.number))\t\($0.path)\0" }.joined())
    case ("cat-file", _):
      let wanted = String(decoding: program.input, as: UTF8.self).split(separator: "\n")
      return text(
        wanted.map { object in
          let content = contents[Int(object) ?? 0]
          return "\(object) blob \(content.utf8.count)\n\(content)\n"
        }.joined())
    default: return text("", status: 129)
    }
  }

  private var contents: [String] {
    (Array(index.values) + commits.values.flatMap(\.values)).sorted()
  }

  private func files(of tree: [String: String]) -> [(path: String, number: Int)] {
    tree.sorted { $0.key < $1.key }.map { ($0.key, contents.firstIndex(of: $0.value) ?? 0) }
  }

  private static func object(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: 40 - digits.count) + digits
  }
}
