-- in: :document, :begin, :data (some places that follow each other, see docs/archive-format.md)
INSERT INTO places (document, begin, data) VALUES (:document, :begin, :data)
