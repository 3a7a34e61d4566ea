"""One run of the program in which one call goes wrong, and what it is run on."""

import dataclasses
import io
import json
import os
import pathlib
import shutil
import signal
import subprocess
import typing
import zipfile

import judge
import older_archive

CHANGE = "change_object"  # in the place of a command
OLD = 1_500_000_000  # a file's time: one written a moment ago is read twice


def text(number):
    return (f"AGREEMENT {number}\n\nbetween Alpha {number} Oy and Beta Ab\n\n1. Purpose\n\nThe parties develop item "
            f"{number}.\n\n2. Term\n\nThis agreement ends on {number + 1}.12.2030.\n\n3. Law\n\nThe law of Finland.\n").encode()


def bundle():
    """A zip with a document of its own and one that comes by itself too."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        for name, number in (("member.txt", 7), ("known.txt", 2)):
            zipped.writestr(zipfile.ZipInfo(name), text(number))
    return out.getvalue()


def small_inbox():
    """Four texts, a twin of the first, a bundle."""
    return {"in/a.txt": text(1), "in/b.txt": text(2), "in/c.txt": text(3), "in/d.txt": text(4),
            "in/sub/twin.txt": text(1), "in/z.zip": bundle()}


def lay_out(place, files):
    for name, data in files.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        os.utime(path, (OLD, OLD))


@dataclasses.dataclass
class Program:
    file: pathlib.Path
    preload: pathlib.Path
    changer: pathlib.Path = None  # change_object

    def run(self, place, arguments, fault="", log=None):
        """(exit status, negative for a signal; what was said). fault: see faults.cpp."""
        given = {"FAULT": fault} | ({"FAULT_LOG": str(log)} if log else {}) if fault or log else {}
        if given:
            given["LD_PRELOAD"] = str(self.preload)
        command = [self.changer, "A", *arguments[1:]] if arguments[0] == CHANGE else \
            [self.file, "--archive", "A", *arguments]
        done = subprocess.run(command, cwd=place, env=os.environ | given,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=120, check=False)
        return done.returncode, (done.stdout + done.stderr).decode(errors="replace")

    def must(self, place, arguments):
        status, said = self.run(place, arguments)
        if status != 0:
            raise RuntimeError(f"{' '.join(arguments)} ended with {status}: {said}")

    def calls(self, place, arguments):
        """[(name, file)] of the calls with which an undisturbed run changes the file system."""
        log = place.parent / (place.name + ".calls")
        log.unlink(missing_ok=True)
        status, said = self.run(place, arguments, log=log)
        if status != 0:
            raise RuntimeError(f"{' '.join(arguments)} ended with {status}: {said}")
        return [tuple(line.split(" ", 2)[1:]) for line in log.read_text().splitlines()]


@dataclasses.dataclass
class Scenario:
    """What is done, after what was done before; healed by the next run, of the same command unless said."""

    name: str
    arguments: list
    before: list = dataclasses.field(default_factory=list)  # [(files that come, arguments)]
    files: dict = dataclasses.field(default_factory=dict)
    next_run: list = None
    erases: bool = False  # what was kept is not to be looked for
    gone: bytes = b""  # what it erases or blots out: nowhere in the archive when it is healed
    is_done: typing.Callable = None  # whether what the run was to do stands: then it is not run again
    after_kill: bool = False  # the command was killed once already, before its journal told of what is in place
    older: typing.Callable = None  # makes what is there what an older program left

    def __post_init__(self):
        self.next_run = self.next_run or self.arguments

    @property
    def moves(self):
        return "--move" in self.arguments

    def lay_out(self, program, place):
        for files, arguments in self.before:
            lay_out(place, files)
            program.must(place, arguments)
        lay_out(place, self.files)
        if self.older:
            self.older(place)
        if self.after_kill:
            copy = place.parent / "first"
            shutil.copytree(place, copy)
            calls = program.calls(copy, self.arguments)
            renames = [n for n, (name, _) in enumerate(calls, 1) if name == "renameat2"]
            told = next(n for n, (name, file) in enumerate(calls, 1) if n > renames[-1] and file.endswith("/journal"))
            program.run(place, self.arguments, f"kill:{told}")

    def next_runs(self, place):
        """One that takes in nothing, then the scenario's; a restore that was stopped is no archive before it is done."""
        runs = [["ingest", "nothing"]]
        if self.is_done is None or not self.is_done(place):
            runs.insert(0 if self.arguments[0] == "restore" else 1, self.next_run)
        return runs

    def inputs(self):
        if self.erases:
            return {}
        held = dict(self.files)
        for files, _ in self.before:
            held |= files
        return held


