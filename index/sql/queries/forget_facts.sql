-- in: :document
DELETE FROM facts WHERE document = :document
