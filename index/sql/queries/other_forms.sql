-- in: :from, :to   out: base form, form; of base forms between the bounds each form that is not
SELECT term, form FROM lexicon_terms
WHERE term >= :from AND term < :to AND NOT (form >= :from AND form < :to)
