#!/usr/bin/python3
"""Pairs statutes with their translations through the program, and counts the sections that were paired right.

    bench/translations.py PROGRAM ../shared/data/finlex-akn [--shuffle] [--show]

Each statute becomes two HTML files with a heading for each part, chapter and section. With --shuffle the sections of
every second Swedish statute bear each other's numbers. A section is right when it is shown beside the section that
stands at its place in the other language's Akoma Ntoso (the same part, chapter and number there).
"""

import argparse
import html
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tools"))
from render_akn import Statute  # noqa: E402


def number_of(text):
    """'2 luku' and '2 kap.': 2; '4 a §': 4a."""
    found = re.match(r"\s*(\d+)\s*([a-z]?)\b", text)
    return found[1] + found[2] if found else text.strip()


def written(statute, path, numbers=None):
    """Writes the statute as HTML; returns the opening words of its sections by part, chapter and number."""
    lines, sections, above, at, open_section = [f"<h1>{html.escape(statute.title)}</h1>"], {}, {}, 0, None
    for kind, text in statute.lines:
        if kind in ("part", "chapter"):
            above[kind] = number_of(text[0])
            if kind == "part":
                above.pop("chapter", None)
            lines.append(f"<h2>{html.escape(' '.join(text))}</h2>")
        elif kind == "section":
            open_section = (above.get("part"), above.get("chapter"), number_of(text[0]))
            sections[open_section] = text[1]
            lines.append(f"<h3>{html.escape(numbers[at] if numbers else text[0])} {html.escape(text[1])}</h3>")
            at += 1
        elif text:
            words = " ".join(" ".join(row) for row in text) if kind == "table" else text
            if open_section and len(sections[open_section]) < 60:
                sections[open_section] += " " + words
            lines.append(f"<p>{html.escape(words)}</p>")
    path.write_text("<!doctype html><html><body>" + "\n".join(lines) + "</body></html>")
    return {key: normal(words)[:60] for key, words in sections.items()}


def normal(words):
    return re.sub(r"\s+", " ", words).strip()


def section_of(text, sections):
    """The section that a shown text begins with, without its number."""
    words = normal(text or "")
    return next((key for key, opening in sections.items() if opening and opening in words[:len(opening) + 12]), None)


def printed_numbers(statute):
    return [text[0] for kind, text in statute.lines if kind == "section"]


def measure(program, fi_path, sv_path, shuffle, chance, folder, show):
    fi, sv = Statute(fi_path), Statute(sv_path)
    numbers = printed_numbers(sv)
    if shuffle:
        chance.shuffle(numbers)
    keys = written(fi, folder / "fi.html"), written(sv, folder / "sv.html", numbers)
    archive = folder / "archive"
    subprocess.run([program, "--archive", archive, "ingest", "-q", folder / "fi.html", folder / "sv.html"],
                   check=True, capture_output=True)
    shown = json.loads(subprocess.run([program, "--archive", archive, "show", "1", "2", "--parallel", "--format", "json"],
                                      check=True, capture_output=True).stdout)
    truth = {key for key in keys[0] if key in keys[1]}
    right = 0
    for pair in shown["pairs"]:
        key = section_of(pair["first_text"], keys[0])
        if key not in truth:
            continue
        met = section_of(pair["second_text"], keys[1])
        right += met == key
        if met != key and show:
            print("  ", key, "with", met or normal(pair["second_text"] or "nothing")[:60])
    return right, len(truth)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("program", type=pathlib.Path)
    arguments.add_argument("statutes", type=pathlib.Path)
    arguments.add_argument("--shuffle", action="store_true")
    arguments.add_argument("--show", action="store_true")
    options = arguments.parse_args()
    chance, all_right, all_true = random.Random(1), 0, 0
    for i, fi_path in enumerate(sorted(options.statutes.glob("*_fin.xml"))):
        sv_path = fi_path.with_name(fi_path.name.replace("_fin", "_swe"))
        if not sv_path.exists():
            continue
        with tempfile.TemporaryDirectory() as folder:
            right, true = measure(options.program.resolve(), fi_path, sv_path, options.shuffle and i % 2 == 1,
                                           chance, pathlib.Path(folder), options.show)
        all_right, all_true = all_right + right, all_true + true
        if right != true:
            print(f"{fi_path.stem}: {right} of {true} sections")
    print(f"{all_right} of {all_true} sections paired right: {100 * all_right / all_true:.2f} %")


if __name__ == "__main__":
    main()
