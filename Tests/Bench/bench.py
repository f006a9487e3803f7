#!/usr/bin/env python3
"""Measures tierwise against a floor in C, against the peers that are installed, and by size.

usage: bench.py PROGRAM [--quick | --medium] [--update FILE]

Every figure is a ratio of medians of rounds in which all programs take turns, so that a machine
that changes its pace changes both sides. Instructions are valgrind's, user mode. What is missing
on this machine is named. --quick takes few rounds and small catalogs: it shows that the bench works.
--medium leaves out the catalogs of 100,000 agents. How long each part took is told as it ends.
"""
import glob
import json
import os
import platform
import shutil
import subprocess
import sys
import time

import measure

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
FRONTMATTER = ["--select", "schema,model,assignment"]
BEGIN, END = "<!-- bench:begin -->", "<!-- bench:end -->"


class Bench(measure.Machine):
    def __init__(self, program, quick, medium):
        super().__init__(program)
        self.quick, self.medium = quick, medium or quick
        self.rows, self.missing = [], []
        self.large = 1000 if quick else 10_000
        self.floor = os.path.join(self.scratch, "floor")
        source = os.path.join(HERE, "floor.c")
        subprocess.run(["cc", "-O2", "-pthread", source, "-o", self.floor], check=True)

    def ratio(self, rounds, *commands, against, folder=None):
        rounds = 3 if self.quick else rounds
        base, *others = self.times(rounds, against, *commands, folder=folder)
        return [other / base for other in others]

    def row(self, measure, value, bar=None, goal=None, note=""):
        shown = "not measured" if value is None else f"{value:.3g}"
        verdict = "" if value is None or bar is None else (
            "goal" if value <= goal else "bar" if value <= bar else "missed")
        limit = lambda number: "" if number is None else f"{number:g}"
        self.rows.append((measure, shown, limit(bar), limit(goal), verdict, note))
        print(f"{measure}: {shown} {verdict} {note}".rstrip(), file=sys.stderr, flush=True)

    def absent(self, name):
        self.missing.append(name)

    # --- starting

    def start(self):
        hello = [self.floor, "hello"]
        version, = self.ratio(61, self.tierwise("--version"), against=hello)
        self.row("`--version`, wall, against C hello", version, 1.3, 1.0)
        for count, bar, goal in ((1, None, None), (5, 2.5, 1.5), (50, None, None)):
            command = self.lint(self.catalog(count))
            ratio, = self.ratio(61, command, against=hello)
            taken = self.instructions(command)
            note = "" if taken is None else f"{taken / 1e6:.1f} M instructions"
            self.row(f"lint of {count} in a catalog of {count}, wall, against C hello", ratio, bar,
                     goal, note)
        folder = self.catalog(1000)
        agents = os.path.join(folder, "agents")
        names = [os.path.join(agents, name) for name in sorted(os.listdir(agents))[:5]]
        some = self.tierwise("lint", "--fail-on", "never", *names)
        ratio, = self.ratio(31, some, against=self.lint(folder, *FRONTMATTER))
        self.row("lint of 5 files in a catalog of 1,000, against frontmatter-only lint of all",
                 ratio, 1.3, 1.1)

    # --- many files

    def volume(self):
        folder, size = self.catalog(self.large), self.large
        rounds = 3 if self.quick else 15
        for threads in (1, 2):
            jobs = ["--jobs", str(threads)]
            sums, fence, rules, heads = self.times(
                rounds, [self.floor, "sum", str(threads), folder],
                [self.floor, "fence", str(threads), folder], self.lint(folder, *jobs),
                self.lint(folder, *jobs, *FRONTMATTER))
            few = f"{threads} thread{'s' if threads > 1 else ''}"
            self.row(f"lint of {size:,}, all rules, against C `sum`, {few}", rules / sums, 3, 1.7)
            self.row(f"frontmatter rules only, against C `fence`, {few}", heads / fence, 2, 1.4)
        for nested in () if self.medium else (False, True):
            whole = self.catalog(100_000, nested)
            ratio, = self.ratio(
                3, self.lint(whole, "--jobs", "2"), against=[self.floor, "sum", "2", whole])
            self.row(f"lint of 100,000, {'nested' if nested else 'flat'}, against C `sum`", ratio)
        self.literals(folder, size)
        one, two = self.times(
            rounds, self.lint(folder, "--jobs", "1"), self.lint(folder, "--jobs", "2"))
        if (os.cpu_count() or 1) > 1:
            self.row("two threads against one", two / one, 0.7, 0.58)
        ratio, = self.ratio(5, self.tierwise("score", folder), against=self.lint(folder))
        self.row(f"`score` of {size:,}, against lint of them", ratio)

    def literals(self, folder, size):
        if not shutil.which("rg"):
            return self.absent("rg")
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
        sizes = (100, 1000) if self.quick else (1000, 10_000)
        if not self.medium:
            sizes += (100_000,)
        else:
            self.absent("catalogs of 100,000 agents")
        runs = {}
        for size in reversed(sizes):
            for nested in (False, True):
                runs[nested, size] = self.lint(self.catalog(size, nested), "--jobs", "1")
        for size in sizes[:2]:
            runs["floor", size] = [self.floor, "sum", "1", self.catalog(size)]
        counts = self.many_instructions(runs)
        if counts is None:
            return self.absent("valgrind")
        for nested, layout in ((False, "flat"), (True, "nested")):
            for small, large in zip(sizes, sizes[1:]):
                ratio = counts[nested, large] / counts[nested, small]
                self.row(f"growth, {layout}: I({large:,})/I({small:,})", ratio, 10.5, 10.1)
        few, many = sizes[:2]
        ours, floor = (
            (counts[key, many] - counts[key, few]) / (many - few) for key in (False, "floor"))
        self.row("user instructions a file, against C `sum`", ours / floor, 5, 3,
                 f"{ours:,.0f} against {floor:,.0f}")

    def memory(self):
        for size, bar, goal in ((10_000, 48, 24), (100_000, 320, 120)):
            if not self.quick and (size <= self.large or not self.medium):
                peak = self.run(self.lint(self.catalog(size)))[1] / 1e6
                self.row(f"peak memory at {size:,}, MB", peak, bar, goal)

    # --- writing

    def migrations(self):
        folder = self.copy(self.catalog(self.large), "migrated")
        measure.add_migration(folder)
        dry = self.tierwise("migrate", "apply", "--all", "--dry-run")
        ratio, = self.ratio(7, dry, against=self.lint(folder), folder=folder)
        self.row("migration dry run that edits 1 %, against lint of all", ratio, 1.5, 1.2)
        apply = self.tierwise("migrate", "apply", "--all", "--yes")
        undo = self.tierwise("migrate", "rollback", "--all", "--yes")
        lint = self.run(self.lint(folder))[0]
        taken = [self.run(command, folder)[0] / lint for command in (apply, undo)]
        self.row("its apply, against lint of all", taken[0])
        self.row("its rollback, against lint of all", taken[1])
        opened = self.opened_for_writing(apply, self.copy(folder, "traced"))
        if opened is None:
            return self.absent("strace")
        agents = {path for path in opened if path.endswith(".md")}
        self.row("files that do not change opened for writing", len(agents), 0, 0)

    def documents(self):
        folder = self.copy(self.catalog(self.large), "documented")
        measure.add_document(folder)
        self.run(self.tierwise("docs"), folder)
        check = self.tierwise("docs", "--check")
        ratio, = self.ratio(7, check, against=self.lint(folder), folder=folder)
        self.row(f"`docs --check` of a table of {self.large:,}, against lint of them", ratio)

    def logs(self):
        """Reads a gigabyte of run logs, which the test of costs makes."""
        gigabytes = "0.02" if self.quick else "1"
        folder = os.path.join(self.scratch, "logs")
        os.mkdir(folder)
        path = os.path.join(folder, "runs.jsonl")
        script = os.path.join(ROOT, "Tests", "Scripts", "runlog-cost.py")
        with open(path, "wb") as file:
            subprocess.run([sys.executable, script, "--stream", gigabytes], stdout=file, check=True)
        size = os.path.getsize(path)
        base, ours = self.times(3, ["wc", "-l", path], self.tierwise("report", path))
        self.row("`report` on 1 GB, against `wc -l`" if not self.quick else "`report`, small",
                 ours / base, None, None, f"{size / 1e6 / ours:,.0f} MB/s")
        os.remove(path)

    def routes(self):
        count = 2000 if self.quick else 100_000
        path = os.path.join(self.scratch, "tasks.jsonl")
        with open(path, "w") as file:
            for number in range(count):
                title = catalog_sentence(number)
                file.write(json.dumps({"title": title, "files": number % 30}) + "\n")
        command = self.tierwise("route", "--jsonl", path)
        few = self.tierwise("route", "--title", "Fix a typo")
        if subprocess.run(few, capture_output=True, env=self.environment).returncode:
            return self.absent("route")
        one, many = self.times(5, few, command)
        self.row("`route --jsonl`, microseconds a task", (many - one) / count * 1e6)

    # --- peers

    def peers(self):
        count = 200 if self.quick else 2000
        agents = os.path.join(self.catalog(count), "agents")
        place = os.path.join(self.scratch, "peers")
        few = os.path.join(place, ".claude", "agents")
        shutil.copytree(agents, few)
        peers = {"agnix": [], "skilllint": ["check"], "frontmatter-guard": ["check"], "skillsaw": ["lint"],
                 "ruff": ["check", "--no-cache"]}
        for name, words in peers.items():
            path = shutil.which(name)
            if not path:
                self.absent(name)
                continue
            if name == "ruff":
                # Another trade: so much Python as a yardstick of what a fast linter does.
                python = self.python_files(count)
                ratio, = self.ratio(5, self.lint(agents), against=[path, *words, python])
                self.row(f"{count:,} agents, against ruff on as many bytes of Python", ratio)
                continue
            ratio, = self.ratio(3, self.lint(place), against=[path, *words, place])
            bar, goal = (0.01, 0.003) if name == "agnix" else (None, None)
            self.row(f"{count:,} files in one folder, against {name}", ratio, bar, goal)
            if name == "agnix":
                self.folders(path, count)
        script = os.path.join(HERE, "pyyaml.py")
        if subprocess.run([sys.executable, "-c", "import yaml"], capture_output=True).returncode:
            return self.absent("PyYAML")
        ratio, = self.ratio(3, self.lint(place), against=[sys.executable, script, few])
        self.row("the same, against a script that only parses with PyYAML", ratio)

    def folders(self, agnix, count):
        """Holds agnix against us on many folders of twenty agents, where it is not quadratic.

        That both look at the agents there is shown by twenty broken ones, which both have to tell.
        """
        for inner, what in (("agents", "plugins"), (".claude/agents", "projects with `.claude`")):
            folder = self.copy(self.catalog(count, nested=True), "folders")
            homes = sorted(glob.glob(f"{folder}/plugins/*"))
            for home in homes:
                os.renames(f"{home}/agents", f"{home}/{inner}")
            broken = [f"{homes[number % len(homes)]}/{inner}/broken-{number}.md"
                      for number in range(20)]
            for path in broken:
                with open(path, "w") as file:
                    file.write("---\nname: broken\nmodel: gpt-banana\n---\nYou review.\n")
            theirs = self.told([agnix, "--format", "json", folder], "diagnostics", "file")
            ours = self.told(self.lint(folder, "--format", "json", "--full"), "findings", "path")
            note = f"{len(ours):,} findings against {len(theirs):,}"
            every = heads = None
            if set(broken) <= set(ours) & set(theirs):
                every, heads, floor = self.ratio(
                    9, self.lint(folder), self.lint(folder, *FRONTMATTER),
                    [self.floor, "fence", "2", folder], against=[agnix, folder])
                note += f", all 20 broken agents in both; C `fence` {floor:.2f}"
            else:
                note += ", not all 20 broken agents in both"
            where = f"{count:,} files in {len(homes)} {what}"
            self.row(f"{where}, against agnix", every, 0.1, 0.03, note)
            self.row(f"{where}, frontmatter rules only, against agnix", heads)

    def told(self, command, key, path):
        """Returns the files of all findings."""
        shown = subprocess.run(command, capture_output=True, env=self.environment)
        return [os.path.abspath(entry[path]) for entry in json.loads(shown.stdout)[key]]

    def python_files(self, count):
        """Returns a folder of Python with about as many bytes as that many agents have."""
        folder = os.path.join(self.scratch, "python")
        os.mkdir(folder)
        with open(os.path.join(HERE, "catalog.py")) as file:
            text = file.read()
        for number in range(count):
            with open(os.path.join(folder, f"m{number}.py"), "w") as file:
                file.write(text)
        return folder

    # --- the program

    def size(self):
        self.row("program, MB", os.path.getsize(self.program) / 1e6, 12, 8)

    def build(self):
        """Builds the program from a clean copy, as a user does."""
        if self.quick or not shutil.which("swift"):
            return self.absent("a cold release build")
        copy = os.path.join(self.scratch, "clone")
        subprocess.run(["git", "clone", "-q", ROOT, copy], check=True)
        start = time.perf_counter()
        subprocess.run(
            ["swift", "build", "-c", "release", "--product", "tierwise"], cwd=copy, check=True,
            stdout=subprocess.DEVNULL)
        self.row("cold release build, seconds", time.perf_counter() - start, 150, 100)

    # --- the table

    def table(self):
        lines = ["| measure | here | bar | goal | | |", "|---|--:|--:|--:|---|---|"]
        lines += ["| " + " | ".join(row) + " |" for row in self.rows]
        text = "\n".join(lines) + "\n"
        if self.missing:
            text += "\nNot measured, left out or not installed: " + ", ".join(
                dict.fromkeys(self.missing)) + ".\n"
        return text


