package import TierwiseCatalog
import TierwiseCore

/// A shape as JSON Schema, draft 2020-12, for editors and validators.
///
/// It accepts what the rules about types and values accept: what is written with nothing behind it
/// counts as absent, and keys that a shape does not list are somebody else's, unless the file is our
/// own.
package struct JSONSchema {
  private let title: String
  private let shape: Shape
  private let strangers: Strangers

  /// What becomes of keys that the shape does not list.
  package enum Strangers: Sendable { case allowed, refused }

  package init(_ shape: Shape, title: String, strangers: Strangers) {
    self.shape = shape
    self.title = title
    self.strangers = strangers
  }

  /// The schema, indented by two blanks, with a line feed at its end.
  package var text: String {
    let root = Node.object(
      [("$schema", .text("https://json-schema.org/draft/2020-12/schema")), ("title", .text(title))]
        + members(of: shape))
    return root.text(indent: 0) + "\n"
  }

  private func members(of shape: Shape) -> [(String, Node)] {
    var members: [(String, Node)] = [("type", .text("object"))]
    if !shape.keys.isEmpty {
      members.append(("properties", .object(shape.keys.map { ($0.name, property($0)) })))
    }
    let required = shape.keys.filter { $0.need == .required }
    if !required.isEmpty { members.append(("required", .list(required.map { .text($0.name) }))) }
    if strangers == .refused, shape.others == .refused {
      members.append(("additionalProperties", .literal("false")))
    }
    return members
  }

  private func property(_ key: Shape.Key) -> Node {
    var members = [("description", Node.text(key.doc))]
    let types = alternatives(key.type, key)
    // A key with nothing behind it is a key that is not there.
    let all = key.need == .optional && !key.type.takesAnything ? types + [nothing] : types
    if all.count == 1 {
      members += all[0]
    } else {
      members.append(("anyOf", .list(all.map(Node.object))))
    }
    return .object(members)
  }

  private var nothing: [(String, Node)] { [("type", .text("null"))] }

  private func alternatives(_ type: Shape.ValueType, _ key: Shape.Key) -> [[(String, Node)]] {
    if case .oneOf(let types) = type { return types.flatMap { alternatives($0, key) } }
    return [members(of: type, key)]
  }

  private func members(of type: Shape.ValueType, _ key: Shape.Key) -> [(String, Node)] {
    switch type {
    case .any: return []
    case .string:
      return [("type", .text("string"))] + choices(key) { .text($0) }
    case .bool: return [("type", .text("boolean"))]
    case .int: return [("type", .text("integer"))] + choices(key) { .literal($0) }
    case .number: return [("type", .text("number"))]
    case .date: return [("type", .text("string")), ("format", .text("date"))]
    case .list(let element):
      return [("type", .text("array"))] + items("items", element, key)
    case .entries(let value):
      return [("type", .text("object"))] + items("additionalProperties", value, key)
    case .mapping(let shape): return members(of: shape)
    case .oneOf: return [("anyOf", .list(alternatives(type, key).map(Node.object)))]
    }
  }

  private func items(
    _ name: String, _ type: Shape.ValueType, _ key: Shape.Key
  ) -> [(String, Node)] {
    let members = members(of: type, key)
    return members.isEmpty ? [] : [(name, .object(members))]
  }

  private func choices(_ key: Shape.Key, _ node: (String) -> Node) -> [(String, Node)] {
    key.values.isEmpty ? [] : [("enum", .list(key.values.map { node($0.text) }))]
  }
}

extension Shape.ValueType {
  fileprivate var takesAnything: Bool { self == .any }
}

/// A value of the schema, written over several lines for people.
private indirect enum Node {
  case text(String)
  /// A number or a truth value.
  case literal(String)
  case list([Node])
  case object([(String, Node)])

  func text(indent: Int) -> String {
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .text(let text): return Self.quoted(text)
    case .literal(let text): return text
    case .list(let nodes):
      let isFlat = nodes.allSatisfy { if case .object = $0 { false } else { true } }
      let items = nodes.map { $0.text(indent: indent + 2) }
      if isFlat { return "[" + items.joined(separator: ", ") + "]" }
      return "[\n" + items.map { inner + $0 }.joined(separator: ",\n") + "\n\(outer)]"
    case .object(let members):
      let lines = members.map { "\(inner)\(Self.quoted($0)): \($1.text(indent: indent + 2))" }
      return lines.isEmpty ? "{}" : "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
