-- in: :sha256 of an original   out: id of every document that came as it or in it
SELECT DISTINCT s.document FROM sightings s JOIN documents d ON d.id = s.document
WHERE s.bundle_sha256 = :sha256 OR (s.bundle_sha256 = '' AND d.sha256 = :sha256)
ORDER BY s.document
