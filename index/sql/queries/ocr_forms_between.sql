-- in: :from, :to (not included)   out: form
SELECT form FROM ocr_forms WHERE form >= :from AND form < :to
