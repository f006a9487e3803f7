#!/usr/bin/env python3
"""Holds the JSON Schemas of `tierwise docs schema` against what the rules say of real agents.

Usage: schema-test.py BINARY [FOLDER…]

Every agent below the folders (agents/ beside this repository's root if none is named) that the rules
about types and values find nothing in must be accepted by check-jsonschema (PyPI), every other one
rejected. Says "skipped" where check-jsonschema is not installed.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

TYPES = {
    "wrong-type", "invalid-color", "invalid-effort", "invalid-isolation", "invalid-memory",
    "invalid-permission-mode",
}
# What the schema says, too, and what keeps a frontmatter from being read at all.
OTHERS = {
    "missing-name", "missing-description", "description-not-text", "missing-preference",
    "missing-model", "unknown-tier", "model-of-another-dialect",
}
UNREAD = {
    "invalid-yaml", "unquoted-colon", "rescued-colon", "duplicate-key", "unclosed-frontmatter",
    "missing-frontmatter", "misplaced-frontmatter", "byte-order-mark", "invalid-utf8",
    "ambiguous-scalar", "template-placeholder", "too-deep",
}

# A fault of each kind that a schema can find, for the dialect that knows the key.
FAULTS = {
    "claude-code": [
        "tools: {Read: true}", "color: chartreuse", "effort: extreme", "memory: cloud",
        "permissionMode: never", "isolation: container", "background: maybe", "maxTurns: many",
        "hooks: [a]", "description: [a]", "name: {}",
    ],
    "structured": [
        "tools: 3", "model: {preference: [a]}", "model: {fallbacks: a}",
        "model: {escalation: {when: {}}}", "tags: {a: b}",
    ],
    "opencode": ["temperature: warm", "mode: []"],
    "copilot": ["infer: sometimes"],
    "cursor": ["readonly: 1"],
    "gemini": ["max_turns: some", "tools: Read"],
}


def run(binary, *words, cwd=None):
    result = subprocess.run([binary, *words], cwd=cwd, capture_output=True, text=True)
    return result.stdout


def frontmatter(path):
    lines = open(path, "rb").read().removeprefix(b"\xef\xbb\xbf").splitlines(keepends=True)
    end = next(i for i, line in enumerate(lines[1:], 1) if line.rstrip() == b"---")
    return b"".join(lines[1:end])


def rejected(schema, files):
    """Returns the files that check-jsonschema rejects or cannot read, by name."""
    names = {}
    for start in range(0, len(files), 400):
        result = subprocess.run(
            ["check-jsonschema", "--schemafile", schema, "--output-format", "json",
             *files[start:start + 400]], capture_output=True, text=True)
        report = json.loads(result.stdout)
        for error in report.get("errors", []) + report.get("parse_errors", []):
            names[error["filename"]] = error.get("message", error.get("error", ""))
    return names


def main():
    binary = os.path.abspath(sys.argv[1])
    if not shutil.which("check-jsonschema"):
        print("schema tests: skipped, no check-jsonschema")
        return 0
    here = os.path.dirname(os.path.abspath(__file__))
    folders = sys.argv[2:] or [os.path.join(here, "..", "..", "agents")]
    wrong = []
    checked = {"accepted": 0, "rejected": 0}
    with tempfile.TemporaryDirectory() as scratch:
        cases = {dialect: {} for dialect in FAULTS}

        def add(dialect, text, name, is_right):
            file = os.path.join(scratch, f"{dialect}-{len(cases[dialect])}.yaml")
            open(file, "wb").write(text)
            cases[dialect][file] = (name, is_right)

        for dialect, faults in FAULTS.items():
            for fault in faults:
                rest = "".join(
                    f"{key}: b\n" for key in ["name", "description"]
                    if not fault.startswith(key))
                add(dialect, (rest + fault + "\n").encode(), f"{dialect}: {fault}", False)
        for folder in map(os.path.abspath, folders):
            table = run(binary, "docs", "--table", "agents", "--format", "json", ".", cwd=folder)
            if not table:
                continue
            found = json.loads(
                run(binary, "lint", "--format", "json", "--info", "--full", ".", cwd=folder))
            rules = {}
            for finding in found["findings"]:
                places = [finding["path"]]
                for path in places:
                    rules.setdefault(os.path.normpath(os.path.join(folder, path)), set()).add(
                        finding["rule"])
            for row in json.loads(table)["rows"]:
                path = next(
                    path for base in [os.path.dirname(folder), folder, os.path.dirname(
                        os.path.dirname(folder))]
                    if os.path.exists(path := os.path.join(base, row["file"])))
                said = rules.get(os.path.normpath(path), set())
                if row["dialect"] not in FAULTS or said & UNREAD:
                    continue
                if said & TYPES:
                    add(row["dialect"], frontmatter(path), path, False)
                elif not said & OTHERS:
                    add(row["dialect"], frontmatter(path), path, True)
        for dialect, files in cases.items():
            schema = os.path.join(scratch, f"{dialect}.json")
            open(schema, "w").write(run(binary, "docs", "schema", "--dialect", dialect))
            faults = rejected(schema, list(files))
            for file, (name, is_right) in files.items():
                checked["accepted" if is_right else "rejected"] += 1
                if is_right == (file in faults):
                    wrong.append(f"{name}: {faults.get(file, 'accepted, but the rules reject it')}")
    print(f"schema tests: {checked['accepted']} right and {checked['rejected']} wrong frontmatters, "
          f"{len(wrong)} told otherwise by the schemas")
    for line in wrong[:20]:
        print("  " + line)
    return 1 if wrong else 0


sys.exit(main())
