-- out: sha256, who, why, at
SELECT sha256, who, why, at FROM restrictions
