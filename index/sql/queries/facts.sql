-- in: :kind (null: all), :restricted (1: those of restricted documents too)
-- out: document, position, kind, begin, end, rule, confidence, and of each of its fields a row: name, value, begin, end
SELECT f.document, f.position, f.kind, f.begin, f."end", f.rule, f.confidence, v.name, v.value, v.begin, v."end"
FROM facts f
JOIN documents d ON d.id = f.document
LEFT JOIN fact_fields v ON v.document = f.document AND v.fact = f.position
WHERE (:kind IS NULL OR f.kind = :kind)
  AND (:restricted OR d.sha256 NOT IN (SELECT sha256 FROM restrictions))
ORDER BY f.document, f.position, v.position
