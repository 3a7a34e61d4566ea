-- in: a fact of a document, see schema.sql
INSERT INTO facts (document, position, kind, begin, "end", rule, confidence)
VALUES (:document, :position, :kind, :begin, :end, :rule, :confidence)
