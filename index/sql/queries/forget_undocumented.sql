-- in: :sha256
-- What could be read in the end is a document now.
DELETE FROM undocumented_files WHERE sha256 = :sha256
