"""Judges an archive from outside: what its files say, read without any of Clausula's code."""

import contextlib
import hashlib
import json
import pathlib
import re
import shutil
import sqlite3
import tempfile

import older_archive

COPY = "B"  # where a backup of the archive A stands


def digest(path, name="sha512"):
    return hashlib.new(name, path.read_bytes()).hexdigest()


def sha512(data):
    return hashlib.sha512(data).hexdigest()


def faults_of_object(folder):
    """What is not as OCFL 1.1 has it: the inventory and its sidecar, the manifest, nothing else."""
    sidecar, inventory_file = folder / "inventory.json.sha512", folder / "inventory.json"
    try:
        inventory = json.loads(inventory_file.read_bytes())
        if sidecar.read_text() != f"{digest(inventory_file)} inventory.json\n":
            yield "its inventory is not what its sidecar says"
        if (folder / "0=ocfl_object_1.1").read_bytes() != b"ocfl_object_1.1\n":
            yield "its declaration is damaged"
        if inventory["id"] != "urn:sha512:" + folder.name:
            yield "its id is another one"
        expected = {"0=ocfl_object_1.1", "inventory.json", "inventory.json.sha512"}
        for version in inventory["versions"]:
            expected |= {f"{version}/inventory.json", f"{version}/inventory.json.sha512"}
            old = folder / version / "inventory.json"
            if (folder / version / "inventory.json.sha512").read_text() != f"{digest(old)} inventory.json\n":
                yield f"the inventory of {version} is not what its sidecar says"
        for name, paths in inventory["manifest"].items():
            for path in paths:
                expected.add(path)
                if digest(folder / path) != name:
                    yield f"{path} is not what the manifest says"
        for name, paths in inventory["fixity"]["sha256"].items():
            for path in paths:
                if digest(folder / path, "sha256") != name:
                    yield f"{path} is not what the fixity block says"
        head = folder / inventory["head"] / "inventory.json"
        if head.read_bytes() != inventory_file.read_bytes():
            yield "its inventory is not that of its newest version"
        found = {str(p.relative_to(folder)) for p in folder.rglob("*") if not p.is_dir()}
        if found != expected:
            yield f"unexpected or missing: {sorted(found ^ expected)}"
    except (OSError, ValueError, KeyError, TypeError) as error:
        yield f"is not whole: {error!r}"


class Store:
    """The storage root: its whole objects by their SHA-512, and its faults."""

    def __init__(self, archive):
        self.folder = archive / "originals"
        self.whole, self.faults, self.empty = {}, [], []
        if not self.folder.exists():
            return
        for path in ("0=ocfl_1.1", "ocfl_layout.json",
                     "extensions/0007-n-tuple-omit-prefix-storage-layout/config.json"):
            if not (self.folder / path).is_file() or not (self.folder / path).stat().st_size:
                self.faults.append(f"originals/{path} is missing")
        for first in self.folder.iterdir():
            if first.name in ("0=ocfl_1.1", "ocfl_layout.json", "extensions"):
                continue
            seconds = list(first.iterdir())
            if not seconds:
                self.empty.append(first)
            for second in seconds:
                objects = list(second.iterdir())
                if not objects:
                    self.empty.append(second)
                for folder in objects:
                    faults = list(faults_of_object(folder))
                    self.faults += [f"object {folder.name[:8]}: {fault}" for fault in faults]
                    if not faults:
                        self.whole[folder.name] = folder

    def original(self, name):
        """The bytes, or None when they were erased or are not there."""
        file = self.whole[name] / "v1/content/original" if name in self.whole else None
        return file.read_bytes() if file is not None and file.exists() else None


def faults_of_head(file, heads):
    """What is wrong with the note of how far the journal goes, which may lag behind it."""
    if not file.exists():
        return
    noted = re.fullmatch(rb"(\d+) ([0-9a-f]{64})\n", file.read_bytes())
    if not noted:
        yield f"{file.name} is damaged: {file.read_bytes()[:80]}"
    elif heads[int(noted[1]) - 1:int(noted[1])] != [noted[2].decode()]:
        yield f"the journal is not what {file.name} says"


