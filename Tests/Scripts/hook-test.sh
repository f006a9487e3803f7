#!/usr/bin/env bash
# Runs the hook of .pre-commit-hooks.yaml with pre-commit in a scratch repository: a clean commit
# must pass, a faulty one must fail, and the finding must be told.
set -euo pipefail
project=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

if ! command -v pre-commit >/dev/null; then
  python3 -m venv "$scratch/venv" >/dev/null 2>&1 &&
    "$scratch/venv/bin/pip" install --quiet pre-commit >/dev/null 2>&1 || {
    echo "hook test: skipped, pre-commit could not be installed"
    exit 0
  }
  PATH="$scratch/venv/bin:$PATH"
fi
export PRE_COMMIT_HOME="$scratch/cache"
git_quiet() { git -c user.name=Test -c user.email=test@example.org -c commit.gpgsign=false "$@"; }

# The hook is built from a commit, as for a user: of what is in the work tree now.
git clone --quiet "$project" "$scratch/tierwise"
(cd "$project" && git ls-files -z --cached --others --exclude-standard |
  while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
  xargs -0 cp --parents -t "$scratch/tierwise")
git_quiet -C "$scratch/tierwise" add --all
git_quiet -C "$scratch/tierwise" commit --quiet --allow-empty -m "state under test"
revision=$(git -C "$scratch/tierwise" rev-parse HEAD)

mkdir -p "$scratch/catalog/.claude/agents" && cd "$scratch/catalog"
git init --quiet .
cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: $scratch/tierwise
    rev: $revision
    hooks: [{id: tierwise-lint}]
YAML
printf -- '---\nname: reviewer\ndescription: Reviews code\nmodel: sonnet\n---\nYou review code.\n' \
  >.claude/agents/reviewer.md
git add --all
pre-commit install >/dev/null
git_quiet commit --quiet -m "a clean agent" >"$scratch/clean.log" 2>&1 || {
  cat "$scratch/clean.log"
  echo "hook test: FAILED, a clean commit was refused"
  exit 1
}
printf -- '---\nname: reviewer\ndescription: Reviews code\nmodel: claude-3-opus-20240229\n---\nBody.\n' \
  >.claude/agents/again.md
git add --all
if git_quiet commit --quiet -m "a faulty agent" >"$scratch/faulty.log" 2>&1; then
  echo "hook test: FAILED, a faulty commit was accepted"
  exit 1
fi
for rule in retired-model conflicting-copies; do
  grep -q "$rule" "$scratch/faulty.log" || {
    cat "$scratch/faulty.log"
    echo "hook test: FAILED, '$rule' was not told"
    exit 1
  }
done
echo "hook test: passed"
