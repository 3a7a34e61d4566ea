-- in: :sha256   out: sha256 of the original that holds these bytes: itself, or the bundle it came in
SELECT CASE s.bundle_sha256 WHEN '' THEN d.sha256 ELSE s.bundle_sha256 END
FROM documents d JOIN sightings s ON s.document = d.id WHERE d.sha256 = :sha256
UNION ALL
SELECT CASE bundle_sha256 WHEN '' THEN sha256 ELSE bundle_sha256 END FROM undocumented_files WHERE sha256 = :sha256
