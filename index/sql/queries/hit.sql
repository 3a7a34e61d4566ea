-- in: :id   out: document, position, sha256, title, path, members, language (the clause's, or else the
--     document's), date_year, date_month, date_day, date_begin, date_end, date_rule, date_confidence, kind,
--     clause path, heading, text, begin, first_page, last_page, confidence of the first page
-- A clause with what a hit shows of its document.
SELECT d.id, c.position, d.sha256, d.title, s.path, s.members,
       coalesce(nullif(c.language, ''), d.language), d.date_year, d.date_month, d.date_day,
       d.date_begin, d.date_end, d.date_rule, d.date_confidence, c.kind, c.path, c.heading, c.text, c.begin,
       c.first_page, c.last_page,
       (SELECT confidence FROM pages WHERE document = d.id AND number = c.first_page)
FROM clauses c
JOIN documents d ON d.id = c.document
JOIN sightings s ON s.id = (SELECT min(id) FROM sightings WHERE document = d.id)
WHERE c.id = :id
