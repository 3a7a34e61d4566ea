-- in: :document, :title, :furniture, :tail
UPDATE documents SET title = :title, furniture = :furniture, tail = :tail WHERE id = :document
