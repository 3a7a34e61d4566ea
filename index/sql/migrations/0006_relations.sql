-- What documents are to each other, and what they are found by.

CREATE TABLE sketches (
    document        INTEGER PRIMARY KEY REFERENCES documents,
    version         INTEGER NOT NULL,
    wording         INTEGER NOT NULL,
    hashes          BLOB    NOT NULL
) STRICT;

CREATE TABLE sketch_hashes (
    hash            INTEGER NOT NULL,
    document        INTEGER NOT NULL REFERENCES documents,
    PRIMARY KEY (hash, document)
) STRICT, WITHOUT ROWID;

CREATE TABLE relations (
    document        INTEGER NOT NULL REFERENCES documents,
    other           INTEGER NOT NULL REFERENCES documents,
    kind            TEXT    NOT NULL,
    sure            INTEGER NOT NULL,
    score           REAL    NOT NULL,
    reason          TEXT    NOT NULL,
    PRIMARY KEY (document, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX relations_of_other ON relations (other);

CREATE TABLE links (
    sha256          TEXT    NOT NULL CHECK (length(sha256) = 64),
    other           TEXT    NOT NULL CHECK (length(other) = 64),
    kind            TEXT    NOT NULL,
    who             TEXT    NOT NULL,
    why             TEXT    NOT NULL,
    at              TEXT    NOT NULL,
    PRIMARY KEY (sha256, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX links_of_other ON links (other);
