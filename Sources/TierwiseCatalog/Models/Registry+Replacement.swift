public import TierwiseCore

/// Which model takes the place of one that ends.
public enum ReplacementStrategy: String, CaseIterable, Sendable {
  /// The family's alias: whatever the harness then makes of it.
  case alias
  /// The newest model of the family that has no announced end.
  case newestActive = "newest-active"
  /// What the vendor recommends, as far as that still runs.
  case vendor
}

/// What to write in place of a model.
public struct Replacement: Hashable, Sendable {
  /// The value to write.
  public let text: String
  /// The model it names; nil for an alias.
  public let model: ModelID?
}

extension Registry {
  /// Returns what takes a model's place on a day, or nil where nothing is known to.
  ///
  /// A strategy that has no answer falls back: `alias` to `newestActive`, that to `vendor`, and the
  /// vendor's choice, where it has ended too, to the newest of its family.
  public func replacement(
    for id: ModelID, by strategy: ReplacementStrategy = .newestActive, on day: CalendarDay
  ) -> Replacement? {
    let head = heads[id.index]
    switch strategy {
    case .alias:
      if let alias = family(head.family)?.alias { return Replacement(text: alias, model: nil) }
    case .newestActive:
      break
    case .vendor:
      if let next = recommended(for: id, on: day) { return replacement(next) }
    }
    let next = newest(like: id, on: day) ?? recommended(for: id, on: day)
    return next.map(replacement)
  }

  private func replacement(_ id: ModelID) -> Replacement {
    Replacement(text: self[id].id, model: id)
  }

  /// Returns the newest model of a model's family that runs without an announced end, or nil.
  ///
  /// Models that only some accounts may use count only in place of one of their kind.
  private func newest(like id: ModelID, on day: CalendarDay) -> ModelID? {
    let head = heads[id.index]
    var best: (index: Int, released: CalendarDay)?
    for (index, candidate) in heads.enumerated()
    where index != id.index && candidate.family == head.family {
      guard let released = candidate.life.released, released <= day,
        candidate.life.status(on: day) == .active, head.isLimited || !candidate.isLimited
      else { continue }
      if best.map({ released > $0.released }) ?? true { best = (index, released) }
    }
    return best.map { ModelID($0.index) }
  }

  /// Follows the vendor's recommendations to a model that runs without an announced end.
  private func recommended(for id: ModelID, on day: CalendarDay) -> ModelID? {
    var current = id
    // Each step names another model, and there are only so many.
    for _ in heads {
      guard let text = self[current].replacement, let next = model(text) else { return nil }
      if heads[next.index].life.status(on: day) == .active { return next }
      if let newest = newest(like: next, on: day) { return newest }
      current = next
    }
    return nil
  }
}
