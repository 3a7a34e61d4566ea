#!/usr/bin/env python3
"""Damages an archive at random, one damage at a time, and sees that `clausula verify` finds and names each.

    damage.py PROGRAM [--trials N] [--seed N]

Under originals/ and in the journal: a bit flipped, a file cut off, extended, deleted or added, two files swapped. Each
must be found, with the path named and exit status 1; every tenth is mended from a backup, after which all must be as it
was. In index.db: found, or the answers are the same as before.
"""

import argparse
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

ENDING_DAMAGED = 1


def run(program, archive, *arguments):
    return subprocess.run([program, "--archive", archive, *arguments], capture_output=True, text=True, errors="replace")


def make_archive(program, folder):
    """Texts of several kinds, a bundle, a file without text, and a decision's worth of journal."""
    source = folder / "in"
    source.mkdir()
    for i in range(12):
        clauses = "\n\n".join(f"{n}. Clause {n}\n\nThe parties agree on item {i * n} and on nothing else."
                              for n in range(1, 6))
        (source / f"agreement-{i}.txt").write_text(f"Agreement {i}\n\n{clauses}\n")
    (source / "unknown.bin").write_bytes(bytes(range(256)) * 20)
    shutil.make_archive(str(source / "bundle"), "zip", source, "agreement-1.txt")
    archive = folder / "archive"
    run(program, archive, "ingest", source)
    ending = run(program, archive, "verify")
    assert ending.returncode == 0, ending.stderr
    return archive


def answers(program, archive):
    """What users would see."""
    seen = [run(program, archive, "list", "--format", "json")]
    seen += [run(program, archive, "search", words, "--format", "json")
             for words in ("agree", "clause", '"item 9"', "parties OR nothing", "agre*", "title:Agreement")]
    seen += [run(program, archive, "show", str(i), "--format", "json") for i in (1, 5, 12)]
    return [(one.returncode, one.stdout) for one in seen]


def files_below(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def damage_bytes(file, kind, chance):
    data = file.read_bytes()
    if kind == "bit":
        at = chance.randrange(len(data) * 8)
        data = data[:at // 8] + bytes([data[at // 8] ^ 1 << at % 8]) + data[at // 8 + 1:]
    elif kind == "truncate":
        data = data[:chance.randrange(len(data))]
    elif kind == "extend":
        data += bytes(chance.randrange(256) for _ in range(chance.randrange(1, 100)))
    os.chmod(file, 0o644)
    file.write_bytes(data)


def damage_store(archive, chance):
    """Does one damage; returns its kind, the paths of which one must be named, and how to undo it."""
    files = files_below(archive / "originals") + [archive / "journal", archive / "journal-head"]
    kind = chance.choice(["bit", "truncate", "extend", "delete", "add", "swap"])
    file = chance.choice(files)
    if kind == "delete" and file.name == "journal-head":  # older archives have none
        return damage_store(archive, chance)
    before = file.read_bytes()
    if kind in ("bit", "truncate", "extend"):
        damage_bytes(file, kind, chance)
        return kind, [file], lambda: file.write_bytes(before)
    if kind == "delete":
        file.unlink()
        return kind, [file, file.parent], lambda: file.write_bytes(before)
    if kind == "add":
        folder = chance.choice([path for path in (archive / "originals").rglob("*") if path.is_dir()])
        new = folder / chance.choice(["extra", "v9", ".hidden", "inventory.json.md5", "0=ocfl_object_1.0", "new\nline"])
        if new.exists():
            return damage_store(archive, chance)
        if chance.random() < 0.3:
            new.mkdir()
            return kind, [new], new.rmdir
        new.write_bytes(b"planted")
        return kind, [new], new.unlink
    other = chance.choice(files)
    other_before = other.read_bytes()
    if other_before == before:
        return damage_store(archive, chance)
    for one, data in ((file, other_before), (other, before)):
        os.chmod(one, 0o644)
        one.write_bytes(data)

    def undo():
        file.write_bytes(before)
        other.write_bytes(other_before)
    return kind, [file, other], undo


def named(paths, archive, output):
    shown = [str(path.relative_to(archive)).replace("\n", "\\x0a") for path in paths]
    return any(path in output for path in shown)


def snapshot(archive):
    return {path.relative_to(archive): path.read_bytes()
            for path in files_below(archive / "originals") + [archive / "journal", archive / "journal-head"]}


def forget_checks(archive, whole):
    """Takes the lines out of the journal that verify added, so that it doesn't grow with the trials."""
    journal, before = archive / "journal", whole[pathlib.Path("journal")]
    if journal.exists() and journal.read_bytes().startswith(before):
        added = journal.read_bytes()[len(before):].splitlines(keepends=True)
        if all(line.endswith(b"\n") and b'"event":"verify"' in line for line in added):
            journal.write_bytes(before)


def try_store(program, archive, copy, trials, chance):
    whole, missed, repaired = snapshot(archive), 0, 0
    for trial in range(trials):
        kind, paths, undo = damage_store(archive, chance)
        ending = run(program, archive, "verify")
        forget_checks(archive, whole)
        if ending.returncode != ENDING_DAMAGED or not named(paths, archive, ending.stdout):
            missed += 1
            print(f"missed: {kind} {paths}: exit {ending.returncode}\n{ending.stdout}{ending.stderr}", file=sys.stderr)
        if trial % 10:
            undo()
            continue
        mended = run(program, archive, "verify", "--against", copy)
        forget_checks(archive, whole)
        if mended.returncode != 0 or snapshot(archive) != whole:
            missed += 1
            print(f"not mended: {kind} {paths}\n{mended.stdout}{mended.stderr}", file=sys.stderr)
            shutil.rmtree(archive)
            shutil.copytree(copy, archive)
        repaired += 1
        shutil.rmtree(archive / "damaged", ignore_errors=True)
    print(f"originals and journal: {trials} damages, {missed} missed, {repaired} mended from a copy")
    return missed


def try_index(program, archive, trials, chance):
    run(program, archive, "ingest", archive / "archive.json")  # checkpoints, so that all is in one file
    index = archive / "index.db"
    whole, right = index.read_bytes(), answers(program, archive)
    found, same, missed = 0, 0, 0
    for _ in range(trials):
        for suffix in ("-wal", "-shm"):
            pathlib.Path(str(index) + suffix).unlink(missing_ok=True)
        kind = chance.choice(["bit", "bit", "bit", "truncate", "extend"])
        index.write_bytes(whole)
        damage_bytes(index, kind, chance)
        if run(program, archive, "verify").returncode == ENDING_DAMAGED:
            found += 1
        elif answers(program, archive) == right:
            same += 1
        else:
            missed += 1
            print(f"missed in index.db: {kind}", file=sys.stderr)
    print(f"index.db: {trials} damages, {found} found, {same} without effect, {missed} missed")
    return missed


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("program", type=pathlib.Path)
    arguments.add_argument("--trials", type=int, default=200)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    program, chance = options.program.resolve(), random.Random(options.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        archive = make_archive(program, folder)
        backup = run(program, archive, "backup", folder / "copy")
        assert backup.returncode == 0, backup.stderr
        # The line that tells of the copy came after it: without it, what is mended is as it was.
        shutil.copy(folder / "copy" / "journal", archive / "journal")
        missed = try_store(program, archive, folder / "copy", options.trials, chance)
        missed += try_index(program, archive, max(1, options.trials // 5), chance)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
