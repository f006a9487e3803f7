package import TierwiseCatalog
import TierwiseRunLog

/// The model that runs must have been on to count for one side of a comparison.
package enum GateModel: Hashable, Sendable {
  /// Nobody says which.
  case any
  /// Every model of a family.
  case tier(String)
  /// This model, in whatever dress.
  case model(ModelID)

  /// Creates it from what an agent's file says; what names no model means any.
  package init(_ text: String?, in registry: Registry) {
    guard let text else {
      self = .any
      return
    }
    if let id = PriceBook.model(text, in: registry) {
      self = .model(id)
    } else {
      self = PriceBook.tier(of: text, in: registry).map { .tier($0) } ?? .any
    }
  }

  /// Returns whether what a log names is meant.
  func covers(_ text: String, in registry: Registry) -> Bool {
    switch self {
    case .any: true
    case .tier(let tier): PriceBook.tier(of: text, in: registry) == tier
    case .model(let id): PriceBook.model(text, in: registry) == id
    }
  }
}
