#!/usr/bin/env python3
"""Applies all fixes to a copy of public catalogs and looks at every file that changed.

Usage: fix-corpus.py BINARY [CORPUS [FOLDER]]; without CORPUS, ../shared/corpus beside the project
is read, where hidden folders are called 'dot-…'.

Every changed file must load in PyYAML and in ruamel.yaml; where both loaded it before, no value but
those that the fixes are about may differ; the body stays as it was, but for what fixes of byte order
marks, line ends and fences change; a second run changes nothing. Prints counts by rule. The copy is
made in FOLDER and stays there, else in a folder that is gone afterwards.
"""
import collections
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

try:
    import yaml
    from ruamel.yaml import YAML
except ImportError:
    print("fixes on public catalogs: skipped, no PyYAML or no ruamel.yaml for this python3")
    sys.exit(0)

OPTIONS = ["lint", "--fix-unsafe", "--as-of", "2026-11-20"]
# What each rule may do to values; routes of JSON have only the top key here.
MAY_CHANGE = {
    "retired-model": {"model"}, "retiring-model": {"model"}, "malformed-model-id": {"model"},
    "duplicate-fallback": {"model"}, "fallback-repeats-preference": {"model"},
    "unknown-assignment-key": {"model"}, "description-cut-by-comment": {"description"},
}
RENAMES = {"unknown-key", "wrong-case", "missing-name", "missing-description"}
MOVES_TEXT = {"byte-order-mark", "mixed-line-endings", "misplaced-frontmatter",
              "unclosed-frontmatter"}
FENCE = re.compile(rb"\A(?:\xef\xbb\xbf)?---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.S | re.M)


def split(data):
    match = FENCE.match(data)
    return (match.group(1), data[match.end():]) if match else (None, data)


def loads(text):
    """Returns the value as both parsers have it, or None where one of them fails."""
    try:
        first = yaml.safe_load(text.decode())
        second = YAML(typ="safe", pure=True).load(io.StringIO(text.decode()))
    except Exception:
        return None
    return first if isinstance(first, dict) and isinstance(second, dict) else None


def run(binary, folder, *more):
    return subprocess.run([binary, *OPTIONS, *more, "."], cwd=folder, capture_output=True)


def main():
    binary = str(pathlib.Path(sys.argv[1]).resolve())
    project = pathlib.Path(__file__).resolve().parents[2]
    corpus = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else project.parent / "shared/corpus"
    if not corpus.is_dir():
        print("fixes on public catalogs: skipped, no public catalogs beside the project")
        return
    with tempfile.TemporaryDirectory() as scratch:
        copy = pathlib.Path(sys.argv[3] if len(sys.argv) > 3 else scratch) / "catalogs"
        shutil.copytree(corpus, copy)
        # A copy of files that may not be written to is one as well.
        for path in copy.rglob("*"):
            path.chmod(0o755 if path.is_dir() else 0o644)
        hidden = [path for path in copy.rglob("dot-*") if path.is_dir()]
        for path in sorted(hidden, key=lambda path: -len(path.parts)):
            path.rename(path.with_name("." + path.name.removeprefix("dot-")))
        sys.exit(check(binary, copy))


def check(binary, copy):
    faults, counts, changed, files = [], collections.Counter(), 0, 0
    for folder in sorted(path for path in copy.iterdir() if path.is_dir()):
        before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        files += sum(path.suffix == ".md" for path in before)
        report = subprocess.run(
            [binary, "lint", "--as-of", "2026-11-20", "--full", "--format", "json", "."],
            cwd=folder, capture_output=True).stdout
        offered = collections.defaultdict(set)
        for finding in json.loads(report or b'{"findings":[]}')["findings"]:
            fix = finding["fix"]
            if fix and fix["safety"] != "shown" and fix["edits"]:
                offered[finding["path"]].add(finding["rule"])
                counts[finding["rule"]] += 1
        run(binary, folder)
        after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        if set(before) != set(after):
            faults.append(f"{folder.name}: other files than before")
        for path in sorted(before):
            old, new = before[path], after.get(path, b"")
            if old == new:
                continue
            changed += 1
            name = str(path.relative_to(folder))
            faults += [f"{folder.name}/{name}: {words}" for words in look(old, new, offered[name])]
        run(binary, folder)
        for path, data in after.items():
            if path.read_bytes() != data:
                faults.append(f"{path.relative_to(copy)}: a second run changes it again")
    for rule, count in counts.most_common():
        print(f"{count:5} {rule}")
    print(f"fixes on public catalogs: {changed} of {files} Markdown files changed, "
          f"{len(faults)} faults")
    for fault in faults:
        print(f"  {fault}")
    return 1 if faults or not changed else 0


def look(old, new, rules):
    old_text, old_body = split(old)
    new_text, new_body = split(new)
    value = loads(new_text) if new_text is not None else None
    if value is None:
        yield "does not load any more, or not yet"
        return
    if not rules & MOVES_TEXT and old_body != new_body:
        yield "the body differs"
    if "misplaced-frontmatter" in rules:
        if b"".join(old.split()) != b"".join(new.split()).replace(
                b"claude-sonnet-5-5", b"claude-sonnet-4-20250514"):
            yield "more than blanks differs"
    before = loads(old_text) if old_text is not None else None
    if before is None:
        return
    may = set().union(*(MAY_CHANGE.get(rule, set()) for rule in rules))
    keys = [key for key in before if key not in value]
    if keys and not rules & RENAMES:
        yield f"keys are gone: {keys}"
    for key in value:
        if key in before and before[key] != value[key] and key not in may:
            yield f"'{key}' differs"
    if rules & RENAMES:
        gone = [before[key] for key in before if key not in value]
        come = [value[key] for key in value if key not in before]
        if gone != come:
            yield "renamed keys have other values"


main()
