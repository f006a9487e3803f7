import TierwiseCore
import TierwisePolicy
import TierwiseRouting
import TierwiseRunLog

/// Limits of confidence as they were measured, tier by tier.
struct CalibrationPage {
  private let rate: Double
  private let tiers: [Tier]
  /// The policy's steps, from the lowest tier on.
  private let steps: [ConfidenceRules.Step]

  private struct Tier {
    let name: String
    let samples: [Calibration.Sample]
    let calibration: Calibration

    var seen: Rate { Rate(samples.count { $0.isGood }, of: samples.count) }
  }

  init(_ samples: [[Calibration.Sample]], rate: Double, _ policy: Policy) {
    self.rate = rate
    steps = ConfidenceRules(policy).steps
    tiers = zip(policy.tiers, samples).map { name, samples in
      Tier(name: name, samples: samples, calibration: Calibration(samples, rate: rate))
    }
  }

  /// The page for people: what was measured, and the lines that make it count.
  func text(_ console: Console) -> String {
    let columns = min(console.columns, 100)
    var text = ""
    for (place, tier) in tiers.enumerated() where !tier.samples.isEmpty {
      text += console.style.paint(tier.name, .strong) + "\n"
      var rows = Definitions()
      rows.add(
        "answers",
        "\(tier.samples.count) judged, \(tier.seen.hits) good: \(Figures.rate(tier.seen) ?? "")")
      if let chosen = tier.calibration.chosen {
        rows.add(
          "limit",
          "\(chosen.words): \(chosen.good) of \(chosen.accepted) good, "
            + "at least \(Figures.percent(chosen.bound))")
      } else {
        rows.add("limit", "none is proven to leave \(Figures.percent(rate)) good")
      }
      rows.add(
        "so far", steps.indices.contains(place) ? steps[place].accept?.words : "all accepted")
      text += rows.text(columns: columns, console.style) + "\n"
    }
    guard let lines = configuration else {
      let missing = tiers.prefix(steps.count).filter { $0.calibration.chosen == nil }
      return text + "not measured yet: \(missing.map(\.name).joined(separator: ", "))\n"
    }
    return text + console.style.paint("for .tierwise.yml", .strong) + "\n" + lines
  }

  /// The lines for the configuration; nil while the limit of a step is not measured.
  private var configuration: String? {
    var text = "policy:\n  confidence:\n    steps:\n"
    for (step, tier) in zip(steps, tiers) {
      guard let chosen = tier.calibration.chosen else { return nil }
      // What is accepted needs no review.
      let review = step.review.flatMap { $0.value < chosen.confidence ? $0 : nil }
      let words = review.map {
        ", \($0.isInclusive ? "review-at-least" : "review-above"): \($0.number)"
      }
      text += "      - {accept-at-least: \(chosen.words)\(words ?? "")}\n"
    }
    return text + "    calibrated: true\n"
  }

  /// The page for programs.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.key("at_least")
      json.share(rate)
      json.key("tiers")
      json.array { json in
        for tier in tiers {
          json.object { json in
            json.member("tier", tier.name)
            json.member("judged", tier.seen.count)
            json.member("good", tier.seen.hits)
            json.key("limit")
            json.share(tier.calibration.chosen?.confidence)
            json.key("tried")
            json.array { json in
              for limit in tier.calibration.limits {
                json.object { json in
                  json.key("limit")
                  json.share(limit.confidence)
                  json.member("accepted", limit.accepted)
                  json.member("good", limit.good)
                  json.key("bound")
                  json.share(limit.bound)
                }
              }
            }
          }
        }
      }
    }
    return json.bytes + [ASCII.lineFeed]
  }
}

extension Calibration.Limit {
  fileprivate var words: String { Figures.plain(confidence, places: 2) }
}

extension ConfidenceRules.Limit {
  fileprivate var number: String { Figures.plain(value, places: 2) }
  fileprivate var words: String { (isInclusive ? "from " : "above ") + number }
}
