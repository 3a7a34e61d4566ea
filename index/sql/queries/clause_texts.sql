-- out: heading, text, whether one of its pages was read by OCR
SELECT heading, text, EXISTS (
    SELECT 1 FROM pages p
    WHERE p.document = c.document AND p.number BETWEEN c.first_page AND c.last_page AND p.origin = 'ocr')
FROM clauses c
