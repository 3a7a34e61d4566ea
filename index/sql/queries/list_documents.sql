-- in: :id (null: all)   out: see read_summary() in index/store/document_reader.cpp
-- What a list shows of a document, by id. Its file is where it was seen first.
SELECT d.id, d.format, d.title, d.language,
       d.kind, d.kind_begin, d.kind_end, d.kind_rule, d.kind_confidence,
       d.date_year, d.date_month, d.date_day, d.date_begin, d.date_end, d.date_rule, d.date_confidence,
       d.size, d.sha256, s.path, s.members, s.bundle_sha256,
       (SELECT count(*) FROM pages WHERE document = d.id),
       (SELECT count(*) FROM clauses WHERE document = d.id),
       (SELECT count(*) FROM problems WHERE document = d.id),
       (SELECT avg(confidence) FROM pages WHERE document = d.id),
       EXISTS (SELECT 1 FROM restrictions WHERE sha256 = d.sha256),
       EXISTS (SELECT 1 FROM redactions WHERE sha256 = d.sha256)
FROM documents d
JOIN sightings s ON s.id = (SELECT min(id) FROM sightings WHERE document = d.id)
WHERE :id IS NULL OR d.id = :id
ORDER BY d.id
