-- in: ?1 segment, ?2 term, a blob   out: the only page of the segment that may have the term, or nothing for its first page
SELECT pgno >> 1 FROM clause_index_idx WHERE segid = ?1 AND term <= ?2 ORDER BY term DESC LIMIT 1
