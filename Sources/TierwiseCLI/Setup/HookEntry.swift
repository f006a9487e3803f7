import TierwiseCore
import TierwiseYAML

/// Where a hook's entry goes in a `.pre-commit-config.yaml` that is there.
enum HookEntry {
  /// It has one.
  case present
  /// Behind the last of its repositories.
  case place(TextEdit)
  /// Somewhere that a person has to find.
  case unclear

  /// Looks at the file, and proves that the entry would be one more, and all others stay.
  init(in bytes: [UInt8]) {
    let tree = YAMLTree(parsing: bytes)
    guard !SetupTexts.mentionTierwise(bytes) else {
      self = .present
      return
    }
    guard tree.problems.isEmpty, let root = tree.root, let last = Array(tree.entries(root)).last,
      tree.string(last.key) == "repos", tree.kind(last.value) == .sequence,
      tree.style(last.value) == .block, !bytes.contains(ASCII.carriageReturn)
    else {
      self = .unclear
      return
    }
    let start = tree.range(last.value).lowerBound
    let lineStart = (bytes[..<start].lastIndex(of: ASCII.lineFeed) ?? -1) + 1
    let lead = bytes.last == ASCII.lineFeed ? "" : "\n"
    let edit = TextEdit(
      bytes.count..<bytes.count, lead + SetupTexts.hook(indent: start - lineStart))
    let after = YAMLTree(parsing: bytes + Array(edit.text.utf8))
    self = Self.adds(one: after, to: tree, last.value) ? .place(edit) : .unclear
  }

  /// Returns whether a text is YAML, and has one repository more behind those it had.
  private static func adds(one after: YAMLTree, to before: YAMLTree, _ list: NodeID) -> Bool {
    guard after.problems.isEmpty, let root = after.root,
      let repositories = after.value(for: "repos", in: root),
      after.kind(repositories) == .sequence
    else { return false }
    let old = Array(before.children(list))
    let new = Array(after.children(repositories))
    return new.count == old.count + 1
      && zip(old, new).allSatisfy { before.range($0) == after.range($1) }
  }
}
