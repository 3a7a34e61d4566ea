#!/usr/bin/python3
"""Versions of statutes made by known edits, with the truth beside them: what bench_alignment measures on.

    bench/version_pairs.py ../shared/data/finlex-akn [--pairs 500] [--seed 1] > pairs.jsonl

A line is a pair: two lists of provisions (number, heading, paragraphs, place of the parent in the list), where each of
the second comes from, what was done to it, whether the second was read by OCR, and which paragraphs went elsewhere.
Half of the pairs have edits of one kind, half of several. What an edit is:

    move        a section goes at least three places away, within its chapter or into another
    chapter     a chapter goes elsewhere with all that is in it
    split       a section of two sentences or more becomes two; the second has a new heading or none
    merge       two neighbours become one, under the first one's heading
    reword      5 to 40 % of the words are exchanged for, or followed by, words of other statutes, or left out
    retitle     another statute's heading
    insert      another statute's section
    drop
    paragraph   a paragraph goes into another section
    noise       OCR: 1 or 3 % of the letters are misread, words are broken and joined; every other such document has
                a text layer and does not say that it was read by OCR
    renumber    at the end sections are numbered again from 1; without it they keep their numbers
"""

import argparse
import copy
import json
import pathlib
import random
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from render_akn import Statute  # noqa: E402

KINDS = ["move", "chapter", "split", "merge", "reword", "retitle", "insert", "drop", "paragraph", "noise", "renumber"]
LOOKALIKES = ["rn m", "m rn", "l 1", "1 l", "I l", "l I", "0 O", "O 0", "e c", "c e", "h b", "a o", "o a", "u n", "n u",
              "t f", "f t", "ä a", "ö o", "i l", "l i", "S 5", "B 8", "vv w", "cl d", "ii u", "s e", "k lc", "å a"]


def provisions(statute):
    """Chapters and sections with their paragraphs, as the printed statute has them."""
    found, chapter, section = [], None, None
    for kind, text in statute.lines:
        if kind in ("part", "chapter", "section"):
            one = {"number": text[0], "heading": text[1], "paragraphs": [], "parent": None}
            found.append(one)
            if kind == "section":
                section, one["parent"] = one, chapter
            else:
                section, chapter = None, one
        elif section is not None and kind in ("moment", "tail", "item1", "item2") and text:
            if kind == "moment" or not section["paragraphs"]:
                section["paragraphs"].append(text)
            else:
                section["paragraphs"][-1] += " " + text
    found = [one for one in found if one["paragraphs"] or "§" not in one["number"]]
    place = {id(one): i for i, one in enumerate(found)}
    return [one | {"parent": place[id(one["parent"])] if one["parent"] else None} for one in found]


def is_section(one):
    return bool(one["paragraphs"])


