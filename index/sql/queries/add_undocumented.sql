-- in: :sha256, :size, :path, :members, :bundle_sha256, :format, :reader_version, :error, :hint
-- A newer reason takes the place of an older one.
INSERT OR REPLACE INTO undocumented_files
    (sha256, size, path, members, bundle_sha256, format, reader_version, error, hint)
VALUES (:sha256, :size, :path, :members, :bundle_sha256, :format, :reader_version, :error, :hint)
