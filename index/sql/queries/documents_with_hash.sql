-- in: :hash, :most   out: document
SELECT document FROM sketch_hashes WHERE hash = :hash LIMIT :most
