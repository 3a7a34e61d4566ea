-- in: :subject, :sha256
INSERT OR REPLACE INTO row_digests (subject, sha256) VALUES (:subject, :sha256)
