/// What a catalog declares about its agents, as far as reports need it.
package struct CatalogFacts: Hashable, Sendable {
  /// By name.
  package var agents: [String: Facts] = [:]

  package init() {}

  /// What one agent declares.
  package struct Facts: Hashable, Sendable {
    /// Its tier; nil where it names none, or inherits.
    package var tier: String?
    /// Its category.
    package var category: String?
    /// Whether it names a tier to escalate to.
    package var hasEscalation = false
    /// Whether it names models to fall back on.
    package var hasFallback = false

    package init() {}
  }
}
