import TierwiseCore

/// The tools that agents are given, by name.
package enum ToolNames {
  /// Returns whether Claude Code has, or had, a tool of the name, or cannot know before it runs.
  package static func isKnown(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    if claudeCode.index(of: bytes, name) != nil { return true }
    // Tools of servers are known once these answer.
    guard name.count > server.count else { return false }
    for index in server.indices where bytes[name.lowerBound + index] != server[index] {
      return false
    }
    return true
  }

  /// Returns whether another harness has a tool of the name.
  package static func isForeign(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    others.index(of: bytes, name) != nil
      || ByteSearch.first(ASCII.slash, in: bytes, name) != nil
  }

  /// Returns the tool of Claude Code whose name is nearest, if it is near enough to be meant.
  package static func nearest(to name: String) -> String? { names.nearest(to: name) }

  private static let server = Array("mcp__".utf8)
  private static let names = EditDistance.Names(known)
  private static let claudeCode = NameTable(known)

  /// Claude Code's tools (documentation, "Tools reference"), those of earlier versions included.
  private static let known = [
    "*", "Agent", "Artifact", "AskUserQuestion", "Bash", "BashOutput", "CronCreate", "CronDelete",
    "CronList", "DesignSync", "Edit", "EnterPlanMode", "EnterWorktree", "ExitPlanMode",
    "ExitWorktree", "Glob", "Grep", "KillBash", "KillShell", "LS", "LSP", "ListAgents",
    "ListMcpResources", "ListMcpResourcesTool", "Monitor", "MultiEdit", "NotebookEdit",
    "NotebookRead", "PowerShell", "PushNotification", "Read", "ReadMcpResource",
    "ReadMcpResourceDirTool", "ReadMcpResourceTool", "RemoteTrigger", "ReportFindings",
    "ScheduleWakeup", "SendMessage", "SendUserFile", "Skill", "SlashCommand", "StructuredOutput",
    "Task", "TaskCreate", "TaskGet", "TaskList", "TaskOutput", "TaskStop", "TaskUpdate",
    "TeamCreate", "TeamDelete", "TodoRead", "TodoWrite", "ToolSearch", "WaitForMcpServers",
    "WebFetch", "WebSearch", "Workflow", "Write",
  ]

  /// Tools of Copilot, VS Code, Gemini CLI, Qwen Code, OpenCode and pi.
  private static let others = NameTable([
    "agent", "bash", "codebase", "edit", "editFiles", "execute", "fetch", "find", "glob",
    "google_web_search", "grep", "grep_search", "list", "list_directory", "ls", "patch", "read",
    "read_file", "read_many_files", "replace", "runCommands", "runSubagent", "run_shell_command",
    "save_memory", "search", "search_file_content", "shell", "skill", "task", "todo", "todo_write",
    "todoread", "todos", "todowrite", "web", "web_fetch", "web_search", "webfetch", "websearch",
    "write", "write_file",
  ])
}
