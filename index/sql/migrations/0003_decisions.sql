-- What people decided about documents, as the journal tells it.

CREATE TABLE restrictions (
    sha256          TEXT    PRIMARY KEY CHECK (length(sha256) = 64),
    who             TEXT    NOT NULL,
    why             TEXT    NOT NULL,
    at              TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE redactions (
    sha256          TEXT    PRIMARY KEY CHECK (length(sha256) = 64),
    decisions       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
