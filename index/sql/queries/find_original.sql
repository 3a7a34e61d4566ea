-- in: :sha256   out: sha512 of the original that holds these bytes: itself, or else the bundle they came in
SELECT sha512 FROM originals WHERE sha256 = :sha256
UNION ALL
SELECT o.sha512 FROM documents d JOIN sightings s ON s.document = d.id JOIN originals o ON o.sha256 = s.bundle_sha256
WHERE d.sha256 = :sha256
UNION ALL
SELECT o.sha512 FROM undocumented_files u JOIN originals o ON o.sha256 = u.bundle_sha256 WHERE u.sha256 = :sha256
