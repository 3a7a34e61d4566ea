#!/usr/bin/python3
"""Measures which documents are recognised as belonging together: bench/identity.py PROGRAM DATA [FOLDER]

DATA is the folder of public test data. Every set is taken into an archive of its own, and what `versions` says is compared
with what is known: chains of terms with dates in the files' names, and shuffled without them; sixty contracts of which none
belongs to another; statutes in Finnish and Swedish.
"""

import collections
import hashlib
import itertools
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile


def run(program, archive, *arguments):
    done = subprocess.run([program, "--archive", archive, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return done.stdout.decode("utf-8", "replace")


def take_in(program, archive, folder, order=None):
    """The documents by the name of each file they were seen as."""
    paths = [str(folder)] if order is None else order
    run(program, archive, "ingest", "--quiet", *paths)
    listed = json.loads(run(program, archive, "list", "--format", "json"))["documents"]
    by_digest = {one["sha256"]: one["id"] for one in listed}
    return {path: by_digest[hashlib.sha256(path.read_bytes()).hexdigest()]
            for path in sorted(pathlib.Path(folder).rglob("*"))
            if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() in by_digest}


def agreements(program, archive):
    """Every agreement with more than one document, as `versions` shows it."""
    listed = run(program, archive, "versions", "--format", "json")
    if not listed:
        return []
    return [json.loads(run(program, archive, "versions", str(one["document"]), "--format", "json"))
            for one in json.loads(listed)["agreements"]]


def documents_of(agreement):
    return {one for version in agreement["versions"] for one in version["documents"] + version["translations"]}


def pairs_of(groups):
    return {pair for group in groups for pair in itertools.combinations(sorted(group), 2)}


def share(part, whole):
    return f"{len(part) / len(whole):.3f} ({len(part)} of {len(whole)})" if whole else "none"


def report(name, true_groups, found_groups):
    true, found = pairs_of(true_groups), pairs_of(found_groups)
    print(f"{name}: precision {share(true & found, found)}, recall {share(true & found, true)}, "
          f"{len(found_groups)} agreements found of {sum(len(group) > 1 for group in true_groups)}")


def chain_files(data):
    """The files of each chain, oldest first; what a site showed while it was down is no version."""
    chains = collections.OrderedDict()
    for folder in sorted(path for path in (data / "terms-chains").iterdir() if path.is_dir()):
        files = sorted(folder.glob("*.md"))
        chains[folder.name] = [path for path in files if path.stat().st_size > 1000]
    return chains


def measure_chains(program, data, work, with_dates):
    name = "dated chains" if with_dates else "shuffled chains without dates in their names"
    folder = work / ("dated" if with_dates else "shuffled")
    origin = {}
    for chain, files in chain_files(data).items():
        for place, path in enumerate(files):
            bytes_ = path.read_bytes()
            copy = folder / chain / path.name if with_dates else folder / (
                re.sub("[0-9]", "x", hashlib.sha256(bytes_ + b"shuffle").hexdigest()) + path.suffix)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(bytes_)
            origin.setdefault(copy, []).append((chain, place))
    order = sorted(map(str, origin))
    if not with_dates:
        random.Random(7).shuffle(order)
    archive = str(work / (folder.name + "-archive"))
    seen = take_in(program, archive, folder, order)
    chain_of, places_of = {}, collections.defaultdict(list)
    for path, document in seen.items():
        for chain, place in origin[path]:
            chain_of[document] = chain
            places_of[document].append(place)
    found = agreements(program, archive)
    true_groups = [{d for d in chain_of if chain_of[d] == chain} for chain in sorted(set(chain_of.values()))]
    report(name, true_groups, [documents_of(one) for one in found])
    for agreement in found:
        right = wrong = undated = 0
        reverted = 0
        last = None
        for version in agreement["versions"]:
            reverted += version["as_version"] is not None
            places = [place for document in version["documents"] for place in places_of[document]]
            if version["date"] is None:
                undated += 1
                continue
            if last is not None:
                if max(places) > last:
                    right += 1
                else:
                    wrong += 1
            last = min(places) if version["as_version"] is None else last
        chain = chain_of[min(documents_of(agreement))]
        print(f"  {chain}: {len(agreement['versions'])} versions, {reverted} reverted, {undated} undated; "
              f"steps in order {right}, out of order {wrong}; problems {len(agreement['problems'])}")


def measure_contracts(program, data, work):
    archive = str(work / "contracts-archive")
    documents = take_in(program, archive, data / "cuad" / "txt")
    found = agreements(program, archive)
    joined = [documents_of(one) for one in found]
    successions = {(r["kind"], r["document"], r["of"]) for d in documents.values()
                   for r in json.loads(run(program, archive, "versions", str(d), "--format", "json"))["relations"]}
    sure = [s for s in successions]
    print(f"contracts: {len(set(documents.values()))} documents, {len(joined)} agreements with several, "
          f"{len(sure)} relations or suggestions {sorted(sure)}")


def measure_statutes(program, data, work):
    tool = pathlib.Path(__file__).resolve().parent.parent / "tools" / "render_akn.py"
    folder = work / "statutes"
    rendered = work / "rendered"
    rendered.mkdir(exist_ok=True)
    subprocess.run(["/usr/bin/python3", tool, rendered, *sorted((data / "finlex-akn").glob("*.xml"))], check=True,
                   stdout=subprocess.DEVNULL)
    folder.mkdir(exist_ok=True)
    for path in rendered.glob("*.plain.docx"):
        variant = path
        if path.name.split("_")[2].startswith("swe") and int(path.name.split("_")[1]) % 2:
            variant = pathlib.Path(str(path).replace(".plain.docx", ".book.pdf"))
        (folder / variant.name).write_bytes(variant.read_bytes())
    archive = str(work / "statutes-archive")
    documents = take_in(program, archive, folder)
    groups = collections.defaultdict(set)
    for path, document in documents.items():
        groups["_".join(path.name.split("_")[:2])].add(document)
    found = agreements(program, archive)
    report("statutes, Finnish with Swedish", list(groups.values()), [documents_of(one) for one in found])
    shown = {document: name for name, group in groups.items() for document in group}
    missed = [name for name, group in groups.items() if not any(group <= documents_of(one) for one in found)]
    print("  missed:", *missed)
    for one in found:
        names = {shown[document] for document in documents_of(one)}
        if len(names) > 1:
            print("  joined:", *sorted(names))
    kinds = collections.Counter()
    for document in documents.values():
        for r in json.loads(run(program, archive, "versions", str(document), "--format", "json"))["relations"]:
            if r["document"] == document:
                kinds[(r["kind"], "sure" if r["sure"] else "suggested", shown[r["document"]] == shown[r["of"]])] += 1
    for (kind, sure, same), count in sorted(kinds.items()):
        print(f"  {count} {sure} {kind}s, {'the same statute' if same else 'different statutes'}")


def main():
    program, data = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else pathlib.Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        measure_chains(program, data, work, True)
        measure_chains(program, data, work, False)
        measure_contracts(program, data, work)
        measure_statutes(program, data, work)


main()
