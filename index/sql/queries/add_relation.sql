-- in: :document, :other, :kind, :sure, :score, :reason
INSERT OR REPLACE INTO relations (document, other, kind, sure, score, reason)
VALUES (:document, :other, :kind, :sure, :score, :reason)
