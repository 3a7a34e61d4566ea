-- in: :document   out: id, heading, text
SELECT id, heading, text FROM clauses WHERE document = :document ORDER BY position
