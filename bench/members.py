#!/usr/bin/python3
"""Compares the memberships read out of member lists with what is true of them.

    bench/members.py FACTS LISTS [--misses] [--only 3,17] [--misread 0.1] [--least 0.97,0.95]

FACTS is what bench_facts prints of an archive of the lists, LISTS the folder that tools/make_member_lists.py made. A row is right
when a membership has its person (or says that the seat is empty), its seat, its side and whose deputy he is; all its cells are right
when every field is. Both are of all true rows and of all rows read that no true row is like: what is made up counts against us. With --misread 0.1 a
value is right when one letter in ten, or one, is not as printed: so that it is seen what the reader of lists gets wrong, and what OCR.
"""

import argparse
import collections
import json
import pathlib
import sys

FIELDS = ["person", "vacant", "body", "role", "seat", "deputy_of", "organisation", "title", "party", "place", "side", "from", "to", "as_of"]
ROW = ["person", "vacant", "seat", "side", "deputy_of"]


def printed(value):
    """As it is compared: without full stops at the end, soft hyphens and ligatures."""
    return " ".join(str(value).replace("\u00ad", "").replace("ﬁ", "fi").split()).rstrip(".")


def distance(one, other):
    """Letters to change, add or leave out (Levenshtein 1965)."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row, above = [i], row
        for j, b in enumerate(other, 1):
            row.append(min(row[-1] + 1, above[j] + 1, above[j - 1] + (a != b)))
    return row[-1]


def same(one, other, misread):
    return one == other or bool(one and other and misread and
                                distance(one, other) <= max(1, int(misread * max(len(one), len(other)))))


def row_of(fields):
    row = {name: printed(fields[name]) for name in FIELDS if fields.get(name)}
    if "vacant" in row:
        row["vacant"] = "yes"
    return row


def read_facts(path):
    read = collections.defaultdict(list)
    for line in open(path, encoding="utf-8"):
        fact = json.loads(line)
        if fact["kind"] == "membership":
            read[pathlib.Path(fact["path"]).stem].append(row_of({field["name"]: field["value"] for field in fact["fields"]}))
    return read


def compare(truth, found, misread):
    """How many rows there are, true or made up; how many are right; how many have all cells right; what is wrong."""
    rows, cells, wrong = 0, 0, []
    left = list(found)
    for row in sorted(truth, key=lambda row: "vacant" in row):
        alike = [other for other in left if all(same(row.get(name), other.get(name), misread) for name in ROW)]
        if not alike:
            wrong.append(("missed", row))
            continue
        best = max(alike, key=lambda other: sum(other.get(name) == row.get(name) for name in FIELDS))
        left.remove(best)
        rows += 1
        differing = {name: (row.get(name), best.get(name)) for name in FIELDS
                     if not same(row.get(name), best.get(name), misread)}
        cells += not differing
        if differing:
            wrong.append(("cells", row.get("person", "(empty)"), differing))
    missed = len(truth) - rows
    wrong += [("made up", row) for row in left]
    return rows + max(missed, len(left)), rows, cells, wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("facts")
    parser.add_argument("lists", type=pathlib.Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--misread", type=float, default=0, help="the share of a value's letters that OCR may have misread")
    parser.add_argument("--least", help="shares of rows and cells right, \"0.97,0.95\": exit 1 when any is lower")
    arguments = parser.parse_args()
    read = read_facts(arguments.facts)
    only = {f"{int(n):02}" for n in arguments.only.split(",") if n}
    total = collections.defaultdict(lambda: [0, 0, 0, 0])
    for path in sorted(arguments.lists.glob("*.json")):
        if only and path.stem not in only:
            continue
        truth = json.loads(path.read_text(encoding="utf-8"))
        count, rows, cells, wrong = compare([row_of(row) for row in truth["rows"]], read[path.stem], arguments.misread)
        made = "scanned" if truth["scanned"] else "born-digital"
        for name in (made, f"  {made}, {truth['shape']}"):
            for i, n in enumerate((1, count, rows, cells)):
                total[name][i] += n
        if arguments.misses and wrong:
            print(f"{path.stem}  {truth['shape']}, {truth['language']}, {made}: {rows} of {count} rows, {cells} with all cells")
            for each in wrong:
                print("   ", *each)
    print(f"{'lists':<28} {'files':>5} {'rows':>5} {'rows right':>11} {'all cells right':>16}")
    for name in sorted(total, key=lambda name: (name.strip().split(",")[0], name.startswith("  "), name)):
        files, count, rows, cells = total[name]
        print(f"{name:<28} {files:>5} {count:>5} {rows / count:>11.3f} {cells / count:>16.3f}")
    if arguments.least:
        least = [float(share) for share in arguments.least.split(",")]
        files, count, rows, cells = map(sum, zip(*(total[name] for name in total if not name.startswith(" "))))
        return 0 if rows / count >= least[0] and cells / count >= least[1] else 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
