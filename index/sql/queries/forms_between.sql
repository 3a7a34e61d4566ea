-- in: :from, :to (not included), :limit   out: form
SELECT form FROM lexicon WHERE form >= :from AND form < :to ORDER BY form LIMIT :limit