def read_journal(archive, faults):
    """Its entries; a last line without a line feed was cut off and does not count."""
    file = archive / "journal"
    if not file.exists():
        return []
    *lines, _ = file.read_bytes().split(b"\n")
    entries, heads, previous = [], [], ""
    for number, line in enumerate(lines, 1):
        try:
            head, _, details = line.partition(b',"details":')
            sealed, details = head + b"}", details[:-1]
            entry = json.loads(line)
            if entry["number"] != number or entry["previous"] != previous:
                faults.append(f"journal line {number} breaks the chain")
            if details != b"null" and hashlib.sha256(details).hexdigest() != entry["details_sha256"]:
                faults.append(f"journal line {number}: its details are not what was written")
            previous = hashlib.sha256(sealed).hexdigest()
            heads.append(previous)
            entries.append(entry)
        except (ValueError, KeyError, TypeError) as error:
            faults.append(f"journal line {number}: {error!r}")
            break
    faults += faults_of_head(archive / "journal-head", heads)
    return entries


@contextlib.contextmanager
def copy_of_index(archive):
    """A connection to a copy: to open the index itself would write to it."""
    with tempfile.TemporaryDirectory() as folder:
        for suffix in ("", "-wal", "-journal"):
            with contextlib.suppress(FileNotFoundError):
                shutil.copy(f"{archive}/index.db{suffix}", folder)
        with contextlib.closing(sqlite3.connect(f"{folder}/index.db")) as database:
            yield database


def tables(database):
    """The tables with rows of their own: a virtual one's are in its shadow tables."""
    return [name for name, sql in database.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        if not (sql or "").startswith("CREATE VIRTUAL")]


def dump(archive):
    """All that is in the index: {table: rows}, with the schema; but not when people decided it."""
    with copy_of_index(archive) as database:
        held = {}
        for name in tables(database):
            columns = [column for _, column, *_ in database.execute(f'PRAGMA table_info("{name}")') if column != "at"]
            listed = ", ".join(f'"{column}"' for column in columns)
            held[name] = sorted(database.execute(f'SELECT {listed} FROM "{name}"'), key=repr)
        held["schema"] = database.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY name").fetchall()
        held["version"] = database.execute("PRAGMA user_version").fetchall()
        return held


def difference(one, other):
    """The tables that differ, with the first rows that do."""
    found = []
    for name in sorted(one.keys() | other.keys()):
        a, b = one.get(name, []), other.get(name, [])
        if a != b:
            rows = [row for row in a if row not in b][:2] + [row for row in b if row not in a][:2]
            found.append(f"table {name}: {len(a)} rows, {len(b)} rows: {repr(rows)[:300]}")
    return found


def faults_of_index(archive, store):
    if not (archive / "index.db").exists():
        return
    try:
        with copy_of_index(archive) as database:
            for (verdict,) in database.execute("PRAGMA integrity_check"):
                if verdict != "ok":
                    yield f"index.db: {verdict}"
            if database.execute("PRAGMA foreign_key_check").fetchall():
                yield "index.db: a row refers to none"
            names = set(tables(database))
            if not {"originals", "documents", "sightings"} <= names:
                return  # made a moment ago
            kept = dict(database.execute("SELECT sha256, sha512 FROM originals"))
            yield from (f"index.db names {name[:8]}, which is no whole object"
                        for name in kept.values() if name not in store.whole)
            sources = database.execute("SELECT sha256, '' FROM documents WHERE id IN (SELECT document FROM "
                                       "sightings WHERE bundle_sha256 = '') UNION SELECT '', bundle_sha256 FROM "
                                       "sightings WHERE bundle_sha256 <> ''")
            yield from (f"index.db has a document whose original {a or b} is unknown"
                        for a, b in sources if (a or b) not in kept)
            half = database.execute(
                "SELECT id FROM documents WHERE id NOT IN (SELECT document FROM sightings) OR id NOT IN "
                "(SELECT document FROM pages) OR id NOT IN (SELECT document FROM clauses)")
            yield from (f"document {row[0]} is only half there" for row in half)
    except sqlite3.Error as error:
        yield f"index.db: {error}"


