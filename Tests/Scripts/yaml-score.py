#!/usr/bin/env python3
"""Runs the YAML test suite through 'tierwise yaml batch' and prints the score.

Usage: yaml-score.py BINARY [FOLDER]. FOLDER has cases.jsonl and events.jsonl; without it, the
compact copy in ../shared/yaml-test-suite beside the project is read.
"""
import json
import pathlib
import subprocess
import sys


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def same(left, right):
    """Compares values; numbers as doubles, but never with booleans."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(same(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return float(left) == float(right)
    return left == right


project = pathlib.Path(__file__).resolve().parents[2]
folder = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else project.parent / "shared/yaml-test-suite"
if not (folder / "cases.jsonl").exists():
    print("yaml score: skipped, no YAML test suite beside the project")
    sys.exit(0)
cases = lines(folder / "cases.jsonl")
events = {case["id"]: case["events"] for case in lines(folder / "events.jsonl")}
request = "".join(json.dumps({"id": case["id"], "yaml": case["yaml"]}) + "\n" for case in cases)
run = subprocess.run([sys.argv[1], "yaml", "batch"], input=request.encode(), capture_output=True)
answers = [json.loads(line) for line in run.stdout.splitlines()]
if run.returncode != 0 or [answer["id"] for answer in answers] != [case["id"] for case in cases]:
    print(f"yaml score: FAILED, exit code {run.returncode}, {len(answers)} answers")
    sys.exit(1)

score = {"events": [0, []], "values": [0, []], "printed": [0, []]}


def count(name, case, is_right):
    score[name][0] += 1
    if not is_right:
        score[name][1].append(case["id"])


for case, answer in zip(cases, answers):
    count("printed", case, answer["printed"] == case["yaml"])
    if case["error"]:
        # An invalid text is right when it is rejected; both counts have it.
        for name in ("events", "values"):
            count(name, case, answer["error"] is not None)
        continue
    is_read = answer["error"] is None
    count("events", case, is_read and answer["events"].split("\n") == events[case["id"]])
    if case["docs"] is not None:
        count("values", case, is_read and same(answer["documents"], case["docs"]))

for name, (total, wrong) in score.items():
    if wrong:
        print(f"{name} wrong: {' '.join(wrong)}")
print("yaml score: " + ", ".join(f"{name} {n - len(w)}/{n}" for name, (n, w) in score.items()))
sys.exit(any(wrong for _, wrong in score.values()))
