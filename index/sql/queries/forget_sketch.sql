-- in: :document
DELETE FROM sketches WHERE document = :document
