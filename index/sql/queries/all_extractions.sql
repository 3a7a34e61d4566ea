-- out: document, extractor, version; of a document without any one row, both null
SELECT d.id, e.extractor, e.version FROM documents d LEFT JOIN extractions e ON e.document = d.id
ORDER BY d.id, e.extractor
