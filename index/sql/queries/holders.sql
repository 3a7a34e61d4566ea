-- in: :sha256   out: sha512, sha256 of every original that holds these bytes: itself, and bundles they came in
SELECT sha512, sha256 FROM originals
WHERE sha256 = :sha256
   OR sha256 IN (SELECT s.bundle_sha256 FROM documents d JOIN sightings s ON s.document = d.id WHERE d.sha256 = :sha256)
   OR sha256 IN (SELECT bundle_sha256 FROM undocumented_files WHERE sha256 = :sha256)
ORDER BY sha512
