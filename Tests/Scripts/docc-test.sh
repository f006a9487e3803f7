#!/bin/sh
# Compiles the pages of the documentation: every link must lead somewhere, every page be in place.
set -eu
cd "$(dirname "$0")/../.."

# The toolchain has docc beside swift.
docc=$(command -v docc || true)
if [ -z "$docc" ]; then
  echo "documentation: skipped, there is no docc"
  exit 0
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$docc" convert Sources/TierwiseCLI/Tierwise.docc --warnings-as-errors \
  --output-dir "$scratch/pages" --fallback-display-name tierwise \
  --fallback-bundle-identifier tierwise
echo "documentation: passed, $(find Sources/TierwiseCLI/Tierwise.docc -name '*.md' | wc -l) pages"
