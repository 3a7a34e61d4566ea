-- in: :document (null: all)   out: document, other, kind, why
-- Of documents that are in the index.
SELECT d.id, o.id, l.kind, l.why
FROM links l JOIN documents d ON d.sha256 = l.sha256 JOIN documents o ON o.sha256 = l.other
WHERE :document IS NULL OR d.id = :document OR o.id = :document
ORDER BY 1, 2
