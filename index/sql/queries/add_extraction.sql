-- in: :document, :extractor, :version
INSERT INTO extractions (document, extractor, version) VALUES (:document, :extractor, :version)
