import TierwiseReport
import TierwiseRunLog

/// Numbers as people read them.
enum Figures {
  /// Returns a share of one in percent: `36.9 %`.
  static func percent(_ share: Double) -> String { "\(decimal(share * 100, places: 1)) %" }

  /// Returns a share of one in whole percent: `37 %`.
  static func wholePercent(_ share: Double) -> String { "\(decimal(share * 100, places: 0)) %" }

  /// Returns a number with so many decimals, halves away from zero.
  static func decimal(_ number: Double, places: Int) -> String {
    guard number.isFinite, abs(number) < 1e12 else { return number.isFinite ? "many" : "–" }
    var unit = 1
    for _ in 0..<places { unit *= 10 }
    let scaled = Int((abs(number) * Double(unit)).rounded())
    let rest = String(scaled % unit + unit).dropFirst()
    let sign = number < 0 && scaled > 0 ? "-" : ""
    return sign + grouped(scaled / unit) + (places > 0 ? ".\(rest)" : "")
  }

  /// Returns a number with so many decimals for programs: no commas.
  static func plain(_ number: Double, places: Int) -> String {
    decimal(number, places: places).filter { $0 != "," }
  }

  /// Returns a count and what is counted: `1 run`, `1,440 runs`.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(Words.plural(noun, count))"
  }

  /// Returns a whole number with commas: `1,204`.
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return number < 0 ? "-" + text : text
  }

  /// Returns a large number in few signs: `1.2M`.
  static func short(_ number: Int) -> String {
    for (unit, sign) in [
      (1_000_000_000_000, "T"), (1_000_000_000, "G"), (1_000_000, "M"), (1000, "k"),
    ]
    where number >= unit {
      let value = Double(number) / Double(unit)
      return decimal(value, places: value < 9.95 ? 1 : 0) + sign
    }
    return String(number)
  }

  /// Returns milliseconds: `850 ms`, `12.3 s`, `4.2 min`, `1.5 h`.
  static func duration(_ milliseconds: UInt32) -> String {
    let value = Double(milliseconds)
    if value < 1000 { return "\(milliseconds) ms" }
    if value < 99_950 { return "\(decimal(value / 1000, places: 1)) s" }
    if value < 5_970_000 { return "\(decimal(value / 60_000, places: 1)) min" }
    return "\(decimal(value / 3_600_000, places: 1)) h"
  }

  /// Returns a rate with its interval at 95 %: `92 % (62–99)`; nil of none.
  static func rate(_ rate: Rate) -> String? {
    guard let point = rate.point else { return nil }
    let interval = rate.wilson(Confidence.usual.twoSided)
    let low = decimal(interval.lowerBound * 100, places: 0)
    let high = decimal(interval.upperBound * 100, places: 0)
    return "\(wholePercent(point)) (\(low)–\(high))"
  }

  /// Returns an amount: `$3.58`, `≥ $3.58` where something has no price, `$3.58–4.10` as a range.
  static func cost(_ totals: Totals) -> String {
    if totals.isLowerBound, totals.cost == .zero { return "no price" }
    let low = totals.cost.words
    let isRange = totals.costAtMost.words != low
    let range = isRange ? "\(low)–\(totals.costAtMost.words.dropFirst())" : low
    return totals.isLowerBound ? "≥ \(range)" : range
  }

  /// Returns what was judged, or its limit; nil for nothing.
  static func value(_ value: Judgement.Value?) -> String? {
    switch value {
    case .share(let share)?: percent(share)
    case .ratio(let ratio)?: "\(decimal(ratio, places: 2)) ×"
    case .money(let money)?: money.words
    case Judgement.Value.none?, nil: nil
    }
  }
}
