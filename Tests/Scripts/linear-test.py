#!/usr/bin/env python3
"""Counts the instructions of work on hostile catalogs of one, two and four sizes. In one, all names
collide, all agents require each other in circles, and a thousand overrides apply; of the other sort
there are many, each agent has a folder of its own, and the same is wrong with all; in the next, the
configuration names all these folders; in the last, such folders are held against others of the same
names. Four times the agents may take at most 1.1 times four times
the work.

Usage: linear-test.py BINARY [AGENTS]. Says skipped where valgrind is not installed.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

BOUND = 1.1
OVERRIDES = 1000
NAMES = 7
NEIGHBOURS = 10


def crowded(folder, count):
    agents = folder / "agents"
    agents.mkdir(parents=True)
    for number in range(count):
        others = ", ".join(f"a{(number + step) % count:05}" for step in range(1, NEIGHBOURS + 1))
        (agents / f"a{number:05}.md").write_text(
            f"---\nname: twin-{number % NAMES}\ndescription: Reviews code\nmodel: sonnet\n"
            f"dependencies:\n  requires: [{others}]\n---\nYou review code.\n"
        )
    overrides = "".join(
        f"  - select: {{path: 'agents/*{number % 10}.md', name: 'twin-{number % NAMES}*'}}\n"
        f"    rules: {{duplicate-name: {'info' if number % 2 else 'warning'}}}\n"
        for number in range(OVERRIDES)
    )
    (folder / ".tierwise.yml").write_text(f"version: 1\noverrides:\n{overrides}")


def scattered(folder, count):
    for number in range(count):
        agents = folder / f"plugins/p{number:05}/agents"
        agents.mkdir(parents=True)
        (agents / "a.md").write_text(
            "---\nname: a\ndescription: Reviews code\nmodel: claude-3-opus-20240229\n---\n"
            "You review.\n"
        )
    (folder / ".tierwise.yml").write_text("version: 1\n")


def configured(folder, count):
    scattered(folder, count)
    roots = "".join(f"  - root: plugins/p{number:05}/agents\n" for number in range(count))
    (folder / ".tierwise.yml").write_text(f"version: 1\ncatalogs:\n{roots}")


def compared(folder, count):
    scattered(folder / "now", count)
    scattered(folder / "before", count)


def instructions(binary, folder, words):
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", binary, *words],
        cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )
    counts = re.findall(r"Collected : (\d+)", run.stderr)
    if run.returncode not in (0, 1) or not counts:
        print(f"linear: FAILED, exit code {run.returncode}\n{run.stderr[-2000:]}")
        sys.exit(1)
    return int(counts[0])


def check(binary, size, write, *words):
    """Returns whether the work grows like the catalog, and tells."""
    counts = []
    with tempfile.TemporaryDirectory() as scratch:
        for factor in (0, 1, 2, 4):
            folder = pathlib.Path(scratch) / str(factor)
            write(folder, factor * size or 1)
            counts.append(instructions(binary, folder, words))
    # What one agent takes is the configuration's, and the program's own.
    one, two, four = (count - counts[0] for count in counts[1:])
    told = f"{size} agents {one / size:,.0f} instructions each, twice {two / one:.2f} times, "
    told += f"four times {four / one:.2f} times"
    failed = two > 2 * BOUND * one or four > 4 * BOUND * one
    print(f"linear: {'FAILED' if failed else 'passed'}, {write.__name__}, {told}")
    return not failed


def main():
    if not shutil.which("valgrind"):
        print("linear: skipped, valgrind is not installed")
        return
    binary = str(pathlib.Path(sys.argv[1]).resolve())
    size = int(sys.argv[2]) if len(sys.argv) > 2 else 250
    lint = ["lint", "--jobs", "1", "--format", "concise"]
    passed = [
        check(binary, size, crowded, *lint, "--full", "--info"),
        check(binary, size, scattered, *lint),
        check(binary, size, configured, *lint),
        check(binary, size, compared, "score", "now", "--against", "before", "--format", "csv"),
    ]
    sys.exit(not all(passed))


main()
