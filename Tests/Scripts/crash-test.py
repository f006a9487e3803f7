#!/usr/bin/env python3
"""Kills a migration at every write, rename, fsync and removal, or makes these fail, one by one.

After each, every agent's file must have its old or its new bytes, and 'repair' must end the run
either way, to the byte. usage: crash-test.py BINARY [--all]; without --all kills and full disks of
an apply only.
"""
import itertools
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

BINARY = os.path.abspath(sys.argv[1])
ALL = "--all" in sys.argv
CALLS = "write,rename,renameat,renameat2,fsync,syncfs,unlink,unlinkat,mkdir"
MIGRATION = """schema: 1
title: to the small model
select: {path: agents/*.md}
edits:
  - {set: model, from: sonnet, to: {preference: haiku, fallbacks: [sonnet]}}
"""
AGENT = "---\nname: a%d\ndescription: d\nmodel: sonnet # why\n---\nBody %d.\n"
NUMBER = 3


def strace():
    try:
        done = subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True)
        return done.returncode == 0
    except FileNotFoundError:
        return False


def tierwise(folder, *words, around=()):
    command = [*around, BINARY, "migrate", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, input="")
    return done.returncode, done.stdout + done.stderr


def agents(folder):
    files = sorted(pathlib.Path(folder, "agents").iterdir())
    return {file.name: file.read_bytes() for file in files}


def events(folder):
    return sorted(path.name for path in pathlib.Path(folder).glob(".tierwise/migrations/ledger/*/*"))


def make(folder):
    (folder / "agents").mkdir(parents=True)
    (folder / ".tierwise/migrations").mkdir(parents=True)
    (folder / ".tierwise.yml").write_text(
        "version: 1\ncatalogs: [{root: agents, dialect: structured}]\n")
    (folder / ".tierwise/migrations/01-a.yaml").write_text(MIGRATION)
    for number in range(NUMBER):
        (folder / f"agents/a{number}.md").write_text(AGENT % (number, number))


def check(condition, case, words=""):
    if not condition:
        sys.exit(f"crash test: {case}\n{words}")


def points(start, words, scratch):
    """Returns how often a whole run makes each call."""
    folder = scratch / "count"
    shutil.copytree(start, folder)
    log = scratch / "calls"
    code, output = tierwise(folder, *words, around=["strace", "-f", "-e", "trace=" + CALLS, "-o", log])
    check(code == 0, "a whole run ends with %d" % code, output)
    after = agents(folder)
    done = events(folder)
    counts = {}
    for line in log.read_text().splitlines():
        found = re.match(r"\d+ +(\w+)\(", line)
        if found and not re.match(r"\d+ +write\([12],", line):
            counts[found[1]] = counts.get(found[1], 0) + 1
        elif found:
            counts["write"] = counts.get("write", 0) + 1
    shutil.rmtree(folder)
    return counts, after, done


def end(folder, ending, case, old, new, known):
    """Ends a run, and checks that nothing is between old and new."""
    for name, text in agents(folder).items():
        if name.startswith(".tierwise-"):
            continue
        check(text in (old[name], new[name]), f"{case}: {name} is neither old nor new", str(text))
    code, output = tierwise(folder, "repair")
    check(code in (0, 6), f"{case}: repair ends with {code}", output)
    is_open = code == 6
    code, output = tierwise(folder, "repair", ending)
    check(code == 0, f"{case}: repair {ending} ends with {code}", output)
    now = agents(folder)
    check(now in (old, new), f"{case}: after {ending} neither old nor new", str(sorted(now)))
    if is_open:
        wanted = new if ending == "--finish" else old
        check(now == wanted, f"{case}: {ending} did not lead there")
    check(len(events(folder)) == known + (now == new), f"{case}: the ledger disagrees", output)
    code, output = tierwise(folder, "verify")
    check(code == 0, f"{case}: verify ends with {code}", output)


def run(start, words, modes, endings, scratch):
    counts, new, done = points(start, words, scratch)
    old = agents(start)
    known = len(events(start))
    cases = 0
    for call, count in sorted(counts.items()):
        for number, mode, ending in itertools.product(range(1, count + 1), modes, endings):
            case = f"{' '.join(words)}: {call} {number} of {count}, {mode}, {ending}"
            folder = scratch / "case"
            shutil.copytree(start, folder)
            inject = f"inject={call}:{mode}:when={number}"
            around = ["strace", "-f", "-qq", "-e", "trace=rename", "-e", inject, "-o", "/dev/null"]
            tierwise(folder, *words, around=around)
            end(folder, ending, case, old, new, known)
            shutil.rmtree(folder)
            cases += 1
    return cases


