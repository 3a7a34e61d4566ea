-- in: :document   out: paragraphs, furniture, tail
SELECT paragraphs, furniture, tail FROM documents WHERE id = :document
