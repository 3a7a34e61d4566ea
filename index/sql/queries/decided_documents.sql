-- out: id of a document of whose facts people said something
SELECT d.id FROM documents d JOIN fact_decisions f ON f.sha256 = d.sha256 ORDER BY d.id
