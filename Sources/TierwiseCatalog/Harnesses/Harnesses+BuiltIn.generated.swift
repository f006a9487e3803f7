// Written from harnesses.yaml by `make snapshots`; not to be edited.

// swift-format-ignore-file
extension Harnesses {
  /// The built-in facts as records.
  static let builtInTable: StaticString = #"""
d	2026-10-08
t	*|Agent|Artifact|AskUserQuestion|Bash|BashOutput|CronCreate|CronDelete|CronList|DesignSync|Edit|EnterPlanMode|EnterWorktree|ExitPlanMode|ExitWorktree|Glob|Grep|KillBash|KillShell|LS|LSP|ListAgents|ListMcpResources|ListMcpResourcesTool|Monitor|MultiEdit|NotebookEdit|NotebookRead|PowerShell|PushNotification|Read|ReadMcpResource|ReadMcpResourceDirTool|ReadMcpResourceTool|RemoteTrigger|ReportFindings|ScheduleWakeup|SendMessage|SendUserFile|Skill|SlashCommand|StructuredOutput|Task|TaskCreate|TaskGet|TaskList|TaskOutput|TaskStop|TaskUpdate|TeamCreate|TeamDelete|TodoRead|TodoWrite|ToolSearch|WaitForMcpServers|WebFetch|WebSearch|Workflow|Write
a	Explore|Plan|claude-code-guide|general-purpose|statusline-setup
s	experimental	2.1.248
s	experimental.cacheTtl	2.1.248
s	omitClaudeMd	2.1.271
s	permissionMode.manual	2.1.200
o	2.1.257	force|call|file|environment|conversation
o	2.1.251	call|file|environment|conversation
o	earlier	environment|call|file|conversation
x	agent|bash|codebase|edit|editFiles|execute|fetch|find|glob|google_web_search|grep|grep_search|list|list_directory|ls|patch|read|read_file|read_many_files|replace|runCommands|runSubagent|run_shell_command|save_memory|search|search_file_content|shell|skill|task|todo|todo_write|todoread|todos|todowrite|web|web_fetch|web_search|webfetch|websearch|write|write_file
g	copilot	agent	Agent|Task
g	copilot	edit	Edit|MultiEdit|NotebookEdit|Write
g	copilot	execute	Bash|PowerShell
g	copilot	read	NotebookRead|Read
g	copilot	search	Glob|Grep|LS
g	copilot	todo	TodoRead|TodoWrite
g	copilot	web	WebFetch|WebSearch
g	opencode	bash	Bash|PowerShell
g	opencode	edit	Edit|MultiEdit|NotebookEdit|Write
g	opencode	glob	Glob
g	opencode	grep	Grep
g	opencode	list	LS
g	opencode	read	NotebookRead|Read
g	opencode	skill	Skill
g	opencode	task	Agent|Task
g	opencode	todowrite	TodoWrite
g	opencode	webfetch	WebFetch
g	opencode	websearch	WebSearch
"""#
}
