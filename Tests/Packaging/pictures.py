#!/usr/bin/env python3
"""Draws what tierwise prints as SVG: real runs, in colour, light and dark.

usage: pictures.py PROGRAM FOLDER

Each picture is a command run in a scratch folder with known files, on a fixed day.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape

ROOT = os.path.realpath(os.path.join(os.path.dirname(__file__), "..", ".."))
WIDTH, LINE, CHARACTER, MARGIN = 80, 19, 8.43, 16
DAY = "2026-11-20"

STYLE = """<style>
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace;
  fill: #1f2328; white-space: pre; }
.ground { fill: #f6f8fa; stroke: #d0d7de; }
.b { font-weight: 600; } .r { fill: #cf222e; } .y { fill: #9a6700; } .g { fill: #1a7f37; }
.c { fill: #0969da; } .l { fill: #57606a; } .p { fill: #57606a; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; } .ground { fill: #161b22; stroke: #30363d; }
  .r { fill: #ff7b72; } .y { fill: #d29922; } .g { fill: #3fb950; } .c { fill: #58a6ff; }
  .l { fill: #8b949e; } .p { fill: #8b949e; }
}
</style>"""
COLOURS = {"31": "r", "32": "g", "33": "y", "34": "l", "36": "c"}


def agent_of_the_readme():
    with open(os.path.join(ROOT, "README.md"), encoding="utf-8") as file:
        return re.search(r"```markdown\n(.*?)```", file.read(), re.S).group(1)


def pieces(line):
    """Returns the parts of a line with the classes of their colours."""
    result, classes, start = [], [], 0
    for mark in re.finditer(r"\x1b\[([0-9;]*)m", line):
        if mark.start() > start:
            result.append((line[start:mark.start()], " ".join(classes)))
        start = mark.end()
        for code in mark.group(1).split(";"):
            if code in ("", "0"):
                classes = []
            elif code == "1":
                classes.append("b")
            elif code in COLOURS:
                classes.append(COLOURS[code])
    if start < len(line):
        result.append((line[start:], " ".join(classes)))
    return result


def picture(command, output):
    lines = [f"\x1b[34m$ {command}\x1b[0m"] + output.rstrip("\n").split("\n")
    plain = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in lines]
    columns = max(WIDTH, *map(len, plain))
    width, height = round(columns * CHARACTER + 2 * MARGIN), len(lines) * LINE + 2 * MARGIN
    rows = []
    for index, line in enumerate(lines):
        spans = "".join(
            f'<tspan class="{classes}">{escape(text)}</tspan>' if classes else escape(text)
            for text, classes in pieces(line))
        rows.append(f'<text x="{MARGIN}" y="{MARGIN + 14 + index * LINE}" xml:space="preserve">'
                    f"{spans}</text>")
    title = escape("\n".join(plain))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" role="img">\n<title>{title}</title>\n{STYLE}\n'
        f'<rect class="ground" x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8"/>\n'
        + "\n".join(rows) + "\n</svg>\n")


def main():
    program, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
    os.makedirs(folder, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        agents = os.path.join(scratch, ".claude", "agents")
        os.makedirs(agents)
        with open(os.path.join(agents, "release-notes.md"), "w", encoding="utf-8") as file:
            file.write(agent_of_the_readme())
        catalog = os.path.join(scratch, "catalog")
        os.mkdir(catalog)
        for name in ("agents", "migrations"):
            shutil.copytree(os.path.join(ROOT, name), os.path.join(catalog, name))
        shutil.copy(os.path.join(ROOT, ".tierwise.yml"), catalog)
        day = ["--as-of", DAY]
        for name, place, words, shown in (
            ("lint", scratch, ["lint", ".claude", *day], None),
            ("score", catalog, ["score", "--explain", "incident-responder", *day], 24),
            ("migrate", catalog, ["migrate", "apply", "--all", "--dry-run", *day], None),
        ):
            # People see both streams; of the migration they see here what it comes to.
            result = subprocess.run(
                [program, *words, "--color", "always"], cwd=place, capture_output=True, text=True,
                env=dict(os.environ, COLUMNS=str(WIDTH)))
            output = result.stderr if name == "migrate" else result.stdout
            if shown:
                output = "\n".join(output.split("\n")[:shown])
            path = os.path.join(folder, f"{name}.svg")
            with open(path, "w", encoding="utf-8") as file:
                file.write(picture("tierwise " + " ".join(words), output.strip("\n")))
            print(path)


main()
