-- in: a date of a document, see schema.sql
INSERT INTO dates (document, position, kind, first, last, begin, "end", rule, confidence)
VALUES (:document, :position, :kind, :first, :last, :begin, :end, :rule, :confidence)
