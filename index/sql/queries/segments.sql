-- out: version of FTS5's format, the structure record: what postings.cpp reads first
SELECT (SELECT v FROM clause_index_config WHERE k = 'version'), block FROM clause_index_data WHERE id = 10
