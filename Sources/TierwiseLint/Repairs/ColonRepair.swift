import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// The quotes and blocks that make YAML of a frontmatter with `: ` in unquoted values.
///
/// It makes one of what is certain: a value of one line, indented further lines, or, up to the next
/// documented key, a text that stands at the margin. What is left must be YAML.
struct ColonRepair {
  /// What to do, as a command.
  let title: String
  /// The edits, ascending.
  let edits: [TextEdit]

  /// So many values are mended, and so many bytes are looked at for it: each costs a look at the whole.
  private static let most = 64
  private static let mostBytes = 4 << 20

  /// Finds the repair of an agent's frontmatter; nil where none is certain.
  init?(_ agent: Agent) {
    guard let content = agent.frontmatter else { return nil }
    let isRescued = ColonRescue.colon(in: agent)?.isRescued ?? false
    guard content.count < Self.mostBytes / 2 else { return nil }
    for start in [Start.anywhere, .atMargin] {
      var work = Work(bytes: agent.tree.bytes, range: content, start: start, isRescued: isRescued)
      guard work.finish() else { continue }
      edits = work.edits
      title =
        work.hasBlock ? "write the text as a block scalar" : "put the value in quotes"
      return
    }
    return nil
  }

  private enum Start {
    case anywhere
    /// The first value goes on at the margin.
    case atMargin
  }

  private struct Work {
    var bytes: [UInt8]
    var range: Range<Int>
    var start: Start
    let isRescued: Bool
    /// Edits of the original bytes.
    var edits: [TextEdit] = []
    var hasBlock = false
    /// How much longer the text in front of what is left has become.
    private var shift = 0

    init(bytes: [UInt8], range: Range<Int>, start: Start, isRescued: Bool) {
      self.bytes = bytes
      self.range = range
      self.start = start
      self.isRescued = isRescued
    }

    /// Mends one value after the other, and returns whether the result is YAML.
    mutating func finish() -> Bool {
      let most = min(ColonRepair.most, ColonRepair.mostBytes / max(range.count, 1))
      for _ in 0..<most {
        let tree = YAMLTree(parsing: bytes, range: range)
        guard let problem = tree.problems.first else { return true }
        guard problem.code == .colonInPlainValue,
          let edit = Value(around: problem.range.lowerBound, in: bytes.span, range)
            .flatMap({ repair($0) })
        else { return false }
        apply(edit)
        start = .anywhere
      }
      return false
    }

    private func repair(_ value: Value) -> TextEdit? {
      let span = bytes.span
      if start == .atMargin { return value.literal(in: span, range) }
      guard let end = value.lastIndentedLine(in: span, range) else {
        if value.hasCommentSign(in: span), !isRescued { return nil }
        return TextEdit(value.range, YAMLScalar.quoted(String(span, value.range)))
      }
      return value.folded(to: end, in: span, range)
    }

    private mutating func apply(_ edit: TextEdit) {
      let old = edit.range
      if edit.text.contains(where: \.isNewline) { hasBlock = true }
      edits.append(TextEdit(old.lowerBound - shift..<old.upperBound - shift, edit.text))
      bytes.replaceSubrange(old, with: edit.text.utf8)
      let growth = edit.text.utf8.count - old.count
      shift += growth
      range = range.lowerBound..<range.upperBound + growth
    }
  }
}
