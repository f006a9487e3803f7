import Testing
import TierwiseCatalog
import TierwiseCore

struct ModelValueTests {
  @Test(arguments: [
    // What the documentation names.
    ("sonnet", "alias sonnet"),
    ("opus", "alias opus"),
    ("haiku", "alias haiku"),
    ("fable", "alias fable"),
    ("inherit", "inherit"),
    ("default", "alias default"),
    ("best", "alias best"),
    ("opusplan", "alias opusplan"),
    ("sonnet[1m]", "alias sonnet, 1m"),
    ("opus[1m]", "alias opus, 1m"),
    ("claude-opus-4-6[1m]", "active claude-opus-4-6"),
    ("claude-sonnet-5-5", "active claude-sonnet-5-5"),
    ("claude-haiku-4-5", "active claude-haiku-4-5-20251001"),
    ("claude-haiku-4-5-20251001", "active claude-haiku-4-5-20251001"),
    ("claude-opus-4-5", "active claude-opus-4-5-20251101"),
    // What ends, and what has ended.
    ("claude-sonnet-4-5", "retiring claude-sonnet-4-5-20250929 2026-11-30"),
    ("claude-mythos-preview", "retiring claude-mythos-preview -"),
    ("claude-sonnet-4-20250514", "retired claude-sonnet-4-20250514 2026-06-15"),
    ("claude-sonnet-4-0", "retired claude-sonnet-4-20250514 2026-06-15"),
    ("claude-opus-4", "retired claude-opus-4-20250514 2026-06-15"),
    ("claude-opus-4-1", "retired claude-opus-4-1-20250805 2026-08-05"),
    ("claude-3-opus", "retired claude-3-opus-20240229 2026-01-05"),
    ("claude-3-haiku", "retired claude-3-haiku-20240307 2026-04-20"),
    ("claude-3-5-sonnet", "retired claude-3-5-sonnet-20241022 2025-10-28"),
    ("claude-3-5-sonnet-latest", "retired claude-3-5-sonnet-20241022 2025-10-28"),
    ("claude-3-7-sonnet", "retired claude-3-7-sonnet-20250219 2026-02-19"),
    ("claude-2.1", "retired claude-2.1 2025-07-21"),
    ("claude-instant-1.2", "retired claude-instant-1.2 2024-11-06"),
    // What never was.
    ("claude-haiku-4", "never, meant claude-haiku-4-5-20251001"),
    ("claude-haiku-4-20250514", "never, meant claude-haiku-4-5-20251001"),
    ("Claude Haiku 4", "never, meant claude-haiku-4-5-20251001"),
    ("haiku-4", "never, meant claude-haiku-4-5-20251001"),
    ("claude-3-5-opus-20241022", "never, meant claude-opus-4-5-20251101"),
  ])
  func `an exact value is what the registry says of it`(text: String, meaning: String) {
    #expect(words(text) == meaning)
  }

