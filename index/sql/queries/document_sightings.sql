-- in: :document   out: id, size, sha256, path, members, bundle_sha256; last first
SELECT s.id, d.size, d.sha256, s.path, s.members, s.bundle_sha256
FROM sightings s JOIN documents d ON d.id = s.document WHERE s.document = :document ORDER BY s.id DESC
