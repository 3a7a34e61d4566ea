-- out: first_clause, lengths; of every document
SELECT first_clause, lengths FROM clause_lengths
