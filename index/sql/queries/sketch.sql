-- in: :document   out: version, wording, hashes
SELECT version, wording, hashes FROM sketches WHERE document = :document
