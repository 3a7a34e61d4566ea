"""Makes archives what older programs left, for the program of today to bring up to date."""

import contextlib
import hashlib
import json
import shutil
import sqlite3


def index_without_facts(place):
    """The schema before facts, and before the full-text index had its text first."""
    with contextlib.closing(sqlite3.connect(place / "A/index.db")) as database:
        database.executescript("DROP TABLE facts; DROP TABLE fact_fields; DROP TABLE fact_decisions;"
                               "DELETE FROM extractions WHERE extractor <> 'dates'; PRAGMA user_version = 6;")


def format_1(place):
    """Originals by their SHA-256, a journal without a chain. The inbox is gone: nothing else has its bytes."""
    archive, lines, at = place / "A", [], "2026-01-01T00:00:00Z"
    for path in sorted(path for path in (place / "in").rglob("*") if path.is_file()):
        data = path.read_bytes()
        name = hashlib.sha256(data).hexdigest()
        kept = archive / "originals" / name[:2] / name[2:4] / name
        lines.append({"at": at, "event": "seen" if kept.exists() else "original", "sha256": name, "size": len(data),
                      "path": str(path.relative_to(place))})
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(data)
    (archive / "journal").write_text("".join(json.dumps(line) + "\n" for line in lines) + '{"at')
    (archive / "archive.json").write_text('{"format": "clausula archive", "version": 1}')
    (archive / "index.db").write_text("what was read then")
    shutil.rmtree(place / "in")


def kept_by_format_1(archive):
    """The SHA-256 of all that stands whole where format 1 keeps it, or where an upgrade sets it aside;
    None when this archive is up to date."""
    folders = [archive / "originals.v1"]
    with contextlib.suppress(OSError, ValueError):
        if json.loads((archive / "archive.json").read_text())["version"] == 1:
            folders.append(archive / "originals")
    if len(folders) == 1 and not folders[0].exists():
        return None
    files = [path for folder in folders for path in folder.glob("??/??/*") if path.is_file()]
    return {path.name for path in files if hashlib.sha256(path.read_bytes()).hexdigest() == path.name}
