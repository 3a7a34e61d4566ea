-- in: :document   out: number, width, height, origin, turned, confidence, language, begin, end
SELECT number, width, height, origin, turned, confidence, language, begin, "end"
FROM pages WHERE document = :document ORDER BY position
