-- in: :document   out: severity, stage, page, message, hint
SELECT severity, stage, page, message, hint FROM problems WHERE document = :document ORDER BY position
