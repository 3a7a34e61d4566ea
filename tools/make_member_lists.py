#!/usr/bin/python3
"""Makes PDFs of member lists with what is true of them. The same seed gives the same files.

    tools/make_member_lists.py FOLDER [--seed N] [--count N] [--only 3,17]

Beside NN.pdf stands NN.json: body, shape, whether it is scanned, and the rows: a person or an empty seat each, with the fields of
a membership as they are printed. Every third list is scanned (noise, skew, a stamp); every fourth is the list before it a year later.
"""

import argparse
import json
import pathlib
import random
import tempfile

from member_lists import content, draw, people, print_rows
from samples import scan

SHAPES = ["sides", "pairs", "register", "merged", "towns", "sections", "list", "roles"]


def body_of(seed, number):
    """Every fourth list is the one before it a year later."""
    rng = random.Random(f"{seed}/body/{number}")
    if number % 4 == 3:
        return content.next_year(rng, body_of(seed, number - 1))
    language = "fi" if rng.random() < 0.6 else "sv"
    shape = SHAPES[(number + number // 8) % len(SHAPES)]
    rows = rng.choice([6, 8, 11, 14] + [26] * (shape not in ("list", "sides")))
    return content.make(rng, language, shape, rows)


def title_of(rng, body):
    """A printed title, and the words of it that name the body."""
    form = rng.choice(content.TITLE_FORMS[body.language])
    lower = body.name[0].lower() + body.name[1:]
    named = body.genitive if "{genitive}" in form else lower if "{name_lower}" in form else body.name
    return form.format(name=body.name, genitive=body.genitive, name_lower=lower), named


def make(seed, number, folder):
    body = body_of(seed, number)
    rng = random.Random(f"{seed}/print/{number}")
    head, table, spans, printer = print_rows.rows_of(rng, body, people.Crowd(rng, body.language))
    title, named = title_of(rng, body)
    scanned = number % 3 == 1
    manner = draw.Manner(rng, len(head) if head else 1, scanned)
    above, below, footer = [], [f"{mark} {note}" for mark, note in printer.notes], ""
    if body.term:
        above.append(rng.choice(content.TERM_FORMS[body.language]).format(*map(content.day, body.term)))
    if body.updated:
        line = rng.choice(content.UPDATED[body.language]).format(content.day(body.updated))
        if rng.random() < 0.7:
            footer = line
        else:
            above.append(line)
    if rng.random() < 0.5:
        seat = content.new_seat(rng, people.Crowd(rng, body.language), body.language, "pairs")
        name = printer.plain_name(seat.person)
        below.append(rng.choice(print_rows.SECRETARY[body.language]).format(title=seat.title, person=name, organisation=seat.organisation))
        printer.rows.append({"person": name, "role": "secretary", "title": seat.title, "organisation": seat.organisation})
    rows = [{"body": named} | ({"from": body.term[0].isoformat(), "to": body.term[1].isoformat()} if body.term else {}) |
            ({"as_of": body.updated.isoformat()} if body.updated else {}) | row for row in printer.rows]

    path = folder / f"{number:02}.pdf"
    with tempfile.TemporaryDirectory() as desk:
        drawn = pathlib.Path(desk) / "drawn.pdf" if scanned else path
        draw.write(drawn, manner, title, above, head, table, spans, below, footer)
        if scanned:
            stamp = rng.choice(["", f"SAAPUNUT\n{content.day(body.updated or body.term[0])}", "KOPIA"])
            dpi = rng.choice([200, 300])
            scan.write_pdf(scan.make(drawn, skew=rng.uniform(-1.2, 1.2), stamp_text=stamp, dpi=dpi), path, dpi)
    truth = {"body": named, "language": body.language, "shape": body.shape, "scanned": scanned, "rows": rows}
    (folder / f"{number:02}.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    chosen = [int(n) for n in arguments.only.split(",") if n] or range(arguments.count)
    for number in chosen:
        make(arguments.seed, number, arguments.folder)


if __name__ == "__main__":
    main()
