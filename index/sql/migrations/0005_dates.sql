-- Every date that a document states of itself, and the versions of what its facts were read by.

CREATE TABLE dates (
    document        INTEGER NOT NULL REFERENCES documents,
    position        INTEGER NOT NULL,
    kind            TEXT    NOT NULL,
    first           TEXT,
    last            TEXT,
    begin           INTEGER NOT NULL,
    "end"           INTEGER NOT NULL,
    rule            TEXT    NOT NULL,
    confidence      REAL    NOT NULL,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE extractions (
    document        INTEGER NOT NULL REFERENCES documents,
    extractor       TEXT    NOT NULL,
    version         INTEGER NOT NULL,
    PRIMARY KEY (document, extractor)
) STRICT, WITHOUT ROWID;
