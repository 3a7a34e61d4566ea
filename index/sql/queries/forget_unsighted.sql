-- Everything about documents that were seen nowhere any more, but the full-text index.
DELETE FROM pages WHERE document NOT IN (SELECT document FROM sightings);
DELETE FROM places WHERE document NOT IN (SELECT document FROM sightings);
DELETE FROM clauses WHERE document NOT IN (SELECT document FROM sightings);
DELETE FROM problems WHERE document NOT IN (SELECT document FROM sightings);
DELETE FROM dates WHERE document NOT IN (SELECT document FROM sightings);
DELETE FROM fact_fields WHERE document NOT IN (SELECT document FROM sightings);
DELETE FROM facts WHERE document NOT IN (SELECT document FROM sightings);
DELETE FROM extractions WHERE document NOT IN (SELECT document FROM sightings);
DELETE FROM clause_lengths WHERE document NOT IN (SELECT document FROM sightings);
DELETE FROM documents WHERE id NOT IN (SELECT document FROM sightings);
