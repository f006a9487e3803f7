#!/usr/bin/env python3
"""Holds display widths of aligned tables against wcwidth (PyPI).

Usage: width-test.py BINARY

Every sample becomes an agent's category; the rows of the aligned table must be equally wide for
wcwidth. Says "skipped" where wcwidth is not installed.
"""
import os
import subprocess
import sys
import tempfile

try:
    from wcwidth import wcswidth
except ImportError:
    print("width tests: skipped, no wcwidth")
    sys.exit(0)

SAMPLES = (
    ["plain", "naïve", "cafe\u0301", "代码审查", "コード", "한글", "ｆｕｌｌ", "（全）", "Ωμέγα", "Привет"]
    + ["😀", "❤️", "⚠️", "✅", "👩‍🚀", "👨‍👩‍👧", "👍🏽", "🇩🇪", "☎", "★", "→", "…", "—"]
    + [chr(code) for first in (0x4E00, 0x3041, 0xAC00, 0x1F300, 0x1F900, 0x0410, 0x05D0)
       for code in range(first, first + 40)])


def main():
    binary = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(os.path.join(folder, "agents"))
        for place, sample in enumerate(SAMPLES):
            with open(os.path.join(folder, f"agents/a{place:03}.md"), "w") as file:
                file.write(f'---\nname: a{place:03}\ndescription: b\ncategory: "{sample}"\n---\nB.\n')
        document = os.path.join(folder, "D.md")
        with open(document, "w") as file:
            file.write('<!-- tierwise:begin agents columns="agent, category" style=aligned '
                       'links=none -->\n<!-- tierwise:end agents -->\n')
        open(os.path.join(folder, ".tierwise.yml"), "w").write("version: 1\ndocs: [D.md]\n")
        subprocess.run([binary, "docs"], cwd=folder, check=True, capture_output=True)
        rows = [line for line in open(document).read().splitlines() if line.startswith("|")]
    width = wcswidth(rows[0])
    wrong = [row for row in rows if wcswidth(row) != width]
    print(f"width tests: {len(rows) - 2} samples, {len(wrong)} of another width than wcwidth says")
    for row in wrong[:20]:
        print(f"  {wcswidth(row) - width:+} {row}")
    return 1 if wrong or len(rows) != len(SAMPLES) + 2 else 0


sys.exit(main())
