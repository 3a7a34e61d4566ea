-- in: :sha256, :decisions
INSERT INTO fact_decisions (sha256, decisions) VALUES (:sha256, :decisions)
