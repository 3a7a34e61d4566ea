#!/usr/bin/env python3
"""Lets calls that change the file system fail, and judges what is there, what was said, and the next run.

    errors.py PROGRAM PRELOAD CHANGE_OBJECT [--all] [--only SCENARIO] [--jobs N]

A disk that is full or broken from a call on, a call that fails once, is interrupted, or writes half of what it was given;
and, as root, disks of growing size that are full at some point. Without --all a fixed sample of the calls.
"""

import concurrent.futures
import errno
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import disk
import judge
import options as command_line
import trial

STEP = 311  # without --all
FAULTS = [f"{code}:{{}}{for_ever}" for code in (errno.ENOSPC, errno.EDQUOT, errno.EIO) for for_ever in ("", "+")] + [
    f"{errno.EINTR}:{{}}", "short:{}"]
INTERRUPTED = {"write", "pwrite64", "open", "open64", "fsync", "fdatasync", "syncfs", "ftruncate", "ftruncate64"}
SHORTENED = {"write", "pwrite64", "writev"}


def faults_of_ending(status, said):
    """What is wrong with how a run ended that could not do all: an exit status that says so; what, where, what to do."""
    if status not in (2, 3):
        yield f"ended with {status}: {said}"
    told = re.search(r"^clausula: [^:\n]+: .+$", said, re.MULTILINE) and "hint: " in said
    if status == 2 and not told:
        yield f"does not say what, where and what to do: {said}"


def judge_ending(program, scenario, place, status, said, whole):
    """The violations after a run in which something failed, and after the next."""
    inputs = scenario.inputs()
    faults = judge.judge(place, inputs, promised=trial.promised(said), moves=scenario.moves)
    if status == 0:
        faults += judge.difference(judge.dump(place / "A"), whole)
    else:
        faults += faults_of_ending(status, said)
    return faults + trial.heal(program, scenario, place, whole)


def fail_and_heal(program, scenario, template, fault, whole):
    with tempfile.TemporaryDirectory(dir=template.parent) as folder:
        place = pathlib.Path(folder) / "place"
        shutil.copytree(template, place)
        status, said = program.run(place, scenario.arguments, fault)
        return judge_ending(program, scenario, place, status, said, whole)


def points(calls, every):
    tried = []
    for index, fault in enumerate(FAULTS):
        numbers = [n for n, (name, _) in enumerate(calls, 1)
                   if name in (SHORTENED if "short" in fault else INTERRUPTED) or index < len(FAULTS) - 2]
        # Each kind of fault at other calls.
        tried += [fault.format(n) for n in (numbers if every else numbers[index * 29::STEP])]
    return tried


def matrix(program, scenario, options, pool):
    base = pathlib.Path(options.folder) / scenario.name
    template, calls, whole = command_line.lay_out(program, scenario, base)
    tried = points(calls, options.all)
    results = pool.map(lambda fault: fail_and_heal(program, scenario, template, fault, whole), tried)
    return len(tried), [(fault, " ".join(calls[int(re.search(r":(\d+)", fault)[1]) - 1]), found)
                        for fault, found in zip(tried, results) if found]


def small_disks(program, scenario, options):
    """The same on a disk that is too small, for more and more room. Needs root."""
    base = pathlib.Path(options.folder) / (scenario.name + "-disks")
    template, _, whole = command_line.lay_out(program, scenario, base)
    used = sum(-(-path.stat().st_size // 4096) * 4 for path in template.rglob("*"))
    bad, tried, status = [], 0, None
    place = base / "small"
    place.mkdir()
    for free in range(4, 2000, 12 if options.all else 240):
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={used + free}k", "tmpfs", place], check=True)
        try:
            shutil.copytree(template, place, dirs_exist_ok=True)
            status, said = program.run(place, scenario.arguments)
            subprocess.run(["mount", "-o", "remount,size=64m", place], check=True)
            found = judge_ending(program, scenario, place, status, said, whole)
        finally:
            disk.unmount(place)
        tried += 1
        if found:
            bad.append((f"{free} KiB free", "", found))
        if status == 0:
            break
    if status != 0:
        bad.append(("the largest disk", "", [f"still too small: {status}"]))
    return tried, bad


def may_mount():
    return os.geteuid() == 0 and subprocess.run(
        ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], check=False, capture_output=True).returncode == 0


def main():
    if may_mount() and os.environ.get("OWN_MOUNTS") != "yes":
        os.environ["OWN_MOUNTS"] = "yes"
        os.execvp("unshare", ["unshare", "--mount", sys.executable, *sys.argv])
    options = command_line.parse()
    failed = False
    with tempfile.TemporaryDirectory(dir=command_line.memory()) as options.folder, \
            concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for scenario in command_line.chosen(options):
            begun = time.monotonic()
            tried, bad = matrix(options.to_run, scenario, options, pool)
            failed |= command_line.tell(scenario, "errors", tried, bad, begun)
            if not may_mount():
                print(f"{scenario.name}: small disks skipped: needs root")
                continue
            begun = time.monotonic()
            tried, bad = small_disks(options.to_run, scenario, options)
            failed |= command_line.tell(scenario, "small disks", tried, bad, begun)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
