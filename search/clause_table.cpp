#include "search/clause_table.h"

#include "index/sql/statements.h"
#include "index/store/database.h"
#include "index/store/lexicon.h"
#include "index/store/varint.h"

#include <algorithm>
#include <limits>

namespace clausula {

ClauseTable::ClauseTable(const Database& database, HiddenClauses hidden)
    : database_(database), hidden_(std::move(hidden)) {
    Statement row(database, sql::clause_lengths);
    std::uint64_t words = 0;
    while (row.step()) {
        const std::int64_t first = row.integer(1), greatest = row.integer(3);
        if (first < 0 || first > greatest) continue; // of a damaged index
        const bool is_hidden = hidden_.contains(first);
        Document document = {row.integer(0), {first, first - 1}, count_, is_hidden};
        std::string_view data = row.text(2);
        lengths_.resize(static_cast<std::size_t>(first), 0);
        for (; !data.empty() && document.clauses.last < greatest; ++document.clauses.last) {
            const std::uint64_t length = std::min<std::uint64_t>(
                take_number(data), std::numeric_limits<std::uint16_t>::max());
            lengths_.push_back(static_cast<std::uint16_t>(length));
            if (is_hidden) continue;
            words += length;
            ++count_;
        }
        documents_.push_back(document);
    }
    if (words > 0) mean_ = static_cast<double>(words) / static_cast<double>(count_);
}

std::int64_t ClauseTable::count_up_to(std::int64_t clause) const {
    const auto behind = std::ranges::upper_bound(
        documents_, clause, {}, [](const Document& document) { return document.clauses.first; });
    if (behind == documents_.begin()) return 0;
    const Document& document = *(behind - 1);
    if (document.is_hidden) return document.before;
    return document.before + std::min(clause, document.clauses.last) - document.clauses.first + 1;
}

double ClauseTable::length(std::int64_t clause) const {
    const auto at = static_cast<std::size_t>(clause);
    return at < lengths_.size() ? lengths_[at] : mean_;
}

const std::vector<ClauseTable::Range>& ClauseTable::titled(std::string_view term) const {
    static const std::vector<Range> none;
    if (!knows_titles_) read_titles();
    const auto found = titled_.find(std::string(term));
    return found == titled_.end() ? none : found->second;
}

void ClauseTable::read_titles() const {
    knows_titles_ = true;
    std::unordered_map<std::int64_t, Range> clauses;
    for (const Document& document : documents_) clauses[document.id] = document.clauses;
    Statement row(database_, sql::document_titles);
    while (row.step()) {
        const auto range = clauses.find(row.integer(0));
        if (range == clauses.end()) continue;
        const auto add = [&](std::string_view term) {
            std::vector<Range>& ranges = titled_[std::string(term)];
            if (ranges.empty() || ranges.back().first != range->second.first)
                ranges.push_back(range->second);
        };
        const std::string title(row.text(1));
        for (const IndexedWord& word : indexed_words(title, database_.lexicon())) {
            for_each_term(word.terms, add);
            for_each_term(word.completed, add);
        }
    }
    for (auto& [term, ranges] : titled_) std::ranges::sort(ranges, {}, &Range::first);
}

} // namespace clausula
