-- What was deleted from the full-text index leaves it for good.
INSERT INTO clause_index (clause_index) VALUES ('optimize')
