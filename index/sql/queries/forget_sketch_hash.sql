-- in: :hash, :document
DELETE FROM sketch_hashes WHERE hash = :hash AND document = :document
