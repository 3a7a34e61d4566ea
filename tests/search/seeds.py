#!/usr/bin/env python3
"""Asks the seeds the queries of seeds_queries.tsv: seeds.py PROGRAM ../shared/data/seeds

Recall and precision are over all pairs of a query and a clause; what is missing or too much is printed.
"""

import collections
import json
import pathlib
import subprocess
import sys
import tempfile

LEAST_RECALL, LEAST_PRECISION = 0.99, 0.95
LETTERS = {"agreement-fi.txt": "A", "programme-page-fi.txt": "F", "programme-page-sv.txt": "S"}


def main():
    program, seeds = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    if not seeds.exists():
        print("skipped: no test data at", seeds)
        return 77
    table = pathlib.Path(__file__).with_name("seeds_queries.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    found = collections.defaultdict(set)
    with tempfile.TemporaryDirectory() as folder:
        archive = pathlib.Path(folder) / "archive"
        subprocess.run([program, "--archive", archive, "ingest", "-q", seeds], check=True, stdout=subprocess.DEVNULL)
        queries = "".join(query + "\n" for query, _ in rows)
        done = subprocess.run(
            [program, "--archive", archive, "search", "--batch", "-", "-n", "100", "--format", "jsonl"],
            check=True, input=queries, text=True, stdout=subprocess.PIPE)
    for line in done.stdout.splitlines():
        hit = json.loads(line)
        found[hit["line"]].add(LETTERS[pathlib.Path(hit["path"]).name] + hit["id"].split("/")[1])
    right = wanted = given = 0
    for number, (query, clauses) in enumerate(rows, 1):
        must, have = set(clauses.split()), found[number]
        right, wanted, given = right + len(must & have), wanted + len(must), given + len(have)
        if must != have:
            print(f"{query}: missing {sorted(must - have)}, too much {sorted(have - must)}")
    recall, precision = right / wanted, right / max(1, given)
    print(f"{len(rows)} queries: recall {recall:.3f}, precision {precision:.3f}")
    return 0 if recall >= LEAST_RECALL and precision >= LEAST_PRECISION else 1


sys.exit(main())
