import TierwiseCore

/// The items of a collection in brackets, and the commas between them.
struct FlowItems {
  /// One item, or one entry of a mapping.
  struct Item {
    /// Its bytes, from `?`, anchor or tag to the end of its value.
    var range: Range<Int>
    /// The comma behind it.
    var comma: Int?
  }

  private(set) var items: [Item] = []
  /// The offset of the closing bracket.
  let close: Int
  private let tree: YAMLTree

  init(_ collection: NodeID, in tree: YAMLTree) {
    self.tree = tree
    let range = tree.range(collection)
    close = range.upperBound - 1
    if tree.kind(collection) == .mapping {
      for entry in tree.entries(collection) {
        let start = tree.rangeWithProperties(entry.key).lowerBound
        add(start..<max(tree.range(entry.key).upperBound, tree.range(entry.value).upperBound))
      }
    } else {
      for child in tree.children(collection) { add(tree.rangeWithProperties(child)) }
    }
  }

  private mutating func add(_ range: Range<Int>) {
    items.append(Item(range: range, comma: comma(behind: range.upperBound)))
  }

  private func comma(behind offset: Int) -> Int? {
    var offset = offset
    while offset < close {
      switch tree.bytes[offset] {
      case ASCII.comma: return offset
      case ASCII.hash: offset = tree.lineEnd(of: offset)
      case 0...ASCII.space: offset += 1
      default: return nil
      }
    }
    return nil
  }
}

extension FlowItems {
  /// Returns whether nothing but a comma and a comment follows the item on its line.
  func endsLine(_ item: Item) -> Bool {
    let behind = behind(item)
    let content = tree.skipBlanks(from: behind)
    return content == tree.lineEnd(of: behind) || tree.bytes[content] == ASCII.hash
  }

  /// Returns where the item ends, its comma included if that stands on the same line.
  private func behind(_ item: Item) -> Int {
    guard let comma = item.comma, comma < tree.lineEnd(of: item.range.upperBound) else {
      return item.range.upperBound
    }
    return comma + 1
  }

  /// Returns whether the item begins its line and ends it, with its comma if it has one.
  func isOnOwnLine(_ item: Item) -> Bool {
    if let comma = item.comma, comma > tree.lineEnd(of: item.range.upperBound) { return false }
    return tree.isFirstOnLine(item.range.lowerBound) && endsLine(item)
  }

  /// Returns the edits that put a text behind the item.
  func inserting(_ text: String, after number: Int, _ name: String) throws(EditRefusal)
    -> [TextEdit]
  {
    let item = items[number]
    let end = item.range.upperBound
    guard isOnOwnLine(item) else {
      return [TextEdit(end..<end, separator(near: number) + text)]
    }
    try tree.checkLineEnds(name)
    let indent = tree.bytes[tree.lineStart(of: item.range.lowerBound)..<item.range.lowerBound]
    let lineEnd = tree.lineEnd(of: behind(item))
    let line =
      tree.lineBreak(at: end) + String(decoding: indent, as: UTF8.self) + text
      + (item.comma == nil ? "" : ",")
    if item.comma != nil { return [TextEdit(lineEnd..<lineEnd, line)] }
    if lineEnd == end { return [TextEdit(end..<end, "," + line)] }
    // The comma goes in front of the item's comment, the new line behind it.
    return [TextEdit(end..<end, ","), TextEdit(lineEnd..<lineEnd, line)]
  }

  /// Returns the edits that put a text in front of the item, and of its own comment lines.
  func inserting(
    _ text: String, before number: Int, _ name: String
  ) throws(EditRefusal) -> [TextEdit] {
    let item = items[number]
    let start = item.range.lowerBound
    guard isOnOwnLine(item) else {
      let separator = separator(near: max(number - 1, 0))
      return [TextEdit(start..<start, text + separator)]
    }
    try tree.checkLineEnds(name)
    let line = tree.lineStart(of: start)
    let indent = String(decoding: tree.bytes[line..<start], as: UTF8.self)
    let place = tree.commentStart(above: start, column: start - line)
    return [TextEdit(place..<place, indent + text + "," + tree.lineBreak(at: start))]
  }

