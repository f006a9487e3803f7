/// `tierwise runs hook`: the script that logs runs as they end.
struct RunsHookCommand: Command {
  struct Options: CommandOptions {}

  static let name = "runs hook"
  static let usage = ""
  static let summary = "print a hook script that logs each run as it ends"
  static let details = """
    The script is for Claude Code's event SubagentStop. It adds a line to
    .tierwise/runs.jsonl, or to what TIERWISE_RUN_LOG names: the run's id, its agent, the
    moment and the commit, by which test results are joined. It needs a shell and sed, and
    never stops an agent. Write it to a file, and name that file in .claude/settings.json
    as its first lines say.

    exit code: 0 done · 2 could not run

    """

  static let table = OptionTable<Options>(options: [], operands: nil)

  init(options: Options) {}

  func run(on host: any Host) throws(UsageError) -> ExitCode {
    Console(host: host).print(Self.script)
    return .done
  }

  static let script = #"""
    #!/bin/sh
    # Adds a line about a finished agent to the run log. In .claude/settings.json:
    #   {"hooks": {"SubagentStop": [{"hooks": [
    #     {"type": "command", "command": "sh .claude/hooks/tierwise-run.sh"}]}]}}
    log=${TIERWISE_RUN_LOG:-.tierwise/runs.jsonl}
    event=$(cat | tr -d '\n')
    field() {
      printf '%s' "$event" | sed -n 's/.*"'"$1"'" *: *"\([A-Za-z0-9_.:@/-]*\)".*/\1/p'
    }
    run=$(field agent_id)
    [ -n "$run" ] || exit 0
    mkdir -p "$(dirname "$log")" 2>/dev/null
    printf '{"v":1,"kind":"run","ts":"%s","run_id":"%s","agent":"%s","session_id":"%s","commit":"%s","source":"hook"}\n' \
      "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$run" "$(field agent_type)" "$(field session_id)" \
      "$(git rev-parse HEAD 2>/dev/null)" >> "$log" 2>/dev/null
    exit 0

    """#
}
