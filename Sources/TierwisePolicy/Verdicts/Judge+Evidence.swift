import TierwiseCore

extension Judge {
  /// Returns the hits that speak for some rows, in source order, with their words.
  func evidence(
    _ hits: [TextScanner.Hit], _ rows: [Int], _ bytes: Span<UInt8>, _ detail: Detail
  ) -> [Verdict.Evidence] {
    var chosen = hits.filter { rows.contains($0.row) }
    if case .strongest(let count) = detail {
      chosen = rows.flatMap { row in
        // What is said where an agent says what it is for weighs most; then what comes first.
        chosen.filter { $0.row == row && $0.weight > 0 }.ordered {
          $0.weight == $1.weight
            ? $0.range.lowerBound < $1.range.lowerBound : $0.weight > $1.weight
        }.prefix(count)
      }
    }
    chosen = chosen.ordered { left, right in
      left.range.lowerBound == right.range.lowerBound
        ? left.row < right.row : left.range.lowerBound < right.range.lowerBound
    }
    var finder = PositionFinder()
    return chosen.map { hit in
      let row = lexicon.rows[hit.row]
      var end = hit.range.upperBound
      while end < bytes.count, TextClass.isWord(bytes[end]) { end += 1 }
      let kind: Verdict.Evidence.Kind =
        switch row.kind {
        case .characteristic(let haiku, let sonnet):
          .characteristic(Verdict.Scores(haiku: haiku, sonnet: sonnet))
        case .criterion: .criterion
        case .floor: .floor
        case .ceiling: .ceiling
        }
      return Verdict.Evidence(
        id: row.id, kind: kind, range: hit.range.lowerBound..<end,
        start: finder.position(of: hit.range.lowerBound, in: bytes),
        text: Self.words(bytes, hit.range.lowerBound..<end), weight: hit.weight)
    }
  }

  /// Returns words on one line.
  private static func words(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    String(bytes, range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
