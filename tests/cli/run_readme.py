#!/usr/bin/env python3
"""Runs what README.md shows, on the samples: run_readme.py PROGRAM README.md

Each line that begins with "clausula" runs, and must find something; behind "$ " it must print what stands below it, where
"…" on a line of its own stands for any lines. Left out is what needs an archive of another kind, or never ends.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

LEFT_OUT = ("clausula ingest --watch", "clausula programmes", "clausula help")
FAILS = {"clausula search 'rahoitus (Tekry'": 2}
DIGEST = re.compile(r"\b[0-9a-f]{64}\b")


def steps(readme):
    """[(command, what it prints or None)]; of each block, what follows a command is printed by it."""
    found, printed = [], None
    for line in readme.read_text(encoding="utf-8").splitlines():
        text = line[4:]
        shown = text.startswith("$ clausula ")
        if not line.startswith("    "):
            printed = printed if not line and printed is not None else None
            if printed is not None:
                printed.append("")
        elif shown or text.startswith("clausula "):
            command = re.sub(r" {2,}#.*", "", text.removeprefix("$ "))
            printed = [] if shown else None
            found.append((command, printed))
        elif printed is not None:
            printed.append(text)
    return found


def matches(expected, got):
    pattern = "".join(".*" if line == "…" else re.escape(line) + "\n" for line in expected)
    return re.fullmatch(pattern, got, re.DOTALL)


def main():
    program, readme = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        shutil.copytree(readme.parent / "samples", folder / "samples")
        environment = {"PATH": f"{program.parent}:/usr/bin:/bin", "HOME": str(folder / "home"), "LC_ALL": "C.UTF-8",
                       "CLAUSULA_ARCHIVE": str(folder / "archive")}
        for command, printed in steps(readme):
            if command.startswith(LEFT_OUT):
                continue
            done = subprocess.run(["bash", "-c", command.replace("/mnt", str(folder / "mnt"))], cwd=folder, env=environment,
                                  check=False, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                  timeout=300)
            got = DIGEST.sub("DIGEST", done.stdout.decode("utf-8", "backslashreplace"))
            got = got.removeprefix(f"made a new archive in {folder}/archive\n")
            expected = None if printed is None else [DIGEST.sub("DIGEST", line) for line in printed]
            while expected and not expected[-1]:
                expected.pop()
            if done.returncode != FAILS.get(command, 0) or (expected and not matches(expected, got)):
                print(f"{command}: exit {done.returncode}\n{got}")
                wrong += 1
    print(f"{wrong} commands of {readme.name} do not do what it shows")
    return 1 if wrong else 0


sys.exit(main())
