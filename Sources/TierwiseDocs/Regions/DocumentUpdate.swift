package import TierwiseCatalog
import TierwiseCore

/// What a document is to become: the new text of each region, and what would be lost by it.
package struct DocumentUpdate: Sendable {
  /// The document, from the root.
  package let path: String
  /// Its bytes.
  package let bytes: [UInt8]
  /// Its regions, with what becomes of them, from the top.
  package let parts: [Part]

  /// A region, and what becomes of it.
  package struct Part: Sendable {
    /// The region.
    package let region: Region
    /// Whether it has to be written.
    package let state: State
    let text: [UInt8]
  }

  /// Whether a region has to be written.
  package enum State: Sendable {
    /// It is as it should be.
    case fresh
    /// Something else is to be written there; what is there now was written by tierwise, or is blank.
    case stale
    /// Somebody else has written there.
    case edited
  }

  /// Makes the texts of a document's regions.
  package init(
    _ path: String, _ bytes: [UInt8], _ tables: [DocsTable], _ source: DocsSource
  ) throws(RegionFaults) {
    self.path = path
    self.bytes = bytes
    let scan = Regions(in: bytes, tables: tables.map(\.name))
    var faults = scan.faults
    var parts: [Part] = []
    for region in scan.regions {
      guard let table = tables.first(where: { $0.name == region.table }) else { continue }
      do throws(RegionFault) {
        var arguments = try RegionArguments(region, for: table)
        arguments.style.folder = Path.folder(of: path)
        let text = RegionText(table, arguments, source).markdown
        parts.append(Part(region, text, bytes))
      } catch {
        faults.append(error)
      }
    }
    guard faults.isEmpty else {
      throw RegionFaults(items: faults.ordered { $0.range.lowerBound < $1.range.lowerBound })
    }
    self.parts = parts
  }
}

/// All that is wrong with the regions of a document.
package struct RegionFaults: Error, Sendable {
  /// The faults, from the top.
  package let items: [RegionFault]
}

extension DocumentUpdate.Part {
  fileprivate init(_ region: Region, _ text: String, _ bytes: [UInt8]) {
    self.region = region
    self.text = region.endsLinesWithReturn ? text.withReturns : Array(text.utf8)
    let now = bytes[region.content]
    if self.text.elementsEqual(now) {
      state = region.sum == RegionSum.of(now) ? .fresh : .stale
    } else if now.allSatisfy({ ASCII.isBlank($0) || ASCII.isBreak($0) })
      || region.sum == RegionSum.of(now)
    {
      state = .stale
    } else {
      state = .edited
    }
  }

  /// The edits that write the region and its checksum.
  fileprivate var edits: [TextEdit] {
    let sum = RegionSum.of(text[...])
    return [
      TextEdit(region.content, String(decoding: text, as: UTF8.self)),
      TextEdit(region.end, "<!-- tierwise:end \(region.table) sum=\(sum) -->"),
    ]
  }
}

extension DocumentUpdate {
  /// The regions that have to be written.
  package var stale: [Part] { parts.filter { $0.state != .fresh } }

  /// The regions that somebody else has written to.
  package var edited: [Part] { parts.filter { $0.state == .edited } }

  /// Returns the change that writes some regions; it promises to touch nothing outside of them.
  package func change(_ parts: [Part]) throws(ChangeRefusal) -> FileChange {
    try FileChange(
      path: path, before: bytes, edits: parts.flatMap(\.edits),
      promise: .within(parts.map { $0.region.content.lowerBound..<$0.region.end.upperBound }))
  }
}

/// The checksum of a region, by which an edit by hand is found.
enum RegionSum {
  /// Returns the first ten digits of the text's SHA-256, line ends as line feeds.
  static func of(_ text: ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for index in text.indices {
      let isReturn =
        text[index] == ASCII.carriageReturn && index + 1 < text.endIndex
        && text[index + 1] == ASCII.lineFeed
      if !isReturn { bytes.append(text[index]) }
    }
    return String(SHA256.hash(bytes).hex.prefix(10))
  }
}

extension String {
  /// The bytes with CR LF in place of line feeds.
  fileprivate var withReturns: [UInt8] {
    utf8.flatMap { byte in
      byte == ASCII.lineFeed ? [ASCII.carriageReturn, byte] : [byte]
    }
  }
}
