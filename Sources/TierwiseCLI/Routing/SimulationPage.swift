import TierwiseCore
import TierwisePolicy
import TierwiseRouting
import TierwiseRunLog

/// What many tasks come to under some policies.
struct SimulationPage {
  private let cases: [Simulation.Case]
  private let runs: [Simulation]
  private let routers: [Router]
  private let disagreements: [Int]
  private let day: CalendarDay

  /// So many disagreements are shown.
  private static let shown = 10

  init(_ cases: [Simulation.Case], _ routers: [Router], _ prices: TierPrices) {
    self.cases = cases
    self.routers = routers
    day = prices.day
    runs = routers.map { router in
      Simulation(router.policy.profile, cases, router) { prices.price(of: $0, prompt: $1) }
    }
    disagreements = Simulation.disagreements(of: runs)
  }

  /// The page for programs.
  var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.member("day", day.description)
      json.member("tasks", cases.count)
      json.key("profiles")
      json.array { json in
        for run in runs {
          json.object { json in
            json.member("profile", run.name)
            json.key("tiers")
            json.object { json in
              for (tier, count) in zip(run.tiers, run.counts) { json.member(tier, count) }
            }
            json.member("priced", run.priced)
            json.key("usd")
            json.decimal(run.cost.exact)
            json.member("judged", run.accuracy.count)
            json.member("right", run.accuracy.hits)
            json.key("accuracy")
            json.share(run.accuracy.point)
            json.key("interval")
            json.array { json in
              guard run.accuracy.count > 0 else { return }
              json.share(run.interval.lowerBound)
              json.share(run.interval.upperBound)
            }
          }
        }
      }
      json.key("disagreements")
      json.array { json in
        for place in disagreements {
          json.object { json in
            json.member("line", cases[place].line)
            json.member("title", cases[place].task.title)
            json.member("right", cases[place].right)
            json.key("tiers")
            json.object { json in
              for run in runs { json.member(run.name, run.choices[place]) }
            }
          }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  /// The page for people.
  func text(_ style: Style) -> String {
    var text = "\(Words.count(cases.count, "task")), list prices of \(day)\n"
    for (run, router) in zip(runs, routers) {
      text += "\n" + style.paint(run.name, .strong) + "\n"
      var rows = Definitions()
      for (tier, count) in zip(run.tiers, run.counts) {
        rows.add(tier, "\(count), \(Figures.percent(Double(count) / Double(cases.count)))")
      }
      let rest = cases.count - run.priced
      let open = rest > 0 ? "; \(rest) without tokens or price" : ""
      rows.add(
        "cost",
        run.priced > 0 ? "\(run.cost.words) for \(run.priced)\(open)" : "not known: no tokens")
      if let rate = run.accuracy.point {
        let low = Figures.percent(run.interval.lowerBound)
        let high = Figures.percent(run.interval.upperBound)
        rows.add(
          "right",
          "\(run.accuracy.hits) of \(run.accuracy.count) judged: \(Figures.percent(rate)) "
            + "(95 % interval \(low) to \(high))")
      }
      rows.add("classifier", advice(run, router.policy))
      text += rows.text(columns: 80, style)
    }
    guard runs.count > 1 else { return text }
    text += "\n" + style.paint(Words.count(disagreements.count, "disagreement"), .strong) + "\n"
    for place in disagreements.prefix(Self.shown) {
      let title = Printable.text(cases[place].task.title)
      let choices = runs.map { $0.choices[place] }.joined(separator: " or ")
      text += Underline.cut("  \(choices): \(title)", to: 80) + "\n"
    }
    let rest = disagreements.count - Self.shown
    if rest > 0 { text += "  and \(rest) more; --format json has all\n" }
    return text
  }

  private func advice(_ run: Simulation, _ policy: Policy) -> String? {
    switch ClassifierAdvice(tasks: run.counts, policy) {
    case .worthIt: "worth trying: enough tasks are simple"
    case .oneTier(let tier): "not worth its tokens: nearly all tasks go to \(run.tiers[tier])"
    case .fewSimple: "not worth its tokens: too few tasks are simple"
    case nil: nil
    }
  }
}
