#!/usr/bin/env python3
"""Retires models in copies of public catalogs: only models change, and all of it can be undone.

usage: retire-test.py BINARY [CORPUS]; CORPUS has a folder for each repository.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

BINARY = os.path.abspath(sys.argv[1])
SHARED = pathlib.Path(__file__).resolve().parents[2].parent / "shared/corpus"
CORPUS = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else SHARED
DAY = "2026-11-20"


def files(folder):
    found = {}
    for path in sorted(folder.rglob("*.md")):
        if ".tierwise" not in path.parts and path.is_file() and not path.is_symlink():
            found[str(path.relative_to(folder))] = path.read_bytes()
    return found


def values(text):
    """Returns what PyYAML reads in a frontmatter, without the model; None where it rejects it."""
    lines = text.decode("utf-8-sig", "replace").splitlines()
    if not lines or lines[0].rstrip() != "---":
        return None
    ends = [number for number, line in enumerate(lines[1:], 1) if line.rstrip() == "---"]
    if not ends:
        return None
    try:
        loaded = yaml.safe_load("\n".join(lines[1:ends[0]]))
    except (yaml.YAMLError, ValueError):
        return None
    if not isinstance(loaded, dict):
        return None
    return {key: value for key, value in loaded.items() if key != "model"}


def tierwise(folder, *words):
    done = subprocess.run([BINARY, *words], cwd=folder, capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def dead(folder):
    rules = "retired-model,retiring-model"
    words = ["lint", "--select", rules, "--format", "concise", "--as-of", DAY, "--full", "."]
    return [line for line in tierwise(folder, *words)[1].splitlines() if "[reti" in line]


def main():
    totals = dict(catalogs=0, agents=0, dead=0, edited=0, left=0, loads=0)
    with tempfile.TemporaryDirectory() as name:
        for repository in sorted(path for path in CORPUS.iterdir() if path.is_dir()):
            folder = pathlib.Path(name) / repository.name
            shutil.copytree(repository, folder, symlinks=True, copy_function=shutil.copyfile)
            before = files(folder)
            faults = dead(folder)
            words = ["migrate", "apply", "retire", "--yes", "--full", "--as-of", DAY]
            code, _, messages = tierwise(folder, *words)
            if code == 2 and "no agent files" in messages:
                shutil.rmtree(folder)
                continue
            assert code in (0, 3), (repository.name, code, messages)
            after = files(folder)
            edited = [path for path in before if before[path] != after[path]]
            left = dead(folder)
            totals["catalogs"] += 1
            totals["agents"] += len(before)
            totals["dead"] += len(faults)
            totals["left"] += len(left)
            totals["edited"] += len(edited)
            for line in left:
                path = line.split(":")[0]
                told = path in messages
                assert told, (repository.name, line, messages)
            for path in edited:
                old, new = values(before[path]), values(after[path])
                assert old is not None, (repository.name, path, "edited, though no YAML")
                assert old == new, (repository.name, path)
                totals["loads"] += 1
            if edited:
                code, _, messages = tierwise(folder, "migrate", "verify", "--as-of", DAY)
                assert code == 0, (repository.name, messages)
                code, _, messages = tierwise(folder, "migrate", "rollback", "--all", "--yes")
                assert code == 0, (repository.name, messages)
                assert files(folder) == before, repository.name
            shutil.rmtree(folder)
    print(
        "retire test: {catalogs} catalogs, {agents} files, {dead} dead or dying models; {edited} "
        "files edited, {loads} load the same but the model, {left} places left and named; every "
        "rollback to the byte".format(**totals))


try:
    import yaml
except ImportError:
    print("retire test: skipped, PyYAML is not here")
else:
    if CORPUS.is_dir():
        main()
    else:
        print("retire test: skipped, the public catalogs are not here")
