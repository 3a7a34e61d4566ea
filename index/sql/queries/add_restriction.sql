-- in: :sha256, :who, :why, :at
INSERT INTO restrictions (sha256, who, why, at) VALUES (:sha256, :who, :why, :at)
