-- in: :form, :reversed (its characters, last first)
INSERT OR IGNORE INTO ocr_forms (form, reversed) VALUES (:form, :reversed)
