-- out: first clause, last clause; of every restricted document that has any, in their order
SELECT min(c.id), max(c.id)
FROM restrictions r JOIN documents d ON d.sha256 = r.sha256 JOIN clauses c ON c.document = d.id
GROUP BY d.id ORDER BY 1
