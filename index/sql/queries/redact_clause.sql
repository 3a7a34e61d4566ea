-- in: :document, :position, :number, :path, :heading, :gap, :text
UPDATE clauses SET number = :number, path = :path, heading = :heading, gap = :gap, text = :text
WHERE document = :document AND position = :position