class Pair:
    def __init__(self, random, before, others, words, headings):
        self.random, self.before, self.others, self.words, self.headings = random, before, others, words, headings
        self.after = copy.deepcopy(before)
        for i, one in enumerate(self.after):
            one.update(parent=None if one["parent"] is None else self.after[one["parent"]], sources=[i], done=set())
        self.phrases = []
        self.by_ocr = False

    def sections(self, fewest_words=0, untouched=True):
        return [one for one in self.after if is_section(one) and not (untouched and one["done"])
                and len(" ".join(one["paragraphs"]).split()) >= fewest_words]

    def chapters(self):
        return [one for one in self.after if not is_section(one)]

    def place(self, one):
        return next(i for i, other in enumerate(self.after) if other is one)

    def put(self, one, at):
        """Among the sections, below the chapter that it comes to stand in."""
        self.after.insert(at, one)
        above = [other for other in self.after[:at] if not is_section(other)]
        one["parent"] = above[-1] if above else None

    def move(self):
        sections = self.sections()
        if len(sections) < 8:
            return
        one = self.random.choice(sections)
        at = self.place(one)
        order = [other for other in self.after if is_section(other)]
        rank = next(i for i, other in enumerate(order) if other is one)
        choices = [i for i in range(len(order)) if abs(i - rank) >= 4]
        if not choices:
            return
        to = order[self.random.choice(choices)]
        del self.after[at]
        self.put(one, self.place(to))
        one["done"].add("moved")

    def chapter(self):
        chapters = [one for one in self.chapters() if any(other["parent"] is one for other in self.after)]
        if len(chapters) < 4 or self.after[0] is not self.chapters()[0]:
            return
        at = self.random.randrange(len(chapters) - 2)
        to = self.random.randrange(at + 3, len(chapters) + 1)
        one = chapters[at]
        if any(other["done"] for other in self.after if other is one or other["parent"] is one):
            return
        family = [other for other in self.after if other is one or other["parent"] is one]
        following = chapters[to] if to < len(chapters) else None
        self.after = [other for other in self.after if other is not one and other["parent"] is not one]
        where = self.place(following) if following is not None else len(self.after)
        self.after[where:where] = family
        one["done"].add("moved")

    def split(self):
        for one in self.random.sample(self.sections(), len(self.sections())):
            pieces = [(i, piece) for i, paragraph in enumerate(one["paragraphs"])
                      for piece in re.split(r"(?<=[a-zåäö)]\.)\s+(?=[A-ZÅÄÖ])", paragraph)]
            cuts = [k for k in range(1, len(pieces)) if all(
                sum(len(piece.split()) for _, piece in part) >= 8 for part in (pieces[:k], pieces[k:]))]
            if not cuts:
                continue
            cut = self.random.choice(cuts)

            def paragraphs(part):
                return [" ".join(piece for i, piece in part if i == k) for k in sorted({i for i, _ in part})]
            second = dict(number=one["number"] + " a", heading=self.random.choice(self.headings + [""]),
                          paragraphs=paragraphs(pieces[cut:]), parent=one["parent"], sources=list(one["sources"]),
                          done={"split"}, first=one)
            one["paragraphs"] = paragraphs(pieces[:cut])
            one["done"].add("split")
            self.after.insert(self.place(one) + 1, second)
            return

    def merge(self):
        pairs = [(a, b) for a, b in zip(self.after, self.after[1:])
                 if is_section(a) and is_section(b) and a["parent"] is b["parent"] and not a["done"] and not b["done"]
                 and all(len(" ".join(one["paragraphs"]).split()) >= 8 for one in (a, b))]
        if not pairs:
            return
        a, b = self.random.choice(pairs)
        a["paragraphs"] = a["paragraphs"] + b["paragraphs"] if self.random.random() < 0.5 else \
            [" ".join(a["paragraphs"] + b["paragraphs"])]
        a["sources"] += b["sources"]
        a["done"].add("merged")
        del self.after[self.place(b)]

    def reword(self):
        sections = self.sections(fewest_words=6, untouched=False)
        one = self.random.choice(sections)
        if "edited" in one["done"]:
            return
        share = self.random.uniform(0.05, 0.4)
        places = [(i, j) for i, paragraph in enumerate(one["paragraphs"]) for j in range(len(paragraph.split()))]
        chosen = set(self.random.sample(places, max(1, round(share * len(places)))))
        for i, paragraph in enumerate(one["paragraphs"]):
            made = []
            for j, word in enumerate(paragraph.split()):
                if (i, j) not in chosen:
                    made.append(word)
                    continue
                what = self.random.random()
                if what < 0.6:
                    made.append(self.random.choice(self.words))
                elif what < 0.8:
                    made += [word, self.random.choice(self.words)]
            one["paragraphs"][i] = " ".join(made)
        one["paragraphs"] = [paragraph for paragraph in one["paragraphs"] if paragraph]
        one["done"].add("edited")

    def retitle(self):
        sections = [one for one in self.sections(untouched=False) if one["heading"] and "retitled" not in one["done"]]
        if not sections:
            return
        one = self.random.choice(sections)
        one["heading"] = self.random.choice([heading for heading in self.headings if heading != one["heading"]])
        one["done"].add("retitled")

    def insert(self):
        new = copy.deepcopy(self.random.choice(self.others))
        new.update(sources=[], done={"new"}, parent=None)
        self.put(new, self.random.randrange(len(self.after) + 1))

    def drop(self):
        sections = self.sections()
        if len(sections) > 4:
            del self.after[self.place(self.random.choice(sections))]

    def paragraph(self):
        sources = [one for one in self.sections() if len(one["paragraphs"]) > 1]
        if not sources or len(self.sections()) < 3:
            return
        one = self.random.choice(sources)
        to = self.random.choice([other for other in self.sections() if other is not one])
        moved = one["paragraphs"].pop(self.random.randrange(len(one["paragraphs"])))
        if len(moved.split()) < 8 or sum(moved in other["paragraphs"] for other in self.after) > 0:
            one["paragraphs"].append(moved)
            return
        to["paragraphs"].insert(self.random.randrange(len(to["paragraphs"]) + 1), moved)
        one["done"].add("edited")
        to["done"].add("edited")
        self.phrases.append({"text": moved, "from": one, "to": to})

    def noise(self):
        if self.by_ocr:
            return
        self.by_ocr = True
        self.says_so = self.random.random() < 0.5  # the other half are scans with a text layer
        self.share = self.random.choice([0.01, 0.03])

    def misread(self, text):
        made, at = "", 0
        while at < len(text):
            if self.random.random() >= self.share or text[at].isdigit():
                made += text[at]
                at += 1
                continue
            fits = [pair.split() for pair in LOOKALIKES if text.startswith(pair.split()[0], at)]
            if text[at] == " ":
                at += 1  # two words joined
            elif fits and self.random.random() < 0.8:
                seen, read = self.random.choice(fits)
                made += read
                at += len(seen)
            elif text[at].isalpha():
                made += self.random.choice(["", text[at] + " ", self.random.choice("aeiltnsrk")])
                at += 1
            else:
                at += 1  # a mark that was not seen
        return made

    def renumber(self):
        number = 0
        for one in self.after:
            if is_section(one):
                number += 1
                one["number"] = f"{number} §"

    def take_changes(self):
        """What was done as the alignment should tell it: of what was split, of all of it together."""
        truth = []
        for one in self.after:
            changes = set(one["done"])
            text = (one["heading"], one["paragraphs"])
            if self.by_ocr:
                one["heading"] = self.misread(one["heading"])
                one["paragraphs"] = [self.misread(paragraph) for paragraph in one["paragraphs"]]
            if text != (one["heading"], one["paragraphs"]):
                changes.add("noise")
            if one["sources"] and one["number"] not in {self.before[i]["number"] for i in one["sources"]}:
                changes.add("renumbered")
            truth.append(changes)
        for one, changes in zip(self.after, truth):
            if "first" not in one:
                continue
            first = truth[self.place(one["first"])]
            kept = "renumbered" not in first & changes
            first |= changes
            if kept:
                first.discard("renumbered")
            changes.clear()
            changes |= first
        for changes in truth:
            if changes & {"edited", "retitled", "new"}:
                changes.discard("noise")
            if "new" in changes:
                changes &= {"new"}
        return [{"sources": one["sources"], "changes": sorted(changes)} for one, changes in zip(self.after, truth)]


