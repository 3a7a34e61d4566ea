-- out: id of every document that was seen nowhere any more
SELECT id FROM documents WHERE id NOT IN (SELECT document FROM sightings)
