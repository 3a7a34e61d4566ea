-- in: :document   out: data
SELECT data FROM places WHERE document = :document ORDER BY begin
