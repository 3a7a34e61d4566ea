-- in: :sha256, :path   out: a row when the file that came from this path is in the index
SELECT 1 FROM undocumented_files WHERE sha256 = :sha256
UNION ALL
SELECT 1 FROM documents d JOIN sightings s ON s.document = d.id
WHERE d.sha256 = :sha256 AND s.path = :path AND s.members = x''
