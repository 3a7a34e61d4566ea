-- Originals in an OCFL root: they are found by their SHA-512. Rows have digests, so that rot is found.

CREATE TABLE originals (
    sha256          TEXT    PRIMARY KEY CHECK (length(sha256) = 64),
    sha512          TEXT    NOT NULL UNIQUE CHECK (length(sha512) = 128)
) STRICT, WITHOUT ROWID;

ALTER TABLE documents ADD COLUMN reader_version INTEGER NOT NULL DEFAULT 0;

CREATE TABLE row_digests (
    subject         TEXT    PRIMARY KEY,
    sha256          TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
