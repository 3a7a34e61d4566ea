#!/usr/bin/env python3
"""Compares the commitments that bench_facts prints with labelled ones.

    build/dev/bench/bench_facts ARCHIVE | bench/commitments.py LABELS [--list]

LABELS is a folder of NAME.labels beside NAME.txt. A commitment that was found and one that is labelled are the same
when their quotes share at least 60 % of their words (Dice); each is matched once, the most alike first, and of those
with one quote the ones with the same actor. Precision, recall and F1 count these pairs. Of the pairs: the strength is
right when equal, the actor when neither has one or they share a word, told or own when equal. Deadlines are
counted by themselves over the pairs: a day and the term must be equal, words must be of the same kind (relative,
recurring) and share half of their words. --list prints what was missed, what was found wrongly and what differs.
"""

import collections
import json
import pathlib
import re
import sys


def words(text):
    return re.findall(r"\w+", text.lower())


def alike(a, b):
    a, b = collections.Counter(words(a)), collections.Counter(words(b))
    total = sum(a.values()) + sum(b.values())
    return 2 * sum((a & b).values()) / total if total else 0.0


def labelled(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if cells[0] == "commitment":
            actor, strength, told, quote, deadlines = (cells + ["-"] * 6)[1:6]
            yield {"actor": "" if actor == "-" else actor, "strength": strength, "told": told == "told", "quote": quote,
                   "deadlines": [] if deadlines == "-" else [part.strip() for part in deadlines.split("; ")]}


def found(line):
    fields = line["fields"]
    first = {field["name"]: field for field in reversed(fields)}
    deadlines = [field["value"] if re.match(r"\d|term", field["value"]) else f'{field["value"]}:{field["words"]}'
                 for field in fields if field["name"] == "deadline"]
    return {"actor": first.get("actor", {}).get("value", ""), "strength": first["strength"]["value"],
            "told": "told" in first, "quote": line["words"], "deadlines": deadlines}


def pair(truth, guess):
    scored = []
    for i, a in enumerate(truth):
        for j, b in enumerate(guess):
            score = alike(a["quote"], b["quote"])
            if score >= 0.6:
                scored.append((-score, not same_actor(a, b), i, j))
    taken_truth, taken_guess, pairs = set(), set(), []
    for _, _, i, j in sorted(scored):
        if i not in taken_truth and j not in taken_guess:
            taken_truth.add(i)
            taken_guess.add(j)
            pairs.append((truth[i], guess[j]))
    return (pairs, [a for i, a in enumerate(truth) if i not in taken_truth],
            [b for j, b in enumerate(guess) if j not in taken_guess])


def same_actor(a, b):
    if not a["actor"] or not b["actor"]:
        return a["actor"] == b["actor"]
    articles = {"the", "a", "en", "den", "each"}
    return bool(set(words(a["actor"])) & set(words(b["actor"])) - articles)


def same_deadline(a, b):
    kind_a, _, words_a = a.partition(":")
    kind_b, _, words_b = b.partition(":")
    if kind_a != kind_b:
        return False
    return not words_a or alike(words_a, words_b) >= 0.5 or words_a in words_b or words_b in words_a


def deadlines_in_common(a, b):
    left = list(b["deadlines"])
    common = 0
    for deadline in a["deadlines"]:
        match = next((other for other in left if same_deadline(deadline, other)), None)
        if match is not None:
            left.remove(match)
            common += 1
    return common


def main():
    folder = pathlib.Path(sys.argv[1])
    lists = "--list" in sys.argv
    guesses = collections.defaultdict(list)
    for line in map(json.loads, sys.stdin):
        if line["kind"] == "commitment":
            guesses[pathlib.Path(line["path"]).stem].append(found(line))
    sums = collections.Counter()
    for path in sorted(folder.glob("*.labels")):
        truth = list(labelled(path))
        pairs, missed, wrong = pair(truth, guesses[path.stem])
        language = next((line.split("\t")[1] for line in path.read_text(encoding="utf-8").splitlines()
                         if line.startswith("language\t")), "?")
        for group in ("all", language):
            sums[group, "pairs"] += len(pairs)
            sums[group, "truth"] += len(truth)
            sums[group, "guess"] += len(pairs) + len(wrong)
            for a, b in pairs:
                sums[group, "strength"] += a["strength"] == b["strength"]
                sums[group, "actor"] += same_actor(a, b)
                sums[group, "told"] += a["told"] == b["told"]
                sums[group, "common"] += deadlines_in_common(a, b)
                sums[group, "due truth"] += len(a["deadlines"])
                sums[group, "due guess"] += len(b["deadlines"])
        if lists:
            for one in missed:
                print(f"{path.stem} MISSED {one}")
            for one in wrong:
                print(f"{path.stem} WRONG  {one}")
            for a, b in pairs:
                differs = [name for name in ("strength", "told") if a[name] != b[name]]
                if not same_actor(a, b):
                    differs.append("actor")
                if deadlines_in_common(a, b) != max(len(a["deadlines"]), len(b["deadlines"])):
                    differs.append("deadlines")
                for name in differs:
                    print(f"{path.stem} {name}: {a[name]!r} but {b[name]!r} in {a['quote'][:90]!r}")
    print("language  labelled  found  precision  recall  F1     strength  actor  told   deadlines F1")
    for group in ("all", "fi", "sv", "en"):
        part = {name: sums[group, name] for name in ("pairs", "truth", "guess", "strength", "actor", "told", "common",
                                                     "due truth", "due guess")}
        share = lambda a, b: part[a] / part[b] if part[b] else 0.0
        f1 = 2 * part["pairs"] / max(1, part["truth"] + part["guess"])
        due = 2 * part["common"] / max(1, part["due truth"] + part["due guess"])
        print(f"{group:8}  {part['truth']:8}  {part['guess']:5}  {share('pairs', 'guess'):9.3f}  {share('pairs', 'truth'):6.3f}"
              f"  {f1:.3f}  {share('strength', 'pairs'):8.3f}  {share('actor', 'pairs'):5.3f}  {share('told', 'pairs'):5.3f}"
              f"  {due:.3f}")


if __name__ == "__main__":
    main()
