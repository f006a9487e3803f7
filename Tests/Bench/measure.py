"""What the bench and its guard measure with: times in turns, instructions, peak memory."""
import concurrent.futures
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import catalog

HERE = os.path.dirname(os.path.abspath(__file__))
# Seconds.
PATIENCE = 5
CALLGRIND = ["--tool=callgrind", "--callgrind-out-file=/dev/null"]
CACHEGRIND = ["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]


class Machine:
    """A scratch folder with catalogs in it, and the means to measure programs on them."""

    def __init__(self, program):
        self.program = os.path.abspath(program)
        self.scratch = tempfile.mkdtemp(prefix="tierwise-bench-")
        # Hashes of one seed, so that counts of instructions are the same every time.
        self.environment = dict(
            os.environ, NO_COLOR="1", HOME=self.scratch, SWIFT_DETERMINISTIC_HASHING="1")

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

    def copy(self, folder, name):
        """Returns a fresh copy of a folder of the scratch folder."""
        copy = os.path.join(self.scratch, name)
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(folder, copy)
        return copy

    def tierwise(self, *words):
        return [self.program, *words]

    def lint(self, folder, *words):
        return self.tierwise("lint", "--fail-on", "never", *words, folder)

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

    def times(self, rounds, *commands, folder=None):
        """Returns the median time of each command; they take turns.

        The first round fills caches and does not count, unless it takes too long to be repeated.
        """
        taken = [[self.run(command, folder)[0]] for command in commands]
        if max(times[0] for times in taken) < PATIENCE:
            taken = [[] for _ in commands]
        for _ in range(rounds - len(taken[0])):
            for index, command in enumerate(commands):
                taken[index].append(self.run(command, folder)[0])
        return [statistics.median(values) for values in taken]

    def instructions(self, command, folder=None):
        """Returns the instructions that a command takes in user mode; None without valgrind."""
        if not shutil.which("valgrind"):
            return None
        return self.counted(CALLGRIND, r"Collected\s*:\s*(\d+)", command, folder)

    def many_instructions(self, commands):
        """Returns the same of several commands, by their keys; those that take longest come first.

        They run side by side, for no count depends on what else the machine does, and under
        cachegrind, which knows nothing of calls and takes half the time.
        """
        if not shutil.which("valgrind"):
            return None
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            counts = pool.map(
                lambda command: self.counted(CACHEGRIND, r"I\s+refs:\s*([\d,]+)", command),
                commands.values())
            return dict(zip(commands, counts))

    def counted(self, valgrind, pattern, command, folder=None):
        result = subprocess.run(
            ["valgrind", *valgrind, *command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            text=True, env=self.environment, cwd=folder)
        match = re.search(pattern, result.stderr)
        if result.returncode not in (0, 1) or not match:
            sys.exit(f"error: {' '.join(command)} ended with {result.returncode}\n{result.stderr}")
        return int(match.group(1).replace(",", ""))

    def opened_for_writing(self, command, folder):
        """Returns the files that a command opens to write in; None without strace."""
        if not shutil.which("strace"):
            return None
        trace = os.path.join(self.scratch, "trace")
        subprocess.run(
            ["strace", "-f", "-qq", "-e", "trace=open,openat,creat", "-o", trace, *command],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder, env=self.environment)
        with open(trace) as file:
            found = re.findall(r'"([^"]*)", [^)]*O_(?:WRONLY|RDWR|CREAT|TRUNC)', file.read())
        return set(found)


MIGRATION = """schema: 1
title: a category for one in a hundred
week: 1
select: {path: agents/*00.md}
edits:
  - {ensure: category, value: tooling, after: name}
"""


def add_migration(folder):
    """Gives a catalog a migration that edits one agent in a hundred."""
    place = os.path.join(folder, ".tierwise", "migrations")
    os.makedirs(place)
    with open(os.path.join(place, "01-category.yaml"), "w") as file:
        file.write(MIGRATION)


TABLE = """# Agents

<!-- tierwise:begin agents columns="agent, model, description" -->
<!-- tierwise:end agents -->
"""


def add_document(folder):
    """Gives a catalog a document with a table of all agents, still to be written."""
    with open(os.path.join(folder, "README.md"), "w") as file:
        file.write(TABLE)
