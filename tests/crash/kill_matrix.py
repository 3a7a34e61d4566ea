#!/usr/bin/env python3
"""Kills the program at the entry of calls that change the file system, judges what is there, and runs it again.

    kill_matrix.py PROGRAM PRELOAD CHANGE_OBJECT [--all] [--only SCENARIO] [--jobs N]

Without --all: every so-manieth call. A write is torn too: killed when half of it was written.
"""

import concurrent.futures
import pathlib
import shutil
import sys
import tempfile
import time

import judge
import options as command_line
import trial

STEP = 37  # without --all


def kill_and_heal(program, scenario, template, fault, whole):
    """The violations when this call kills the program, and when it is run again."""
    with tempfile.TemporaryDirectory(dir=template.parent) as folder:
        place = pathlib.Path(folder) / "place"
        shutil.copytree(template, place)
        status, said = program.run(place, scenario.arguments, fault)
        if status not in (trial.KILLED, 0):  # 0: this run had fewer calls
            return [f"ended with {status}: {said}"]
        inputs = scenario.inputs()
        faults = judge.judge(place, inputs, promised=trial.promised(said), moves=scenario.moves)
        status, said = program.run(place, ["list"])
        if status != 0 and scenario.before and not scenario.older:
            faults.append(f"can't be read meanwhile: {said}")
        return faults + trial.heal(program, scenario, place, whole)


def points(calls, every):
    """The faults to be tried: a fixed sample unless every one is."""
    kills = [f"kill:{n}" for n in range(1, len(calls) + 1)]
    tears = [f"tear:{n}" for n, (name, _) in enumerate(calls, 1) if name in ("write", "pwrite64", "writev")]
    lines = [f"tear:{n}" for n, (name, file) in enumerate(calls, 1) if name == "write" and file.endswith("/journal")]
    return kills + tears if every else kills[::STEP] + tears[::2 * STEP] + lines[:2]


def matrix(program, scenario, options, pool):
    """(number of points, [(fault, call, violations)])."""
    base = pathlib.Path(options.folder) / scenario.name
    template, calls, whole = command_line.lay_out(program, scenario, base)
    tried = points(calls, options.all)
    results = pool.map(lambda fault: kill_and_heal(program, scenario, template, fault, whole), tried)
    return len(tried), [(fault, " ".join(calls[int(fault.split(":")[1]) - 1]), found)
                        for fault, found in zip(tried, results) if found]


def main():
    options = command_line.parse()
    failed = False
    with tempfile.TemporaryDirectory(dir=command_line.memory()) as options.folder, \
            concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for scenario in command_line.chosen(options):
            begun = time.monotonic()
            tried, bad = matrix(options.to_run, scenario, options, pool)
            failed |= command_line.tell(scenario, "kills", tried, bad, begun)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
