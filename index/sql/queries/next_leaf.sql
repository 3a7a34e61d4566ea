-- in: ?1 segment, ?2 term, a blob   out: the first page of the segment that begins behind the term, or nothing
SELECT pgno >> 1 FROM clause_index_idx WHERE segid = ?1 AND term > ?2 ORDER BY term LIMIT 1
