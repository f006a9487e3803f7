#!/usr/bin/env python3
"""Runs tierwise with standard streams that are closed, full, gone or do not block.

usage: streams-test.py PROGRAM
"""
import os
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[1])
MODEL = "name: {0}\ndescription: does {0}\nmodel: claude-3-opus-20240229"


def catalog(folder, count):
    os.makedirs(os.path.join(folder, "agents"))
    for index in range(count):
        with open(os.path.join(folder, "agents", f"agent-{index}.md"), "w") as file:
            file.write(f"---\n{MODEL.format(f'agent-{index}')}\n---\nBe brief.\n")


def closed_streams_take_no_file(folder):
    """What is printed must not go into a file that took the place of a closed stream."""
    words = f"{PROGRAM} migrate apply retire --yes --allow-dirty"
    for closed in (">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"):
        code = subprocess.run(["sh", "-c", f"exec {words} {closed}"], cwd=folder,
                              stderr=subprocess.DEVNULL).returncode
        assert code == 0, (closed, code)
        for place, _, names in os.walk(folder):
            for name in names:
                with open(os.path.join(place, name)) as file:
                    text = file.read()
                assert "cost index" not in text and "edited" not in text, (closed, name, text)
        undone = subprocess.run([PROGRAM, "migrate", "rollback", "--all", "--yes"], cwd=folder,
                                capture_output=True, text=True)
        assert undone.returncode == 0, (closed, undone)


def a_full_disk_is_no_success(folder):
    if not os.path.exists("/dev/full"):
        return print("skipped: there is no /dev/full here")
    with open("/dev/full", "w") as full:
        done = subprocess.run([PROGRAM, "rules"], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2, done
    assert done.stderr == "error: standard output: no space left on device\n", done.stderr


def a_reader_that_goes_away_is_no_error(folder):
    command = [PROGRAM, "lint", "--format", "json", "--full", "--fail-on", "never"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE) as running:
        running.stdout.close()
        said = running.stderr.read()
    assert running.returncode == 0 and b"error" not in said, (running.returncode, said)


def a_stream_that_does_not_block_loses_nothing(folder):
    command = [PROGRAM, "lint", "--format", "json", "--full", "--fail-on", "never"]
    whole = subprocess.run(command, cwd=folder, capture_output=True).stdout
    assert len(whole) > 100_000, len(whole)
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    running = subprocess.Popen(command, cwd=folder, stdout=writing, stderr=subprocess.DEVNULL)
    os.close(writing)
    time.sleep(0.3)
    with os.fdopen(reading, "rb") as stream:
        got = stream.read()
    assert running.wait() == 0 and got == whole, (running.returncode, len(got), len(whole))

    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    command = [PROGRAM, "lint", "--stdin-filename", "agents/agent-0.md", "--fail-on", "never"]
    running = subprocess.Popen(command, cwd=folder, stdin=reading, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE)
    time.sleep(0.3)
    os.write(writing, b"---\nname: [\n---\n")
    os.close(writing)
    printed, said = running.communicate()
    assert running.returncode == 0 and b"invalid-yaml" in printed, (printed, said)


for test in (closed_streams_take_no_file, a_full_disk_is_no_success,
             a_reader_that_goes_away_is_no_error, a_stream_that_does_not_block_loses_nothing):
    with tempfile.TemporaryDirectory() as folder:
        catalog(folder, 600 if "block" in test.__name__ else 3)
        test(os.path.realpath(folder))
print("streams that are closed, full, gone or do not block: passed")
