#!/usr/bin/env python3
"""Measures which contracts are found to renew, against the spans that CUAD labels Renewal Term.

usage: renewals.py FACTS DATA [--errors]

FACTS is what bench_facts prints of DATA/txt, DATA holds spans.json. A contract counts once, whatever it says how often.
"""
import json
import pathlib
import sys


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    facts = [json.loads(line) for line in pathlib.Path(sys.argv[1]).read_text().splitlines()]
    held = {pathlib.Path(fact["path"]).stem for fact in facts}
    found = {pathlib.Path(fact["path"]).stem for fact in facts if fact["kind"] == "renewal"}
    spans = json.loads((pathlib.Path(sys.argv[2]) / "spans.json").read_text())
    labelled = {pathlib.Path(span["file"]).stem for span in spans if span["category"] == "Renewal Term"} & held
    right = len(found & labelled)
    print(f"contracts that renew  recall {right / len(labelled):.3f} ({right} of {len(labelled)})  "
          f"precision {right / len(found):.3f} ({right} of {len(found)})")
    if "--errors" in sys.argv:
        for name in sorted(labelled - found):
            print("missed", name)
        for name in sorted(found - labelled):
            print("false ", name)


if __name__ == "__main__":
    main()
