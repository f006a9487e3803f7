#!/usr/bin/env python3
"""Holds the instructions of four workloads against accepted figures.

usage: guard.py PROGRAM [--accept]

A count may exceed the accepted one by three percent; one that is lower by as much is told, too, so
that the gain is kept. --accept writes the counts down. They belong to one compiler, C library and
kind of processor: elsewhere, and without valgrind, the guard says that it is skipped.
"""
import json
import os
import platform
import re
import subprocess
import sys

import measure

ACCEPTED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "accepted.json")
TOLERANCE = 0.03


def compiler():
    shown = subprocess.run(["swift", "--version"], capture_output=True, text=True)
    version = re.search(r"Swift version (\S+)", shown.stdout)
    library = " ".join(platform.libc_ver())
    return f"Swift {version.group(1)}, {platform.machine()}, {library}" if version else "no Swift"


def counts(machine):
    hundreds = machine.catalog(300)
    migrated = machine.copy(hundreds, "migrated")
    measure.add_migration(migrated)
    return {
        "version": machine.instructions(machine.tierwise("--version")),
        "lint of 5": machine.instructions(machine.lint(machine.catalog(5), "--jobs", "1")),
        "lint of 300": machine.instructions(machine.lint(hundreds, "--jobs", "1")),
        "migration of 300": machine.instructions(
            machine.tierwise("migrate", "apply", "--all", "--dry-run"), migrated),
    }


def main():
    machine = measure.Machine(sys.argv[1])
    try:
        found = counts(machine)
    finally:
        machine.close()
    if None in found.values():
        return print("instructions: skipped, valgrind is not installed")
    if "--accept" in sys.argv:
        with open(ACCEPTED, "w") as file:
            json.dump({"compiler": compiler(), "instructions": found}, file, indent=2)
            file.write("\n")
        return print(f"instructions: accepted, {found}")
    with open(ACCEPTED) as file:
        accepted = json.load(file)
    if accepted["compiler"] != compiler():
        return print(f"instructions: skipped, the figures are those of {accepted['compiler']}")
    failed = False
    parts = []
    for name, count in found.items():
        change = count / accepted["instructions"][name] - 1
        parts.append(f"{name} {count:,} ({change:+.1%})")
        failed = failed or change > TOLERANCE
    print(f"instructions: {'FAILED' if failed else 'passed'}, {', '.join(parts)}")
    if failed:
        print("see what got slower; where that is meant: make bench-accept")
    elif any(count < accepted["instructions"][name] * (1 - TOLERANCE)
             for name, count in found.items()):
        print("some got faster; keep it with: make bench-accept")
    sys.exit(failed)


main()