  @Test(arguments: [
    (" sonnet", "blanks: sonnet, alias sonnet"),
    ("sonnet\t", "blanks: sonnet, alias sonnet"),
    ("\"opus\"", "quotes: opus, alias opus"),
    (" 'claude-sonnet-4' ", "quotes: claude-sonnet-4, retired claude-sonnet-4-20250514 2026-06-15"),
    ("`haiku`", "quotes: haiku, alias haiku"),
    ("“haiku”", "quotes: haiku, alias haiku"),
    ("Sonnet", "letter-case: sonnet, alias sonnet"),
    ("OPUS", "letter-case: opus, alias opus"),
    ("Inherit", "letter-case: inherit, inherit"),
    ("Opus[1M]", "letter-case: opus[1m], alias opus, 1m"),
    ("Claude-Sonnet-4-6", "letter-case: claude-sonnet-4-6, active claude-sonnet-4-6"),
    ("claude-sonnet-4.6", "dots: claude-sonnet-4-6, active claude-sonnet-4-6"),
    ("claude-opus-4.6-1m", "dots: claude-opus-4-6[1m], active claude-opus-4-6"),
    ("claude-opus-4-6-1m", "separators: claude-opus-4-6[1m], active claude-opus-4-6"),
    (
      "claude-sonnet-4.5",
      "dots: claude-sonnet-4-5, retiring claude-sonnet-4-5-20250929 2026-11-30"
    ),
    (
      "claude-3.5-sonnet",
      "dots: claude-3-5-sonnet-20241022, retired claude-3-5-sonnet-20241022 2025-10-28"
    ),
    ("Claude Sonnet 4.6", "display-name: claude-sonnet-4-6, active claude-sonnet-4-6"),
    ("Sonnet 4.6", "display-name: claude-sonnet-4-6, active claude-sonnet-4-6"),
    ("Claude Sonnet", "display-name: sonnet, alias sonnet"),
    (
      "Claude 3.5 Haiku",
      "display-name: claude-3-5-haiku-20241022, retired claude-3-5-haiku-20241022 2026-02-19"
    ),
    (
      "claude-4-sonnet",
      "order: claude-sonnet-4-20250514, retired claude-sonnet-4-20250514 2026-06-15"
    ),
    ("claude-4-6-opus", "order: claude-opus-4-6, active claude-opus-4-6"),
    (
      "claude-sonnet-3-7",
      "order: claude-3-7-sonnet-20250219, retired claude-3-7-sonnet-20250219 2026-02-19"
    ),
    ("claude-opus-4-6-20260205", "date: claude-opus-4-6, active claude-opus-4-6"),
    (
      "claude-haiku-4-5-20251015",
      "date: claude-haiku-4-5-20251001, active claude-haiku-4-5-20251001"
    ),
    ("sonnet-4-6", "incomplete: claude-sonnet-4-6, active claude-sonnet-4-6"),
    ("sonnet4.6", "dots: claude-sonnet-4-6, active claude-sonnet-4-6"),
    ("claude-sonnet", "separators: sonnet, alias sonnet"),
    ("claude_opus_4_6", "separators: claude-opus-4-6, active claude-opus-4-6"),
  ])
  func `a wrong spelling names the right one`(text: String, meaning: String) {
    #expect(words(text) == meaning)
  }

  @Test(arguments: [
    ("anthropic/claude-opus-4-6", "gateway: active claude-opus-4-6"),
    (
      "anthropic/claude-sonnet-4.5",
      "gateway: dots: claude-sonnet-4-5, retiring claude-sonnet-4-5-20250929 2026-11-30"
    ),
    (
      "us.anthropic.claude-sonnet-4-20250514-v1:0",
      "bedrock: retired claude-sonnet-4-20250514 2026-06-15"
    ),
    ("anthropic.claude-opus-4-6-v1", "bedrock: active claude-opus-4-6"),
    ("claude-opus-4-6-v1:0", "bedrock: active claude-opus-4-6"),
    (
      "arn:aws:bedrock:us-east-1:1:inference-profile/us.anthropic.claude-haiku-4-5-20251001-v1:0",
      "bedrock: active claude-haiku-4-5-20251001"
    ),
    ("arn:aws:bedrock:us-east-1:1:application-inference-profile/abc123", "bedrock: unknown"),
    ("claude-sonnet-4@20250514", "google: retired claude-sonnet-4-20250514 2026-06-15"),
    ("claude-opus-4-6@default", "google: active claude-opus-4-6"),
    ("vertex_ai/claude-opus-4-6", "google: active claude-opus-4-6"),
    ("openrouter/anthropic/claude-opus-4-6", "openrouter/anthropic: active claude-opus-4-6"),
    ("anthropic/sonnet", "gateway: alias sonnet"),
    ("us.sonnet", "unknown, near sonnet"),
    ("anthropic.claude-opus-9-v1:0", "bedrock: unknown, near claude-opus-5"),
  ])
  func `a platform's dress comes off`(text: String, meaning: String) {
    #expect(words(text) == meaning)
  }

