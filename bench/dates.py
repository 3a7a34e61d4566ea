#!/usr/bin/python3
"""Compares the dates that documents state with what people labelled.

    bench/dates.py cuad   DATES DATA    contracts: Agreement, Effective and Expiration Date
    bench/dates.py finlex DATES DATA    statutes: the day of issue, and that of coming into force
    bench/dates.py chains DATES DATA    policies: one date a version, in the order of the versions
    bench/dates.py labelled DATES DATA  documents with labels: every date of every kind, both ends

DATES is what bench_dates prints of an archive of the set's files, DATA the set's folder. --misses lists what is wrong.
"""

import calendar
import collections
import datetime
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

MONTHS = {name: i + 1 for i, name in enumerate(
    "january february march april may june july august september october november december".split())}
SHORT = "|".join(name[:3] + "[a-z]*" for name in MONTHS)
FI = "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu".split()
SV = "januari februari mars april maj juni juli augusti september oktober november december".split()


def dates_in(text):
    """Full dates in English words or figures, in order."""
    text = re.sub(r"\s+", " ", text)
    found = []
    for m in re.finditer(rf"\b({SHORT})\.? (\d{{1,2}}) ?(?:st|nd|rd|th)?\s*,? ?(\d{{4}})\b", text, re.I):
        found.append((m.start(), m[1], m[2], m[3]))
    for m in re.finditer(rf"\b(\d{{1,2}}) ?(?:st|nd|rd|th|t h)?(?: day)?(?: of)? ({SHORT})\.? ?,? (\d{{4}})\b", text, re.I):
        found.append((m.start(), m[2], m[1], m[3]))
    found = [(at, int(y), next(n for name, n in MONTHS.items() if name.startswith(mon.lower()[:3])), int(d))
             for at, mon, d, y in found]
    for m in re.finditer(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b", text):
        found.append((m.start(), int(m[3]), int(m[1]), int(m[2])))
    return [f"{y:04}-{m:02}-{d:02}" for _, y, m, d in sorted(found)]


def key(name):
    """The last two parts of a path; of names in labels and on disk, which differ in signs, the letters."""
    path = pathlib.Path(name)
    if path.suffix.lower() == ".pdf":
        return re.sub(r"[^a-z0-9]", "", path.stem.lower())
    return "/".join(path.parts[-2:])


def read(path):
    documents = collections.defaultdict(list)
    for line in open(path, encoding="utf-8"):
        name, kind, first, last, rule, words = line.rstrip("\n").split("\t", 5)
        documents[key(name)].append((kind, first, last, rule, words))
    return documents


def share(name, right, of):
    print(f"{name:<68} {right:>4} of {of:<4} {right / of if of else 1:.3f}")


def cuad(ours, data, misses):
    labels = collections.defaultdict(lambda: collections.defaultdict(list))
    for span in json.load(open(data / "spans.json", encoding="utf-8")):
        labels[span["category"]][key(span["file"])].append(span["text"])
    stated = lambda category: {f: sorted(set(sum(map(dates_in, spans), []))) for f, spans in labels[category].items()}

    def compare(category, values_of):
        truth = stated(category)
        with_date = {f: dates for f, dates in truth.items() if dates}
        hit = [f for f, dates in with_date.items() if set(values_of(f)) & set(dates)]
        said = [(f, v) for f in ours for v in values_of(f)]
        right = [(f, v) for f, v in said if v in truth.get(f, [])]
        share(f"{category}: recall (documents)", len(hit), len(with_date))
        share(f"{category}: precision (dates)", len(right), len(said))
        if misses:
            for f in with_date.keys() - set(hit):
                print("   missed ", f[:50], with_date[f], labels[category][f][0][:80], "| ours:", ours[f][1:4])
            for f, v in set(said) - set(right):
                print("   wrong  ", f[:50], v, [w for w in ours[f] if v in w[1:3]][:1], "| labels:", truth.get(f))

    one = lambda kinds, end: lambda f: sorted({x[end] for x in ours[f] if x[0] in kinds and len(x[end]) == 10})
    compare("Agreement Date", one(["own"], 1))
    compare("Effective Date", one(["in_force"], 1))
    compare("Expiration Date", lambda f: sorted({x[2] for x in ours[f] if x[0] == "in_force" and len(x[2]) == 10
                                                 and not x[3].startswith("in-force/length")}))
    # What an agreement says of its end in words: ours against the labelled sentence.
    plain = lambda text: re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()
    spans = {f: " ".join(plain(s) for s in texts) for f, texts in labels["Expiration Date"].items()}
    ends = [(f, plain(x[4])) for f in ours for x in ours[f] if x[0] == "in_force" and (x[2] or not x[1])]
    right = [(f, w) for f, w in ends if w in spans.get(f, "") or any(plain(s) in w for s in labels["Expiration Date"].get(f, []))]
    share("Expiration Date in words: recall (documents)", len({f for f, _ in right}), len(spans))
    share("Expiration Date in words: precision", len(right), len(ends))
    if misses:
        for f in spans.keys() - {f for f, _ in right}:
            print("   missed ", f[:40], labels["Expiration Date"][f][0][:300])
        for f, w in ends:
            if (f, w) not in right:
                print("   wrong  ", f[:40], w[:150], [x[3] for x in ours[f] if plain(x[4]) == w])


def akn_words(element):
    return re.sub(r"\s+", " ", "".join(element.itertext()))


def finlex(ours, data, misses):
    akn = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
    issue, force, extra, wrong_issue = [0, 0], [0, 0], 0, 0
    pattern = re.compile(
        rf"(?:Tämä|Tämän)[^§.]{{0,30}} (?:laki|asetus|päätös) tulee voimaan (\d+) päivänä ({'|'.join(FI)})kuuta (\d{{4}})"
        rf"|(?:Denna lag|Denna förordning|Detta beslut|Lagen) träder i kraft den (\d+) ({'|'.join(SV)}) (\d{{4}})"
        rf"|Tämä laki tulee voimaan (\d+) päivänä ({'|'.join(FI)})kuuta (\d{{4}})")
    for file in sorted(data.glob("*.xml")):
        root = ET.parse(file).getroot()
        issued = next(d.get("date") for d in root.iter(akn + "FRBRdate") if d.get("name") == "dateIssued")
        name = key(file.stem + ".pdf")
        if name not in ours:
            continue
        mine = {x[1] for x in ours[name] if x[0] == "issued"}
        own = [x[1] for x in ours[name] if x[0] == "own"]
        body = akn_words(root.find(f".//{akn}body"))
        issue[1] += 1
        issue[0] += own[:1] == [issued]
        if own[:1] != [issued] and misses:
            print("   issue  ", name, issued, "ours:", ours[name][1:3], body[-120:])
        m = pattern.search(body)
        starts = {x[1] for x in ours[name] if x[0] == "in_force" and x[1]}
        if m:
            day, month, year = [g for g in m.groups() if g]
            names = FI if month in FI else SV
            truth = f"{int(year):04}-{names.index(month) + 1:02}-{int(day):02}"
            force[1] += 1
            force[0] += truth in starts
            extra += len(starts - {truth})
            if starts != {truth} and misses:
                print("   force  ", name, truth, "ours:", starts, [x for x in ours[name] if x[0] == "in_force"][:2])
        else:
            extra += len(starts)
            if starts and misses:
                print("   force+ ", name, starts, [x for x in ours[name] if x[0] == "in_force"][:2])
    share("own date is the day of issue", *issue)
    share("comes into force: recall", *force)
    share("comes into force: precision", force[0], force[0] + extra)


def chains(ours, data, misses):
    for folder in sorted(p for p in data.iterdir() if p.is_dir()):
        files = sorted(folder.glob("*.md"))
        stated = right = dated = 0
        last, backwards = "", 0
        for file in files:
            text = file.read_text(encoding="utf-8", errors="replace")[:3000]
            near = re.search(r"(?:effective(?: as of)?|last (?:updated|revised|modified))[:]? *(.{0,40})", text, re.I)
            truth = dates_in(near[1]) if near else []
            found = ours.get(f"{folder.name}/{file.name}")
            if not found:
                continue
            own = next((x[1] for x in found if x[0] == "own"), "")
            dated += bool(own)
            if truth:
                stated += 1
                right += any(truth[0] in x[1:3] for x in found if x[0] != "own")
                if misses and not any(truth[0] in x[1:3] for x in found):
                    print("   missed ", folder.name, file.name, near[0], found[:3])
            if own and own < last:
                backwards += 1
            last = own or last
        share(f"{folder.name}: the first date it is effective from or updated", right, stated)
        print(f"   {dated} of {len(files)} dated; {backwards} dated before the version before them")


def day(text, last=False):
    """The first or the last day that an ISO date means, as precise as it is printed: of "2014" 2014-12-31."""
    if not text or len(text) == 10:
        return text
    year, month = int(text[:4]), int(text[5:7] or (12 if last else 1))
    return f"{year:04}-{month:02}-{calendar.monthrange(year, month)[1] if last else 1:02}"


def ends_of(kind, first, last, is_length=False):
    """What is counted: one of a day, (kind, "day", the days it can mean); of a stretch, each end.

    A length of time ends on the day of the same number (Regulation 1182/71), or as the labels have it the day before:
    both are right, so of such an end of ours all that may be meant is told.
    """
    if kind in ("in_force", "period"):
        ends = [(kind, "first", (day(first),))] if first else []
        if not last:
            return ends
        days = [day(last, last=True)]
        if is_length:
            days.append(str(datetime.date.fromisoformat(days[0]) - datetime.timedelta(days=1)))
        return ends + [(kind, "last", tuple(days))]
    return [(kind, "day", (d,)) for d in dict.fromkeys((first, last)) if d]  # of one line, such as two days of signing


def labelled(ours, data, misses):
    share_labelled(ours, data, misses, "", {"signed": "made", "dated": "made", "in-force": "in_force"})
    one = {"signed": "made", "dated": "made", "issued": "made", "in-force": "in_force", "period": "in_force"}
    share_labelled(ours, data, False, ", issue and making one kind, term and period one", one)


def share_labelled(ours, data, misses, which, kinds):
    """Counts ends of dates: one of a day, one or two of a stretch (from, until).

    An end is right where kind and day are. "dated" and "signed" are one kind: both are when it was made. What is told
    twice counts once, in the labels as in ours; a stretch may be told in two sentences, one for each end. A year or a
    month in a stretch is its first day and its last.
    """
    stated = lambda text: "" if text == "-" else text
    right = wanted = given = 0
    for file in sorted(data.glob("*.labels")):
        want = {}  # what is labelled: whether it was found
        for label in (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()):
            if label[0] == "date":
                want.update({e: False for e in ends_of(kinds.get(label[1], label[1]), *map(stated, label[2:4]))})
        have = sorted({e for x in ours.get(f"{file.parent.name}/{file.stem}.txt", []) if x[0] not in ("own", "document")
                       for e in ends_of(kinds.get(x[0], x[0]), x[1], x[2], x[3].startswith("in-force/length"))})
        wrong = []
        for kind, end, days in have:
            met = [w for w in ((kind, end, (d,)) for d in days) if w in want]
            if not met:
                wrong.append((kind, end, days[0]))
            # A length beside the day it ends on, told as well: the end that both mean counts once.
            given += not met or not want[met[0]]
            want.update({w: True for w in met[:1]})
        right, wanted = right + sum(want.values()), wanted + len(want)
        missed = [(kind, end, days[0]) for (kind, end, days), found in want.items() if not found]
        if misses and (missed or wrong):
            print("  ", file.stem, "missed", missed, "wrong", wrong)
    share("recall of dates" + which, right, wanted)
    share("precision" + which, right, given)


def main():
    words = [w for w in sys.argv[1:] if w != "--misses"]
    {"cuad": cuad, "finlex": finlex, "chains": chains, "labelled": labelled}[words[0]](
        read(words[1]), pathlib.Path(words[2]), "--misses" in sys.argv)


if __name__ == "__main__":
    main()
