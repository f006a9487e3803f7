#!/usr/bin/env python3
"""Tries the completions in the real shells and the manual page in the real formatter.

usage: shell-test.py PROGRAM

Shells that are not installed are named as skipped.
"""
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[1])
# What is typed, and what must and must not be among what is offered.
CASES = [
    ("tierwise li", {"lint"}, {"rules"}),
    ("tierwise --ver", {"--version"}, {"lint"}),
    ("tierwise lint --for", {"--format"}, {"--output"}),
    ("tierwise lint --format js", {"json"}, {"text"}),
    ("tierwise lint --color=al", {"always"}, {"auto"}),
    ("tierwise lint --select retired-model,duplicate-na", {"duplicate-name"}, {"missing-name"}),
    ("tierwise rules retired-m", {"retired-model"}, {"retiring-model"}),
    ("tierwise completions z", {"zsh"}, {"bash"}),
]


def script(shell):
    return subprocess.run(
        [PROGRAM, "completions", shell], check=True, capture_output=True, text=True
    ).stdout


def bash(folder):
    path = os.path.join(folder, "tierwise.bash")
    with open(path, "w") as file:
        file.write(script("bash"))
    # bash splits words at '=', as readline does.
    code = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_tierwise 2>/dev/null
printf '%s\\n' "${COMPREPLY[@]}"
"""
    for line, wanted, unwanted in CASES:
        words = [w for w in re.split(r" |(=)", line) if w]
        result = subprocess.run(
            ["bash", "--norc", "-c", code, "bash", path, *words], capture_output=True, text=True
        )
        offered = {word.split(",")[-1].split("=")[-1] for word in result.stdout.split()}
        yield line, wanted, unwanted, offered


def fish(folder):
    path = os.path.join(folder, "tierwise.fish")
    with open(path, "w") as file:
        file.write(script("fish"))
    for line, wanted, unwanted in CASES:
        result = subprocess.run(
            ["fish", "--no-config", "-c", f"source {path}; complete -C '{line}'"],
            capture_output=True, text=True, env=dict(os.environ, HOME=folder),
        )
        rows = [row.split("\t")[0] for row in result.stdout.splitlines() if row]
        offered = {row.split(",")[-1].split("=")[-1] for row in rows}
        yield line, wanted, unwanted, offered


def zsh(folder):
    with open(os.path.join(folder, "_tierwise"), "w") as file:
        file.write(script("zsh"))
    with open(os.path.join(folder, ".zshrc"), "w") as file:
        file.write(
            f"fpath=({folder} $fpath)\nautoload -Uz compinit && compinit -u -D\n"
            "PROMPT='READY> '\nunsetopt zle_bracketed_paste\nLISTMAX=1000\n"
            "setopt no_beep no_auto_menu no_list_ambiguous\nzstyle ':completion:*' menu no\n"
        )
    for line, wanted, unwanted in CASES:
        yield line, wanted, unwanted, ask_zsh(folder, line)


def ask_zsh(folder, line):
    """Types a line and a tab in an interactive zsh, and returns the words it shows."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(ZDOTDIR=folder, TERM="dumb", COLUMNS="200", LINES="200")
        os.execvp("zsh", ["zsh", "-d", "-i"])
    shown = read_until(terminal, b"READY> ", 20)
    os.write(terminal, line.encode() + b"\t")
    shown = read_until(terminal, None, 1.5)
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    os.close(terminal)
    return set(re.split(r"[\s,=]+", shown.decode(errors="replace")))


def read_until(terminal, mark, seconds):
    data = b""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        ready, _, _ = select.select([terminal], [], [], 0.1)
        if ready:
            try:
                data += os.read(terminal, 65536)
            except OSError:
                break
            if mark and mark in data:
                break
    return data


def manual(folder):
    """Returns whether the manual page is without fault; None where nothing can check it."""
    if not shutil.which("mandoc"):
        return None
    page = subprocess.run([PROGRAM, "manual"], check=True, capture_output=True).stdout
    path = os.path.join(folder, "tierwise.1")
    with open(path, "wb") as file:
        file.write(page)
    result = subprocess.run(
        ["mandoc", "-Tlint", "-W", "warning", path], capture_output=True, text=True
    )
    print(result.stdout, end="")
    return result.returncode == 0


def main():
    failures = 0
    for name, run in (("bash", bash), ("zsh", zsh), ("fish", fish)):
        if not shutil.which(name):
            print(f"shell test: {name} skipped, it is not installed")
            continue
        with tempfile.TemporaryDirectory() as folder:
            count = 0
            for line, wanted, unwanted, offered in run(folder):
                count += 1
                if not wanted <= offered or unwanted & offered:
                    failures += 1
                    print(f"shell test: {name}: '{line}' offers {sorted(offered)[:20]}")
            print(f"shell test: {name}, {count} lines tried")
    with tempfile.TemporaryDirectory() as folder:
        result = manual(folder)
        if result is None:
            print("shell test: manual page skipped, there is no mandoc")
        elif not result:
            failures += 1
            print("shell test: the manual page has faults")
    print("shell test: " + ("FAILED" if failures else "passed"))
    return 1 if failures else 0


sys.exit(main())
