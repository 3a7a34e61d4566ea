-- in: :document
DELETE FROM extractions WHERE document = :document
