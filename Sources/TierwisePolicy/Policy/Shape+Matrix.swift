import TierwiseCatalog

extension Shape {
  /// What the words of a file speak for: `matrix` of a policy.
  static let matrix = Shape(
    "the matrix",
    [
      Key("rows", .entries(.mapping(row)), "The characteristics of work, by name."),
      Key("bands", .mapping(bands), "What margins are called."),
      Key(
        "measured", .entries(.mapping(measure)),
        "How often verdicts of a band were right, where somebody else had judged."),
      Key("share", .number, "How much a row must have, beside the one that has the most."),
      Key(
        "lead", .number,
        "How many times as clear as the other side the clearest row of a side must be."),
      Key("never-alone", .list(.string), "Rows that decide nothing by themselves."),
      Key("zones", .entries(.mapping(zone)), "The parts of a file, and what a word there weighs."),
      Key("words", .mapping(words), "Words that take back what follows them."),
    ])

  private static let row = Shape(
    "the characteristic",
    [
      Key("haiku", .int, "The points it gives to haiku."),
      Key("sonnet", .int, "The points it gives to sonnet and up."),
      Key("threshold", .number, "The weight of evidence that switches it on."),
      Key("phrases", phrases, "What speaks for it."),
      Key("also", phrases, "What speaks for it, too, besides the phrases of the profile."),
    ])

  private static let bands = Shape(
    "the bands",
    [
      Key("strong-above", .int, "A margin above this is strong."),
      Key("moderate-from", .int, "A margin from here on is moderate; below, nothing is decided."),
    ])

  private static let measure = Shape(
    "the measure",
    [
      Key("right", .int, "How many were right.", need: .required),
      Key("of", .int, "Of how many.", need: .required),
    ])

  private static let zone = Shape(
    "the zone",
    [
      Key("weight", .number, "What a phrase weighs there."),
      Key("keys", .list(.string), "The keys of the frontmatter that it consists of."),
    ])

  private static let words = Shape(
    "the words",
    [
      Key("near", .list(.string), "Words that take back one of the next three."),
      Key("sentence", .list(.string), "Words that take back the rest of the sentence."),
    ])

  /// What justifies the highest tier: an entry of `opus`.
  static let criterion = Shape(
    "the criterion",
    [
      Key("threshold", .number, "The weight of evidence that it takes."),
      Key("phrases", phrases, "What speaks for it."),
    ])

  /// The lowest tier of a kind of work: a row of `floors`.
  static let floor = Shape(
    "the floor",
    [
      Key("kind", .string, "The kind of work.", need: .required),
      Key("when", phrases, "What shows it.", need: .required),
      Key("at-least", .string, "The tier.", need: .required),
      Key("threshold", .number, "The weight of evidence that it takes."),
      Key(
        "characteristics", .list(.string), "What shows it, too, where a file declares it."),
    ])

  /// The highest tier that a kind of work asks for: a row of `ceilings`.
  static let ceiling = Shape(
    "the ceiling",
    [
      Key("kind", .string, "The kind of work.", need: .required),
      Key("when", phrases, "What shows it, in name or description.", need: .required),
      Key("at-most", .string, "The tier.", need: .required),
      Key("threshold", .number, "The weight of evidence that it takes."),
    ])

  private static let phrases = ValueType.list(.oneOf([.string, .mapping(phrase)]))

  private static let phrase = Shape(
    "the phrase",
    [
      Key(
        "text", .string, "The words, in lower case; '$' at the end ends the last word.",
        need: .required),
      Key("weight", .number, "What it weighs, beside others."),
      Key("zones", .list(.string), "Where it counts; left out, everywhere."),
    ])
}
