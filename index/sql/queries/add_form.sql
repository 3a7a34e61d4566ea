-- in: :form, :terms, :languages
INSERT OR IGNORE INTO lexicon (form, terms, languages) VALUES (:form, :terms, :languages)
