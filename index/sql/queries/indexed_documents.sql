-- out: document
SELECT document FROM clause_lengths ORDER BY document