  @Test(arguments: [
    ("gpt-5", "foreign openai"),
    ("gpt-5.3-codex", "foreign openai"),
    ("GPT-5 (copilot)", "foreign openai"),
    ("o3", "foreign openai"),
    ("o4-mini", "foreign openai"),
    ("openai/gpt-5", "foreign openai"),
    ("gemini-2.5-pro", "foreign google"),
    ("google/gemini-3-pro", "foreign google"),
    ("grok-4", "foreign xai"),
    ("qwen3-coder", "foreign alibaba"),
    ("kimi-k2", "foreign moonshot"),
    ("moonshotai/kimi-k2", "foreign moonshot"),
    ("deepseek-chat", "foreign deepseek"),
    ("glm-4.6", "foreign zai"),
    ("llama3.3", "foreign meta"),
    ("composer-1", "foreign cursor"),
    (
      "Claude Sonnet 4.6 (copilot)",
      "foreign form of copilot: display-name: claude-sonnet-4-6, active claude-sonnet-4-6"
    ),
    ("claude-opus-5[effort=high]", "foreign form of cursor: active claude-opus-5"),
    ("claude-opus-5[effort=high,context=300k]", "foreign form of cursor: active claude-opus-5"),
    ("auto", "foreign form of copilot"),
    ("fast", "foreign form of cursor"),
  ])
  func `what belongs elsewhere is told from a typing error`(text: String, meaning: String) {
    #expect(words(text) == meaning)
  }

  @Test(arguments: [
    ("sonet", "unknown, near sonnet"),
    ("haiku5", "unknown, near haiku"),
    ("opus-plan", "unknown, near opusplan"),
    ("claude-sonnet-4-7", "unknown, near claude-sonnet-4-6"),
    ("claude-sonet-5-5", "unknown, near claude-sonnet-5-5"),
    ("claude-opus-6", "unknown, near claude-opus-5"),
    ("my-deployment", "unknown"),
    ("sonnet, opus", "unknown"),
    ("", "unknown"),
    ("claude", "unknown"),
    ("claude-sonnet-20250514", "unknown"),
    ("{model}", "unknown"),
  ])
  func `what nobody knows has the nearest name that works`(text: String, meaning: String) {
    #expect(words(text) == meaning)
  }

