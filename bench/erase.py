#!/usr/bin/env python3
"""Erases documents and looks for what is left: erase.py PROGRAM PARAGRAPHS [DOCUMENTS]

PARAGRAPHS is what paragraphs.py prints. Makes text files of 40 paragraphs, each with words of its own that stand in no
other, and takes them in; then erases every twentieth and reads every byte of every file under the archive for their
words, names and paths, in any case.
"""

import json
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile

program, paragraphs = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()
documents = int(sys.argv[3]) if len(sys.argv) > 3 else 200
draw = random.Random(1)


def word():
    return "".join(draw.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(14)).capitalize()


def cpu():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run(*arguments):
    done = subprocess.run([program, "--archive", "A", *arguments], capture_output=True, check=True)
    return done.stdout.decode()


def files_with(words):
    """How many of the words are left in how many bytes, by file."""
    left, read = {}, 0
    for file in pathlib.Path("A").rglob("*"):
        data = str(file).encode() + (file.read_bytes() if file.is_file() else b"")
        read += len(data)
        data = data.lower()
        count = sum(one in data for one in words)
        if count:
            left[file.name] = left.get(file.name, 0) + count
    return left, read


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    pathlib.Path("in").mkdir()
    marks = {}
    for i in range(documents):
        names = [word() for _ in range(20)]
        body = [f"{p} {names[j % 19 + 1]}" for j, p in enumerate(draw.sample(paragraphs, 40))]
        pathlib.Path(f"in/{names[0]}.txt").write_text("\n\n".join(body), encoding="utf-8")
        marks[f"in/{names[0]}.txt"] = [name.lower().encode() for name in names]
    run("ingest", "in", "--quiet")
    listed = json.loads(run("list", "--format", "json"))["documents"]
    gone = listed[::20]
    words = [mark for document in gone for mark in marks[document["path"]]]
    before, size = files_with(words)
    index = pathlib.Path("A/index.db").stat().st_size
    start = cpu()
    for document in gone:
        run("erase", str(document["id"]), "--why", "measured", "--yes")
    print(f"{len(gone)} of {documents} documents erased, {(cpu() - start) / len(gone):.2f} s CPU each; "
          f"the index was {index / 1e6:.1f} MB")
    print(f"words before: {sum(before.values())} finds of {len(words)} words, "
          f"{before['index.db']} of them in index.db")
    left, size = files_with(words)
    print(f"words after: {sum(left.values())} finds in {size} bytes {left or ''}")
    others = [document for document in listed if document not in gone]
    kept, _ = files_with([mark for document in others for mark in marks[document["path"]]])
    print(f"words of the others: {kept.get('index.db', 0)} of {20 * len(others)} in index.db")
