-- in: :sha256 of an original: it, and what came in it
DELETE FROM undocumented_files WHERE sha256 = :sha256 OR bundle_sha256 = :sha256
