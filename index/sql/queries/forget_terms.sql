-- Terms of forms that are forgotten.
DELETE FROM lexicon_terms WHERE form NOT IN (SELECT form FROM lexicon)
