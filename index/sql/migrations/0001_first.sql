-- The first schema. schema.sql explains every table; this file is never edited again.

CREATE TABLE documents (
    id              INTEGER PRIMARY KEY,
    sha256          TEXT    NOT NULL UNIQUE CHECK (length(sha256) = 64),
    size            INTEGER NOT NULL,
    format          TEXT    NOT NULL,
    title           TEXT    NOT NULL,
    language        TEXT    NOT NULL,
    kind            TEXT,
    kind_begin      INTEGER, kind_end INTEGER, kind_rule TEXT, kind_confidence REAL,
    date_year       INTEGER, date_month INTEGER, date_day INTEGER,
    date_begin      INTEGER, date_end INTEGER, date_rule TEXT, date_confidence REAL,
    paragraphs      BLOB    NOT NULL,
    furniture       BLOB    NOT NULL,
    tail            TEXT    NOT NULL,
    CHECK ((kind IS NULL) = (kind_rule IS NULL)),
    CHECK ((date_year IS NULL) = (date_rule IS NULL))
) STRICT;

CREATE TABLE sightings (
    id              INTEGER PRIMARY KEY,
    document        INTEGER NOT NULL REFERENCES documents,
    path            BLOB    NOT NULL,
    members         BLOB    NOT NULL,
    bundle_sha256   TEXT    NOT NULL,
    UNIQUE (document, path, members)
) STRICT;

CREATE TABLE pages (
    document        INTEGER NOT NULL REFERENCES documents,
    position        INTEGER NOT NULL,
    number          INTEGER NOT NULL,
    width           REAL    NOT NULL,
    height          REAL    NOT NULL,
    origin          TEXT    NOT NULL,
    turned          INTEGER NOT NULL,
    confidence      REAL,
    language        TEXT    NOT NULL,
    begin           INTEGER NOT NULL,
    "end"           INTEGER NOT NULL,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE places (
    document        INTEGER NOT NULL REFERENCES documents,
    begin           INTEGER NOT NULL,
    data            BLOB    NOT NULL,
    PRIMARY KEY (document, begin)
) STRICT;

CREATE TABLE clauses (
    id              INTEGER PRIMARY KEY,
    document        INTEGER NOT NULL REFERENCES documents,
    position        INTEGER NOT NULL,
    kind            TEXT    NOT NULL,
    number          TEXT    NOT NULL,
    path            TEXT    NOT NULL,
    heading         TEXT    NOT NULL,
    parent          INTEGER,
    depth           INTEGER NOT NULL,
    first_page      INTEGER NOT NULL,
    last_page       INTEGER NOT NULL,
    begin           INTEGER NOT NULL,
    number_begin    INTEGER NOT NULL,
    number_end      INTEGER NOT NULL,
    heading_begin   INTEGER NOT NULL,
    heading_end     INTEGER NOT NULL,
    items           BLOB    NOT NULL,
    gap             TEXT    NOT NULL,
    text            TEXT    NOT NULL
) STRICT;

CREATE UNIQUE INDEX clauses_in_document ON clauses (document, position);

CREATE TABLE problems (
    document        INTEGER NOT NULL REFERENCES documents,
    position        INTEGER NOT NULL,
    severity        TEXT    NOT NULL,
    stage           TEXT    NOT NULL,
    page            INTEGER,
    message         TEXT    NOT NULL,
    hint            TEXT    NOT NULL,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE undocumented_files (
    sha256          TEXT    PRIMARY KEY CHECK (length(sha256) = 64),
    size            INTEGER NOT NULL,
    path            BLOB    NOT NULL,
    members         BLOB    NOT NULL,
    bundle_sha256   TEXT    NOT NULL,
    format          TEXT    NOT NULL,
    reader_version  INTEGER NOT NULL,
    error           TEXT    NOT NULL,
    hint            TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE clause_lengths (
    document        INTEGER PRIMARY KEY REFERENCES documents,
    first_clause    INTEGER NOT NULL,
    lengths         BLOB    NOT NULL
) STRICT;

CREATE VIRTUAL TABLE clause_index USING fts5 (
    heading, text, content = 'clauses', content_rowid = 'id', columnsize = 0,
    tokenize = 'clausula'
);
