-- in: :document   out: kind, first, last, begin, end, rule, confidence
SELECT kind, first, last, begin, "end", rule, confidence FROM dates WHERE document = :document ORDER BY position
