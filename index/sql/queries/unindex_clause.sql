-- in: :id, :heading, :text as they were indexed
INSERT INTO clause_index (clause_index, rowid, heading, text) VALUES ('delete', :id, :heading, :text)
