#pragma once

#include "index/model/document.h"

#include <span>
#include <string_view>

namespace clausula {

/// Reads facts of one kind out of a document's text and clauses, and nothing else: so they can be
/// made again from a stored document, without its original. One file an extractor, listed in
/// all.cpp; `version` is raised when the same text gives other facts.
struct Extractor {
    std::string_view name;
    int version;
    /// Sets its own fields, or adds to the facts; what earlier ones of the table found is there.
    void (*read)(Document&);
};

/// Every extractor, in the order in which they read.
std::span<const Extractor> all_extractors();

/// Reads all facts, and notes by which versions.
void read_facts(Document& document);

/// Whether the facts were read by these extractors in these versions.
bool is_up_to_date(const std::vector<Extraction>& extractions);

// The extractors.

/// What kind of document it is, from its title and its shape; none when nothing printed says so.
void read_kind(Document& document);

/// The dates it states of itself; of them its own, the one that lists and citations show. A date
/// that is only told of (narrative, a deadline) is not the document's.
void read_dates(Document& document);

/// The notice by which it can be ended.
void read_notice(Document& document);

/// Sentences that let it go on behind its term when nobody ends it.
void read_renewal(Document& document);

/// E-mail addresses and telephone numbers, and whose they are where that is printed beside.
void read_contacts(Document& document);

/// Its parties and who signed it.
void read_parties(Document& document);

/// What it obliges somebody to, or says that somebody is obliged to, ready for, holds.
void read_commitments(Document& document);

/// Who sits in which body, from the tables, lines and sentences that say so.
void read_members(Document& document);

/// Programmes, projects and their phases: when they ran, what they followed, who carried them out,
/// who paid and how much.
void read_programmes(Document& document);

/// What happened on a day, in a month or in a year, told in a sentence: somebody was founded,
/// something began, ended, was signed, merged, published.
void read_events(Document& document);

/// Other documents that it mentions: agreements of a day or a year, lists behind a link, annexes
/// that are not in it, reports. What it says of itself is none.
void read_references(Document& document);

} // namespace clausula
