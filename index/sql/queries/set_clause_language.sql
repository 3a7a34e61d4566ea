-- in: :id, :language
UPDATE clauses SET language = :language WHERE id = :id
