-- in: :sha256, :sha512
INSERT OR IGNORE INTO originals (sha256, sha512) VALUES (:sha256, :sha512)
