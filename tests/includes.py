#!/usr/bin/python3
"""Holds every #include against tests/includes.txt.

    tests/includes.py            exit 1, with a line for each include that is not allowed
    tests/includes.py --planted  plants forbidden includes in a copy and sees that each is found
"""

import pathlib
import re
import shutil
import sys
import tempfile
from fnmatch import fnmatchcase

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.MULTILINE)


class Rules:
    def __init__(self, path):
        self.folders, self.foreign, self.system, self.banned = {}, {}, [], []
        for line in path.read_text().splitlines():
            line = line.partition("#")[0].strip()
            if not line:
                continue
            subject, _, rest = line.partition(":")
            kind, _, name = subject.partition(" ")
            if kind == "folder":
                self.folders[name.strip()] = rest.split()
            elif kind == "foreign":
                self.foreign[name.strip()] = rest.split()
            elif kind in ("system", "banned"):
                setattr(self, kind, rest.split())
            else:
                sys.exit(f"{path}: not understood: {line}")

    def matches(self, name, patterns):
        return any(fnmatchcase(name, pattern) for pattern in patterns)

    def fault_of_ours(self, root, file, name):
        if not (root / name).is_file():
            return "not a file from the project's root"
        if name.split("/")[0] not in self.folders[file.split("/")[0]]:
            return f"{file.split('/')[0]}/ may not include {name.split('/')[0]}/"
        return None

    def fault_of_foreign(self, file, name):
        if re.fullmatch(r"[a-z_]+", name) or self.matches(name, self.system):
            return None
        for pattern, files in self.foreign.items():
            if fnmatchcase(name, pattern):
                return None if self.matches(file, files) else "only for " + " ".join(files)
        return "an unknown header: give it a row in tests/includes.txt"


def sources(root, rules):
    for folder in rules.folders:
        yield from sorted(path for path in (root / folder).rglob("*") if path.suffix in (".h", ".cpp"))


def fault_of_first(path, root, text):
    header = path.with_suffix(".h")
    first = INCLUDE.search(text)
    if path.suffix == ".h" or not header.is_file() or (first and root / first.group(2) == header):
        return None
    return f"includes {header.relative_to(root).as_posix()} first, which shows that it compiles alone"


def faults(root, rules):
    for path in sources(root, rules):
        file = path.relative_to(root).as_posix()
        for part in file.split("/")[:-1]:
            if part in rules.banned:
                yield f"{file}: no folder is named {part}"
        text = path.read_text(encoding="utf-8")
        fault = fault_of_first(path, root, text)
        if fault:
            yield f"{file}: {fault}"
        for match in INCLUDE.finditer(text):
            quote, name = match.groups()
            fault = rules.fault_of_ours(root, file, name) if quote == '"' else rules.fault_of_foreign(file, name)
            if fault:
                yield f"{file}:{text.count(chr(10), 0, match.start(2)) + 1}: {name}: {fault}"


PLANTS = [
    ("ingest/ingest.h", '#include "search/query.h"', "ingest/ may not include search/"),
    ("search/query.h", '#include "ingest/ingest.h"', "search/ may not include ingest/"),
    ("index/model/page.h", '#include "ingest/ingest.h"', "index/ may not include ingest/"),
    ("search/query.h", '#  include "../cli/exit_status.h"', "not a file from the project's root"),
    ("index/model/page.h", "#include <sqlite3.h>", "only for"),
    ("cli/main.cpp", "#include <poppler-document.h>", "only for ingest/readers/pdf.cpp"),
    ("cli/main.cpp", "#include <boost/regex.hpp>", "an unknown header"),
    ("search/query.cpp", '#include "search/search.h"', "includes search/query.h first"),
    ("ingest/util/strings.h", "#pragma once", "no folder is named util"),
]


def missed(root, rules):
    """The plants that were not found."""
    for file, line, expected in PLANTS:
        with tempfile.TemporaryDirectory() as name:
            copy = pathlib.Path(name)
            for folder in rules.folders:
                if (root / folder).is_dir():
                    shutil.copytree(root / folder, copy / folder)
            planted = copy / file
            planted.parent.mkdir(exist_ok=True)
            old = planted.read_text(encoding="utf-8") if planted.exists() else ""
            planted.write_text(line + "\n" + old, encoding="utf-8")
            if not any(file in fault and expected in fault for fault in faults(copy, rules)):
                yield f"{file}: {line}: planted, and not found"


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    rules = Rules(root / "tests" / "includes.txt")
    found = list(missed(root, rules) if sys.argv[1:] == ["--planted"] else faults(root, rules))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
