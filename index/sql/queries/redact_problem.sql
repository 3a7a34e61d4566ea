-- in: :document, :position, :message, :hint
UPDATE problems SET message = :message, hint = :hint WHERE document = :document AND position = :position
