// Written from price-books.yaml by `make snapshots`; not to be edited.

// swift-format-ignore-file
extension PriceBooks {
  /// The built-in books, as their file.
  static let text: StaticString = #"""
# Prices of the documents tierwise began from, in USD per million tokens, by tier; to recompute what
# their tables should have said. They hold on every day and know no caches. `--prices FILE` takes a
# file of this form with prices of your own.

seed-002:   # the article's table "as of 2026" (002-02)
  haiku: {input: 0.80, output: 4}
  sonnet: {input: 3, output: 15}
  opus: {input: 15, output: 75}
seed-003:   # the decision record's figures (003-04)
  haiku: {input: 0.25, output: 1.25}
  sonnet: {input: 3, output: 15}
"""#
}
