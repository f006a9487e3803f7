#!/usr/bin/env bash
# Lays out a mirror repository: pre-commit installs tierwise from its wheel, without Swift.
#
# usage: mirror.sh VERSION FOLDER
#
# Commit the folder and tag it with the version; the wheel has to be where pip looks.
set -euo pipefail
version=$1 folder=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$folder"
cat >"$folder/pyproject.toml" <<TOML
[build-system]
requires = ["setuptools>=61"]
build-backend = "setuptools.build_meta"

[project]
name = "tierwise-mirror"
version = "$version"
description = "Installs tierwise $version for pre-commit"
dependencies = ["tierwise==$version"]

[tool.setuptools]
py-modules = []
TOML
# The hooks that need a Swift toolchain become hooks of the wheel; those of the system stay away.
awk '/^- id: /{keep = $3 !~ /-system$/} keep' "$root/.pre-commit-hooks.yaml" |
  sed 's/language: swift/language: python/' >"$folder/.pre-commit-hooks.yaml"
echo "$folder"
