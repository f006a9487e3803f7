#!/usr/bin/env bash
# Prints a comment for a pull request: which verdicts on agents change, and what pending migrations
# would do. Prints nothing where there is nothing to tell.
#
# usage: pull-request-comment.sh PROGRAM BASE
set -euo pipefail
program=$1 base=$2

verdicts=$("$program" score --against "$base" --format markdown 2>/dev/null) || verdicts=
# The table has a head and a line of dashes; more lines are agents.
if [ "$(grep -c '^|' <<<"$verdicts")" -gt 2 ]; then
  printf '### Models and work\n\nWhat this pull request changes (%s):\n\n%s\n\n' \
    '`tierwise score --against`' "$verdicts"
fi
if summary=$("$program" migrate apply --all --dry-run --allow-dirty --color never 2>&1 >/dev/null) &&
  grep -q 'cost index' <<<"$summary"; then
  printf '### Pending migrations\n\n```text\n%s\n```\n' "$summary"
fi
