-- in: :from, :to (not included), the beginning of the reversed form   out: form
SELECT form FROM ocr_forms WHERE reversed >= :from AND reversed < :to
