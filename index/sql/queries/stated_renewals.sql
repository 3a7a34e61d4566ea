-- in: :include_restricted
-- out: document that says that it goes on behind its term when nobody ends it, and the number of the clause that says so first
SELECT f.document,
       (SELECT c.number FROM clauses c WHERE c.document = f.document AND c.begin <= f.begin
        ORDER BY c.position DESC LIMIT 1)
FROM facts f JOIN documents d ON d.id = f.document
WHERE f.kind = 'renewal'
  AND (:include_restricted OR NOT EXISTS (SELECT 1 FROM restrictions r WHERE r.sha256 = d.sha256))
ORDER BY f.document, f.position
