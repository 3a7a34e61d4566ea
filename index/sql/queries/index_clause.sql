-- in: :id, :heading, :text
INSERT INTO clause_index (rowid, heading, text) VALUES (:id, :heading, :text)