def make(random, statutes):
    language = random.choice(["fi", "sv"])
    mine = [one for one in statutes if one[0] == language]
    name, base = random.choice([(name, base) for _, name, base in mine if sum(map(is_section, base)) >= 8])
    others = [one for _, other, base in mine if other != name for one in base if is_section(one)]
    words = [word for one in random.sample(others, 40) for paragraph in one["paragraphs"] for word in paragraph.split()]
    headings = sorted({one["heading"] for one in others if one["heading"]})
    pair = Pair(random, base, others, words, headings)
    count = max(1, sum(map(is_section, base)) // 12)
    kinds = [random.choice(KINDS)] * random.randint(1, 1 + count) if random.random() < 0.5 else \
        [random.choice(KINDS) for _ in range(random.randint(3, 5 + 2 * count))]
    for kind in kinds:
        if kind != "renumber":
            getattr(pair, kind)()
    if "renumber" in kinds or random.random() < 0.5:
        pair.renumber()
    truth = pair.take_changes()
    phrases = [{"words": len(one["text"].split()), "from": one["from"]["sources"][0], "to": pair.place(one["to"]),
                "text": one["text"]} for one in pair.phrases if any(one["to"] is other for other in pair.after)]
    place = {id(one): i for i, one in enumerate(pair.after)}
    after = [{"number": one["number"], "heading": one["heading"], "paragraphs": one["paragraphs"],
              "parent": None if one["parent"] is None else place[id(one["parent"])]} for one in pair.after]
    return {"statute": name, "edits": sorted(set(kinds)), "ocr": pair.by_ocr, "says_so": pair.by_ocr and pair.says_so, "before": base, "after": after,
            "truth": truth, "phrases": phrases}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("statutes", type=pathlib.Path)
    arguments.add_argument("--pairs", type=int, default=500)
    arguments.add_argument("--seed", type=int, default=1)
    arguments = arguments.parse_args()
    statutes = []
    for path in sorted(arguments.statutes.glob("*.xml")):
        statute = Statute(path)
        statutes.append((statute.language, path.stem, provisions(statute)))
    for i in range(arguments.pairs):
        print(json.dumps(make(random.Random(f"{arguments.seed}/{i}"), statutes), ensure_ascii=False))


main()
