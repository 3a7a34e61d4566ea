-- The text is the first column of the full-text index: FTS5 writes two bytes more for each word of any other.
-- Without a words_version every clause's words are read anew.

DELETE FROM words_version;
DROP TABLE clause_index;
CREATE VIRTUAL TABLE clause_index USING fts5 (
    text, heading, content = 'clauses', content_rowid = 'id', columnsize = 0,
    tokenize = 'clausula'
);
