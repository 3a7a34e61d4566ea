-- in: a page of a document, see schema.sql
INSERT INTO pages (document, position, number, width, height, origin, turned, confidence, language, begin, "end")
VALUES (:document, :position, :number, :width, :height, :origin, :turned, :confidence, :language, :begin, :end)
