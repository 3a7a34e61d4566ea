-- in: :sha256, :decisions
INSERT INTO redactions (sha256, decisions) VALUES (:sha256, :decisions)
