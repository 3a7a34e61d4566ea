-- What documents state besides their dates: who signed, who promised what.

CREATE TABLE facts (
    document        INTEGER NOT NULL REFERENCES documents,
    position        INTEGER NOT NULL,
    kind            TEXT    NOT NULL,
    begin           INTEGER NOT NULL,
    "end"           INTEGER NOT NULL,
    rule            TEXT    NOT NULL,
    confidence      REAL    NOT NULL,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX facts_of_kind ON facts (kind);

CREATE TABLE fact_fields (
    document        INTEGER NOT NULL REFERENCES documents,
    fact            INTEGER NOT NULL,
    position        INTEGER NOT NULL,
    name            TEXT    NOT NULL,
    value           TEXT    NOT NULL,
    begin           INTEGER,
    "end"           INTEGER,
    PRIMARY KEY (document, fact, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE fact_decisions (
    sha256          TEXT    PRIMARY KEY CHECK (length(sha256) = 64),
    decisions       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
