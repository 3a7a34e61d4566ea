#pragma once

#include <span>
#include <string_view>

/// The SQL of index/sql/, embedded in the program: each of queries/ under its file's name, whose
/// first lines say what goes in and what comes out.
namespace clausula::sql {

extern const std::string_view add_clause;
extern const std::string_view add_clause_lengths;
extern const std::string_view add_date;
extern const std::string_view add_document;
extern const std::string_view add_extraction;
extern const std::string_view add_fact;
extern const std::string_view add_fact_decision;
extern const std::string_view add_fact_field;
extern const std::string_view add_form;
extern const std::string_view add_link;
extern const std::string_view add_ocr_form;
extern const std::string_view add_original;
extern const std::string_view add_page;
extern const std::string_view add_places;
extern const std::string_view add_problem;
extern const std::string_view add_redaction;
extern const std::string_view add_relation;
extern const std::string_view add_restriction;
extern const std::string_view add_sighting;
extern const std::string_view add_sketch_hash;
extern const std::string_view add_term;
extern const std::string_view add_undocumented;
extern const std::string_view all_extractions;
extern const std::string_view all_forms;
extern const std::string_view clause_lengths;
extern const std::string_view clause_texts;
extern const std::string_view compact_index;
extern const std::string_view decided_documents;
extern const std::string_view document_clauses;
extern const std::string_view document_dates;
extern const std::string_view document_extractions;
extern const std::string_view document_layout;
extern const std::string_view document_pages;
extern const std::string_view document_places;
extern const std::string_view document_problems;
extern const std::string_view document_facts;
extern const std::string_view document_sightings;
extern const std::string_view document_titles;
extern const std::string_view documents_of_original;
extern const std::string_view documents_with_hash;
extern const std::string_view drop_fact_decisions;
extern const std::string_view drop_links;
extern const std::string_view drop_redactions;
extern const std::string_view drop_restrictions;
extern const std::string_view fact_decisions;
extern const std::string_view facts;
extern const std::string_view find_document;
extern const std::string_view find_form;
extern const std::string_view find_original;
extern const std::string_view find_undocumented;
extern const std::string_view first_leaf;
extern const std::string_view forget_dates;
extern const std::string_view forget_extractions;
extern const std::string_view forget_fact_fields;
extern const std::string_view forget_facts;
extern const std::string_view forget_form;
extern const std::string_view forget_original;
extern const std::string_view forget_relations;
extern const std::string_view forget_row_digest;
extern const std::string_view forget_sightings;
extern const std::string_view forget_sketch;
extern const std::string_view forget_sketch_hash;
extern const std::string_view forget_terms;
extern const std::string_view forget_undocumented;
extern const std::string_view forget_undocumented_of;
extern const std::string_view forget_unsighted;
extern const std::string_view forms_between;
extern const std::string_view forms_of_term;
extern const std::string_view hidden_clauses;
extern const std::string_view hit;
extern const std::string_view holders;
extern const std::string_view index_clause;
extern const std::string_view indexed_clauses;
extern const std::string_view indexed_documents;
extern const std::string_view is_indexed;
extern const std::string_view leaves;
extern const std::string_view links;
extern const std::string_view links_of;
extern const std::string_view list_documents;
extern const std::string_view next_leaf;
extern const std::string_view ocr_forms_between;
extern const std::string_view ocr_forms_ending;
extern const std::string_view original_sha256;
extern const std::string_view other_forms;
extern const std::string_view places_between;
extern const std::string_view put_row_digest;
extern const std::string_view put_sketch;
extern const std::string_view put_words_version;
extern const std::string_view redact_clause;
extern const std::string_view redact_clause_lengths;
extern const std::string_view redact_document;
extern const std::string_view redact_problem;
extern const std::string_view redact_sighting;
extern const std::string_view redactions;
extern const std::string_view relations_of;
extern const std::string_view restrictions;
extern const std::string_view row_digests;
extern const std::string_view segments;
extern const std::string_view set_clause_language;
extern const std::string_view set_facts;
extern const std::string_view sightings_of;
extern const std::string_view sketch;
extern const std::string_view stated_renewals;
extern const std::string_view stated_terms;
extern const std::string_view undocumented_of_original;
extern const std::string_view unindex_clause;
extern const std::string_view unsighted_documents;
extern const std::string_view unsketched_documents;
extern const std::string_view words_version;

/// The steps from an empty index to today's schema; the schema's version is how many were taken.
std::span<const std::string_view> migrations();

} // namespace clausula::sql
