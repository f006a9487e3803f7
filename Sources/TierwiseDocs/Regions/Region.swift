import TierwiseCatalog
import TierwiseCore

/// A part of a document that tierwise writes: what stands between two markers.
package struct Region: Sendable {
  /// The name of its table.
  package let table: String
  /// What the first marker asks for, in source order.
  let attributes: [Marker.Attribute]
  /// The first marker.
  package let begin: Range<Int>
  /// The lines between the markers.
  package let content: Range<Int>
  /// The last marker.
  package let end: Range<Int>
  /// The checksum that the last marker has; nil where it has none.
  let sum: String?
  /// Whether its lines end with CR LF.
  let endsLinesWithReturn: Bool
}

extension Region {
  /// Returns whether its first marker may ask for a column.
  package func mentions(_ column: String) -> Bool {
    attributes.contains { attribute in
      attribute.value.split { !$0.isLetter && $0 != "_" }.contains { $0 == column }
    }
  }
}

/// The regions of a document, and what is wrong with its markers.
package struct Regions: Sendable {
  /// The regions, from the top; to be used where nothing is wrong only.
  package private(set) var regions: [Region] = []
  /// What is wrong, from the top.
  package private(set) var faults: [RegionFault] = []

  private var open: Marker?
  /// Tables whose region began in a way that was told, and has not ended.
  private var told: [String] = []
  /// Ends without a beginning so far, for the case that it follows.
  private var unbegun: [(fault: Int, table: String)] = []

  /// Reads the markers of a document; those in blocks of code are text like any other.
  package init(in bytes: [UInt8], tables: [String]) {
    var lines = CodeLines()
    var finder = PositionFinder()
    var offset = 0
    let span = bytes.span
    func line(_ offset: Int) -> Int { finder.position(of: offset, in: span).line }
    while let next = Line(at: offset, in: span) {
      offset = next.next
      guard !lines.isCode(next, in: span) else { continue }
      do throws(RegionFault) {
        guard let marker = try read(next, bytes, tables) else { continue }
        switch marker.kind {
        case .begin: try begin(marker, line)
        case .end: try end(marker, bytes, line)
        }
      } catch {
        faults.append(error)
      }
    }
    if let open { faults.append(RegionFault(.unended(open.table), open.range)) }
    faults = faults.ordered { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Returns the marker in a line; nil where there is none, and for the end of what was told already.
  private mutating func read(
    _ line: Line, _ bytes: [UInt8], _ tables: [String]
  ) throws(RegionFault) -> Marker? {
    do throws(RegionFault) {
      guard let marker = try Marker(line, in: bytes) else { return nil }
      if tables.contains(marker.table) { return marker }
      if marker.kind == .end, forget(marker.table) { return nil }
      let nearest = EditDistance.nearest(to: marker.table, among: tables)
      throw RegionFault(.unknownTable(marker.table, nearest: nearest), marker.range)
    } catch {
      if let table = Marker.table(begunBy: line, in: bytes) { told.append(table) }
      throw error
    }
  }

  /// Takes away the last region of a table whose beginning was told, and returns whether there is one.
  private mutating func forget(_ table: String) -> Bool {
    guard let index = told.lastIndex(of: table) else { return false }
    told.remove(at: index)
    return true
  }

  private mutating func begin(_ marker: Marker, _ line: (Int) -> Int) throws(RegionFault) {
    if let outer = open {
      told.append(marker.table)
      throw RegionFault(
        .nested(marker.table, in: outer.table, line: line(outer.range.lowerBound)), marker.range)
    }
    open = marker
    if let index = unbegun.firstIndex(where: { $0.table == marker.table }) {
      let fault = unbegun.remove(at: index).fault
      faults[fault] = RegionFault(
        .reversed(marker.table, line: line(marker.range.lowerBound)), faults[fault].range)
    }
    if let first = regions.first(where: { region in
      region.table == marker.table && Set(region.attributes) == Set(marker.attributes)
    }) {
      throw RegionFault(
        .repeated(marker.table, line: line(first.begin.lowerBound)), marker.range)
    }
  }

  private mutating func end(
    _ marker: Marker, _ bytes: [UInt8], _ line: (Int) -> Int
  ) throws(RegionFault) {
    if let other = marker.attributes.first(where: { $0.key != "sum" }) {
      throw RegionFault(
        .argument("'\(other.key)' belongs into the marker that begins the region", help: nil),
        marker.range)
    }
    guard let begin = open, begin.table == marker.table else {
      // The end of what was told already is not told again.
      if forget(marker.table) { return }
      let fault = RegionFault(.unbegun(marker.table), marker.range)
      unbegun.append((faults.count, marker.table))
      throw fault
    }
    open = nil
    regions.append(
      Region(
        table: marker.table, attributes: begin.attributes, begin: begin.range,
        content: begin.line.next..<marker.line.start, end: marker.range,
        sum: marker.attributes.first?.value,
        endsLinesWithReturn: bytes[begin.line.end] == ASCII.carriageReturn))
  }
}
