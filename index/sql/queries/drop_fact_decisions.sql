-- All of them: they are written again as the journal tells them.
DELETE FROM fact_decisions
