#include "search/clause_table.h"

#include "index/sql/statements.h"
#include "index/store/database.h"
#include "index/store/lexicon.h"
#include "index/store/varint.h"

#include <algorithm>
#include <limits>

namespace clausula {

namespace {

/// A damaged index may claim any number.
constexpr std::int64_t most_clauses = 1 << 28;

} // namespace

ClauseTable::ClauseTable(const Database& database, const HiddenClauses& hidden)
    : database_(database) {
    Statement row(database, sql::clause_lengths);
    std::uint64_t words = 0;
    while (row.step()) {
        const std::int64_t first = row.integer(1);
        const std::int64_t greatest = std::min(row.integer(3), most_clauses);
        if (first < 0 || first > greatest) continue; // of a damaged index
        if (all_.end() == 0) all_ = ClauseSet(static_cast<std::size_t>(greatest) + 1);
        const bool is_hidden = hidden.contains(first);
        Range clauses = {first, first - 1};
        std::string_view data = row.text(2);
        lengths_.resize(static_cast<std::size_t>(first), 0);
        for (; !data.empty() && clauses.last < greatest; ++clauses.last) {
            const std::uint64_t length = std::min<std::uint64_t>(
                take_number(data), std::numeric_limits<std::uint16_t>::max());
            if (!is_hidden) {
                all_.insert(lengths_.size());
                words += length;
                ++count_;
            }
            lengths_.push_back(static_cast<std::uint16_t>(length));
        }
        documents_[row.integer(0)] = clauses;
    }
    if (words > 0) mean_ = static_cast<double>(words) / static_cast<double>(count_);
}

ClauseTable::Range ClauseTable::of_document(std::int64_t document) const {
    const auto found = documents_.find(document);
    return found == documents_.end() ? Range{0, -1} : found->second;
}

const std::vector<ClauseTable::Range>& ClauseTable::titled(std::string_view term) const {
    static const std::vector<Range> none;
    if (!knows_titles_) read_titles();
    const auto found = titled_.find(std::string(term));
    return found == titled_.end() ? none : found->second;
}

void ClauseTable::read_titles() const {
    knows_titles_ = true;
    Statement row(database_, sql::document_titles);
    while (row.step()) {
        const auto range = documents_.find(row.integer(0));
        if (range == documents_.end()) continue;
        const auto add = [&](std::string_view term) {
            std::vector<Range>& ranges = titled_[std::string(term)];
            if (ranges.empty() || ranges.back().first != range->second.first)
                ranges.push_back(range->second);
        };
        const std::string title(row.text(1));
        for (const IndexedWord& word : indexed_words(title, database_.lexicon())) {
            for_each_term(word.terms, add);
            for_each_term(word.completed, add);
            for_each_term(word.beginning, add);
        }
    }
    for (auto& [term, ranges] : titled_) std::ranges::sort(ranges, {}, &Range::first);
}

} // namespace clausula
