-- in: :term, :limit   out: form
SELECT form FROM lexicon_terms WHERE term = :term ORDER BY form LIMIT :limit
