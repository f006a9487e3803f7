"""Parses the frontmatter of every agent in a folder with PyYAML, and does nothing else."""
import os
import sys

import yaml

loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
for name in sorted(os.listdir(sys.argv[1])):
    with open(os.path.join(sys.argv[1], name), "rb") as file:
        parts = file.read().split(b"\n---\n", 1)
    try:
        yaml.load(parts[0], Loader=loader)
    except yaml.YAMLError:
        pass
