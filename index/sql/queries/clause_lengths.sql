-- out: document, first_clause, lengths, greatest id of a clause; of every document, by its clauses
SELECT document, first_clause, lengths, (SELECT max(id) FROM clauses) FROM clause_lengths ORDER BY first_clause
