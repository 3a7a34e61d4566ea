-- out: version
SELECT version FROM words_version
