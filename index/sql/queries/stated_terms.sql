-- in: :include_restricted
-- out: document, kind of document, own date: year, month, day, rule; first, last and rule of each stretch it says to be in
-- force, and the number of the clause that says so; these null for a document that states none
SELECT d.id, d.kind, d.date_year, d.date_month, d.date_day, d.date_rule, t.first, t.last, t.rule,
       (SELECT c.number FROM clauses c WHERE c.document = d.id AND c.begin <= t.begin
        ORDER BY c.position DESC LIMIT 1)
FROM documents d LEFT JOIN dates t ON t.document = d.id AND t.kind = 'in_force'
WHERE :include_restricted OR NOT EXISTS (SELECT 1 FROM restrictions r WHERE r.sha256 = d.sha256)
ORDER BY d.id, t.position
