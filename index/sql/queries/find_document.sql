-- in: :sha256   out: id
SELECT id FROM documents WHERE sha256 = :sha256
