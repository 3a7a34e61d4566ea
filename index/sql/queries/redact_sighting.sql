-- in: :id, :path, :members, :bundle_sha256
-- A path that is another's then is noted once, as if it had come so.
UPDATE OR REPLACE sightings SET path = :path, members = :members, bundle_sha256 = :bundle_sha256 WHERE id = :id
