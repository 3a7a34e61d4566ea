-- in: :document
DELETE FROM dates WHERE document = :document
