#!/usr/bin/env python3
"""Puts the program into a Python wheel, so that pip and pre-commit can install it without Swift.

usage: wheel.py PROGRAM FOLDER [EXTRA=TARGET ...]

The wheel has no Python code: the program is one of its scripts. Each EXTRA file goes below the
environment's root, at TARGET. The same program gives the same bytes: entries are sorted and dated
with SOURCE_DATE_EPOCH. The last line printed is the path of the wheel.
"""
import base64
import hashlib
import os
import platform
import re
import subprocess
import sys
import time
import zipfile

SUMMARY = "Keeps a catalog of AI-agent files on the right models: lint, migrate, document."


def is_static(program):
    """Returns whether an ELF file asks for no loader: it runs on any Linux of its machine."""
    with open(program, "rb") as file:
        head = file.read(64)
        if head[:4] != b"\x7fELF":
            return False
        order = "little"
        start = int.from_bytes(head[32:40], order)
        size = int.from_bytes(head[54:56], order)
        count = int.from_bytes(head[56:58], order)
        file.seek(start)
        entries = file.read(size * count)
    interpreter = 3
    kinds = [int.from_bytes(entries[i * size:i * size + 4], order) for i in range(count)]
    return interpreter not in kinds


def tags(program):
    """Returns the platform tags the program deserves."""
    machine = platform.machine()
    if sys.platform == "darwin":
        return [f"macosx_26_0_{machine}"]
    if not is_static(program):
        sys.exit("error: the program is linked dynamically, so it would run on machines like this"
                 " one only\nhelp: install the C library's static archive, and build again")
    # No loader and no shared library, so the oldest of both families of tags holds.
    return [f"manylinux_2_17_{machine}", f"manylinux2014_{machine}", f"musllinux_1_1_{machine}"]


def digest(data):
    value = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
    return f"sha256={value},{len(data)}"


def main():
    program, folder, *extras = sys.argv[1:]
    words = subprocess.run([program, "--version"], check=True, capture_output=True, text=True)
    version = re.fullmatch(r"tierwise (\S+)\n", words.stdout).group(1)
    platforms = tags(program)
    info, data = f"tierwise-{version}.dist-info", f"tierwise-{version}.data"
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
    readme = open(os.path.join(root, "README.md"), encoding="utf-8").read()
    licence = open(os.path.join(root, "LICENSE"), "rb").read()
    wheel = ["Wheel-Version: 1.0", "Generator: tierwise", "Root-Is-Purelib: false"]
    wheel += [f"Tag: py3-none-{tag}" for tag in platforms]
    metadata = [
        "Metadata-Version: 2.4", "Name: tierwise", f"Version: {version}", f"Summary: {SUMMARY}",
        "License-Expression: MIT", "License-File: LICENSE", "Requires-Python: >=3.8",
        "Description-Content-Type: text/markdown",
    ]
    files = {
        f"{data}/scripts/tierwise": (open(program, "rb").read(), 0o755),
        f"{info}/METADATA": (("\n".join(metadata) + "\n\n" + readme).encode(), 0o644),
        f"{info}/WHEEL": (("\n".join(wheel) + "\n").encode(), 0o644),
        f"{info}/licenses/LICENSE": (licence, 0o644),
    }
    for extra in extras:
        source, target = extra.split("=", 1)
        files[f"{data}/data/{target}"] = (open(source, "rb").read(), 0o644)
    record = "".join(f"{name},{digest(files[name][0])}\n" for name in sorted(files))
    files[f"{info}/RECORD"] = ((record + f"{info}/RECORD,,\n").encode(), 0o644)

    moment = max(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), 315532800)
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, f"tierwise-{version}-py3-none-{'.'.join(platforms)}.whl")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            content, mode = files[name]
            entry = zipfile.ZipInfo(name, time.gmtime(moment)[:6])
            entry.external_attr = (0o100000 | mode) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            archive.writestr(entry, content)
    print(path)


main()
