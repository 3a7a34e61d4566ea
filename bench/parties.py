#!/usr/bin/python3
"""Compares the parties and signatories that documents state with what people labelled.

    bench/parties.py cuad   FACTS DATA     contracts: the spans labelled Parties in DATA/spans.json
    bench/parties.py labels FACTS FOLDER   documents with a .labels file beside each: party, signatory

FACTS is what bench_facts prints of an archive of the set's files. --misses lists what is wrong.

CUAD labels as Parties three things: the names of those who agree ("Xencor, Inc."), the terms that are defined for them
("Xencor", "Company"), and words for all of them ("each a "Party""). Names are what the target is about. A span is a term where
the contract prints it in quotes, and is then compared with the terms of the parties; what stands for all, and blanks, count as
nothing. A name is right where it is the labelled one, or holds it or is held by it but for what describes it ("d/b/a", "the").
"""

import collections
import json
import pathlib
import re
import sys
import unicodedata


def key(name):
    return re.sub(r"[^\w]|_", "", unicodedata.normalize("NFKC", name).casefold())


def same(one, other):
    a, b = key(one), key(other)
    short, long = sorted((a, b), key=len)
    return a == b or (len(short) >= 8 and short in long)


def read(path):
    documents = collections.defaultdict(list)
    for line in open(path, encoding="utf-8"):
        fact = json.loads(line)
        fields = collections.defaultdict(list)
        for field in fact["fields"]:
            fields[field["name"]].append(field["value"])
        documents[pathlib.Path(fact["path"]).name].append((fact["kind"], fields, fact["rule"]))
    return documents


def score(name, hits, missed, wrong):
    precision = hits / (hits + wrong) if hits + wrong else 0
    recall = hits / (hits + missed) if hits + missed else 0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0
    print(f"{name:<44} recall {recall:.3f} ({hits} of {hits + missed})  precision {precision:.3f} "
          f"({hits} of {hits + wrong})  F1 {f1:.3f}")


class Comparison:
    def __init__(self, name, misses):
        self.name, self.misses, self.hits, self.missed, self.wrong = name, misses, 0, 0, 0

    def add(self, document, labels, ours, equal):
        left = list(ours)
        for label in labels:
            match = next((one for one in left if equal(label, one)), None)
            if match is None:
                self.missed += 1
                if self.misses:
                    print("   missed", self.name, document[:40], "|", label, "| ours:", ours)
            else:
                left.remove(match)
                self.hits += 1
        self.wrong += len(left)
        if self.misses:
            for one in left:
                print("   wrong ", self.name, document[:40], "|", one)

    def print(self):
        score(self.name, self.hits, self.missed, self.wrong)


def cuad(ours, data, misses):
    labels = collections.defaultdict(list)
    for span in json.load(open(data / "spans.json", encoding="utf-8")):
        if span["category"] == "Parties":
            labels[span["file"]].append(re.sub(r"\s+", " ", span["text"]).strip())
    by_letters = {key(pathlib.Path(f).stem): f for f in ours}
    texts = {key(path.stem): path for path in (data / "txt").glob("*.txt")}
    names, terms = Comparison("names", misses), Comparison("terms", misses)
    for file, spans in labels.items():
        stem = key(pathlib.Path(file).stem)
        facts = [fields for kind, fields, _ in ours.get(by_letters.get(stem, ""), []) if kind == "party"]
        path = texts.get(stem) or next((p for k, p in texts.items() if k[:60] == stem[:60]), None)
        text = re.sub(r"\s+", " ", path.read_text(encoding="utf-8", errors="replace")) if path else ""
        for_names, for_terms = [], []
        for span in spans:
            bare = span.strip(" \"'“”()")
            if re.search(r"\bpart(y|ies?)\b(?! [AB]\b)", bare, re.I) or "together with" in bare or not re.search(r"\w\w", bare.replace("_", "")):
                continue
            quoted = re.search("[\"“'`]+ ?" + re.escape(bare) + ",? ?[\"”'’]", text)
            has_form = re.search(r"\w .*\b(inc|llc|ltd|limited|corporation|university|company|l\.p)\b", bare, re.I)
            is_term = (quoted and not has_form) or '"' in span or "“" in span
            target = for_terms if is_term else for_names
            if not any(same(bare, other) for other in target):
                target.append(bare)
        names.add(file, for_names, [f["name"][0] for f in facts], same)
        terms.add(file, for_terms, [f["defined_as"][0] for f in facts if f["defined_as"]],
                  lambda a, b: key(a) == key(b))
    names.print()
    terms.print()


def labelled(ours, folder, misses):
    parties, signatories = Comparison("parties", misses), Comparison("signatories", misses)
    sides, days, persons = [Comparison(n, misses) for n in ("sides", "days of signing", "signing persons")]
    defined = Comparison("defined terms", misses)
    one_name = lambda name: key(re.sub(r"(?<=\w)- (?=\w)", "", name))
    equal = lambda a, b: one_name(a) == one_name(b) or key(a) == key(b)
    both = lambda a, b: equal(a[0], b[0]) and key(a[1]) == key(b[1])
    for path in sorted(folder.glob("*.labels")):
        wanted = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
        facts = ours.get(path.with_suffix(".txt").name, [])
        mine = lambda kind: [f for k, f, _ in facts if k == kind]
        labels = lambda kind: [w for w in wanted if w[0] == kind]
        parties.add(path.stem, [w[1] for w in labels("party")], [f["name"][0] for f in mine("party")], equal)
        sides.add(path.stem, [(w[1], w[2]) for w in labels("party") if w[2] != "-"],
                  [(f["name"][0], f["side"][0]) for f in mine("party") if f["side"]], both)
        defined.add(path.stem, [(w[1], re.sub("^(the|den) ", "", w[3])) for w in labels("party") if w[3] != "-"],
                    [(f["name"][0], re.sub("^(the|den) ", "", f["defined_as"][0])) for f in mine("party") if f["defined_as"]], both)
        signatories.add(path.stem, [w[1] for w in labels("signatory")], [f["name"][0] for f in mine("signatory")], equal)
        days.add(path.stem, [(w[1], w[2]) for w in labels("signatory") if w[2] != "-"],
                 [(f["name"][0], f["signed_on"][0]) for f in mine("signatory") if f["signed_on"]], both)
        persons.add(path.stem, [p for w in labels("signatory") for p in w[3].split("; ") if p != "-"],
                    [p for f in mine("signatory") for p in f["person"]], equal)
    for comparison in (parties, signatories, sides, defined, days, persons):
        comparison.print()
    total = Comparison("parties and signatories", False)
    total.hits, total.missed, total.wrong = (getattr(parties, n) + getattr(signatories, n) for n in ("hits", "missed", "wrong"))
    total.print()


def main():
    arguments = [a for a in sys.argv[1:] if a != "--misses"]
    if len(arguments) != 3 or arguments[0] not in ("cuad", "labels"):
        sys.exit(__doc__)
    compare = {"cuad": cuad, "labels": labelled}[arguments[0]]
    compare(read(arguments[1]), pathlib.Path(arguments[2]), "--misses" in sys.argv)


if __name__ == "__main__":
    main()
