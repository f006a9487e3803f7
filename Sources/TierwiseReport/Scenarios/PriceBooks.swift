package import TierwiseCatalog
import TierwiseCore
package import TierwiseRunLog
import TierwiseYAML

/// Price books by name: tiers with the prices of their tokens.
package struct PriceBooks: Sendable {
  /// The books in the order of their file.
  package private(set) var books: [(name: String, tiers: Tiers)] = []

  package typealias Tiers = [String: (input: Int, output: Int)]

  /// Reads books from a file's bytes.
  package init(yaml bytes: [UInt8]) throws(FileFaults) {
    let tree = YAMLTree(parsing: bytes)
    let root = try tree.wholeMapping("price books are a mapping")
    var problems: [Shape.Problem] = []
    for book in tree.entries(root) {
      let tiers = Self.tiers(book.value, in: tree, into: &problems)
      books.append((tree.string(book.key) ?? "", tiers))
    }
    guard problems.isEmpty else { throw FileFaults(problems) }
  }

  /// Reads the tiers of one book.
  static func tiers(
    _ mapping: NodeID, in tree: YAMLTree, into problems: inout [Shape.Problem]
  ) -> Tiers {
    var tiers: Tiers = [:]
    guard tree.kind(mapping) == .mapping else {
      problems.append(
        Shape.Problem(.refused("a price book is a mapping from tiers"), tree.range(mapping)))
      return tiers
    }
    for tier in tree.entries(mapping) {
      guard tree.kind(tier.value) == .mapping else {
        problems.append(
          Shape.Problem(.refused("a price is a mapping: {input, output}"), tree.range(tier.value)))
        continue
      }
      Shape.tierPrice.check(tier.value, in: tree, into: &problems)
      guard let input = price("input", tier.value, tree, &problems),
        let output = price("output", tier.value, tree, &problems)
      else { continue }
      tiers[tree.string(tier.key) ?? ""] = (input, output)
    }
    return tiers
  }

  /// Returns a price in picodollars per token; USD per million tokens are millions of them.
  private static func price(
    _ key: String, _ mapping: NodeID, _ tree: YAMLTree, _ problems: inout [Shape.Problem]
  ) -> Int? {
    guard let node = tree.value(for: key, in: mapping), let text = tree.string(node) else {
      return nil
    }
    guard let units = Decimal.units(text, places: 6), units <= 1_000_000_000_000 else {
      problems.append(
        Shape.Problem(
          .refused("'\(text)' is no price; write USD per million tokens, as 0.80"), tree.range(node)
        )
      )
      return nil
    }
    return units
  }

  /// Returns a book by its name, or nil.
  package func book(_ name: String, _ registry: Registry) -> PriceBook? {
    books.first { $0.name == name }.map { PriceBook(named: name, tiers: $0.tiers, registry) }
  }

  /// The names of the books.
  package var names: [String] { books.map(\.name) }
}

extension Shape {
  /// The prices of one tier.
  static let tierPrice = Shape(
    "a price",
    [
      Key("input", .number, "USD per million tokens read in.", need: .required),
      Key("output", .number, "USD per million tokens written out.", need: .required),
    ])
}

extension PriceBooks {
  /// The books that tierwise was built with, from its `price-books.yaml`.
  package static func builtIn() -> PriceBooks? {
    try? PriceBooks(yaml: text.withUTF8Buffer { unsafe [UInt8]($0) })
  }

  /// Returns the Swift source that holds such a file.
  package static func source(of text: String) -> String {
    """
    // Written from price-books.yaml by `make snapshots`; not to be edited.

    // swift-format-ignore-file
    extension PriceBooks {
      /// The built-in books, as their file.
      static let text: StaticString = #\"""
    \(text)\"""#
    }

    """
  }
}
