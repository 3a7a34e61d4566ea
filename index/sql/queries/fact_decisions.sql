-- out: sha256, decisions
SELECT sha256, decisions FROM fact_decisions
