-- in: ?1 first row, ?2 last row   out: a page of a segment
SELECT block FROM clause_index_data WHERE id BETWEEN ?1 AND ?2 ORDER BY id
