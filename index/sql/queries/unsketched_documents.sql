-- in: :version   out: id of every document without a sketch of this version, in order
SELECT id FROM documents WHERE id NOT IN (SELECT document FROM sketches WHERE version = :version) ORDER BY id
