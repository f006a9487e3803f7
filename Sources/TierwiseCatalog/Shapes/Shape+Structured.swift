extension Shape {
  /// The frontmatter of the structured dialect: Claude Code's keys, and those of claude-ctx.
  ///
  /// Its one public catalog is read by claude-ctx, whose schema these keys are from; `role` and
  /// `instructions` are what catalogs for several harnesses add.
  public static let structured = Shape(
    "the frontmatter",
    claudeCode.keys.filter { $0.name != "model" && $0.name != "tools" } + [
      Key(
        "model", .oneOf([.string, .mapping(assignment)]),
        "What the agent runs on: an assignment, or a model alone, which is its preference.",
        source: schema, mistakes: ["modelOverride", "modelId", "model_id", "primary_model"]),
      Key(
        "tools", .oneOf([.string, .list(.string), .mapping(tools)]), "What the agent may use.",
        source: schema,
        mistakes: [
          Mistake("allowed-tools", of: "skills"), Mistake("allowedTools", of: "the SDK"),
          "allowed_tools",
        ]),
      Key("version", .any, "The version of the schema, or of the agent.", source: schema),
      Key("alias", .textOrList, "Other names of the agent.", source: schema),
      Key("summary", .string, "What the agent does, in a sentence.", source: schema),
      Key("category", .string, "The kind of work.", source: schema),
      Key("tags", .textOrList, "Words to find the agent by.", source: schema),
      Key(
        "tier", .oneOf([.string, .mapping(tier)]), "How the agent is activated.", source: schema),
      Key("activation", .entries(.any), "What wakes the agent.", source: schema),
      Key(
        "dependencies", .mapping(dependencies), "The agents that this one works with.",
        source: schema),
      Key("workflows", .any, "The steps of its work.", source: schema),
      Key("metrics", .any, "What is measured.", source: schema),
      Key("metadata", .any, "Where the agent is from.", source: schema),
      Key("characteristics", .list(.string), "Rows of the policy's matrix that the work has."),
      Key(
        "complexity", .oneOf([.entries(.int), .int, .string]),
        "How hard the work is: three answers, their sum, or a word."),
      Key("role", .string, "The part the agent plays among others."),
      Key("instructions", .any, "What the agent is told."),
    ])

  /// The mapping `model` of the structured dialect: what an agent declares about its models.
  public static let assignment = Shape(
    "model",
    [
      Key("preference", .string, "The model that the agent runs on.", source: schema),
      Key(
        "fallbacks", .list(.string), "What stands in when the preferred model is not to be had.",
        source: schema, mistakes: ["fallback", "fallback_models"]),
      Key("reasoning", .string, "Why the agent is on this model.", source: document),
      Key(
        "escalation", .mapping(route), "Which model harder work goes up to, and when.",
        source: document),
      Key(
        "fast_path", .mapping(route), "Which model simpler work goes down to, and when.",
        mistakes: ["fast-path", "fastPath"]),
      Key("temperature", .number, "How freely the model chooses its words.", source: schema),
    ])

  private static let route = Shape(
    "a route",
    [
      Key("to", .string, "The model.", source: document),
      Key("when", .textOrList, "What sends work there.", source: document),
    ])

  private static let tools = Shape(
    "tools", others: .ignored,
    [
      Key("catalog", .textOrList, "The tools of the agent.", source: schema),
      Key("tiers", .entries(.any), "The tools by tier.", source: schema),
    ])

  private static let tier = Shape(
    "tier", others: .ignored,
    [
      Key("id", .string, "core, extended or specialist.", source: schema),
      Key("activation_strategy", .string, "sequential, parallel or tiered.", source: schema),
      Key("conditions", .textOrList, "What activates the agent.", source: schema),
    ])

  private static let dependencies = Shape(
    "dependencies", others: .ignored,
    [
      Key("requires", .textOrList, "Agents that must be there.", source: schema),
      Key("recommends", .textOrList, "Agents that go well with it.", source: schema),
      Key("conflicts", .textOrList, "Agents that must not be there.", source: schema),
    ])

  private static let schema = "claude-ctx, schema/agent-schema-v2.yaml"
  private static let document = "claude-ctx, \"Model optimization\""
}
