-- in: :document, :first_clause, :lengths (of its clauses, see docs/archive-format.md)
INSERT INTO clause_lengths (document, first_clause, lengths) VALUES (:document, :first_clause, :lengths)