  @Test func `the day decides what an id is`() {
    #expect(words("claude-sonnet-4-5", on: "2026-09-29") == "active claude-sonnet-4-5-20250929")
    #expect(
      words("claude-sonnet-4-5", on: "2026-09-30")
        == "retiring claude-sonnet-4-5-20250929 2026-11-30")
    #expect(
      words("claude-sonnet-4-5", on: "2026-11-29")
        == "retiring claude-sonnet-4-5-20250929 2026-11-30")
    #expect(
      words("claude-sonnet-4-5", on: "2026-11-30")
        == "retired claude-sonnet-4-5-20250929 2026-11-30")
  }

  @Test func `a name that works is never one that ends`() {
    #expect(words("claude-sonnet-4-4") == "unknown, near claude-sonnet-4-6")
  }

  @Test(arguments: [
    (Dialect.copilot, "Claude Sonnet 4.5 (copilot)", "untracked claude-sonnet-4-5-20250929"),
    (.copilot, "claude-opus-4.6-1m", "untracked claude-opus-4-6"),
    (.copilot, "gpt-5.3-codex", "untracked"),
    (.copilot, "Claude Opus 9", "untracked"),
    (.cursor, "anthropic/claude-opus-4-5", "untracked claude-opus-4-5-20251101"),
    (.cursor, "claude-opus-5[effort=high]", "untracked claude-opus-5"),
    (.cursor, "inherit", "inherit"),
    (.cursor, "composer-1", "untracked"),
    (.opencode, "anthropic/claude-opus-4-6", "active claude-opus-4-6"),
    (.opencode, "anthropic/claude-opus-4-1", "retired claude-opus-4-1-20250805 2026-08-05"),
    (
      .opencode, "anthropic/claude-sonnet-4.6",
      "dots: anthropic/claude-sonnet-4-6, active claude-sonnet-4-6"
    ),
    (.opencode, "anthropic/claude-opus-9", "untracked"),
    (.opencode, "openai/gpt-5", "untracked"),
    (.opencode, "github-copilot/claude-sonnet-4.5", "untracked claude-sonnet-4-5-20250929"),
    (.opencode, "sonnet", "foreign form of claude-code: alias sonnet"),
    (.opencode, "claude-opus-4-6", "foreign form of claude-code: active claude-opus-4-6"),
    (
      .opencode, "claude-4-sonnet",
      "order: anthropic/claude-sonnet-4-20250514, retired claude-sonnet-4-20250514 2026-06-15"
    ),
    (.gemini, "gemini-2.5-pro", "untracked"),
    (.gemini, "inherit", "inherit"),
    (.gemini, "sonnet", "foreign anthropic: alias sonnet"),
    (.other, "claude-opus-4", "untracked claude-opus-4-20250514"),
  ])
  func `a dialect's own form is no fault`(dialect: Dialect, text: String, meaning: String) {
    #expect(words(text, dialect) == meaning)
  }

  @Test func `hostile values come back unknown`() {
    let long = String(repeating: "anthropic/ \" (copilot)", count: 20_000)
    #expect(words(long) == "unknown")
    #expect(words(String(repeating: "us.", count: 85)) == "unknown")
    #expect(words("claude-sonnet-99999999999999999999-4") == "unknown")
    #expect(words("\u{0}claude\u{FFFD}") == "unknown")
  }

  @Test func `the family of a value is found behind its spelling`() throws {
    let registry = Registry.builtIn
    for (text, family) in [
      ("opus", "opus"), ("Claude Haiku 4.5", "haiku"), ("claude-3-opus", "opus"),
      ("anthropic/claude-sonnet-5", "sonnet"), ("claude-haiku-4", "haiku"),
    ] {
      let value = registry.classify(text, for: .claudeCode, on: try today())
      #expect(registry.family(of: value)?.id == family)
    }
    let foreign = registry.classify("gpt-5", for: .claudeCode, on: try today())
    #expect(registry.family(of: foreign) == nil)
  }
}

private func today() throws -> CalendarDay { try #require(CalendarDay("2026-11-20")) }

/// Returns what a text is, in the words of the tables above.
private func words(
  _ text: String, _ dialect: Dialect = .claudeCode, on day: String = "2026-11-20"
) -> String {
  guard let day = CalendarDay(day) else { return "no day" }
  return words(Registry.builtIn.classify(text, for: dialect, on: day))
}

func words(_ value: ModelValue, in registry: Registry = .builtIn) -> String {
  func id(_ model: ModelID) -> String { registry[model].id }
  return switch value {
  case .inherit: "inherit"
  case .alias(let alias): "alias \(alias.name)\(alias.window == .million ? ", 1m" : "")"
  case .active(let model): "active \(id(model))"
  case .retiring(let model, let day): "retiring \(id(model)) \(day?.description ?? "-")"
  case .retired(let model, let day): "retired \(id(model)) \(day)"
  case .malformed(let fault, let meant, let inner):
    "\(fault.rawValue): \(meant), \(words(inner, in: registry))"
  case .neverExisted(let meant): "never, meant \(id(meant))"
  case .providerPrefixed(let provider, let inner): "\(provider): \(words(inner, in: registry))"
  case .foreign(let origin, let inner):
    switch origin {
    case .vendor(let name): "foreign \(name)" + (inner.map { ": " + words($0, in: registry) } ?? "")
    case .harness(let name):
      "foreign form of \(name)" + (inner.map { ": " + words($0, in: registry) } ?? "")
    }
  case .untracked(let model): model.map { "untracked \(id($0))" } ?? "untracked"
  case .unknown(let nearest): nearest.map { "unknown, near \($0)" } ?? "unknown"
  }
}
