#!/usr/bin/env bash
# Runs every line of the README that starts with '$', one after the other, here; CI is a fresh clone.
set -euo pipefail
cd "$(dirname "$0")/../.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
count=0
while IFS= read -r line; do
  count=$((count + 1))
  bash -c "$line" >"$log" 2>&1 || {
    cat "$log"
    echo "README test: FAILED at '$line'"
    exit 1
  }
done < <(sed -n 's/^\$ //p' README.md)
[ "$count" -gt 0 ] || { echo "README test: FAILED, the README has no line that starts with '\$'"; exit 1; }
echo "README test: passed, $count lines"
