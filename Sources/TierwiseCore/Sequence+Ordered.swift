extension Array {
  /// Returns the elements in an order; those that are alike stay as they stood.
  ///
  /// The standard library's `sorted` is made anew for each type of element, and there are a hundred;
  /// this is made once, but for a few lines.
  @inlinable
  package func ordered(by precedes: (Element, Element) -> Bool) -> [Element] {
    guard count > 1 else { return self }
    return Places.ordered(count) { precedes(self[$0], self[$1]) }.map { self[$0] }
  }
}

extension Sequence {
  /// Returns the elements in an order; those that are alike stay as they stood.
  @inlinable
  package func ordered(by precedes: (Element, Element) -> Bool) -> [Element] {
    Array(self).ordered(by: precedes)
  }
}

extension Sequence where Element: Comparable {
  /// Returns the elements, the least first.
  @inlinable
  package func ordered() -> [Element] { Array(self).ordered { $0 < $1 } }
}

/// Puts places in order, whatever stands there.
@usableFromInline
package enum Places {
  @inline(never) @usableFromInline
  package static func ordered(_ count: Int, by precedes: (Int, Int) -> Bool) -> [Int] {
    var places = Array(0..<count)
    places.sort(by: precedes)
    return places
  }
}
