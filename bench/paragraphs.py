#!/usr/bin/env python3
"""Paragraphs out of the public test data, one a line, each once: what bench_search fills an archive with.

usage: bench/paragraphs.py ../shared/data > paragraphs.txt
"""
import json
import pathlib
import re
import sys


def texts(data):
    for path in sorted(data.glob("cuad/txt/*.txt")):
        yield from path.read_text(errors="replace").split("\n")
    for path in sorted(data.glob("finlex-akn/*.xml")):
        for paragraph in re.findall(r"<p[ >].*?</p>", path.read_text(), re.S):
            yield re.sub(r"<[^>]*>", "", paragraph)
    for path in sorted([*data.glob("acord/corpus.jsonl"), *data.glob("six-laws-fi/*.jsonl")]):
        for line in path.read_text().splitlines():
            yield json.loads(line).get("text", "")
    for path in sorted(data.glob("terms-chains/**/*.md")):
        yield from path.read_text(errors="replace").split("\n")


def main():
    seen = set()
    for text in texts(pathlib.Path(sys.argv[1])):
        line = " ".join(text.split())
        if len(line) >= 30 and line not in seen:
            seen.add(line)
            print(line)


main()
