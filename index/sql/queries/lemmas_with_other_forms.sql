-- in: :from, :to   out: lemma; of those between the bounds that have a form that is not
SELECT DISTINCT lemma FROM lexicon_lemmas
WHERE lemma >= :from AND lemma < :to AND NOT (form >= :from AND form < :to)
