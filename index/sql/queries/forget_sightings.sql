-- in: :sha256 of an original
-- Where its document, or what came in it, was seen because of it.
DELETE FROM sightings
WHERE bundle_sha256 = :sha256
   OR (bundle_sha256 = '' AND document IN (SELECT id FROM documents WHERE sha256 = :sha256))
