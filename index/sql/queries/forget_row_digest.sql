-- in: :subject
DELETE FROM row_digests WHERE subject = :subject
