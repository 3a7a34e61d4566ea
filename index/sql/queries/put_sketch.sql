-- in: :document, :version, :wording, :hashes
INSERT OR REPLACE INTO sketches (document, version, wording, hashes) VALUES (:document, :version, :wording, :hashes)
