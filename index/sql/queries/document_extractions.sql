-- in: :document   out: extractor, version
SELECT extractor, version FROM extractions WHERE document = :document ORDER BY extractor
