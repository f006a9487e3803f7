#!/usr/bin/env python3
"""Writes a catalog of made-up agents to measure on: the same arguments give the same bytes.

usage: catalog.py FOLDER COUNT [--nested] [--crlf] [--odd]

File i depends on i alone, so 1,000 files are the first of 10,000. Sizes follow public catalogs: six
kilobytes on average, of which a tenth is frontmatter. With --nested there are twenty agents a
folder, as in collections of plugins; with --odd every tenth file has something wrong with it.
"""
import os
import random
import sys

FIELDS = (
    "billing catalog checkout customer delivery device identity inventory ledger logistics mobile"
    " network order payment platform pricing profile registry report scheduler search session"
    " shipment storage telemetry tenant ticket warehouse"
).split()
ROLES = (
    "analyst architect auditor builder checker designer documenter engineer explorer fixer guide"
    " maintainer migrator modeler operator planner profiler researcher reviewer scribe tester"
    " translator tuner writer"
).split()
TOOLS = "Read Write Edit Bash Glob Grep WebFetch WebSearch TodoWrite NotebookEdit".split()
SENTENCES = """Start from the request and name the files it touches before opening an editor.
List what could go wrong, the likeliest first, and say how each case would show itself.
Keep every change small enough that one person can review it between two meetings.
The tests tell what the code promises; where they say nothing, write the missing one first.
Compare two designs by what they make hard, and write the trade-off down in a sentence.
Follow the template in `docs/templates` and leave its headings as they are.
Generate the fixtures from the schema so that both move together.
Measure before tuning: the profile decides where the time goes, not the guess.
Threat models are written with the people who run the service, not for them.
Rename nothing that callers outside of the repository can see.
Report paths with line numbers, newest finding first, and stop after twenty.
A migration is done when it can be undone on the same evening.
Ask for the numbers behind a claim, their date and where they were taken.
Batch the repetitive edits, run the formatter, and read the diff once more.
Never store a credential in a fixture, a log line or a commit message.
When the root cause is unclear, bisect; when it is clear, say how it was proved.
Summarise the discussion in three lines, then the open questions, then the details.
Prices, limits and dates belong into data files with their origin beside them.
Zürich, Kraków and 東京 have to survive every round trip — so does the emoji 🙂.
If the build is red, fix the build before anything else.""".split("\n")
BLOCKS = [
    "```sh\nmake build && make test\ngit diff --stat\n```",
    "```json\n{\"retries\": 3, \"backoff\": \"exponential\", \"jitter\": true}\n```",
    "| step | owner | limit |\n| --- | --- | --- |\n| plan | lead | 1 day |\n| build | team | 3 days |",
    "<example>\nuser: the nightly job fails\nassistant: I hand this to the debugging agent.\n</example>",
    "> The reader has five minutes. What must they know?",
]
MODELS = "sonnet sonnet opus haiku inherit claude-sonnet-4-5 sonnet".split()
ODDITIES = ["none", "unclosed", "bom", "colon", "latin", "duplicate", "empty", "tab", "retired", "mixed"]


def sentences(dice, count):
    return " ".join(dice.choice(SENTENCES) for _ in range(count))


def head(dice, name):
    lines = [f"name: {name}"]
    about = sentences(dice, dice.randint(1, 3)).replace(": ", ", ").replace("'", "")
    style = dice.random()
    if style < 0.5:
        lines.append(f"description: '{about}'")
    elif style < 0.75:
        lines += ["description: |"] + [f"  {s}" for s in dice.sample(SENTENCES, dice.randint(3, 9))]
    else:
        lines += ["description: >-"] + [f"  {s}" for s in dice.sample(SENTENCES, dice.randint(2, 5))]
    tools = dice.sample(TOOLS, dice.randint(2, 8))
    if dice.random() < 0.6:
        lines.append("tools: " + ", ".join(tools))
    else:
        lines += ["tools:"] + [f"  - {tool}" for tool in tools]
    lines.append(f"model: {dice.choice(MODELS)}")
    if dice.random() < 0.5:
        lines.append(f"color: {dice.choice('red blue green yellow purple orange pink cyan'.split())}")
    if dice.random() < 0.3:
        lines.append("# reviewed by the platform team")
    if dice.random() < 0.3:
        lines += ["skills:"] + [f"  - {dice.choice(FIELDS)}-{dice.choice(ROLES)}" for _ in range(4)]
    return lines


def body(dice, name, size):
    parts, length = [f"# {name}"], 0
    while length < size:
        choice = dice.random()
        if choice < 0.55:
            part = sentences(dice, dice.randint(2, 5))
        elif choice < 0.75:
            part = "\n".join(f"- {dice.choice(SENTENCES)}" for _ in range(dice.randint(3, 7)))
        elif choice < 0.87:
            part = "## " + dice.choice(FIELDS).title() + " and " + dice.choice(FIELDS)
        else:
            part = dice.choice(BLOCKS)
        parts.append(part)
        length += len(part) + 2
    return "\n\n".join(parts) + "\n"


def agent(index, crlf, odd):
    """Returns the name and the bytes of an agent."""
    dice = random.Random(index)
    name = f"{dice.choice(FIELDS)}-{dice.choice(ROLES)}-{index:05}"
    lines = head(dice, name)
    size = int(min(30000, max(800, dice.lognormvariate(8.45, 0.5))))
    text = body(dice, name, size)
    kind = dice.choice(ODDITIES) if odd and index % 10 == 3 else None
    start, end = "---\n", "\n---\n"
    if kind == "none":
        lines, start, end = [], "", ""
    elif kind == "unclosed":
        end = "\n\n"
    elif kind == "bom":
        start = "\ufeff---\n"
    elif kind == "colon":
        lines[1:2] = ["description: Use it when: the build is red"]
    elif kind == "duplicate":
        lines.append("model: opus")
    elif kind == "tab":
        lines.append("notes:\n\tkey: value")
    elif kind == "retired":
        lines.append("fallback: claude-3-opus-20240229")
    whole = "" if kind == "empty" else start + "\n".join(lines) + end + text
    if crlf and index % 10 == 7:
        whole = whole.replace("\n", "\r\n")
    if kind == "mixed":
        whole = whole.replace("\n", "\r\n", 5)
    data = whole.encode()
    if kind == "latin":
        data = data.replace(b"name", b"na\xefme", 1)
    return name, data


def write(folder, count, nested=False, crlf=False, odd=False):
    """Writes the catalog and returns its size in bytes."""
    total, made = 0, set()
    for index in range(count):
        name, data = agent(index, crlf, odd)
        inner = f"plugins/p{index // 20:04}/agents" if nested else "agents"
        place = os.path.join(folder, inner)
        if place not in made:
            os.makedirs(place, exist_ok=True)
            made.add(place)
        with open(os.path.join(place, name + ".md"), "wb") as file:
            file.write(data)
        total += len(data)
    return total


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    flags = {word[2:]: True for word in sys.argv[1:] if word.startswith("--")}
    print(f"{words[1]} files, {write(words[0], int(words[1]), **flags)} bytes")
