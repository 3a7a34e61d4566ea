-- in: :lemma, :form
INSERT OR IGNORE INTO lexicon_lemmas (lemma, form) VALUES (:lemma, :form)
