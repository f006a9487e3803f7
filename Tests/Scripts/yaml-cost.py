#!/usr/bin/env python3
"""Measures hostile texts: each view of them, and linting them, must take less than a second and
less than 20 times the text in memory, besides what the program takes for a short one.

Usage: yaml-cost.py BINARY [-v]. Memory is what GNU time says.
"""
import pathlib
import subprocess
import sys
import tempfile
import time

SECONDS = 1.0
FACTOR = 20
# The first buffers are of a size, and so is the code that runs, however short the text.
SLACK = 1 << 20
GNU_TIME = "/usr/bin/time"


def bomb():
    text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in range(1, 30):
        text += f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n"
    return text


TEXTS = {
    "a 10 MB line": "a: " + "word " * 2_000_000 + "\n",
    "a 10 MB line in quotes": 'a: "' + "\\u00e9 " * 1_400_000 + '"\n',
    "a 10 MB line of brackets": "a: [" + "b, " * 3_300_000 + "]\n",
    "a 10 MB line without a space": "a" * 10_000_000 + "\n",
    "100,000 keys": "".join(f"k{number}: v\n" for number in range(100_000)),
    "10,000 brackets": "a: " + "[" * 10_000 + "]" * 10_000 + "\n",
    "10,000 dashes": "- " * 10_000 + "a\n",
    "an alias bomb": bomb(),
    "an alias bomb of 1 MB": bomb() + "# " + "x" * 1_000_000 + "\n",
    "aliases of ten times the text": f"a: &a [{'word, ' * 13_000}]\nb: [" + "*a, " * 9 + "]\n",
    "100,000 aliases": "a: &a [x]\nb: [" + "*a, " * 100_000 + "]\n",
}


def measure(words):
    """Returns seconds and peak bytes of memory."""
    # A child of this process would begin with the memory of this one.
    wrapper = [GNU_TIME, "-f", "%M"] if pathlib.Path(GNU_TIME).exists() else []
    start = time.monotonic()
    run = subprocess.run([*wrapper, *words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    seconds = time.monotonic() - start
    if run.returncode not in (0, 1):
        print(f"yaml cost: FAILED, {' '.join(words)} exits with {run.returncode}")
        sys.exit(1)
    return seconds, int(run.stderr.split()[-1]) << 10 if wrapper else 0


def main():
    failed = False
    worst = (0.0, 0.0)
    with tempfile.TemporaryDirectory() as scratch:
        agents = pathlib.Path(scratch) / "agents"
        agents.mkdir()
        file, agent = agents / "text.yaml", agents / "text.md"
        commands = [["yaml", view, str(file)] for view in ("events", "json", "print")]
        commands.append(["lint", str(agent)])

        def write(text):
            file.write_text(text)
            agent.write_text(f"---\n{text}---\nBody.\n")

        write("a: b\n")
        base = [measure([sys.argv[1], *command])[1] for command in commands]
        for name, text in TEXTS.items():
            write(text)
            for command, own in zip(commands, base):
                seconds, peak = measure([sys.argv[1], *command])
                # Other programs run at the same time; one quick run proves the point.
                for _ in range(4):
                    if seconds > SECONDS:
                        seconds = measure([sys.argv[1], *command])[0]
                factor = max(0, peak - own - SLACK) / len(text)
                worst = max(worst[0], seconds), max(worst[1], factor)
                is_bad = seconds > SECONDS or factor > FACTOR
                failed = failed or is_bad
                if is_bad or "-v" in sys.argv:
                    label = " ".join(command[:-1])
                    print(f"{name}, {label}: {seconds:.2f} s, {factor:.1f} times the text")
    memory = f"{worst[1]:.1f} times the text" if worst[1] else "memory not measured"
    print(f"yaml cost: {'FAILED' if failed else 'passed'}, at most {worst[0]:.2f} s and {memory}")
    sys.exit(failed)


main()