EARLIER = {"earlier/e1.txt": text(11), "earlier/e2.txt": text(12)}
TAKE_IN = ["ingest", "--jsonl", "--workers", "1", "in"]
BACKUP = ["backup", judge.COPY]
TAKE_IN_EARLIER = (EARLIER, ["ingest", "--jsonl", "--workers", "1", "earlier"])

ERASE = ["erase", "1", "--yes", "--why", "asked for"]


def told(event):
    """Whether the journal tells of it: from that line on it is done, by this run or the next."""
    return lambda place: any(entry["event"] == event for entry in judge.read_journal(place / "A", []))


def is_restored(place):
    return (place / "A/archive.json").exists() and not (place / "A/restoring").exists()


def lose_archive(place):
    """All but its backup, which does not know what was erased since."""
    (place / "A").rename(place / "lost")


SCENARIOS = [
    Scenario("new", TAKE_IN, files=small_inbox()),
    Scenario("existing", TAKE_IN, [TAKE_IN_EARLIER], small_inbox()),
    Scenario("move", [*TAKE_IN, "--move"], [TAKE_IN_EARLIER], small_inbox()),
    Scenario("after a kill", TAKE_IN, [TAKE_IN_EARLIER], small_inbox(), after_kill=True),
    Scenario("rebuild", ["rebuild"], [TAKE_IN_EARLIER, (small_inbox(), TAKE_IN)]),
    Scenario("migrate", TAKE_IN, [TAKE_IN_EARLIER], small_inbox(), older=older_archive.index_without_facts),
    Scenario("upgrade", [*TAKE_IN[:-1], "more"], files=small_inbox() | {"more/m.txt": text(21)},
             older=older_archive.format_1),
    Scenario("backup", BACKUP, [TAKE_IN_EARLIER, (small_inbox(), TAKE_IN)]),
    Scenario("backup again", BACKUP, [TAKE_IN_EARLIER, ({}, BACKUP), (small_inbox(), TAKE_IN)]),
    Scenario("append", [CHANGE, "append"], [TAKE_IN_EARLIER], next_run=TAKE_IN_EARLIER[1]),
    Scenario("replace", [CHANGE, "replace"], [TAKE_IN_EARLIER], next_run=TAKE_IN_EARLIER[1], erases=True),
    Scenario("restrict", ["restrict", "1", "--why", "asked for"], [TAKE_IN_EARLIER], is_done=told("restrict")),
    Scenario("redact", ["redact", "1", "Alpha 11 Oy", "--why", "asked for"], [TAKE_IN_EARLIER],
             is_done=told("redact")),
    Scenario("erase", ERASE, [TAKE_IN_EARLIER], is_done=told("erase"), erases=True, gone=b"Alpha 11"),
    Scenario("restore", ["restore", "C", "--erased-in", "lost"],
             [TAKE_IN_EARLIER, ({}, ["backup", "C"]), ({}, ERASE), ({}, ["restrict", "2", "--why", "asked for"])],
             is_done=is_restored, erases=True, gone=b"Alpha 11", older=lose_archive),
]


def promised(said):
    """The paths that an ingest said are in the archive."""
    reports = [json.loads(line) for line in said.splitlines() if line.startswith('{"') and line.endswith("}")]
    return {report["path"] for report in reports if report["outcome"] != "failed" and "!/" not in report["path"]}


def heal(program, scenario, place, whole):
    """The violations after the next runs."""
    (place / "nothing").mkdir()
    faults = []
    for arguments in scenario.next_runs(place):
        status, said = program.run(place, arguments)
        if status != 0:
            return [*faults, f"the next run, {arguments}, ended with {status}: {said}"]
        faults += judge.untold(place)
    faults += judge.judge(place, scenario.inputs(), ended=True) + judge.difference(judge.dump(place / "A"), whole)
    if scenario.gone:
        faults += [f"not gone: {path}" for path in (place / "A").rglob("*")
                   if path.is_file() and scenario.gone in path.read_bytes()]
    return [f"after the next run: {fault}" for fault in faults]


KILLED = -signal.SIGKILL
