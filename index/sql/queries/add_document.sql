-- in: :sha256, :size, :format, :title, :language, :kind…, :date…, :paragraphs, :furniture, :tail, :reader_version
INSERT INTO documents (
    sha256, size, format, title, language,
    kind, kind_begin, kind_end, kind_rule, kind_confidence,
    date_year, date_month, date_day, date_begin, date_end, date_rule, date_confidence,
    paragraphs, furniture, tail, reader_version)
VALUES (
    :sha256, :size, :format, :title, :language,
    :kind, :kind_begin, :kind_end, :kind_rule, :kind_confidence,
    :date_year, :date_month, :date_day, :date_begin, :date_end, :date_rule, :date_confidence,
    :paragraphs, :furniture, :tail, :reader_version)
