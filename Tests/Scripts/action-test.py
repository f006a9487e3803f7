#!/usr/bin/env python3
"""Runs the steps of action.yml as a runner would, in a scratch repository, with a stand-in for gh.

usage: action-test.py PROGRAM

Needs PyYAML; where check-jsonschema is installed, the action and the workflows are held against the
schemas of their platform, too.
"""
import os
import shutil
import subprocess
import sys
import tempfile

try:
    import yaml
except ImportError:
    print("action test: skipped, PyYAML is not installed")
    sys.exit(0)

PROGRAM = os.path.abspath(sys.argv[1])
ROOT = os.path.realpath(os.path.join(os.path.dirname(__file__), "..", ".."))
GOOD = "---\nname: a\ndescription: Reviews code\nmodel: sonnet\n---\nYou review code.\n"
BAD = GOOD.replace("sonnet", "claude-3-opus-20240229")


class Runner:
    """A machine that runs the steps of a composite action."""

    def __init__(self, scratch, inputs):
        with open(os.path.join(ROOT, "action.yml")) as file:
            self.action = yaml.safe_load(file)
        self.scratch = scratch
        self.repository = os.path.join(scratch, "repository")
        self.inputs = {name: spec.get("default", "") for name, spec in self.action["inputs"].items()}
        self.inputs.update(inputs)
        self.environment = dict(
            os.environ, RUNNER_TEMP=scratch, GITHUB_ACTION_PATH=ROOT,
            GITHUB_OUTPUT=os.path.join(scratch, "output"),
            PATH=os.path.join(scratch, "bin") + os.pathsep + os.environ["PATH"])
        open(os.path.join(scratch, "output"), "w").close()

    def value(self, text, context):
        """Returns a value of a step's environment; only what action.yml uses is understood."""
        if not text.startswith("${{"):
            return text
        name = text.strip("${} ")
        if name.startswith("inputs."):
            return self.inputs[name.removeprefix("inputs.")]
        if name.startswith("steps."):
            # One step with outputs at a time: the last line of that name is its value.
            with open(self.environment["GITHUB_OUTPUT"]) as file:
                outputs = dict(line.rstrip("\n").split("=", 1) for line in file)
            return outputs[name.rpartition(".")[2]]
        return context[name]

    def step(self, name, context=None):
        """Runs a step and returns its exit code and what it printed."""
        step = next(step for step in self.action["runs"]["steps"] if step["name"] == name)
        environment = dict(self.environment)
        for key, text in step.get("env", {}).items():
            environment[key] = self.value(str(text), context or {})
        result = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]],
            cwd=self.repository, env=environment, capture_output=True, text=True)
        return result.returncode, result.stdout + result.stderr


def git(folder, *words):
    subprocess.run(
        ["git", "-c", "user.name=Test", "-c", "user.email=test@example.org",
         "-c", "commit.gpgsign=false", *words],
        cwd=folder, check=True, capture_output=True)


def expect(condition, what, output=""):
    if not condition:
        print(output, end="")
        print(f"action test: FAILED, {what}")
        sys.exit(1)


def steps(scratch):
    runner = Runner(scratch, {"program": PROGRAM, "sarif": "found.sarif", "paths": ".claude\n"})
    agents = os.path.join(runner.repository, ".claude", "agents")
    os.makedirs(agents)
    os.makedirs(os.path.join(scratch, "bin"))
    shown = os.path.join(scratch, "shown")
    with open(os.path.join(scratch, "bin", "gh"), "w") as file:
        file.write(f'#!/bin/sh\necho "$@" >{shown}\ncat "$5" >>{shown}\n')
    os.chmod(os.path.join(scratch, "bin", "gh"), 0o755)
    with open(os.path.join(agents, "a.md"), "w") as file:
        file.write(GOOD)
    git(runner.repository, "init", "--quiet")
    git(runner.repository, "add", "--all")
    git(runner.repository, "commit", "--quiet", "-m", "an agent")

    code, output = runner.step("Install tierwise")
    expect(code == 0 and "tierwise" in output, "a program that is there is not taken", output)
    code, output = runner.step("Lint")
    expect(code == 0, "a clean repository fails", output)

    with open(os.path.join(agents, "a.md"), "w") as file:
        file.write(BAD)
    code, output = runner.step("Lint")
    expect(code == 1, "a dead model passes", output)
    expect("::error file=.claude/agents/a.md,line=4" in output, "the line is not marked", output)
    expect("exit-code=1" in open(runner.environment["GITHUB_OUTPUT"]).read(), "no output")
    expect("retired-model" in open(os.path.join(runner.repository, "found.sarif")).read(), "no SARIF")

    context = {"github.event.pull_request.base.sha": "HEAD",
               "github.event.pull_request.number": "7"}
    code, output = runner.step("Comment", context)
    expect(code == 0, "the comment's step fails", output)
    comment = open(shown).read()
    expect("pr comment 7" in comment, "nothing is written to the pull request", comment)
    expect("Models and work" in comment and "| a" in comment, "the change is not told", comment)


def schemas():
    tool = shutil.which("check-jsonschema")
    if not tool:
        print("action test: schemas skipped, check-jsonschema is not installed")
        return
    folder = os.path.join(ROOT, ".github", "workflows")
    workflows = [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
    for schema, files in (("actions", [os.path.join(ROOT, "action.yml")]), ("workflows", workflows)):
        result = subprocess.run(
            [tool, "--builtin-schema", f"vendor.github-{schema}", *files],
            capture_output=True, text=True)
        expect(result.returncode == 0, f"a file is no {schema} file", result.stdout)


with tempfile.TemporaryDirectory() as folder:
    steps(folder)
schemas()
print("action test: passed")
