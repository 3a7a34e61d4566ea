#include "cli/commands/commitments_compare.h"

#include "cli/commands/ledger.h"
#include "cli/describe.h"
#include "versions/commitments/compare.h"

#include <algorithm>
#include <map>

namespace clausula {

namespace {

using Kind = AnswerBlock::Kind;

/// A document with its entries by their places among its facts.
struct Side {
    Document document;
    std::map<std::size_t, LedgerEntry> entries;
};

Side side_of(const Archive& archive, DocumentId id) {
    Side side{archive.document(id).value(), {}};
    std::vector<LedgerEntry> entries = ledger_of(archive, archive.summary(id).value());
    std::size_t next = 0;
    for (std::size_t i = 0; i < side.document.facts.size(); ++i)
        if (side.document.facts[i].kind == FactKind::commitment)
            side.entries.emplace(i, std::move(entries.at(next++)));
    return side;
}

const LedgerEntry* entry_of(const Side& side, std::optional<std::size_t> fact) {
    return fact ? &side.entries.at(*fact) : nullptr;
}

Style style_of(CommitmentChange change) {
    if (change == CommitmentChange::added) return Style::added;
    if (change == CommitmentChange::dropped) return Style::removed;
    return Style::plain;
}

} // namespace

Answer compared_commitments(const Archive& archive, DocumentId before, DocumentId after) {
    const Side first = side_of(archive, before), second = side_of(archive, after);
    Answer answer;
    answer.rows_name = "commitments";
    answer.columns = {"change", "reason", "before", "after", "words_before", "words_after"};
    answer.head = {{"before", before}, {"after", after}};
    std::map<CommitmentChange, std::size_t> counts;
    for (const ComparedCommitment& one : compare_commitments(
             first.document, second.document, align(first.document, second.document))) {
        const LedgerEntry* a = entry_of(first, one.before);
        const LedgerEntry* b = entry_of(second, one.after);
        ++counts[one.change];
        answer.rows.push_back({{"change", name_of(one.change)},
                               {"reason", one.reason},
                               {"before", a ? Value(record_of(*a)) : Value()},
                               {"after", b ? Value(record_of(*b)) : Value()},
                               {"words_before", a ? Value(words_of(*a)) : Value()},
                               {"words_after", b ? Value(words_of(*b)) : Value()}});
        StyledLine line = {{std::string(name_of(one.change)), style_of(one.change)}, {"  "}};
        for (StyledText& part : headline_of(b ? *b : *a)) line.push_back(std::move(part));
        if (!one.reason.empty()) line.push_back({" · " + one.reason, Style::quiet});
        answer.page.push_back({.kind = Kind::paragraph, .lines = {std::move(line)}});
        AnswerBlock words = {.kind = Kind::quote, .apart = false};
        const bool is_changed = a && b && words_of(*a) != words_of(*b);
        if (a && (is_changed || !b)) words.lines.push_back({{"− " + words_of(*a), Style::removed}});
        if (b && (is_changed || !a)) words.lines.push_back({{"+ " + words_of(*b), Style::added}});
        if (a && b && !is_changed) words.lines.push_back({{"  " + words_of(*b)}});
        answer.page.push_back(std::move(words));
    }
    AnswerBlock stat = {.kind = Kind::fields};
    for (const auto& [change, count] : counts)
        stat.cells.push_back({{{std::string(name_of(change))}}, {{std::to_string(count)}}});
    if (!counts.empty()) answer.page.push_back(std::move(stat));
    return answer;
}

} // namespace clausula