  /// Returns what stands between two items here: the comma and the blanks around it.
  private func separator(near number: Int) -> String {
    let first = min(number, items.count - 2)
    guard first >= 0 else { return ", " }
    let between = items[first].range.upperBound..<items[first + 1].range.lowerBound
    let bytes = tree.bytes[between]
    let isPlain = bytes.allSatisfy { $0 == ASCII.comma || $0 == ASCII.space }
    return isPlain ? String(decoding: bytes, as: UTF8.self) : ", "
  }

  /// Returns the edits that take the item out, with one comma, and with its lines where it has them.
  func deleting(_ number: Int, _ name: String) throws(EditRefusal) -> [TextEdit] {
    let item = items[number]
    let (start, end) = (item.range.lowerBound, item.range.upperBound)
    let previousComma = number > 0 ? items[number - 1].comma : nil
    if isOnOwnLine(item) {
      try tree.checkLineEnds(name)
      let comments = tree.commentStart(above: start, column: start - tree.lineStart(of: start))
      let lines = TextEdit(comments..<tree.nextLine(after: behind(item)), "")
      // Without a comma of its own it takes the one before.
      guard item.comma == nil, let previousComma else { return [lines] }
      return [TextEdit(previousComma..<previousComma + 1, ""), lines]
    }
    if number + 1 < items.count {
      let next = items[number + 1].range.lowerBound
      guard tree.bytes[end..<next].contains(ASCII.hash) else { return [TextEdit(start..<next, "")] }
      // The item's trailing comment goes with it; comments on further lines are not its own.
      guard let comma = item.comma, comma <= tree.lineEnd(of: end) else {
        throw EditRefusal(.noRoom, at: end, name)
      }
      let content = tree.skipBlanks(from: comma + 1)
      let isComment = content < next && tree.bytes[content] == ASCII.hash
      return [TextEdit(start..<(isComment ? tree.lineEnd(of: content) : content), "")]
    }
    if let comma = item.comma, number == 0 || tree.bytes[end..<comma].contains(ASCII.hash) {
      guard !tree.bytes[end..<comma].contains(ASCII.hash) else {
        throw EditRefusal(.noRoom, at: end, name)
      }
      return [TextEdit(start..<comma + 1, "")]
    }
    guard let previousComma else { return [TextEdit(item.range, "")] }
    let previousEnd = items[number - 1].range.upperBound
    guard tree.bytes[previousEnd..<start].contains(ASCII.hash) else {
      return [TextEdit(previousEnd..<end, "")]
    }
    if let comma = item.comma { return [TextEdit(start..<comma + 1, "")] }
    return [TextEdit(previousComma..<previousComma + 1, ""), TextEdit(item.range, "")]
  }

  /// Returns the edit that puts the first text into empty brackets.
  func filling(_ text: String, open: Int, _ name: String) throws(EditRefusal) -> TextEdit {
    let inner = open + 1..<close
    if tree.bytes[inner].allSatisfy({ $0 == ASCII.space }) {
      // One blank in front of the text, if there are any; the others stay behind it.
      let place = inner.lowerBound + min(inner.count, 1)
      return TextEdit(place..<place, text + (inner.count == 1 ? " " : ""))
    }
    guard tree.isFirstOnLine(close) else { throw EditRefusal(.noRoom, at: close, name) }
    try tree.checkLineEnds(name)
    let line = tree.lineStart(of: close)
    let indent = String(decoding: tree.bytes[line..<close], as: UTF8.self)
    let step = String(repeating: " ", count: EditStyle(of: tree).step)
    return TextEdit(line..<line, indent + step + text + tree.lineBreak(at: open))
  }
}
