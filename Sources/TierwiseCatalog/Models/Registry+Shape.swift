extension Shape {
  /// A registry file: `models.yaml`, or a user's in its place.
  public static let registry = Shape(
    "the registry",
    [
      Key("version", .int, "The version of this format: 1.", values: ["1"], need: .required),
      Key("as-of", .date, "The day the facts were gathered.", need: .required),
      Key("vendor", .string, "Whose models these are.", need: .required),
      Key(
        "families", .entries(.mapping(family)), "Tiers in rising order of rank.", need: .required),
      Key("words", .entries(.mapping(word)), "Words that the harness resolves itself."),
      Key("aliases", .list(.mapping(alias)), "What an alias means from some day on."),
      Key("pricing", .mapping(pricing), "What changes a price besides model, day and prompt."),
      Key(
        "providers", .entries(.mapping(provider)), "How other platforms write an id of the vendor."),
      Key("fillers", .list(.string), "Words in a name that do not tell models apart."),
      Key("never", .entries(.string), "Ids that never were one, with the model that is meant."),
      Key("vendors", .entries(.list(.string)), "What other vendors' models begin with."),
      Key("harnesses", .entries(.mapping(harness)), "Spellings that only one harness reads."),
      Key("not-models", .list(.string), "What run logs write where no model ran."),
      Key("models", .entries(.mapping(model)), "The models by id.", need: .required),
      Key("sources", .entries(.mapping(source)), "Where the facts are from, by name."),
    ])

  private static let family = Shape(
    "the family",
    [
      Key("rank", .int, "The place among the tiers, from 1."),
      Key("alias", .string, "The word that harnesses resolve to the family's model."),
      Key("role", .string, "What the family is for."),
    ])

  private static let word = Shape("the word", [Key("role", .string, "What it stands for.")])

  private static let alias = Shape(
    "the alias",
    [
      Key("alias", .string, "The alias.", need: .required),
      Key("id", .string, "The id it stands for.", need: .required),
      Key("from", .date, "The first day.", need: .required),
      Key("provider", .string, "The platform; left out, the vendor's own."),
      Key("claude-code", .string, "The first version of Claude Code."),
      confidence,
    ])

  private static let pricing = Shape(
    "the pricing",
    [
      Key("batch", .number, "Factor on batches."),
      Key("us-inference", .number, "Factor on inference that stays in the US."),
      Key("partner-regional", .number, "Factor on partners' regional endpoints."),
      Key("web-search", .number, "USD per 1,000 searches."),
      Key("new-tokenizer", .number, "Tokens of a new tokenizer for one of an old."),
    ])

  private static let provider = Shape(
    "the provider",
    [
      Key("name", .string, "The name that people know it by."),
      Key("prefixes", .list(.string), "What stands in front of an id."),
      Key("regions", .list(.string), "What may stand in front of a prefix."),
      Key("suffixes", .list(.string), "What stands behind it."),
      Key("date-separators", .list(.string), "What stands before a date instead of a hyphen."),
    ])

  private static let harness = Shape(
    "the harness",
    [
      Key("words", .list(.string), "Values that are words, in small letters."),
      Key("suffixes", .list(.string), "What names end with, in small letters."),
    ])

  private static let source = Shape(
    "the source",
    [
      Key("kind", .string, "What it is.", need: .required),
      Key("where", .string, "Where it is found.", need: .required),
      Key("date", .string, "When it was written or seen.", need: .required),
    ])

  private static let model = Shape(
    "the model",
    [
      Key("name", .string, "The display name.", need: .required),
      Key("family", .string, "The family's name.", need: .required),
      Key("generation", .string, "The version as people say it, in quotes."),
      Key("aliases", .list(.string), "Undated ids that the vendor documents."),
      Key("short", .list(.string), "Shorter forms that the API never took."),
      Key("released", .date, "The day it became available."),
      Key("deprecated", .date, "The day its end was announced."),
      Key("retires", .date, "The first day on which requests fail; scheduled."),
      Key("not-retired-before", .date, "The earliest day an end could fall on; not scheduled."),
      Key("replacement", .string, "The id the vendor recommends instead."),
      Key("window", .int, "Tokens of input and output together."),
      Key("output", .int, "Tokens of output at most."),
      Key("prices", .list(.mapping(price)), "USD per million tokens."),
      Key("fast", .mapping(fast), "The same for fast mode."),
      Key(
        "effort", .list(.string), "The effort levels it takes; [] where it takes none.",
        values: Model.Effort.allCases.map { Choice($0.rawValue) }),
      Key(
        "default-effort", .string, "The level it runs at unless told otherwise.",
        values: Model.Effort.allCases.map { Choice($0.rawValue) }),
      Key(
        "tokenizer", .string, "How it counts tokens.",
        values: Model.Tokenizer.allCases.map { Choice($0.rawValue) }),
      Key("us-premium", .bool, "Whether inference in the US costs more."),
      Key("sampling", .bool, "Whether it takes temperature and its like; true if left out."),
      Key("limited", .bool, "Whether only some accounts may use it."),
      Key("bedrock", .string, "Its id on Amazon Bedrock."),
      Key("bedrock-retires", .date, "The day it ends there."),
      Key("google", .string, "Its id on Google Cloud."),
      Key("claude-code", .string, "The first version of Claude Code that takes it."),
      confidence,
      Key("checked", .date, "The day these facts were last checked."),
      Key("sources", .list(.string), "Names below `sources`."),
    ])

  private static let price = Shape(
    "the price",
    [
      Key("from", .date, "The first day; left out, since the release."),
      Key("until", .date, "The last day, inclusive."),
      Key("up-to", .int, "The largest prompt in tokens; left out, every larger one."),
      Key("input", .number, "Tokens read in.", need: .required),
      Key("output", .number, "Tokens written out.", need: .required),
      Key("write-5m", .number, "Tokens cached for five minutes.", need: .required),
      Key("write-1h", .number, "Tokens cached for an hour.", need: .required),
      Key("read", .number, "Tokens read from the cache.", need: .required),
    ])

  private static let fast = Shape(
    "the fast mode",
    [
      Key("input", .number, "Tokens read in.", need: .required),
      Key("output", .number, "Tokens written out.", need: .required),
      Key("from", .date, "The first day."),
      Key("until", .date, "The last day, inclusive."),
    ])

  private static let confidence = Key(
    "confidence", .string, "How sure that is.",
    values: Model.Confidence.allCases.map { Choice($0.rawValue) })
}
