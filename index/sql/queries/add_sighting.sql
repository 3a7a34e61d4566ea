-- in: :document, :path, :members, :bundle_sha256
-- The same path is noted once.
INSERT OR IGNORE INTO sightings (document, path, members, bundle_sha256)
VALUES (:document, :path, :members, :bundle_sha256)
