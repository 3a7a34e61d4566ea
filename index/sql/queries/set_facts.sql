-- in: :document, :kind…, :date…
-- Those that stand in the document's own row.
UPDATE documents SET
    kind = :kind, kind_begin = :kind_begin, kind_end = :kind_end, kind_rule = :kind_rule,
    kind_confidence = :kind_confidence,
    date_year = :date_year, date_month = :date_month, date_day = :date_day, date_begin = :date_begin,
    date_end = :date_end, date_rule = :date_rule, date_confidence = :date_confidence
WHERE id = :document
