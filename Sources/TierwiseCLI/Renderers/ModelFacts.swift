import TierwiseCatalog
import TierwiseCore

/// What is to be said of one model on a day.
struct ModelFacts {
  let model: Model
  let day: CalendarDay

  /// The state in one word.
  var status: String {
    switch model.status(on: day) {
    case .active: "active"
    case .deprecated: "deprecated"
    case .retired: "retired"
    }
  }

  /// How many days the model still has at least; nil where that is open.
  var daysLeft: Int? {
    switch model.life(on: day) {
    case .ends(let end): max(0, end.number - day.number)
    case .atLeast(let end): end.number - day.number
    case .open: nil
    }
  }

  /// What is left of its life, in a few signs: `10 days`, `281+ days`.
  var lifeLeft: String {
    if case .retired = model.status(on: day) { return "over" }
    guard let days = daysLeft else { return "open" }
    if case .atLeast = model.life(on: day) { return "\(days)+ days" }
    return Words.count(days, "day")
  }

  /// The state in a sentence: `deprecated, ends on 2026-11-30, in 10 days`.
  var life: String {
    if case .retired(let end) = model.status(on: day) {
      return "retired on \(end); requests to it fail"
    }
    switch model.life(on: day) {
    case .ends(let end):
      return "\(status), ends on \(end), in \(Words.count(end.number - day.number, "day"))"
    case .atLeast(let end):
      let days = Words.count(end.number - day.number, "day")
      return "\(status), no end before \(end), in \(days)"
    case .open: return "\(status), no end announced"
    }
  }

  /// Prices of input and output by the size of the prompt, in USD per million tokens.
  var bands: [(upTo: Int?, input: String, output: String)] {
    model.prices(on: day).map {
      ($0.promptTokensUpTo, Self.dollars($0.input), Self.dollars($0.output))
    }
  }

  /// The prices in a sentence.
  var price: String {
    let bands = bands
    guard let first = bands.first else { return "not known" }
    var text = "$\(first.input) in, $\(first.output) out per million tokens"
    for (band, smaller) in zip(bands.dropFirst(), bands) {
      guard let limit = smaller.upTo else { continue }
      text += "; with a prompt above \(Self.grouped(limit)), $\(band.input) and $\(band.output)"
    }
    return text
  }

  /// Returns picodollars per token as USD per million tokens, exactly.
  static func dollars(_ picodollars: Int) -> String {
    let whole = picodollars / 1_000_000
    var rest = String(picodollars % 1_000_000 + 1_000_000).dropFirst()
    while rest.last == "0" { rest.removeLast() }
    return rest.isEmpty ? String(whole) : "\(whole).\(rest)"
  }

  /// Returns a number with commas between its thousands.
  static func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text = "," + text }
      text = String(digit) + text
    }
    return text
  }
}

extension ModelFacts {
  /// The columns of a table of models: for people the first few, for programs all.
  static let columns: [Table.Column] = [
    .init("model", "model"), .init("family", "family"), .init("status", "status"),
    .init("input", "$/M in", side: .right), .init("output", "$/M out", side: .right),
    .init("life_left", "life left", side: .right),
  ]

  static let furtherColumns: [Table.Column] = [
    .init("days_left", "days left", side: .right), .init("name", "name"),
    .init("released", "released"), .init("deprecated", "deprecated"),
    .init("retires", "retires"), .init("not_retired_before", "not before"),
    .init("replacement", "replacement"), .init("claude_code", "Claude Code"),
  ]

  /// The model as a row below `columns`.
  var row: [Table.Cell] {
    [
      .text(model.id), .text(model.family), .text(status), range(bands.map(\.input)),
      range(bands.map(\.output)), .text(lifeLeft),
    ]
  }

  /// The model as a row below all columns; prices are those of the smallest prompts.
  var fullRow: [Table.Cell] {
    func price(_ text: String?) -> Table.Cell { text.map(Table.Cell.decimal) ?? .missing }
    return [
      .text(model.id), .text(model.family), .text(status), price(bands.first?.input),
      price(bands.first?.output), .text(lifeLeft), .init(daysLeft), .text(model.name),
      .init(model.released), .init(model.deprecated), .init(model.retires),
      .init(model.notRetiredBefore), .init(model.replacement), .init(model.minimumClaudeCode),
    ]
  }

  private func range(_ prices: [String]) -> Table.Cell {
    guard let first = prices.first, let last = prices.last else { return .missing }
    return first == last ? .decimal(first) : .text("\(first)-\(last)")
  }
}

extension Registry {
  /// What a value names: a model, by itself or through an alias, or words for it.
  struct Resolution {
    var model: ModelID?
    /// The alias that stands for the model.
    var meaning: AliasMeaning?
    /// What to say where there is no model.
    var words: String?
  }

  /// Returns what a value names on a day.
  func resolve(_ value: ModelValue, on day: CalendarDay) -> Resolution {
    if let id = value.model { return Resolution(model: id) }
    switch value.core {
    case .inherit: return Resolution(words: "the main conversation's model")
    case .alias(let alias):
      if let meaning = meaning(of: alias.name, on: day) {
        return Resolution(model: model(meaning.id), meaning: meaning)
      }
      let word = words.first { $0.text == alias.name }
      return Resolution(words: word?.role ?? "a word that the harness resolves")
    case .unknown: return Resolution(words: "nothing that the registry knows")
    default: return Resolution(words: "not a model of this registry")
    }
  }
}
