#!/usr/bin/env bash
# Packs the program, its manual page, completions and licence; writes checksums beside the archive.
#
# usage: dist.sh PROGRAM FOLDER
#
# The same commit gives the same bytes: names are sorted, owners are nobody, times are the commit's.
set -euo pipefail
program=$(realpath "$1") folder=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
version=$("$program" --version | cut -d' ' -f2)
system=$(uname -s | tr '[:upper:]' '[:lower:]')
name=tierwise-$version-$system-$(uname -m)
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct 2>/dev/null || echo 315532800)}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
stage=$scratch/$name
mkdir -p "$stage"/{bin,share/man/man1,share/zsh/site-functions} \
  "$stage"/share/{bash-completion/completions,fish/vendor_completions.d,doc/tierwise} "$folder"
install -m 755 "$program" "$stage/bin/tierwise"
"$program" manual >"$stage/share/man/man1/tierwise.1"
"$program" completions bash >"$stage/share/bash-completion/completions/tierwise"
"$program" completions zsh >"$stage/share/zsh/site-functions/_tierwise"
"$program" completions fish >"$stage/share/fish/vendor_completions.d/tierwise.fish"
cp "$root"/{README.md,CHANGELOG.md,LICENSE} "$stage/share/doc/tierwise/"
find "$stage" -type f ! -path '*/bin/*' -exec chmod 644 {} +

# GNU tar alone can set all it writes; where there is none, the archive is good but not repeatable.
if tar --version 2>/dev/null | grep -q GNU; then
  tar --create --sort=name --format=ustar --owner=0 --group=0 --numeric-owner \
    --mtime="@$SOURCE_DATE_EPOCH" --directory "$scratch" "$name" | gzip -9n >"$folder/$name.tar.gz"
else
  tar -cf - -C "$scratch" "$name" | gzip -9n >"$folder/$name.tar.gz"
fi
python3 "$root/Tests/Packaging/wheel.py" "$program" "$folder" \
  "$stage/share/man/man1/tierwise.1=share/man/man1/tierwise.1" \
  "$stage/share/bash-completion/completions/tierwise=share/bash-completion/completions/tierwise" \
  "$stage/share/zsh/site-functions/_tierwise=share/zsh/site-functions/_tierwise" \
  "$stage/share/fish/vendor_completions.d/tierwise.fish=share/fish/vendor_completions.d/tierwise.fish" \
  >/dev/null
(cd "$folder" && for file in tierwise-"$version"-*; do
  if command -v sha256sum >/dev/null; then sha256sum "$file"; else shasum -a 256 "$file"; fi
done >SHA256SUMS)
echo "$folder/$name.tar.gz"