def odd_cases(start, scratch):
    """A plan that is stale, a file that is gone, two runs at once, a folder without permission."""
    old = agents(start)
    folder = scratch / "odd"
    shutil.copytree(start, folder)
    plan = ".tierwise/migrations/plans/01-a.json"
    check(tierwise(folder, "plan", "01-a")[0] == 0, "plan")
    file = folder / "agents/a1.md"
    file.write_text(file.read_text().replace("Body", "Text"))
    code, output = tierwise(folder, "apply", plan, "--yes")
    check(code == 3 and "a1.md  changed since the plan" in output, "edited since the plan", output)
    file.unlink()
    code, output = tierwise(folder, "apply", plan, "--yes")
    check(code == 3 and "a1.md" in output, "gone since the plan", output)
    file.write_bytes(old["a1.md"])
    check(agents(folder) == old, "a refusal wrote something")

    slow = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=rename",
            "-e", "inject=rename:delay_enter=400000:when=3+"]
    first = subprocess.Popen([*slow, BINARY, "migrate", "apply", "01-a", "--yes"], cwd=folder,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    journal = folder / ".tierwise/migrations/.local/journal.json"
    while first.poll() is None and not journal.exists():
        time.sleep(0.01)
    codes = []
    while first.poll() is None:
        codes.append(tierwise(folder, "apply", "01-a", "--yes")[0])
    check(first.returncode == 0 and 3 in codes, f"two at once: {first.returncode} {codes}")
    check(len(events(folder)) == 1, "two at once: not one event")
    shutil.rmtree(folder)
    cases = 3

    if os.geteuid() == 0 and shutil.which("setpriv"):
        folder = scratch / "closed"
        shutil.copytree(start, folder)
        for path in [folder, *folder.rglob("*")]:
            os.chown(path, 65534, 65534)
        os.chmod(folder / "agents", 0o555)
        os.chmod(scratch, 0o755)
        nobody = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
        code, output = tierwise(folder, "apply", "01-a", "--yes", around=nobody)
        check(code == 3 and "permission denied" in output, f"a closed folder: {code}", output)
        check(agents(folder) == old, "a closed folder was written to")
        check(tierwise(folder, "repair")[0] == 0, "a closed folder needs repair")
        shutil.rmtree(folder)
        cases += 1
    return cases + full_disk(start, scratch, old)


def full_disk(start, scratch, old):
    """Apply on a file system with ever less room."""
    place = scratch / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(place)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode != 0:
        return 0
    cases = 0
    try:
        for room in range(0, 48, 4):
            folder = place / "catalog"
            shutil.copytree(start, folder)
            ballast = place / "ballast"
            free = os.statvfs(place).f_bavail * os.statvfs(place).f_frsize
            ballast.write_bytes(b"x" * max(0, free - room * 1024))
            code, output = tierwise(folder, "apply", "01-a", "--yes")
            check(code in (0, 3, 6), f"{room} KiB of room: {code}", output)
            ballast.unlink()
            if code == 6:
                check(tierwise(folder, "repair", "--abort")[0] == 0, f"{room} KiB: repair")
            check((agents(folder) == old) == (code != 0), f"{room} KiB of room: files", output)
            shutil.rmtree(folder)
            cases += 1
    finally:
        subprocess.run(["umount", str(place)])
    return cases


def main():
    if not strace():
        print("crash test: skipped, strace cannot be run here")
        return
    with tempfile.TemporaryDirectory() as name:
        scratch = pathlib.Path(name)
        start = scratch / "start"
        make(start)
        apply = ["apply", "01-a", "--yes"]
        modes = ["signal=KILL", "error=ENOSPC"]
        cases = 0
        if ALL:
            modes += ["error=EIO", "error=EACCES"]
            cases += run(start, apply, modes, ["--finish", "--abort"], scratch)
            applied = scratch / "applied"
            shutil.copytree(start, applied)
            check(tierwise(applied, *apply)[0] == 0, "apply")
            back = ["rollback", "01-a", "--yes"]
            cases += run(applied, back, modes, ["--finish", "--abort"], scratch)
        else:
            cases += run(start, apply, modes[:1], ["--finish"], scratch)
        cases += odd_cases(start, scratch)
    print(f"crash test: {cases} runs stopped or went on; every file old or new, every run ended")


main()
