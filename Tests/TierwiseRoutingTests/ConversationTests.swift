import Testing
import TierwiseCatalog
import TierwisePolicy
import TierwiseRunLog

@testable import TierwiseRouting

struct ConversationTests {
  /// Prices in picodollars a token; haiku costs a tenth.
  private static func price(_ tier: Int, _ prompt: Int) -> Model.Price? {
    tier == 0
      ? Model.Price(input: 10, output: 50, cacheWrite5m: 12, cacheWrite1h: 20, cacheRead: 1)
      : Model.Price(input: 100, output: 500, cacheWrite5m: 125, cacheWrite1h: 200, cacheRead: 10)
  }

  private func conversation(_ responses: [Conversation.Response]) throws -> Conversation {
    Conversation(
      responses, TurnRules(try Policy(Configuration(), profile: "per-turn")), Self.price)
  }

  @Test func `a change of tier writes the prompt anew, and the way back only what came since`()
    throws
  {
    let talk = try conversation([
      .init(tools: ["time_tool"], prompt: 1000, output: 10),
      .init(tools: ["email"], prompt: 1200, output: 10),
      .init(tools: nil, prompt: 1300, output: 10),
    ])
    #expect(talk.turns.map(\.choice.tier) == [1, 0, 1])
    #expect(talk.turns.map(\.isChange) == [false, true, true])
    #expect(
      talk.turns.map(\.cost) == [
        Money(picodollars: 1000 * 125 + 5000), Money(picodollars: 1200 * 12 + 500),
        Money(picodollars: 1000 * 10 + 300 * 125 + 5000),
      ])
    let one = 1000 * 125 + 1000 * 10 + 200 * 125 + 1200 * 10 + 100 * 125 + 3 * 5000
    #expect(talk.costOfOne == Money(picodollars: Int128(one)))
  }

  @Test func `a prompt that became shorter was never written before`() throws {
    let talk = try conversation([
      .init(tools: ["email"], prompt: 1000, output: 0), .init(tools: nil, prompt: 400, output: 0),
    ])
    #expect(talk.turns[1].cost == Money(picodollars: 400 * 125))
  }

  @Test func `an answer after simple tools stands on the simple tier, and is counted`() throws {
    let talk = try conversation([.init(tools: ["time_tool"]), .init(tools: nil)])
    #expect(talk.simpleAnswers == 1)
    #expect(talk.cost == nil)
  }
}
