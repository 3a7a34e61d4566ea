-- in: a field of a fact, see schema.sql
INSERT INTO fact_fields (document, fact, position, name, value, begin, "end")
VALUES (:document, :fact, :position, :name, :value, :begin, :end)
