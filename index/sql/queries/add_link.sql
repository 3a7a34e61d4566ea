-- in: :sha256, :other, :kind, :who, :why, :at
INSERT INTO links (sha256, other, kind, who, why, at) VALUES (:sha256, :other, :kind, :who, :why, :at)
