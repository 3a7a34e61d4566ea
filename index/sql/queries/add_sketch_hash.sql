-- in: :hash, :document
INSERT OR IGNORE INTO sketch_hashes (hash, document) VALUES (:hash, :document)
