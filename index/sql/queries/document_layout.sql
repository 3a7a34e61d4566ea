-- in: :document   out: paragraphs, furniture, tail, reader_version
SELECT paragraphs, furniture, tail, reader_version FROM documents WHERE id = :document
