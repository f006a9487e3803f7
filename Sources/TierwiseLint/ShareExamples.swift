/// Catalogs of twelve agents, as examples of the rules about shares of tiers.
enum ShareExamples {
  /// All of them on one tier; the finding stands at the first.
  static let oneTier = catalog(of: ["‹opus›"] + Array(repeating: "opus", count: 11))
  /// Half of them on each of two tiers.
  static let twoTiers = catalog(
    of: Array(repeating: "opus", count: 6) + Array(repeating: "haiku", count: 6))

  private static func catalog(of models: [String]) -> String {
    zip("abcdefghijkl", models).map { name, model in
      """
      === agents/\(name).md
      ---
      name: \(name)
      description: b
      model: \(model)
      ---
      Body.

      """
    }.joined()
  }
}
