import TierwiseCore

extension Shape {
  /// Returns the shape as a JSON Schema (draft 2020-12), for editors and other validators.
  package func jsonSchema(titled title: String) -> [UInt8] {
    var json = JSONWriter()
    json.open(.object)
    json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    json.member("title", title)
    writeMembers(to: &json)
    json.close(.object)
    return json.bytes + [ASCII.lineFeed]
  }

  /// Writes what the mapping may hold, as members of a schema.
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.member("type", "object")
    json.key("properties")
    json.object { json in
      for key in keys {
        json.breakLine()
        json.key(key.name)
        json.object { json in
          json.member("description", key.doc)
          key.type.write(choices: key.values.map(\.text), to: &json)
        }
      }
    }
    let needed = keys.filter { $0.need == .required }.map(\.name)
    if !needed.isEmpty {
      json.key("required")
      json.array { json in for name in needed { json.string(name) } }
    }
    if others == .refused {
      json.key("additionalProperties")
      json.boolean(false)
    }
  }
}

extension Shape.ValueType {
  /// Writes the type as members of a schema; `choices` are for the scalars in it.
  fileprivate func write(choices: [String], to json: inout JSONWriter) {
    switch self {
    case .any: break
    case .string:
      json.member("type", "string")
      writeChoices(choices, to: &json)
    case .bool: json.member("type", "boolean")
    case .int:
      json.member("type", "integer")
      if !choices.isEmpty {
        json.key("enum")
        json.array { json in for number in choices.compactMap({ Int($0) }) { json.integer(number) }
        }
      }
    case .number: json.member("type", "number")
    case .date:
      json.member("type", "string")
      json.member("format", "date")
    case .list(let element):
      json.member("type", "array")
      json.key("items")
      json.object { element.write(choices: choices, to: &$0) }
    case .mapping(let shape):
      shape.writeMembers(to: &json)
    case .entries(let value):
      json.member("type", "object")
      json.key("additionalProperties")
      json.object { value.write(choices: choices, to: &$0) }
    case .oneOf(let types):
      json.key("anyOf")
      json.array { json in
        for type in types { json.object { type.write(choices: choices, to: &$0) } }
      }
    }
  }

  private func writeChoices(_ choices: [String], to json: inout JSONWriter) {
    guard !choices.isEmpty else { return }
    json.key("enum")
    json.array { json in for choice in choices { json.string(choice) } }
  }
}