def sources_in_index(archive):
    """The paths of files that the index knows of."""
    if not (archive / "index.db").exists():
        return set()
    with copy_of_index(archive) as database:
        if not {"sightings", "undocumented_files"} <= set(tables(database)):
            return set()
        return {bytes(path).decode() for (path,) in database.execute(
            "SELECT path FROM sightings UNION SELECT path FROM undocumented_files")}


def untold(place):
    """What is kept and the journal does not tell of, which a run that took in anything else must mend."""
    told = {entry["sha512"] for entry in read_journal(place / "A", []) if entry["event"] == "ingest"}
    return [f"the journal does not tell of {name[:8]}" for name in Store(place / "A").whole.keys() - told]


def faults_of_copy(place, ended):
    """What is wrong with a backup that says it is an archive, which it does not before it is whole."""
    copy = place / COPY
    if not (copy / "archive.json").exists():
        return ["the backup is not made"] if ended and copy.exists() else []
    faults = []
    store = Store(copy)
    faults += store.faults
    told = {entry["sha512"] for entry in read_journal(copy, faults) if entry["event"] == "ingest"}
    faults += [f"its journal tells of {name[:8]}, which is no whole object" for name in told - store.whole.keys()]
    faults += faults_of_index(copy, store)
    if ended:
        faults += [f"it has not {name[:8]}" for name in Store(place / "A").whole.keys() - store.whole.keys()]
        faults += difference(dump(copy), dump(place / "A"))
        faults += [f"left over: staging/{path.name}" for path in (copy / "staging").iterdir()]
    return [f"the backup: {fault}" for fault in faults]


def judge(place, inputs, *, promised=(), moves=False, ended=False):
    """The violations in the archive place/A, to which came `inputs`: {path below place: bytes}, and in its backup.

    promised: those that the program said it took in, which must be in the archive.
    moves: the program removes what it took in, and the machine was not stopped: the index knows of it.
    ended: nobody was stopped, or a re-run healed all: every input is kept and told of, nothing is left over.
    """
    archive = place / "A"
    store = Store(archive)
    older = older_archive.kept_by_format_1(archive)
    if older is not None and not ended:
        return [f"lost: {path}" for path, data in inputs.items() if not (place / path).exists() and
                hashlib.sha256(data).hexdigest() not in older and store.original(sha512(data)) != data]
    faults = list(store.faults) + faults_of_copy(place, ended)
    entries = read_journal(archive, faults)
    came = {(entry["sha512"], entry["details"].get("path"))
            for entry in entries if entry["event"] == "ingest" and entry["details"]}
    indexed = sources_in_index(archive) if moves else None
    for path, data in inputs.items():
        kept = store.original(sha512(data)) == data
        there = (place / path).exists() and (place / path).read_bytes() == data
        in_archive = ended or path in promised or not there
        if not kept and in_archive:
            faults.append(f"lost: {path}")
        if (sha512(data), path) not in came and in_archive:
            faults.append(f"the journal does not tell where it came from: {path}")
        if moves and not there and path not in indexed:
            faults.append(f"removed before the index knew of it: {path}")
    told = {entry["sha512"] for entry in entries if entry["event"] == "ingest"}
    faults += [f"the journal tells of {name[:8]}, which is no whole object" for name in told - store.whole.keys()]
    faults += faults_of_index(archive, store)
    if ended:
        faults += untold(place)
        arrivals = [(entry["sha512"], json.dumps({**entry["details"], "salt": ""}))
                    for entry in entries if entry["event"] == "ingest" and entry["details"]]
        faults += [f"told twice: {a}" for a in set(arrivals) if arrivals.count(a) > 1]
        faults += [f"empty folder: {path.relative_to(archive)}" for path in store.empty]
        faults += [f"left over: staging/{path.name}" for path in (archive / "staging").iterdir()]
        faults += [f"left over: {path.name}" for path in archive.glob("*.v1")]
    return faults
