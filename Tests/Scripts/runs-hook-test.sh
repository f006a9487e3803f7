#!/bin/sh
# Runs the hook script of `tierwise runs hook` on an event, and reads what it logged.
set -eu
binary=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"$binary" runs hook > hook.sh
printf '%s' '{"session_id": "s-1", "agent_id":"a1f3c09", "agent_type": "plugin:tester",
  "last_assistant_message": "he said \"agent_id\": \"no\""}' | sh hook.sh
printf 'not json' | sh hook.sh
[ "$(wc -l < .tierwise/runs.jsonl)" -eq 1 ]
grep -q '"run_id":"a1f3c09","agent":"plugin:tester","session_id":"s-1"' .tierwise/runs.jsonl
"$binary" report .tierwise/runs.jsonl --format csv 2> /dev/null | grep -q '^plugin:tester,0,1,'
echo "the hook logs a run"
