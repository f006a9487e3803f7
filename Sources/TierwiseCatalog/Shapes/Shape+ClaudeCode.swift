extension Shape {
  /// The frontmatter of a Claude Code subagent: 18 keys, as documented on 2026-10-08.
  ///
  /// Claude Code ignores keys it does not know without a word, so that a misspelt key is lost.
  public static let claudeCode = Shape(
    "the frontmatter",
    [
      Key(
        "name", .string, "What the agent is called by; need not equal the file's name.",
        need: .required, source: documentation),
      Key(
        "description", .string, "When to use the agent; the dispatcher decides from it.",
        need: .required, source: documentation),
      Key(
        "tools", .textOrList, "What the agent may use; left out, it inherits every tool.",
        source: documentation,
        mistakes: [
          Mistake("allowed-tools", of: "skills"), Mistake("allowedTools", of: "the SDK"),
          "allowed_tools",
        ]),
      Key(
        "disallowedTools", .textOrList,
        "What the agent may not use; an entry removes a whole tool.",
        source: documentation, mistakes: ["disallowed-tools", "disallowed_tools"]),
      Key(
        "model", .string, "An alias, a full model id, or inherit.", source: documentation,
        mistakes: ["modelOverride", "modelId", "model_id", "primary_model"]),
      Key(
        "permissionMode", .string, "How the agent asks for permission; ignored in plugin agents.",
        values: [
          Choice("default", "asks as the session does"),
          Choice("acceptEdits", "file edits need no answer"), Choice("auto"), Choice("dontAsk"),
          Choice("bypassPermissions", "nothing is asked"), Choice("plan", "reads only"),
          Choice("manual", since: since("permissionMode.manual"), "another word for default"),
        ],
        source: documentation, mistakes: ["permission-mode", "permission_mode"]),
      Key(
        "maxTurns", .int, "After how many turns the agent stops.", source: documentation,
        mistakes: [Mistake("max_turns", of: "Gemini CLI"), "max-turns"]),
      Key(
        "skills", .textOrList, "Skills that are loaded before the agent starts.",
        source: documentation),
      Key(
        "mcpServers", .oneOf([.list(.any), .entries(.any)]),
        "Servers by name, or written out; ignored in plugin agents.", source: documentation,
        mistakes: ["mcp-servers", "mcp_servers"]),
      Key(
        "hooks", .entries(.any), "Commands run at events; ignored in plugin agents.",
        source: "\(documentation); a list drops the agent: anthropics/claude-code#91781"),
      Key(
        "memory", .string, "Where the agent keeps what it learns.",
        values: ["user", "project", "local"], source: documentation),
      Key(
        "background", .bool, "Whether the agent always runs in the background.",
        source: documentation, mistakes: [Mistake("is_background", of: "Cursor")]),
      Key(
        "omitClaudeMd", .bool, "Whether the agent starts without the project's CLAUDE.md.",
        since: since("omitClaudeMd"), source: documentation),
      Key(
        "effort", .string, "How hard the model thinks; CLAUDE_CODE_EFFORT_LEVEL goes before it.",
        values: ["low", "medium", "high", "xhigh", "max"], source: documentation,
        mistakes: [
          Mistake("reasoning_effort", of: "Codex"), Mistake("model_reasoning_effort", of: "Codex"),
        ]),
      Key(
        "isolation", .string, "Whether the agent works in a copy of the repository.",
        values: [Choice("worktree", "a git worktree of its own")], source: documentation),
      Key(
        "color", .string, "The agent's color in the list.",
        values: ["red", "blue", "green", "yellow", "purple", "orange", "pink", "cyan"],
        source: documentation, mistakes: ["colour"]),
      Key(
        "initialPrompt", .string,
        "What the agent is told first when it runs as the main agent; ignored in plugin agents.",
        source: documentation),
      Key(
        "experimental",
        .mapping(
          Shape(
            "experimental", others: .ignored,
            [
              Key(
                "cacheTtl", .string, "How long the agent's prompt stays cached.",
                values: ["5m", "1h"], since: since("experimental.cacheTtl"), source: documentation)
            ])),
        "Settings that may change.", since: since("experimental"), source: documentation),
    ])

  private static func since(_ name: String) -> String? {
    Harnesses.builtIn.since(name)
  }

  private static let documentation = "Claude Code documentation, sub-agents, 2026-10-08"
}
