#!/usr/bin/env python3
"""Runs the console sessions of a Markdown document as one session: run_document.py PROGRAM DOCUMENT [--update]

Each block ```console is a part of it, as run_session.py has it.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
MARK = "# --- the next block\n"


def main():
    program, document = sys.argv[1], pathlib.Path(sys.argv[2])
    text = document.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        session = pathlib.Path(folder) / "session.txt"
        session.write_text(MARK.join(BLOCK.findall(text)), encoding="utf-8")
        runner = pathlib.Path(__file__).with_name("run_session.py")
        ending = subprocess.run([sys.executable, runner, program, session, *sys.argv[3:]], check=False)
        if "--update" in sys.argv:
            parts = iter(session.read_text(encoding="utf-8").split(MARK))
            document.write_text(BLOCK.sub(lambda _: next(parts), text), encoding="utf-8")
    return ending.returncode


if __name__ == "__main__":
    sys.exit(main())
