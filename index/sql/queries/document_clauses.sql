-- in: :document   out: kind, number, path, heading, parent, depth, first_page, last_page, begin,
--     number_begin, number_end, heading_begin, heading_end, items, gap, text, language
SELECT kind, number, path, heading, parent, depth, first_page, last_page, begin,
       number_begin, number_end, heading_begin, heading_end, items, gap, text, language
FROM clauses WHERE document = :document ORDER BY position
