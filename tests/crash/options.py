"""What the crash tests' command lines and reports have alike."""

import argparse
import pathlib
import shutil
import time

import judge
import trial


def parse():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("preload", type=pathlib.Path)
    parser.add_argument("changer", type=pathlib.Path)
    parser.add_argument("--all", action="store_true", help="every point, not a fixed sample")
    parser.add_argument("--orders", action="store_true", help="mutants: only those of the order")
    parser.add_argument("--only", help="this scenario")
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    given.to_run = trial.Program(given.program.resolve(), given.preload.resolve(), given.changer.resolve())
    return given


def memory():
    """A folder in memory, where there is one: a kill needs no disk."""
    folder = pathlib.Path("/dev/shm")
    return folder if folder.is_dir() else None


def chosen(options):
    return [scenario for scenario in trial.SCENARIOS if options.only in (None, scenario.name)]


def lay_out(program, scenario, base):
    """(what there is before the command, the calls of a run that is not disturbed, the index that it makes)"""
    template = base / "template"
    template.mkdir(parents=True)
    scenario.lay_out(program, template)
    shutil.copytree(template, base / "whole")
    calls = program.calls(base / "whole", scenario.arguments)
    faults = judge.judge(base / "whole", scenario.inputs(), ended=True)
    if faults:
        raise RuntimeError(f"a run that was not disturbed: {faults}")
    return template, calls, judge.dump(base / "whole/A")


def tell(scenario, what, tried, bad, begun):
    """Prints the result; whether it is a failure."""
    print(f"{scenario.name}: {tried} {what}, {len(bad)} bad, {time.monotonic() - begun:.0f} s", flush=True)
    for fault, call, found in bad:
        print(f"  {fault} {call}")
        for violation in found:
            print(f"    {violation}")
    return bool(bad) or tried == 0
