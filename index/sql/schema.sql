-- The schema as it is after all migrations, for people; a test holds it against them.

-- What was read out of one file. kind and date are facts: their evidence is the span kind_begin, kind_end of the
-- document's text, the rule that read it and its confidence. date_month and date_day are null when they are not printed.
-- paragraphs and furniture are blobs, and tail is the text behind the last clause: docs/archive-format.md.
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
    tail            TEXT    NOT NULL, reader_version INTEGER NOT NULL DEFAULT 0,
    CHECK ((kind IS NULL) = (kind_rule IS NULL)),
    CHECK ((date_year IS NULL) = (date_rule IS NULL))
) STRICT;

-- Every date that a document states of itself, in reading order. first, last: ISO 8601 as precise as printed ("2020-03");
-- of a stretch its ends, of a single day the same twice or its bounds; null when not stated, both when it is told in words
-- only. begin, end: the words, bytes of the document's text.
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

-- What else a document states: who signed, who promised what. position counts its facts. begin, end: the words of the
-- whole fact, bytes of the document's text. The kinds and their fields are in index/model/fact.h.
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

-- The values of a fact, in order. begin, end: the words the value was made of; null where it follows from others.
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

-- By which versions of the extractors a document's facts were read: what is older is read again from the stored text.
CREATE TABLE extractions (
    document        INTEGER NOT NULL REFERENCES documents,
    extractor       TEXT    NOT NULL,
    version         INTEGER NOT NULL,
    PRIMARY KEY (document, extractor)
) STRICT, WITHOUT ROWID;

-- Every original that is kept, by both its digests: ARCHIVE/originals has the object urn:sha512:<sha512>.
CREATE TABLE originals (
    sha256          TEXT    PRIMARY KEY CHECK (length(sha256) = 64),
    sha512          TEXT    NOT NULL UNIQUE CHECK (length(sha512) = 128)
) STRICT, WITHOUT ROWID;

-- Where the bytes of a document were seen, first to last. A file in a bundle has members and the bundle's digest.
CREATE TABLE sightings (
    id              INTEGER PRIMARY KEY,
    document        INTEGER NOT NULL REFERENCES documents,
    path            BLOB    NOT NULL,
    members         BLOB    NOT NULL,
    bundle_sha256   TEXT    NOT NULL,
    UNIQUE (document, path, members)
) STRICT;

-- Its pages without their words. confidence: mean of the OCR; null when there was none. begin, end: bytes of the text.
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

-- Where the words stand, some hundred a row, by the byte of the text at which the first begins: docs/archive-format.md.
CREATE TABLE places (
    document        INTEGER NOT NULL REFERENCES documents,
    begin           INTEGER NOT NULL,
    data            BLOB    NOT NULL,
    PRIMARY KEY (document, begin)
) STRICT;

-- The parts of a document, in order. Numbered so that ids follow documents and their text: ties are broken by id.
-- begin and the spans of number and heading: bytes of the document's text. parent: another's position. gap: the text
-- between this clause and the one before. path: the numbers from the top.
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
, language TEXT NOT NULL DEFAULT '') STRICT;

CREATE UNIQUE INDEX clauses_in_document ON clauses (document, position);

-- Flaws that did not stop a document.
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

-- Kept, but no document: bundles, and files that could not be read, with the reason.
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

-- What the rows about a document ("document 7") or a file without one ("file <sha256>") were when they were written:
-- SQLite itself does not notice a changed byte. index/store/row_digest.cpp says what is digested.
CREATE TABLE row_digests (
    subject         TEXT    PRIMARY KEY,
    sha256          TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- Documents that who searches and lists does not see, as the journal tells it; in the index or not.
CREATE TABLE restrictions (
    sha256          TEXT    PRIMARY KEY CHECK (length(sha256) = 64),
    who             TEXT    NOT NULL,
    why             TEXT    NOT NULL,
    at              TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- Documents of which words are blotted out, and the decisions that are carried out in their rows. Not which words.
CREATE TABLE redactions (
    sha256          TEXT    PRIMARY KEY CHECK (length(sha256) = 64),
    decisions       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Documents of whose facts people said something, and how many of the decisions are carried out in their rows. Not what.
CREATE TABLE fact_decisions (
    sha256          TEXT    PRIMARY KEY CHECK (length(sha256) = 64),
    decisions       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How many words each clause has, for ranking; a blob: docs/archive-format.md. The ids run on from first_clause.
CREATE TABLE clause_lengths (
    document        INTEGER PRIMARY KEY REFERENCES documents,
    first_clause    INTEGER NOT NULL,
    lengths         BLOB    NOT NULL
) STRICT;

-- Every word form of the clauses, as it was read: case-folded, with the terms it is indexed under (index/text/terms.h) and,
-- one bit each, the languages that know it.
CREATE TABLE lexicon (
    form            TEXT    PRIMARY KEY,
    terms           TEXT    NOT NULL,
    languages       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The same the other way round: the forms of a term.
CREATE TABLE lexicon_terms (
    term            TEXT    NOT NULL,
    form            TEXT    NOT NULL,
    PRIMARY KEY (term, form)
) STRICT, WITHOUT ROWID;

-- Forms that no language knows, in clauses read by OCR: they may be misread. reversed: to find them by their ends.
CREATE TABLE ocr_forms (
    form            TEXT    PRIMARY KEY,
    reversed        TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX ocr_forms_reversed ON ocr_forms (reversed);

-- The dictionaries and rules the forms were read by; one row.
CREATE TABLE words_version (
    version         TEXT    NOT NULL
) STRICT;

-- What documents that belong together are found by: hashes of their wording, numbers, names and title, a blob of 8 bytes
-- each, little-endian (versions/identity/sketch.h). wording: the whole text as one hash. version: of how they are made.
CREATE TABLE sketches (
    document        INTEGER PRIMARY KEY REFERENCES documents,
    version         INTEGER NOT NULL,
    wording         INTEGER NOT NULL,
    hashes          BLOB    NOT NULL
) STRICT;

-- The same the other way round: the documents that have a hash.
CREATE TABLE sketch_hashes (
    hash            INTEGER NOT NULL,
    document        INTEGER NOT NULL REFERENCES documents,
    PRIMARY KEY (hash, document)
) STRICT, WITHOUT ROWID;

-- What one document is to another, as computed: a copy, wording, translation, successor or amendment of it. sure is 0 for a
-- suggestion; score is 0 to 1.
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

-- What people decided two documents are to each other, as the journal tells it; kind 'none': unlinked.
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

-- The words of the clauses, by their terms. Holds no text of its own. index/store/postings_reader.cpp reads its tables: columns are
-- told apart there by their numbers.
CREATE VIRTUAL TABLE clause_index USING fts5 (
    text, heading, content = 'clauses', content_rowid = 'id', columnsize = 0,
    tokenize = 'clausula'
);
