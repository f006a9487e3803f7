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

# The other hooks, by the program that the first one has built.
PATH="$(dirname "$(find "$PRE_COMMIT_HOME" -path '*release/tierwise' -type f | head -n 1)"):$PATH"
fail() { [ ! -f "$scratch/log" ] || cat "$scratch/log"; echo "hook test: FAILED, $1"; exit 1; }
hooks() {
  printf 'repos:\n  - repo: %s\n    rev: %s\n    hooks:\n' "$scratch/tierwise" "$revision"
  for id in "$@"; do printf '      - id: %s\n' "$id"; done
}
agent() { printf -- '---\nname: %s\ndescription: %s\nmodel: sonnet\n---\nYou help.\n' "$1" "$2"; }
begin() {
  rm -rf "$scratch/other" && mkdir "$scratch/other" && cd "$scratch/other"
  git init --quiet .
}

# A fix is made, and the commit waits until somebody has looked at it.
begin
mkdir -p categories/01-core/agents && hooks tierwise-fix-system >.pre-commit-config.yaml
agent quick 'Use it when: something is quick' >categories/01-core/agents/quick.md
git add --all && pre-commit install >/dev/null
git_quiet commit --quiet -m "a colon" >"$scratch/log" 2>&1 && fail "a commit that was fixed went through"
grep -q 'Use it when: something is quick"' categories/01-core/agents/quick.md || fail "nothing was fixed"
git add --all
git_quiet commit --quiet -m "a colon, quoted" >"$scratch/log" 2>&1 || fail "what was fixed is refused"

# Of a file that is staged in part, the staged part is looked at, and the rest stays as it is.
begin
mkdir agents && hooks tierwise-lint-system >.pre-commit-config.yaml
agent half 'Does a half' >agents/half.md
git add --all && pre-commit install >/dev/null
sed -i 's/model: sonnet/model: claude-3-opus-20240229/' agents/half.md
git_quiet commit --quiet -m "half" >"$scratch/log" 2>&1 || fail "what is not staged was looked at"
grep -q claude-3-opus agents/half.md || fail "what was not staged is lost"

# Five hundred files: told once, whatever way the names are shuffled and split.
begin
mkdir agents && hooks tierwise-lint-system >.pre-commit-config.yaml
for number in $(seq 500); do agent "helper-$number" "Helps with $number" >"agents/helper-$number.md"; done
agent helper-7 "Helps again" >agents/again.md
git add --all && pre-commit install >/dev/null
git_quiet commit --quiet -m "many" >"$scratch/log" 2>&1 && fail "two agents of one name pass"
[ "$(grep -c '^duplicate-name\|^conflicting-copies' "$scratch/log")" -eq 1 ] || fail "a clash is not told once"

# Tables and ledgers.
begin
mkdir agents && hooks tierwise-docs-system tierwise-migrate-system >.pre-commit-config.yaml
agent writer 'Writes texts' >agents/writer.md
printf 'version: 1\ndocs: [TEAM.md]\n' >.tierwise.yml
printf '# Team\n\n<!-- tierwise:begin agents -->\n<!-- tierwise:end agents -->\n' >TEAM.md
tierwise docs >"$scratch/log" 2>&1 || fail "tables cannot be written"
git add --all && pre-commit install >/dev/null
git_quiet commit --quiet -m "fresh" >"$scratch/log" 2>&1 || fail "fresh tables are refused"
agent reader 'Reads texts' >agents/reader.md
git add --all
git_quiet commit --quiet -m "stale" >"$scratch/log" 2>&1 && fail "a stale table passes"
echo "hook test: passed"
