-- out: id, title; of every document
SELECT id, title FROM documents
