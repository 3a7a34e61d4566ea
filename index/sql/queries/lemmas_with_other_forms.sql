-- in: :from, :to   out: base form; of those between the bounds that have a form that is not
SELECT DISTINCT term FROM lexicon_terms
WHERE term >= :from AND term < :to AND NOT (form >= :from AND form < :to)
