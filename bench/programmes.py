#!/usr/bin/env python3
"""Measures programmes, their periods and lineage, and references against labelled documents.

usage: programmes.py FACTS LABELS [--errors]

FACTS is what bench_facts prints; LABELS a folder with NAME.txt beside NAME.labels. A label of a programme is found when
one of that name (without the noun that it is printed with, in any form) has its two ends, as precise as printed; of one
told by its phases only, from the first to the last of them. Everything else that has a period is a false one.
"""
import collections
import json
import pathlib
import re
import sys


def joined(text):
    return re.sub(r"(?<=[^\W\d])- (?=[^\W\d])", "", " ".join(text.split()))  # a word broken over lines


def core(name):
    name = re.sub(r" ?[-–](hanke|ohjelma|projekti|pilot|kampanja)\w*", "", name.casefold())
    return re.sub(r"[^\w]+", " ", name).strip()


def same_name(one, other):
    one, other = core(one), core(other)
    short, long = sorted((one, other), key=len)
    return long == short or (long.startswith(short) and len(long) - len(short) <= 4) or f" {short} " in f" {long} "


def found_in(facts):
    """Of each programme and phase: its first and last date; and pairs of what follows what."""
    ends, follows = collections.OrderedDict(), []
    for fact in facts:
        fields = collections.defaultdict(list)
        words = {}
        for field in fact["fields"]:
            fields[field["name"]].append(field["value"])
            words.setdefault(field["name"], field.get("words"))
        name, phase = fields["name"][0], (fields["phase"] or [""])[0]
        if fields["from"] or fields["to"]:
            period = ends.setdefault((core(name), phase), [name, words.get("phase"), set(), set()])
            period[2].update(fields["from"])
            period[3].update(fields["to"])
        follows += [(name, other) for other in fields["follows"]]
        if phase:
            follows += [(words["phase"], other) for other in fields["follows"]]
    return ends, follows


def agrees(period, first, last):
    return ((first in period[2]) if first != "-" else not period[2]) and \
           ((last in period[3]) if last != "-" else not period[3])


def measure(labels, facts, tally, show):
    ends, follows = found_in(facts)
    wholes = {}
    for (name, _), period in ends.items():
        for key in {(name, None), (name, period[1])}:
            whole = wholes.setdefault(key, [period[0], key[1], set(), set()])
            if period[2]: whole[2] = {min(whole[2] | period[2])}
            if period[3]: whole[3] = {max(whole[3] | period[3])}
    used = set()
    for name, first, last, quote in labels["programme"]:
        hit = next((key for key, p in ends.items()
                    if (same_name(p[0], name) or p[1] and same_name(p[1], name)) and agrees(p, first, last)), None)
        whole = next((key for key, p in wholes.items()
                      if (same_name(p[0], name) or p[1] and same_name(p[1], name)) and agrees(p, first, last)), None)
        if hit:
            used.add(hit)
        elif whole:
            used |= {key for key, p in ends.items() if key[0] == whole[0] and whole[1] in (None, p[1])}
        tally["period", "right" if hit or whole else "missed"] += 1
        if not hit and not whole: show("missed period", name, first, last, quote)
    for key, period in ends.items():
        if key in used: continue
        tally["period", "false"] += 1
        show("false period", *key, sorted(period[2]), sorted(period[3]))
    told = [(label[0], label[1]) for label in labels["follows"]]
    pairs = set((core(a), core(b)) for a, b in follows)
    for a, b in told:
        hit = any(same_name(a, x) and same_name(b, y) for x, y in follows)
        tally["lineage", "right" if hit else "missed"] += 1
        if not hit: show("missed lineage", a, b)
    for a, b in follows:
        if (core(a), core(b)) in pairs and not any(same_name(x, a) and same_name(y, b) for x, y in told):
            pairs.discard((core(a), core(b)))
            tally["lineage", "false"] += 1
            show("false lineage", a, b)


def measure_gaps(labels, references, tally, show):
    quotes = [label[0] for label in labels["gap"]]
    sentences = [joined(fact["words"]) for fact in references]
    overlap = lambda one, other: one in other or other in one
    for quote in quotes:
        hit = any(overlap(quote, sentence) for sentence in sentences)
        tally["gap", "right" if hit else "missed"] += 1
        if not hit: show("missed gap", quote)
    for sentence in sorted(set(sentences)):
        if not any(overlap(quote, sentence) for quote in quotes):
            tally["gap", "false"] += 1
            show("false gap", sentence[:150])


def main():
    arguments = [word for word in sys.argv[1:] if not word.startswith("--")]
    if len(arguments) != 2: sys.exit(__doc__)
    facts = collections.defaultdict(list)
    for line in open(arguments[0], encoding="utf-8"):
        fact = json.loads(line)
        facts[pathlib.Path(fact["path"]).name].append(fact)
    tally = collections.Counter()
    for path in sorted(pathlib.Path(arguments[1]).glob("*.labels")):
        labels = collections.defaultdict(list)
        for line in path.read_text(encoding="utf-8").splitlines():
            kind, *fields = line.split("\t")
            labels[kind].append([joined(field) for field in fields])
        of = facts[path.stem + ".txt"]
        show = lambda *what: "--errors" in sys.argv and print(path.stem, *what, sep="  ")
        measure(labels, [fact for fact in of if fact["kind"] == "programme"], tally, show)
        measure_gaps(labels, [fact for fact in of if fact["kind"] == "reference"], tally, show)
    for what in ("period", "lineage", "gap"):
        right, missed, false = (tally[what, kind] for kind in ("right", "missed", "false"))
        precision, recall = right / max(right + false, 1), right / max(right + missed, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"{what:8} {right} right, {missed} missed, {false} false: precision {precision:.3f}, "
              f"recall {recall:.3f}, F1 {f1:.3f}")


if __name__ == "__main__":
    main()
