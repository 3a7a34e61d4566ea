#!/usr/bin/env python3
"""Cuts the power at calls that change the file system, judges what is on the disk, and runs the program again.

    power_cut.py PROGRAM PRELOAD CHANGE_OBJECT [--all] [--only SCENARIO] [--jobs N]

The program is killed at the entry of the call, and the disk's image is copied without any sync: what the kernel had
not written is gone. Each second point: an unrelated fsync comes first; with --all every point both ways.
"""

import concurrent.futures
import pathlib
import shutil
import sys
import tempfile
import time

import disk
import judge
import options as command_line
import trial

STEP = 97  # without --all


def cut(program, scenario, base, fault, *, noise, folder):
    """Runs with this fault on a copy of the disk `base`, and returns the image of what was on it when the power went,
    with the run's exit status and what it said."""
    running, after = folder / "running.img", folder / "after.img"
    shutil.copy(base, running)
    with disk.mounted(running, folder / "running") as place:
        status, said = program.run(place, scenario.arguments, fault)
        if noise:
            disk.commit_names(place)
        shutil.copy(running, after)
    return after, status, said


def cut_and_heal(program, scenario, base, fault, whole, *, noise):
    """The violations after a power cut at this call, and after the next run."""
    with tempfile.TemporaryDirectory(dir=base.parent) as folder:
        folder = pathlib.Path(folder)
        after, status, said = cut(program, scenario, base, fault, noise=noise, folder=folder)
        if status not in (trial.KILLED, 0):
            return [f"ended with {status}: {said}"]
        inputs = scenario.inputs()
        with disk.mounted(after, folder / "after") as place:
            faults = judge.judge(place, inputs, promised=trial.promised(said))
            return faults + trial.heal(program, scenario, place, whole)


def lay_out(program, scenario, folder):
    """(the disk before the command, its calls, the index of a run that was not disturbed)"""
    folder.mkdir()
    base, whole = folder / "base.img", folder / "whole.img"
    disk.make(base)
    with disk.mounted(base, folder / "base") as place:
        scenario.lay_out(program, place)
    shutil.copy(base, whole)
    with disk.mounted(whole, folder / "whole") as place:
        calls = program.calls(place, scenario.arguments)
        faults = judge.judge(place, scenario.inputs(), ended=True)
        if faults:
            raise RuntimeError(f"an undisturbed run: {faults}")
        return base, calls, judge.dump(place / "A")


def matrix(program, scenario, options, pool):
    """(number of points, [(fault, call, violations)])."""
    base, calls, whole = lay_out(program, scenario, pathlib.Path(options.folder) / scenario.name)
    numbers = range(1, len(calls) + 2)  # the last: after the end
    tried = [(n, noise) for n in numbers for noise in (False, True)] if options.all else \
        [(n, (n // STEP) % 2 == 1) for n in [*numbers[::STEP], numbers[-1]]]
    results = pool.map(lambda point: cut_and_heal(
        program, scenario, base, f"kill:{point[0]}", whole, noise=point[1]), tried)
    bad = [(f"cut:{n}{' after a sync' if noise else ''}", " ".join([*calls, ("end", "")][n - 1]), found)
           for (n, noise), found in zip(tried, results) if found]
    return len(tried), bad


def main():
    disk.be_alone()
    options = command_line.parse()
    failed = False
    with tempfile.TemporaryDirectory(dir=command_line.memory()) as options.folder, \
            concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for scenario in command_line.chosen(options):
            begun = time.monotonic()
            tried, bad = matrix(options.to_run, scenario, options, pool)
            failed |= command_line.tell(scenario, "power cuts", tried, bad, begun)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
