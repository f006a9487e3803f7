import TierwiseCatalog
import TierwiseCore

/// All that the registry knows of one model.
struct ModelPage {
  private let model: Model
  private let facts: ModelFacts
  private let registry: Registry
  private let day: CalendarDay
  private let meaning: Registry.AliasMeaning?

  init(
    _ model: Model, _ registry: Registry, _ day: CalendarDay, meaning: Registry.AliasMeaning?
  ) {
    self.model = model
    self.registry = registry
    self.day = day
    self.meaning = meaning
    facts = ModelFacts(model: model, day: day)
  }

  func text(columns: Int, _ style: Style) -> String {
    var rows = Definitions()
    rows.add("alias", meaning.map { "'\($0.alias)' means it since \($0.from)" })
    rows.add("elsewhere", meaning.flatMap { registry.elsewhere($0, on: day) })
    rows.add("also written", model.aliases.joined(separator: ", "))
    let family = registry.family(model.family)
    rows.add("family", model.family + (family.map { $0.role.isEmpty ? "" : ": \($0.role)" } ?? ""))
    rows.add("released", model.released?.description)
    rows.add("status", facts.life)
    rows.add("replacement", replacement)
    rows.add("price", facts.price)
    rows.add("cache", cache)
    rows.add("fast mode", fastMode)
    rows.add("context", context)
    rows.add("effort", effort)
    rows.add("Claude Code", model.minimumClaudeCode.map { "from \($0) on" })
    rows.add("Bedrock", bedrock)
    rows.add("Google Cloud", model.googleID)
    rows.add("access", model.traits.contains(.limitedAccess) ? "some accounts only" : nil)
    rows.add("facts", provenance)
    return "\(style.paint(model.id, .rule)) \(Printable.text(model.name))\n"
      + rows.text(columns: min(columns, 100), style)
  }

  private var replacement: String? {
    if case .active = model.status(on: day) { return nil }
    guard let id = registry.model(model.id), let next = registry.replacement(for: id, on: day)
    else { return nil }
    guard let new = next.model.map({ registry[$0] }) else { return next.text }
    let ratio = PriceRatio(of: new, to: model, on: day)
    return next.text + (ratio.map { ", at \($0) times the price per token" } ?? "")
  }

  private var cache: String? {
    model.prices(on: day).first.map { price in
      "$\(ModelFacts.dollars(price.cacheWrite5m)) to keep for five minutes, "
        + "$\(ModelFacts.dollars(price.cacheWrite1h)) for an hour, "
        + "$\(ModelFacts.dollars(price.cacheRead)) to read"
    }
  }

  private var fastMode: String? {
    model.fastMode.map {
      "$\(ModelFacts.dollars($0.input)) in, $\(ModelFacts.dollars($0.output)) out"
        + ($0.until.map { ", until \($0)" } ?? "")
    }
  }

  private var context: String? {
    guard let window = model.contextWindow else { return nil }
    let output = model.maximumOutput.map { ", \(ModelFacts.grouped($0)) of them written" } ?? ""
    return "\(ModelFacts.grouped(window)) tokens\(output)"
  }

  private var effort: String? {
    guard let efforts = model.efforts else { return nil }
    guard !efforts.isEmpty else { return "it takes no effort levels" }
    let levels = efforts.map(\.rawValue).joined(separator: ", ")
    return levels + (model.defaultEffort.map { "; \($0.rawValue) by default" } ?? "")
  }

  private var bedrock: String? {
    model.bedrockID.map { id in id + (model.bedrockRetires.map { ", ends on \($0)" } ?? "") }
  }

  private var provenance: String {
    "\(model.confidence.rawValue) confidence"
      + (model.checked.map { ", checked on \($0)" } ?? "") + " (registry of \(registry.asOf))"
  }

  /// Writes the model as an object: the row of the list, and what goes beyond it.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("version", 1)
      json.member("day", day.description)
      json.key("model")
      json.object { json in
        json.row(facts.fullRow, ModelFacts.columns + ModelFacts.furtherColumns)
        json.key("aliases")
        json.array { json in for alias in model.aliases { json.string(alias) } }
        json.key("prices")
        json.array { json in
          for price in model.prices(on: day) {
            json.object { json in
              json.key("prompt_tokens_up_to")
              if let limit = price.promptTokensUpTo { json.integer(limit) } else { json.null() }
              for (key, value) in [
                ("input", price.input), ("output", price.output),
                ("cache_write_5m", price.cacheWrite5m), ("cache_write_1h", price.cacheWrite1h),
                ("cache_read", price.cacheRead),
              ] {
                json.key(key)
                json.decimal(ModelFacts.dollars(value))
              }
            }
          }
        }
        json.key("effort")
        if let efforts = model.efforts {
          json.array { json in for effort in efforts { json.string(effort.rawValue) } }
        } else {
          json.null()
        }
        json.member("default_effort", model.defaultEffort?.rawValue)
        for (key, value) in [
          ("context_window", model.contextWindow), ("output_tokens", model.maximumOutput),
        ] {
          json.key(key)
          if let value { json.integer(value) } else { json.null() }
        }
        json.member("bedrock", model.bedrockID)
        json.member("google", model.googleID)
        json.member("confidence", model.confidence.rawValue)
        json.member("checked", model.checked?.description)
      }
    }
  }
}

extension Registry {
  /// Returns what an alias means on other platforms, where that is something else.
  func elsewhere(_ meaning: AliasMeaning, on day: CalendarDay) -> String? {
    let providers = Set(aliases.filter { $0.alias == meaning.alias }.compactMap(\.provider))
    var platforms: [String: [String]] = [:]
    for provider in providers.ordered() {
      guard let other = self.meaning(of: meaning.alias, on: day, provider: provider),
        other.id != meaning.id
      else { continue }
      platforms[other.id, default: []].append(providerName(provider))
    }
    let parts = platforms.ordered { $0.key < $1.key }.map {
      "\($0.key) on \($0.value.joined(separator: ", "))"
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