def catalog_sentence(number):
    sentences = measure.catalog.SENTENCES
    return f"{sentences[number % len(sentences)]} ({number})"


def main():
    words = sys.argv[1:]
    update = words[words.index("--update") + 1] if "--update" in words else None
    bench = Bench(words[0], "--quick" in words, "--medium" in words)
    try:
        for part in (bench.start, bench.volume, bench.growth, bench.memory, bench.migrations,
                     bench.documents, bench.logs, bench.routes, bench.peers, bench.size,
                     bench.build):
            start = time.perf_counter()
            part()
            taken = time.perf_counter() - start
            print(f"({part.__name__}: {taken:.0f} s)", file=sys.stderr, flush=True)
    finally:
        bench.close()
    text = (f"{time.strftime('%Y-%m-%d')}, {platform.system()} {platform.machine()},"
            f" {os.cpu_count()} processors; ratios of medians of {'3' if bench.quick else '3 to 61'}"
            f" rounds, made by `make bench{' MEDIUM=1' if bench.medium else ''}`.\n\n")
    text += bench.table()
    print(text, end="")
    if update:
        with open(update) as file:
            page = file.read()
        start, end = page.index(BEGIN) + len(BEGIN), page.index(END)
        with open(update, "w") as file:
            file.write(page[:start] + "\n" + text + page[end:])


main()
