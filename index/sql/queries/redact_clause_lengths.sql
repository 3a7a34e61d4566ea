-- in: :document, :lengths
UPDATE clause_lengths SET lengths = :lengths WHERE document = :document
