-- in: :document (null: all)   out: document, other, kind, sure, score, reason
SELECT document, other, kind, sure, score, reason FROM relations WHERE :document IS NULL OR document = :document
UNION
SELECT document, other, kind, sure, score, reason FROM relations WHERE other = :document
ORDER BY 1, 2
