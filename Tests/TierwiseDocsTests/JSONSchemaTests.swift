import Foundation
import Testing
import TierwiseCatalog

@testable import TierwiseDocs

struct JSONSchemaTests {
  @Test func `a shape becomes a schema with the same keys, types and values`() {
    let shape = Shape(
      "a file",
      [
        .init("name", .string, "What it is called.", need: .required),
        .init("color", .string, "Its color.", values: ["red", "blue"]),
        .init("tools", .textOrList, "What it may use."),
        .init("rest", .any, "Anything."),
        .init("inner", .mapping(Shape("inner", [.init("count", .int, "How many.")])), "More."),
      ])
    #expect(
      JSONSchema(shape, title: "a \"file\"", strangers: .refused).text == """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "a \\"file\\"",
          "type": "object",
          "properties": {
            "name": {
              "description": "What it is called.",
              "type": "string"
            },
            "color": {
              "description": "Its color.",
              "anyOf": [
                {
                  "type": "string",
                  "enum": ["red", "blue"]
                },
                {
                  "type": "null"
                }
              ]
            },
            "tools": {
              "description": "What it may use.",
              "anyOf": [
                {
                  "type": "string"
                },
                {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                {
                  "type": "null"
                }
              ]
            },
            "rest": {
              "description": "Anything."
            },
            "inner": {
              "description": "More.",
              "anyOf": [
                {
                  "type": "object",
                  "properties": {
                    "count": {
                      "description": "How many.",
                      "anyOf": [
                        {
                          "type": "integer"
                        },
                        {
                          "type": "null"
                        }
                      ]
                    }
                  },
                  "additionalProperties": false
                },
                {
                  "type": "null"
                }
              ]
            }
          },
          "required": ["name"],
          "additionalProperties": false
        }

        """)
  }

  @Test(arguments: Dialect.allCases.filter { Shape.frontmatter(of: $0) != nil })
  func `the schema of every dialect is JSON`(_ dialect: Dialect) throws {
    let shape = try #require(Shape.frontmatter(of: dialect))
    let text = JSONSchema(shape, title: dialect.rawValue, strangers: .allowed).text
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect((schema["properties"] as? [String: Any])?.count == shape.keys.count)
    #expect(schema["additionalProperties"] == nil)
  }
}
