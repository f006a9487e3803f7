import TierwiseCatalog

/// Values in the types they have; the shape has seen to it that they have them.
extension Policy.Value {
  /// The texts of a list.
  package var texts: [String] { items.map(\.text) }

  /// Returns the text behind a key.
  package func text(_ key: String) -> String? { self[key]?.text }

  /// Returns the whole number behind a key.
  package func int(_ key: String) -> Int? { self[key].flatMap { Int($0.text) } }

  /// Returns a number in thousandths.
  package func thousandths(_ key: String) -> Int? { self[key]?.thousandths }

  var thousandths: Int? { Decimal.units(text, places: 3) }

  /// Returns whether `true` stands behind a key.
  package func isTrue(_ key: String) -> Bool { self[key]?.text == "true" }
}

extension Policy {
  /// Returns a number in thousandths.
  package func thousandths(_ path: String...) -> Int? { value(path)?.thousandths }

  /// Returns a whole number.
  package func int(_ path: String...) -> Int? { value(path).flatMap { Int($0.text) } }

  /// The tiers in rising order.
  public var tiers: [String] { value(["tiers"])?.texts ?? [] }

  /// The tier of work that nothing else is known of.
  public var defaultTier: String { value(["default-tier"])?.text ?? "" }

  /// Whether its phrases, and what they speak for, are those of the policy built in.
  var hasBuiltInPhrases: Bool {
    guard let lowest = layers.last, lowest.hasReadyLexicon else { return false }
    return layers.dropLast().allSatisfy { layer in
      Lexicon.policyKeys.allSatisfy { layer.values.child($0, of: PolicyTable.root) == nil }
    }
  }
}
