#!/usr/bin/python3
"""Compares what sentences are blamed on with the earliest file that holds them: blame.py BLAME [--misses]

BLAME is what bench_blame prints of an archive of files in Markdown. A file holds a sentence when its words stand in it
side by side, without regard to case, punctuation and what Markdown adds. Headings, and sentences of fewer than four
words, which are told by their place, are counted by themselves.
"""

import collections
import html
import pathlib
import re
import sys


def words_of(text):
    return re.findall(r"[^\W_]+", text.lower())


def printed(markdown):
    """What a reader of the file sees."""
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)", " ", markdown)
    text = re.sub(r"\]\((?:[^()]|\([^()]*\))*\)", "", text)
    text = re.sub(r"<[^<>]*>", " ", text)
    return html.unescape(text).replace("[", "").replace("\\", "").replace("*", "").replace("_", "")


def main():
    counts = collections.defaultdict(collections.Counter)
    files = {}
    for line in open(sys.argv[1], encoding="utf-8"):
        path, origin, common, sentence = line.rstrip("\n").split("\t")
        folder = pathlib.Path(path).parent
        if folder not in files:
            files[folder] = [(str(file), " " + " ".join(words_of(printed(file.read_text(encoding="utf-8")))) + " ")
                             for file in sorted(folder.glob("*.md"))]
        words = " " + " ".join(words_of(sentence)) + " "
        truth = next((file for file, text in files[folder] if words in text), None)
        told = "not found in any file" if truth is None else "right" if truth == origin else \
            "later than the first" if origin > truth else "EARLIER than the first"
        counts[folder.name, common or "sentences"][told] += 1
        if told != "right" and "--misses" in sys.argv and not common:
            print(f"{told}: {pathlib.Path(origin).name} for {truth and pathlib.Path(truth).name}: {sentence}")
    for (chain, kind), tally in sorted(counts.items()):
        total = sum(tally.values())
        print(f"{chain:18} {kind:10} {total:5}  " + ", ".join(f"{told} {n}" for told, n in tally.most_common()))


if __name__ == "__main__":
    main()
