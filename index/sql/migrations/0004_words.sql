-- Words by their base forms: what every printed form was read as, and so is found by.

CREATE TABLE lexicon (
    form            TEXT    PRIMARY KEY,
    terms           TEXT    NOT NULL,
    languages       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE lexicon_terms (
    term            TEXT    NOT NULL,
    form            TEXT    NOT NULL,
    PRIMARY KEY (term, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE ocr_forms (
    form            TEXT    PRIMARY KEY,
    reversed        TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX ocr_forms_reversed ON ocr_forms (reversed);

CREATE TABLE words_version (
    version         TEXT    NOT NULL
) STRICT;

-- Of each clause, as a document may be in several.
ALTER TABLE clauses ADD COLUMN language TEXT NOT NULL DEFAULT '';
