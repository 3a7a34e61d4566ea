#!/usr/bin/env python3
"""Kills the program at the entry of calls that change the file system, judges what is there, and runs it again.

    kill_matrix.py PROGRAM PRELOAD [--all] [--only SCENARIO] [--jobs N]

Without --all: every so-manieth call. A write is torn too: killed when half of it was written.
"""

import argparse
import concurrent.futures
import pathlib
import shutil
import sys
import tempfile
import time

import judge
import trial

STEP = 9  # without --all


def kill_and_heal(program, scenario, template, fault, whole):
    """The violations when this call kills the program, and when it is run again."""
    with tempfile.TemporaryDirectory(dir=template.parent) as folder:
        place = pathlib.Path(folder) / "place"
        shutil.copytree(template, place)
        status, said = program.run(place, scenario.arguments, fault)
        if status not in (trial.KILLED, 0):  # 0: this run had fewer calls
            return [f"ended with {status}: {said}"]
        inputs = scenario.inputs()
        faults = judge.judge(place, inputs, killed=True)
        status, said = program.run(place, ["list"])
        if status != 0 and scenario.before:
            faults.append(f"can't be read meanwhile: {said}")
        status, said = program.run(place, scenario.arguments)
        if status != 0:
            return [*faults, f"the next run ended with {status}: {said}"]
        healed = judge.judge(place, inputs, ended=True) + judge.difference(judge.dump(place / "A"), whole)
        return faults + [f"after the next run: {fault}" for fault in healed]


def points(calls, every):
    """The faults to be tried: a fixed sample unless every one is."""
    kills = [f"kill:{n}" for n in range(1, len(calls) + 1)]
    tears = [f"tear:{n}" for n, (name, _) in enumerate(calls, 1) if name in ("write", "pwrite64", "writev")]
    return kills + tears if every else kills[::STEP] + tears[::2 * STEP]


def matrix(program, scenario, options, pool):
    """(number of points, [(fault, call, violations)])."""
    base = pathlib.Path(options.folder) / scenario.name
    template = base / "template"
    template.mkdir(parents=True)
    scenario.lay_out(program, template)
    shutil.copytree(template, base / "whole")
    calls = program.calls(base / "whole", scenario.arguments)
    faults = judge.judge(base / "whole", scenario.inputs(), ended=True)
    if faults:
        return 1, [("none", "", faults)]
    whole = judge.dump(base / "whole/A")
    tried = points(calls, options.all)
    bad = []
    for fault, found in zip(tried, pool.map(
            lambda fault: kill_and_heal(program, scenario, template, fault, whole), tried)):
        if found:
            bad.append((fault, " ".join(calls[int(fault.split(":")[1]) - 1]), found))
    return len(tried), bad


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("preload", type=pathlib.Path)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--only")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    program = trial.Program(options.program.resolve(), options.preload.resolve())
    memory = pathlib.Path("/dev/shm")  # a kill needs no disk
    failed = False
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as options.folder, \
            concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for scenario in trial.SCENARIOS:
            if options.only not in (None, scenario.name):
                continue
            begun = time.monotonic()
            tried, bad = matrix(program, scenario, options, pool)
            print(f"{scenario.name}: {tried} kills, {len(bad)} bad, {time.monotonic() - begun:.0f} s", flush=True)
            for fault, call, found in bad:
                print(f"  {fault} {call}")
                for violation in found:
                    print(f"    {violation}")
            failed = failed or bool(bad)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
