-- in: :lemma   out: form
SELECT form FROM lexicon_lemmas WHERE lemma = :lemma ORDER BY form
