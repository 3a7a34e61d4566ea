-- in: :form
DELETE FROM lexicon WHERE form = :form
