-- in: :sha512   out: sha256
SELECT sha256 FROM originals WHERE sha512 = :sha512
