#pragma once

#include "index/store/archive.h"
#include "search/query.h"

#include <string>
#include <utility>
#include <vector>

namespace clausula {

/// A clause that answers a query. Ranges are spans of the strings beside them; a renderer decides
/// what bold is.
struct Hit {
    DocumentId document = 0;
    ClauseId clause = 0;
    std::size_t position = 0; ///< of the clause in Document::clauses: what a person types to see it
    std::string sha256;       ///< the document's: what a citation names it by
    std::string title, path;  ///< the document's; `path` is SourceFile::display_path(), raw bytes
    std::string language;
    std::optional<DateFact> date;
    ClauseKind kind = ClauseKind::clause;
    std::string number; ///< Clause::path: "2 luku 4 § 2 mom."
    std::string heading;
    std::string text;        ///< the clause's whole text
    std::vector<Span> marks; ///< of `text`: the matched words
    Span snippet;            ///< of `text`: the best stretch to show
    Span span;               ///< of the document's text: where `text` stands
    int first_page = 1, last_page = 1;
    std::vector<Place>
        boxes; ///< of the matched words, in the order of `marks`; a broken word has two
    std::optional<double> confidence; ///< mean OCR confidence of its first page
    double score = 0;                 ///< higher is better
    bool restricted = false;          ///< its document is
};

struct SearchOptions {
    int limit = 10;         ///< hits at most
    int offset = 0;         ///< hits to skip
    int snippet_size = 200; ///< bytes, roughly
    bool include_restricted = false;
};

struct SearchResult {
    std::vector<Hit> hits;  ///< best first; ties by document and place in it
    std::int64_t total = 0; ///< how many there are in all
};

/// Finds clauses. Same archive, same query, same result. Throws Error of kind query for what the
/// archive can't answer.
///
/// Restricted documents are left out as if they were not there: of the counts and of what scores
/// are made of, too.
SearchResult search(const Archive& archive, const Query& query, const SearchOptions& options = {});

/// What each word of the query became, as lines for a person (`--explain`).
std::vector<std::string> explain(const Archive& archive, const Query& query,
                                 bool include_restricted = false);

} // namespace clausula
