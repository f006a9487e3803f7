#!/usr/bin/env python3
"""Writes down what a lint of five files touches, for the linker to keep together.

usage: start-order.py PROGRAM MAP FILE

Each part of the program that is touched for the first time costs as much as ten thousand
instructions, and a lint of few files touches one function here and one there. MAP is the linker's
map of PROGRAM. The names go to FILE in the order of their first use; one that is no longer there
is passed over by the linker, so that FILE may be older than the program. Needs valgrind.
"""
import bisect
import os
import re
import subprocess
import sys

import measure

# Address, size, and by its indent an output section, a part of one, or a symbol in that part.
LINE = re.compile(r" *([0-9a-f]+) +[0-9a-f]+ +([0-9a-f]+) +\d+ ( *)(.*)")
PART, SYMBOL = 8, 16


def parts(path):
    """Returns the parts of the program: their beginnings, ends and names, in order."""
    found = []
    with open(path) as file:
        for line in file:
            match = LINE.match(line)
            if not match or not int(match.group(1), 16):
                continue
            start, indent = int(match.group(1), 16), len(match.group(3))
            if indent == PART:
                found.append([start, start + int(match.group(2), 16), None])
            # Names that begin like this are one object's own.
            elif indent == SYMBOL and not found[-1][2] and not match.group(4).startswith(".L"):
                found[-1][2] = match.group(4)
    return sorted(part for part in found if part[2] and part[0] < part[1])


def touched(machine, command):
    """Yields the addresses that a command executes, reads and writes, each about once."""
    trace = os.path.join(machine.scratch, "trace")
    subprocess.run(
        ["valgrind", "--tool=lackey", "--trace-mem=yes", f"--log-file={trace}", *command],
        env=machine.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    seen = set()
    with open(trace, errors="replace") as file:
        for line in file:
            match = re.match(r"(?:I| [LSM]) +([0-9a-f]+),", line)
            if match and match.group(1) not in seen:
                seen.add(match.group(1))
                yield int(match.group(1), 16)


def main():
    program, path, target = sys.argv[1:]
    all_parts = parts(path)
    starts = [part[0] for part in all_parts]
    machine = measure.Machine(program)
    names = {}
    try:
        for address in touched(machine, machine.lint(machine.catalog(5))):
            place = bisect.bisect_right(starts, address) - 1
            if place >= 0 and address < all_parts[place][1]:
                names[all_parts[place][2]] = True
    finally:
        machine.close()
    with open(target, "w") as file:
        file.writelines(f"{name}\n" for name in names)
    print(f"{len(names)} names in {target}")


main()
