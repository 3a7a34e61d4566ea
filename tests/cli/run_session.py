#!/usr/bin/env python3
r"""Runs a recorded terminal session again and compares: run_session.py PROGRAM SESSION [--update]

A session is what a user would see:

    # a remark
    $ clausula search nothing
    nothing found
    [1]

Commands run in bash, one after the other, in an empty folder; stdout and stderr come together. An exit
status other than 0 stands in brackets, a carriage return is \r. A line that ends in " (glob)" is a pattern of * and ?. $SOURCE is
the project's folder. --update writes what came out into the session; read it before you keep it.
"""

import difflib
import fnmatch
import os
import pathlib
import re
import subprocess
import sys
import tempfile


def read(path):
    """The session as [(remarks before the command, command, expected lines)]."""
    steps, remarks = [], []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("$ "):
            steps.append((remarks, line[2:], []))
            remarks = []
        elif line.startswith("# ") or not steps or (remarks and not line):
            remarks.append(line)
        else:
            steps[-1][2].append(line)
    return steps, remarks


def run(command, folder, program, source):
    home = folder.parent / "home"
    environment = {
        "PATH": f"{program.parent}:/usr/bin:/bin", "HOME": str(home), "LC_ALL": "C.UTF-8",
        "SOURCE": str(source), "TERM": "xterm",
    }
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, timeout=300,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    text = done.stdout.decode("utf-8", "backslashreplace")
    text = text.replace(str(folder), "$PWD").replace(str(home), "~").replace("\r", "\\r")
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    if done.returncode:
        lines.append(f"[{done.returncode}]")
    return lines


def matches(expected, got):
    if expected.endswith(" (glob)"):
        pattern = re.sub(r"\[", "[[]", expected[:-7])
        return fnmatch.fnmatchcase(got, pattern)
    return expected == got


def main():
    program, path = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    source = pathlib.Path(__file__).resolve().parents[2]
    steps, rest = read(path)
    written, is_good = [], True
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place) / "work"
        folder.mkdir()
        for remarks, command, expected in steps:
            got = run(command, folder, program, source)
            # An empty line before a remark belongs to the remark.
            gap = []
            while expected and expected[-1] == "" and len(expected) > len(got):
                gap.append(expected.pop())
            if len(expected) != len(got) or not all(map(matches, expected, got)):
                is_good = False
                print(f"$ {command}")
                print("\n".join(difflib.unified_diff(expected, got, "expected", "got", lineterm="")))
                expected = got
            written += remarks + ["$ " + command] + expected + gap
    if "--update" in sys.argv:
        path.write_text("\n".join(written + rest) + "\n", encoding="utf-8")
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
