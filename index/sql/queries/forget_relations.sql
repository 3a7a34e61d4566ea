-- in: :document
DELETE FROM relations WHERE document = :document OR other = :document
