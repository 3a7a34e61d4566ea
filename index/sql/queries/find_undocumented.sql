-- in: :sha256   out: format, reader_version, error, hint
SELECT format, reader_version, error, hint FROM undocumented_files WHERE sha256 = :sha256
