extension Shape {
  /// `.tierwise.yml`.
  public static let configuration = Shape(
    "the configuration",
    [
      Key("version", .int, "The version of this format: 1.", values: ["1"]),
      Key(
        "catalogs", .list(.mapping(catalog)), "The catalogs; left out, they are found by folders.",
        mistakes: ["catalog", "roots", "agents", "paths"]),
      Key("profile", .string, "The policy's profile."),
      Key("policy", .entries(.any), "Keys of the policy that differ from the profile."),
      Key("registry", .string, "A models.yaml in place of the built-in one.", mistakes: ["models"]),
      Key("rules", levels, "How bad a rule's findings are, by rule or group.", values: words),
      Key(
        "overrides", .list(.mapping(override)),
        "The same for some agents; the last that fits counts.", mistakes: ["override"]),
      Key("baseline", .string, "The file with known findings."),
      Key(
        "fail-on", .string, "The mildest severity that makes the exit code 1.",
        values: FailLevel.allCases.map { Choice($0.rawValue) },
        mistakes: ["fail_on", "failOn", "fail-level"]),
      Key("migrations", .string, "The folder of migrations; .tierwise/migrations if left out."),
      Key("docs", .textOrList, "The files with generated tables."),
      Key("logs", .textOrList, "Where run logs are, as patterns."),
      Key(
        "required-version", .oneOf([.string, .int, .number]),
        "The oldest tierwise that may read this.",
        mistakes: ["required_version", "requiredVersion", "minimum-version"]),
    ])

  private static let catalog = Shape(
    "the catalog",
    [
      Key(
        "root", .string, "The folder, from this file's.", need: .required,
        mistakes: ["path", "folder", "directory", "dir"]),
      Key(
        "dialect", .string, "How its agents write their models; left out, it is found out.",
        values: Dialect.allCases.map { Choice($0.rawValue) }),
      Key("include", .textOrList, "Only these files, as patterns from the root."),
      Key("exclude", .textOrList, "Not these files.", mistakes: ["ignore"]),
    ])

  private static let override = Shape(
    "the override",
    [
      Key(
        "select", .mapping(selector), "The agents it is for.", need: .required,
        mistakes: ["files", "selector", "match"]),
      Key("rules", levels, "Levels, by rule or group.", values: words, need: .required),
      Key("reason", .string, "Why.", mistakes: ["because", "why"]),
    ])

  private static let levels = ValueType.entries(.string)
  private static let words = RuleLevel.words.map { Choice($0) }
}
