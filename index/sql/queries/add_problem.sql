-- in: a problem of a document, see schema.sql
INSERT INTO problems (document, position, severity, stage, page, message, hint)
VALUES (:document, :position, :severity, :stage, :page, :message, :hint)
