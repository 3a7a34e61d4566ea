-- in: :term, :form
INSERT OR IGNORE INTO lexicon_terms (term, form) VALUES (:term, :form)
