import Testing
import TierwiseCatalog
import TierwiseCore

struct ModelTests {
  private let registry = Registry.builtIn

  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  private func id(_ text: String) throws -> ModelID { try #require(registry.model(text)) }

  private func replacement(
    _ text: String, _ strategy: ReplacementStrategy = .newestActive, on day: String = "2026-11-20"
  ) throws -> String? {
    registry.replacement(for: try id(text), by: strategy, on: try self.day(day))?.text
  }

  @Test func `a retired id names its replacement`() throws {
    #expect(try replacement("claude-sonnet-4-20250514") == "claude-sonnet-5-5")
    #expect(try replacement("claude-opus-4") == "claude-opus-5-5")
    #expect(try replacement("claude-3-haiku") == "claude-haiku-5-5")
    #expect(try replacement("claude-mythos-preview") == "claude-mythos-5-1")
  }

  @Test func `a family without living models takes the vendor's choice`() throws {
    #expect(try replacement("claude-2.1") == "claude-opus-4-8")
    #expect(try replacement("claude-instant-1.2") == "claude-haiku-4-5-20251001")
  }

  @Test func `each strategy answers in its own way`() throws {
    #expect(try replacement("claude-sonnet-4", .alias) == "sonnet")
    #expect(try replacement("claude-sonnet-4", .vendor) == "claude-sonnet-4-6")
    #expect(try replacement("claude-sonnet-4-5", .vendor) == "claude-sonnet-5-5")
    #expect(try replacement("claude-2.1", .alias) == "claude-opus-4-8")
    #expect(try replacement("claude-mythos-preview", .alias) == "claude-mythos-5-1")
  }

  @Test func `a replacement runs on the day, and its end is not announced`() throws {
    #expect(try replacement("claude-sonnet-4", on: "2026-07-01") == "claude-sonnet-5")
    #expect(try replacement("claude-opus-4", on: "2026-06-20") == "claude-opus-4-8")
    for model in registry.models {
      for strategy in ReplacementStrategy.allCases {
        let found = registry.replacement(
          for: try id(model.id), by: strategy, on: try day("2026-11-20"))
        let next = try #require(found, "nothing replaces \(model.id)")
        guard let target = next.model else { continue }
        #expect(registry[target].status(on: try day("2026-11-20")) == .active)
        #expect(registry[target].id != model.id)
      }
    }
  }

  @Test func `a scheduled end differs from the earliest possible one`() throws {
    let sonnet = registry[try id("claude-sonnet-4-5")]
    #expect(sonnet.status(on: try day("2026-11-20")) == .deprecated(retires: try day("2026-11-30")))
    #expect(sonnet.life(on: try day("2026-11-20")) == .ends(try day("2026-11-30")))
    let opus = registry[try id("claude-opus-4-5")]
    #expect(opus.status(on: try day("2026-12-24")) == .active)
    #expect(opus.life(on: try day("2026-11-20")) == .atLeast(until: try day("2026-11-24")))
    #expect(opus.life(on: try day("2026-11-24")) == .open)
  }

  @Test func `prices are whole picodollars per token`() throws {
    let price = registry[try id("claude-haiku-5-5")].price(
      on: try day("2026-11-20"), promptTokens: 100_000)
    #expect(price?.input == 100_000)
    #expect(price?.cacheRead == 10_000)
    let large = registry[try id("claude-haiku-5-5")].price(
      on: try day("2026-11-20"), promptTokens: 100_001)
    #expect(large?.output == 2_500_000)
    #expect(large?.cacheWrite5m == 625_000)
  }

  @Test func `a price that changed has the one of the day`() throws {
    let sonnet = registry[try id("claude-sonnet-5-5")]
    #expect(sonnet.price(on: try day("2026-10-06"), promptTokens: 1)?.cacheRead == 200_000)
    #expect(sonnet.price(on: try day("2026-10-07"), promptTokens: 1)?.cacheRead == 100_000)
    #expect(sonnet.price(on: try day("2026-09-27"), promptTokens: 1) == nil)
  }

  @Test func `a ratio of prices covers every band`() throws {
    func ratio(_ new: String, _ old: String) throws -> String? {
      PriceRatio(of: registry[try id(new)], to: registry[try id(old)], on: try day("2026-11-20"))?
        .description
    }
    #expect(try ratio("claude-sonnet-5-5", "claude-sonnet-4-5") == "0.67")
    #expect(try ratio("claude-opus-5-5", "claude-opus-4") == "0.27")
    #expect(try ratio("claude-haiku-5-5", "claude-haiku-4-5") == "0.1 to 0.5")
    #expect(try ratio("claude-haiku-4-5", "claude-haiku-5-5") == "2 to 10")
    #expect(try ratio("claude-opus-4-8", "claude-2.1") == nil)
  }

  @Test func `an alias means what it meant on the day and the platform`() throws {
    func meaning(_ alias: String, _ text: String, _ provider: String? = nil) throws -> String? {
      registry.meaning(of: alias, on: try day(text), provider: provider)?.id
    }
    #expect(try meaning("sonnet", "2026-11-20") == "claude-sonnet-5-5")
    #expect(try meaning("sonnet", "2026-09-27") == "claude-sonnet-5")
    #expect(try meaning("haiku", "2026-11-20", "bedrock") == "claude-haiku-4-5-20251001")
    #expect(try meaning("haiku", "2025-10-14") == nil)
  }

  @Test func `effort levels tell none from not established`() throws {
    #expect(registry[try id("claude-haiku-4-5")].efforts == [])
    #expect(registry[try id("claude-sonnet-4-5")].efforts == nil)
    #expect(registry[try id("claude-opus-4-6")].efforts == [.low, .medium, .high, .max])
    #expect(registry[try id("claude-opus-5-5")].efforts == Model.Effort.allCases)
  }
}
