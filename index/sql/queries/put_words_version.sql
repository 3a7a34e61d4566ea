-- in: :version
INSERT INTO words_version (version) VALUES (:version)
