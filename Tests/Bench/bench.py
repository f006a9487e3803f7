#!/usr/bin/env python3
"""Measures tierwise against a floor in C, against the peers that are installed, and by size.

usage: bench.py PROGRAM [--quick] [--update FILE]

Every figure is a ratio of medians of rounds in which all programs take turns, so that a machine
that changes its pace changes both sides. Instructions are callgrind's, user mode. What is missing
on this machine is named. --quick takes few rounds and small catalogs: it shows that the bench works.
"""
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import catalog  # noqa: E402


class Bench:
    def __init__(self, program, quick):
        self.program, self.quick = os.path.abspath(program), quick
        self.scratch = tempfile.mkdtemp(prefix="tierwise-bench-")
        self.rows, self.missing = [], []
        self.floor = os.path.join(self.scratch, "floor")
        source = os.path.join(HERE, "floor.c")
        subprocess.run(["cc", "-O2", "-pthread", source, "-o", self.floor], check=True)
        self.environment = dict(os.environ, NO_COLOR="1", HOME=self.scratch)

    def close(self):
        shutil.rmtree(self.scratch)

    def catalog(self, count, nested=False):
        """Returns a catalog of that many agents, made once."""
        folder = os.path.join(self.scratch, f"{'nested' if nested else 'flat'}-{count}")
        if not os.path.isdir(folder):
            catalog.write(folder, count, nested=nested)
            # A repository of its own, so that nothing above is searched.
            os.mkdir(os.path.join(folder, ".git"))
        return folder

    def tierwise(self, *words):
        return [self.program, *words]

    def lint(self, folder, *words):
        return self.tierwise("lint", "--fail-on", "never", *words, folder)

    # --- measuring

    def run(self, command, folder=None):
        """Runs a command and returns its wall time in seconds and its peak memory in bytes."""
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder,
            env=self.environment)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            sys.exit(f"error: {' '.join(command)} ended with {process.returncode}")
        return time.perf_counter() - start, usage.ru_maxrss * 1024

    def times(self, rounds, *commands):
        """Returns the median time of each command; they take turns."""
        rounds = 3 if self.quick else rounds
        for command in commands:
            self.run(command)
        taken = [[] for _ in commands]
        for _ in range(rounds):
            for index, command in enumerate(commands):
                taken[index].append(self.run(command)[0])
        return [statistics.median(values) for values in taken]

    def instructions(self, command):
        """Returns the instructions that a command takes in user mode; None without valgrind."""
        if not shutil.which("valgrind"):
            return None
        result = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
            capture_output=True, text=True, env=self.environment)
        match = re.search(r"Collected\s*:\s*(\d+)", result.stderr)
        return int(match.group(1)) if match else None

    def row(self, measure, value, bar, goal, note=""):
        shown = "not measured" if value is None else f"{value:.3g}"
        verdict = "" if value is None or bar is None else (
            "goal" if value <= goal else "bar" if value <= bar else "MISSED")
        limit = lambda number: "" if number is None else f"{number:g}"
        self.rows.append((measure, shown, limit(bar), limit(goal), verdict, note))
        print(f"{measure}: {shown} {verdict} {note}".rstrip(), file=sys.stderr, flush=True)

    # --- workloads

    def start(self):
        hello = [self.floor, "hello"]
        version, = self.ratio(61, self.tierwise("--version"), against=hello)
        self.row("`--version`, wall, against C hello", version, 1.3, 1.0)
        five = self.lint(self.catalog(5))
        ratio, = self.ratio(61, five, against=hello)
        self.row("lint of 5 files in a catalog of 5, wall, against C hello", ratio, 2.5, 1.5)
        folder = self.catalog(1000)
        agents = os.path.join(folder, "agents")
        names = [os.path.join(agents, name) for name in sorted(os.listdir(agents))[:5]]
        some = self.tierwise("lint", "--fail-on", "never", *names)
        ratio, = self.ratio(31, some, against=self.lint(folder, *FRONTMATTER))
        self.row("lint of 5 files in a catalog of 1,000, against frontmatter-only lint of all",
                 ratio, 1.3, 1.1)

    def ratio(self, rounds, *commands, against):
        base, *others = self.times(rounds, against, *commands)
        return [other / base for other in others]

    def volume(self):
        size = 1000 if self.quick else 10_000
        folder = self.catalog(size)
        for threads in (1, 2):
            jobs = ["--jobs", str(threads)]
            sums, fence, rules, heads = self.times(
                15, [self.floor, "sum", str(threads), folder],
                [self.floor, "fence", str(threads), folder], self.lint(folder, *jobs),
                self.lint(folder, *jobs, *FRONTMATTER))
            few = f"{threads} thread{'s' if threads > 1 else ''}"
            self.row(f"lint of {size:,}, all rules, against C `sum`, {few}", rules / sums, 3, 1.7)
            self.row(f"frontmatter rules only, against C `fence`, {few}", heads / fence, 2, 1.4)
        self.literals(folder, size)
        one, two = self.times(15, self.lint(folder, "--jobs", "1"), self.lint(folder, "--jobs", "2"))
        if (os.cpu_count() or 1) > 1:
            self.row("two threads against one", two / one, 0.7, 0.58)
        self.peers(folder)

    def literals(self, folder, size):
        if not shutil.which("rg"):
            self.missing.append("rg")
            return
        path = os.path.join(self.scratch, "literals")
        with open(path, "w") as file:
            file.write("".join(f"{word}\n" for word in self.phrases()))
        search = ["rg", "--no-config", "-j", "2", "-c", "-i", "-F", "-f", path, folder]
        ratio, = self.ratio(11, self.lint(folder, "--jobs", "2"), against=search)
        self.row(f"lint of {size:,}, all rules, against `rg -c -i -F -f` the lexicon", ratio, 1, 0.6)

    def phrases(self):
        """Returns the literals that the matrix of the default policy looks for."""
        command = self.tierwise("policy", "matrix.rows", "--profile", "unified", "--format", "json")
        shown = subprocess.run(command, capture_output=True, check=True, env=self.environment)
        words = set()
        for entry in json.loads(shown.stdout)["values"]:
            if entry["key"].endswith((".phrases", ".also")):
                for phrase in entry["value"]:
                    text = phrase if isinstance(phrase, str) else phrase["text"]
                    words.add(text.removesuffix("$"))
        return sorted(words)

    def growth(self):
        sizes = (100, 1000) if self.quick else (1000, 10_000, 100_000)
        for nested in (False, True):
            layout = "nested" if nested else "flat"
            counts = [
                self.instructions(self.lint(self.catalog(size, nested), "--jobs", "1"))
                for size in sizes if not (self.quick and nested)]
            if None in counts:
                self.missing.append("valgrind")
                return
            for small, large, low, high in zip(counts, counts[1:], sizes, sizes[1:]):
                self.row(f"growth, {layout}: I({high:,})/I({low:,})", large / small, 10.5, 10.1)
            if not nested:
                folder = self.catalog(sizes[1])
                floor = [
                    self.instructions([self.floor, "sum", "1", self.catalog(size)])
                    for size in sizes[:2]]
                ours = (counts[1] - counts[0]) / (sizes[1] - sizes[0])
                base = (floor[1] - floor[0]) / (sizes[1] - sizes[0])
                self.row("user instructions a file, against C `sum`", ours / base, 5, 3,
                         f"{ours:,.0f} against {base:,.0f}")
        if not self.quick:
            for size, bar, goal in ((10_000, 48, 24), (100_000, 320, 120)):
                memory = self.run(self.lint(self.catalog(size)))[1] / 1e6
                self.row(f"peak memory at {size:,}, MB", memory, bar, goal)

    def peers(self, folder):
        agents = os.path.join(folder, "agents")
        names = sorted(os.listdir(agents))
        few = os.path.join(self.scratch, "peers", ".claude", "agents")
        os.makedirs(few, exist_ok=True)
        for name in names[:2000]:
            shutil.copy(os.path.join(agents, name), few)
        place = os.path.dirname(os.path.dirname(few))
        script = os.path.join(HERE, "pyyaml.py")
        peers = {"agnix": [place], "skilllint": ["check", place], "frontmatter-guard": [place],
                 "skillsaw": [place]}
        for name, words in peers.items():
            path = shutil.which(name)
            if not path:
                self.missing.append(name)
                continue
            ratio, = self.ratio(3, self.lint(place), against=[path, *words])
            bar, goal = (0.01, 0.003) if name == "agnix" else (None, None)
            self.row(f"{len(os.listdir(few)):,} files in one folder, against {name}", ratio, bar, goal)
        if subprocess.run([sys.executable, "-c", "import yaml"], capture_output=True).returncode:
            self.missing.append("PyYAML")
        else:
            ratio, = self.ratio(3, self.lint(place), against=[sys.executable, script, few])
            self.row("the same, against a script that only parses with PyYAML", ratio, None, None)

    def size(self):
        self.row("program, MB", os.path.getsize(self.program) / 1e6, 12, 8)

    # --- the table

    def table(self):
        lines = ["| measure | here | bar | goal | | |", "|---|---|---|---|---|---|"]
        lines += ["| " + " | ".join(row) + " |" for row in self.rows]
        text = "\n".join(lines) + "\n"
        if self.missing:
            text += "\nNot measured, because it is not installed: " + ", ".join(
                dict.fromkeys(self.missing)) + ".\n"
        return text


FRONTMATTER = ["--select", "schema,model,assignment"]
BEGIN, END = "<!-- bench:begin -->", "<!-- bench:end -->"


def main():
    words = sys.argv[1:]
    quick = "--quick" in words
    update = words[words.index("--update") + 1] if "--update" in words else None
    bench = Bench(words[0], quick)
    try:
        bench.start()
        bench.volume()
        bench.growth()
        bench.size()
    finally:
        bench.close()
    text = (f"{time.strftime('%Y-%m-%d')}, {platform.system()} {platform.machine()},"
            f" {os.cpu_count()} processors; ratios of medians, made by `make bench`.\n\n")
    text += bench.table()
    print(text, end="")
    if update:
        with open(update) as file:
            page = file.read()
        start, end = page.index(BEGIN) + len(BEGIN), page.index(END)
        with open(update, "w") as file:
            file.write(page[:start] + "\n" + text + page[end:])


main()
