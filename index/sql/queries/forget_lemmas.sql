-- Base forms of forms that are forgotten.
DELETE FROM lexicon_lemmas WHERE form NOT IN (SELECT form FROM lexicon)
