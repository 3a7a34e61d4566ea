-- in: :sha512
DELETE FROM originals WHERE sha512 = :sha512
