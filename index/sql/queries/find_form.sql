-- in: :form   out: terms, languages
SELECT terms, languages FROM lexicon WHERE form = :form
