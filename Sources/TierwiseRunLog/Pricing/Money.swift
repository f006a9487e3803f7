/// An amount of US dollars, as a whole number of picodollars.
///
/// Every list price per token, times the factors for batches, places and caches, is whole in this
/// unit, so that sums are exact and the same on every machine.
package struct Money: Hashable, Comparable, Sendable {
  package var picodollars: Int128

  package init(picodollars: Int128) { self.picodollars = picodollars }

  /// Takes a number of dollars to the nearest millionth; beyond a billion it is one.
  package init(dollars: Double) {
    let bounded = dollars.isNaN ? 0 : min(max(dollars, -1e9), 1e9)
    picodollars = Int128((bounded * 1e6).rounded()) * 1_000_000
  }

  /// Nothing.
  package static let zero = Money(picodollars: 0)

  /// Picodollars of a dollar.
  package static let dollar: Int128 = 1_000_000_000_000

  package static func < (left: Money, right: Money) -> Bool {
    left.picodollars < right.picodollars
  }

  package static func + (left: Money, right: Money) -> Money {
    Money(picodollars: left.picodollars + right.picodollars)
  }

  package static func - (left: Money, right: Money) -> Money {
    Money(picodollars: left.picodollars - right.picodollars)
  }

  package static func += (left: inout Money, right: Money) {
    left.picodollars += right.picodollars
  }
}

extension Money {
  /// The amount in dollars with all its decimals and no more: `0.0009902`.
  package var exact: String { decimal(places: 12, trimming: true) }

  /// The amount as people read it: `$3.58`, and `$0.0010` where cents say too little.
  package var words: String {
    let size = picodollars.magnitude
    let places =
      size == 0 || size >= Int128.Magnitude(Self.dollar) / 10 ? 2 : size < 10_000_000 ? 7 : 4
    let text = decimal(places: places, trimming: false)
    return text.hasPrefix("-") ? "-$" + text.dropFirst() : "$" + text
  }

  /// The amount in dollars, rounded to the nearest; halves away from zero.
  package func decimal(places: Int) -> String { decimal(places: places, trimming: false) }

  private func decimal(places: Int, trimming: Bool) -> String {
    var unit: Int128.Magnitude = 1
    for _ in places..<12 { unit *= 10 }
    let rounded = (picodollars.magnitude + unit / 2) / unit
    var digits = String(rounded)
    if digits.utf8.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
    }
    var whole = String(digits.dropLast(places))
    var rest = String(digits.suffix(places))
    if trimming { while rest.last == "0" { rest.removeLast() } }
    if !rest.isEmpty { whole += "." + rest }
    return picodollars < 0 && rounded > 0 ? "-" + whole : whole
  }

  /// The amount in dollars, for statistics.
  package var dollars: Double { Double(picodollars) / 1e12 }

  /// Returns a share of the amount, in thousandths, rounded to the nearest picodollar.
  package func times(thousandths: Int) -> Money {
    let product = picodollars * Int128(thousandths)
    let half: Int128 = product < 0 ? -500 : 500
    return Money(picodollars: (product + half) / 1000)
  }

  /// Returns the amount so many times.
  package func times(_ count: Int) -> Money { Money(picodollars: picodollars * Int128(count)) }

  /// Returns the amount for one of so many, rounded to the nearest picodollar; nil for none.
  package func divided(by count: Int) -> Money? {
    guard count > 0 else { return nil }
    let half = Int128(count) / 2
    let sum = picodollars < 0 ? picodollars - half : picodollars + half
    return Money(picodollars: sum / Int128(count))
  }
}
