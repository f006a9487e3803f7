extension Shape {
  /// The frontmatter of a dialect; nil where nothing is known of it.
  public static func frontmatter(of dialect: Dialect) -> Shape? {
    switch dialect {
    case .claudeCode: claudeCode
    case .structured: structured
    case .copilot: copilot
    case .opencode: opencode
    case .cursor: cursor
    case .gemini: gemini
    case .other: nil
    }
  }

  /// The frontmatter of GitHub Copilot's and VS Code's agents, as far as the two agree.
  public static let copilot = Shape(
    "the frontmatter", others: .ignored,
    [
      Key("name", .string, "The agent's display name.", source: code),
      Key("description", .string, "What the agent is for.", source: code),
      Key(
        "model", .textOrList,
        "A model, or an ordered list of them; Copilot's command line reads no list.",
        source: "\(code); microsoft/hve-core#2674"),
      Key("tools", .textOrList, "What the agent may use.", source: code),
      Key("infer", .bool, "Whether others may call the agent; retired.", source: code),
      Key("user-invocable", .bool, "Whether people may choose the agent.", source: code),
      Key("disable-model-invocation", .bool, "Whether other agents may not.", source: code),
    ])

  /// The frontmatter of OpenCode's agents, which are named after their files.
  public static let opencode = Shape(
    "the frontmatter", others: .ignored,
    [
      Key("description", .string, "When to use the agent.", need: .required, source: openCode),
      Key("mode", .string, "primary, subagent or all.", source: openCode),
      Key("model", .string, "provider/model.", source: openCode),
      Key("variant", .string, "The model's variant.", source: openCode),
      Key("temperature", .number, "How freely the model chooses its words.", source: openCode),
      Key("tools", .entries(.bool), "Which tools are on; deprecated.", source: openCode),
      Key(
        "permission", .oneOf([.string, .entries(.any)]), "What is asked, allowed or denied.",
        source: openCode),
    ])

  /// The frontmatter of Cursor's subagents.
  public static let cursor = Shape(
    "the frontmatter", others: .ignored,
    [
      Key("name", .string, "What the agent is called by.", source: cursorDocumentation),
      Key("description", .string, "When to use the agent.", source: cursorDocumentation),
      Key("model", .string, "inherit, or an id with parameters.", source: cursorDocumentation),
      Key("readonly", .bool, "Whether it may not write.", source: cursorDocumentation),
      Key("is_background", .bool, "Whether nobody waits for it.", source: cursorDocumentation),
    ])

  /// The frontmatter of Gemini CLI's subagents.
  public static let gemini = Shape(
    "the frontmatter", others: .ignored,
    [
      Key("name", .string, "What the agent is called by.", need: .required, source: geminiCLI),
      Key("description", .string, "When to use the agent.", need: .required, source: geminiCLI),
      Key("kind", .string, "local or remote.", source: geminiCLI),
      Key("model", .string, "A model, or inherit.", source: geminiCLI),
      Key("tools", .list(.string), "What the agent may use, with wildcards.", source: geminiCLI),
      Key("temperature", .number, "How freely the model chooses its words.", source: geminiCLI),
      Key("max_turns", .int, "After how many turns it stops.", source: geminiCLI),
      Key("timeout_mins", .int, "After how many minutes it stops.", source: geminiCLI),
    ])

  private static let code = "VS Code documentation, \"Custom agents in VS Code\""
  private static let openCode = "OpenCode documentation, \"Agents\""
  private static let cursorDocumentation = "Cursor documentation, \"Subagents\""
  private static let geminiCLI = "Gemini CLI documentation, \"Subagents\""
}
