-- out: sha256, other, kind, who, why, at
SELECT sha256, other, kind, who, why, at FROM links
