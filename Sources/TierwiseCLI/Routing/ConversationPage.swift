import TierwiseCore
import TierwisePolicy
import TierwiseRouting
import TierwiseRunLog

/// A conversation with a tier for each turn.
struct ConversationPage {
  private let conversation: Conversation
  private let rules: TurnRules
  private let tiers: [String]
  private let day: CalendarDay

  init(_ conversation: Conversation, _ rules: TurnRules, _ policy: Policy, day: CalendarDay) {
    self.conversation = conversation
    self.rules = rules
    tiers = policy.tiers
    self.day = day
  }

  /// The page for people.
  func text(columns: Int, _ style: Style) -> String {
    var table = Table([
      .init("turn", "turn", side: .right), .init("tier", "tier"), .init("cost", "cost"),
      .init("because", "because"),
    ])
    for (place, turn) in conversation.turns.enumerated() {
      table.add([
        .integer(place + 1), .text(tiers[turn.choice.tier]), .init(turn.cost?.words),
        .text(turn.choice.because + (turn.isChange ? "; a cache of its own" : "")),
      ])
    }
    var lines = table.textLines()
    lines[0] = style.paint(lines[0], .strong)
    var rows = Definitions()
    rows.add("cost", cost)
    let unknown = unknown
    if !unknown.isEmpty { rows.add("not simple", unknown.joined(separator: ", ")) }
    if conversation.simpleAnswers > 0 {
      rows.add(
        "answers",
        "\(conversation.simpleAnswers) to the user written on \(tiers[rules.simple]), for whether "
          + "a turn is the last is known only afterwards")
    }
    return lines.joined(separator: "\n") + "\n\n" + rows.text(columns: columns, style)
  }

  private var cost: String {
    let one = tiers[rules.otherwise]
    guard let cost = conversation.cost, let before = conversation.costOfOne else {
      return "not known: a turn has no tokens, or a tier no price"
    }
    let words = "\(cost.words); all on \(one) \(before.words)"
    guard before > .zero, cost != before else { return "\(words), on \(day)" }
    let share = (before - cost).dollars / before.dollars
    return "\(words): \(Figures.percent(abs(share))) \(share > 0 ? "less" : "more"), on \(day)"
  }

  /// The tools that are not known to be simple, in order.
  private var unknown: [String] {
    Set(conversation.turns.flatMap(\.choice.unknown)).ordered()
  }

  /// The page for programs.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.member("day", day.description)
      json.key("on")
      json.boolean(rules.isOn)
      json.key("turns")
      json.array { json in
        for turn in conversation.turns {
          json.object { json in
            json.member("tier", tiers[turn.choice.tier])
            json.member("because", turn.choice.because)
            json.key("unknown")
            json.array { json in for name in turn.choice.unknown { json.string(name) } }
            json.money("usd", turn.cost)
          }
        }
      }
      json.money("usd", conversation.cost)
      json.money("usd_on_one_tier", conversation.costOfOne)
      json.member("answers_on_simple_tier", conversation.simpleAnswers)
    }
    return json.bytes + [ASCII.lineFeed]
  }
}

extension JSONWriter {
  /// Writes an amount of USD, exactly.
  fileprivate mutating func money(_ name: String, _ amount: Money?) {
    key(name)
    if let amount { decimal(amount.exact) } else { null() }
  }
}
