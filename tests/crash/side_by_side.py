#!/usr/bin/env python3
"""Readers beside a writer, two writers, and the same files again.

    side_by_side.py PROGRAM PRELOAD CHANGE_OBJECT
"""

import itertools
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading

import judge
import options as command_line
import trial

DOCUMENTS = 300
READERS = 8
HEADINGS = ("Purpose", "Term", "Law")  # of trial.text()


def read_until(done, program, place, kind, faults, counts):
    """Asks again and again; notes what is wrong, and how often it asked."""
    while True:
        last = done.is_set()
        status, said = program.run(place, ["list", "--format", "jsonl"])
        rows = [json.loads(line) for line in said.splitlines()] if status == 0 else []
        if status not in (0, 1):  # 1: there is nothing yet
            faults.append(f"list ended with {status}: {said}")
        faults += [f"list: half a document: {row}" for row in rows if row["clauses"] != counts["clauses"]]
        if kind == "search":
            status, said = program.run(place, ["search", "develop", "item", "--limit", "5"])
            if status not in (0, 1):
                faults.append(f"search ended with {status}: {said}")
        elif rows:
            status, said = program.run(place, ["show", str(rows[-1]["id"])])
            if status != 0 or not all(heading in said for heading in HEADINGS):
                faults.append(f"show {rows[-1]['id']} ended with {status}: {said[:300]}")
        counts["rounds"] += 1
        if last:
            return


def readers_beside_a_writer(program, place):
    trial.lay_out(place, {"first/0.txt": trial.text(0)} | {
        f"in/{number}.txt": trial.text(number) for number in range(1, DOCUMENTS)})
    program.must(place, ["ingest", "first"])
    _, said = program.run(place, ["list", "--format", "jsonl"])
    counts = {"rounds": 0, "clauses": json.loads(said)["clauses"]}
    done, faults = threading.Event(), []
    kinds = itertools.cycle(("search", "show"))
    readers = [threading.Thread(target=read_until, args=(done, program, place, next(kinds), faults, counts))
               for _ in range(READERS)]
    for reader in readers:
        reader.start()
    try:
        program.must(place, ["ingest", "in"])
    finally:
        done.set()
        for reader in readers:
            reader.join()
    _, said = program.run(place, ["list", "--format", "jsonl"])
    if len(said.splitlines()) != DOCUMENTS:
        faults.append(f"{len(said.splitlines())} documents instead of {DOCUMENTS}")
    print(f"{READERS} readers asked {counts['rounds']} times while {DOCUMENTS} files were taken in: {len(faults)} bad")
    return faults


def two_writers(program, place):
    """The second is told who holds the archive, and nothing is changed by it."""
    trial.lay_out(place, trial.small_inbox())
    program.must(place, ["ingest", "in"])
    trial.lay_out(place, {"more/1.txt": trial.text(31)})
    lock = subprocess.Popen(["flock", "--no-fork", "A/lock", "sleep", "60"], cwd=place)
    try:
        (place / "A/lock").write_text(f"{lock.pid} clausula ingest elsewhere")
        faults = []
        for _ in range(100):  # until flock has it
            status, said = program.run(place, ["ingest", "in"])
            if status == 11:
                break
        for command in (["ingest", "more"], ["rebuild"]):
            status, said = program.run(place, command)
            if status != 11 or f"{lock.pid} clausula ingest elsewhere" not in said:
                faults.append(f"{command}: the second writer ended with {status}: {said}")
        if program.run(place, ["list"])[0] != 0:
            faults.append("can't be read while another writes")
    finally:
        lock.kill()
        lock.wait()
    program.must(place, ["ingest", "more"])
    print(f"two writers: {len(faults)} bad")
    return faults


def same_again(program, place):
    """Taken in three times; renamed and copied, only paths are added."""
    trial.lay_out(place, trial.small_inbox())
    program.must(place, trial.TAKE_IN)
    first, faults = judge.dump(place / "A"), []
    for _ in range(2):
        program.must(place, trial.TAKE_IN)
        faults += judge.difference(judge.dump(place / "A"), first)
    objects = set(judge.Store(place / "A").whole)
    (place / "in").rename(place / "renamed")
    shutil.copytree(place / "renamed", place / "copied")
    for folder in ("renamed", "copied"):
        program.must(place, ["ingest", folder])
    now = judge.dump(place / "A")
    paths = {"sightings": [], "row_digests": []}  # these digests are over the paths too
    faults += judge.difference(now | paths, first | paths)
    if set(judge.Store(place / "A").whole) != objects:
        faults.append("there are more objects than before")
    print(f"the same again: {len(faults)} bad")
    return faults


def main():
    options = command_line.parse()
    faults = []
    for what in (readers_beside_a_writer, two_writers, same_again):
        with tempfile.TemporaryDirectory(dir=command_line.memory()) as folder:
            faults += what(options.to_run, pathlib.Path(folder))
    for fault in faults[:20]:
        print(f"  {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
