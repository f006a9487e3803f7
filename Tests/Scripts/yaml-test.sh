#!/usr/bin/env bash
# Holds the YAML parser of a built program against the public suite and against hostile texts.
# Usage: yaml-test.sh BINARY
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
command -v python3 >/dev/null || {
  echo "yaml tests: skipped, no python3"
  exit 0
}
"$here/yaml-score.py" "$1"
"$here/yaml-cost.py" "$1"
