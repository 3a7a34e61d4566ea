-- out: subject, sha256
SELECT subject, sha256 FROM row_digests ORDER BY subject
