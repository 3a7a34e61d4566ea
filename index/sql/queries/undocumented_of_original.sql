-- in: :sha256 of an original   out: sha256 of it and of what came in it, where that is no document
SELECT sha256 FROM undocumented_files WHERE sha256 = :sha256 OR bundle_sha256 = :sha256
