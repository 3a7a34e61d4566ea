#!/usr/bin/env python3
"""Asks the founding documents every question: questions.py PROGRAM ../shared/data/seeds ../shared/questions.tsv

questions_commands.tsv has the command that answers each. It must print every part of the answer, word by word, in one
of the strings of its JSON; where the answer is no words of a document, that table says which words it is shown by. What it says is "not shown" must not be.
"""

import csv
import json
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings(one)


def joined(text):
    return re.sub(r"\s+", " ", re.sub(r"\*\*|\\", "", text)).strip()


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t",
                                  quoting=csv.QUOTE_NONE)


def main():
    program, seeds, questions = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    if not seeds.exists() or not questions.exists():
        print("skipped: no test data at", seeds)
        return 77
    commands = {row["id"]: row for row in rows(pathlib.Path(__file__).with_name("questions_commands.tsv"))}
    unanswered = 0
    with tempfile.TemporaryDirectory() as folder:
        archive = pathlib.Path(folder) / "archive"
        subprocess.run([program, "--archive", archive, "ingest", "-q", seeds], check=True, stdout=subprocess.DEVNULL)
        for question in rows(questions):
            row = commands.pop(question["id"], None)
            if row is None:
                print(f"{question['id']}: no command for: {question['question']}")
                unanswered += 1
                continue
            done = subprocess.run([program, "--archive", archive, "--format", "json", *shlex.split(row["command"])],
                                  check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            said = [joined(one) for one in strings(json.loads(done.stdout))] if done.returncode == 0 else []
            wanted = (row["shown by"] or question["answer text (| separates)"]).split("|")
            missing = [part for part in wanted if not any(joined(part) in one for one in said)]
            extra = [part for part in filter(None, row["not shown"].split("|")) if any(joined(part) in one for one in said)]
            if missing or extra or done.returncode != 0:
                print(f"{question['id']}: clausula {row['command']}: exit {done.returncode}, missing {missing}, extra {extra}")
                unanswered += 1
    for left in commands:
        print(f"{left}: no such question")
    print(f"{unanswered} questions not answered")
    return 1 if unanswered or commands else 0


sys.exit(main())
