-- in: a clause of a document, see schema.sql
INSERT INTO clauses (
    document, position, kind, number, path, heading, parent, depth, first_page, last_page, begin,
    number_begin, number_end, heading_begin, heading_end, items, gap, text,
    language)
VALUES (
    :document, :position, :kind, :number, :path, :heading, :parent, :depth, :first_page, :last_page, :begin,
    :number_begin, :number_end, :heading_begin, :heading_end, :items, :gap, :text,
    :language)
