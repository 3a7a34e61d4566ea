-- in: :document, :begin, :end   out: data
-- Every chunk of places that may touch a span of the text.
SELECT data FROM places
WHERE document = :document AND begin < :end
  AND begin >= coalesce((SELECT max(begin) FROM places WHERE document = :document AND begin <= :begin), 0)
ORDER BY begin
