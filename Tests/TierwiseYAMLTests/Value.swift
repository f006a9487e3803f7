import Foundation
import TierwiseCore
import TierwiseYAML

/// A value as JSON has it, to compare documents by.
enum Value: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case sequence([Value])
  case mapping([String: Value])

  /// Makes the value of what `JSONSerialization` returns.
  init(json: Any) {
    switch json {
    case let number as NSNumber where isBool(number): self = .bool(number.boolValue)
    case let number as NSNumber: self = .number(number.doubleValue)
    case let text as String: self = .text(text)
    case let items as [Any]: self = .sequence(items.map { Value(json: $0) })
    case let entries as [String: Any]: self = .mapping(entries.mapValues { Value(json: $0) })
    default: self = .null
    }
  }

  /// Makes the values of a tree's documents.
  init(documentsOf tree: YAMLTree) {
    var writer = JSONWriter()
    writer.array { writer in
      for document in tree.documents { tree.writeValue(NodeID(Int(document.root)), to: &writer) }
    }
    let json = try? JSONSerialization.jsonObject(with: Data(writer.bytes))
    self = json.map { Value(json: $0) } ?? .text("no JSON")
  }

  /// Returns the values of JSON texts that stand behind each other.
  static func documents(_ json: Data) -> [Value] {
    var result: [Value] = []
    var start = json.startIndex
    var end = start
    while end < json.endIndex {
      end += 1
      let part = json[start..<end]
      // A number is whole only before white space.
      let isWhole = end == json.endIndex || json[end] <= 0x20
      guard isWhole, part.contains(where: { $0 > 0x20 }),
        let value = try? JSONSerialization.jsonObject(with: Data(part), options: .fragmentsAllowed)
      else { continue }
      result.append(Value(json: value))
      start = end
    }
    return result
  }
}

/// Returns whether the number was written `true` or `false`.
private func isBool(_ number: NSNumber) -> Bool {
  // The type is a C string that Foundation keeps for ever.
  unsafe String(cString: number.objCType) == "c"
}
