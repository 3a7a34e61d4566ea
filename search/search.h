#pragma once

#include "index/store/archive.h"
#include "search/query.h"

#include <memory>
#include <string>
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
    std::string language;     ///< the clause's, or else its document's; empty when neither is told
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
    std::vector<std::string> reasons; ///< how the score came about; when it is asked for
    bool restricted = false;          ///< its document is
};

struct SearchOptions {
    int limit = 10;         ///< hits at most
    int offset = 0;         ///< hits to skip
    int snippet_size = 200; ///< bytes, roughly
    bool include_restricted = false;
    bool translations = true; ///< what the glossary says to mean the same is found, too
    bool reasons = false;     ///< hits say how their score came about
};

struct SearchResult {
    std::vector<Hit> hits;  ///< best first; ties by document and place in it
    std::int64_t total = 0; ///< how many there are in all
};

/// A query that would find something.
struct Offer {
    std::string query; ///< as a person types it
    std::int64_t total = 0;
    std::string change; ///< what is different: "without Tekry"
};

/// Asks an archive. Keeps in memory what one query after the other needs, so it is the faster way
/// for many; what is added to the archive meanwhile is seen.
///
/// Restricted documents are left out as if they were not there: of the counts and of what scores
/// are made of, too.
class Searcher {
public:
    /// The archive must outlive it. Throws Error when the archive's own glossary (the file
    /// `glossary` in its folder, see search/glossary.h) is not understood.
    explicit Searcher(const Archive& archive);
    Searcher(Searcher&&) noexcept;
    ~Searcher();

    /// Finds clauses. Same archive, same query, same result. Throws Error of kind query for what
    /// the archive can't answer.
    SearchResult search(const Query& query, const SearchOptions& options = {});

    /// What each word of the query became, as lines for a person (`--explain`).
    std::vector<std::string> explain(const Query& query, const SearchOptions& options = {});

    /// For a query that finds nothing: the closest that find something, best first, five at most.
    std::vector<Offer> offers(const Query& query, const SearchOptions& options = {});

    struct Parts; ///< searcher.h
private:
    std::unique_ptr<Parts> parts_;
};

/// The same, for one query.
SearchResult search(const Archive& archive, const Query& query, const SearchOptions& options = {});

} // namespace clausula
