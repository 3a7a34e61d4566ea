#include "versions/identity/relate.h"

#include <algorithm>

namespace clausula {

namespace {

double resemblance(std::size_t in_common, std::size_t a, std::size_t b) {
    const std::size_t all = a + b - in_common;
    return all == 0 ? 0 : static_cast<double>(in_common) / static_cast<double>(all);
}

/// Names of the one that stand in the other, of those of whichever has fewer.
double names_in_common(const Profile& a, const Profile& b) {
    const auto share = [](const Profile& of, const Profile& in) {
        std::size_t found = 0;
        for (const PrintedName& name : of.parties)
            found += std::ranges::any_of(
                name.words, [&](const std::string& word) { return has_word(in.vocabulary, word); });
        return of.parties.empty()
                   ? 0
                   : static_cast<double>(found) / static_cast<double>(of.parties.size());
    };
    return std::min(share(a, b), share(b, a));
}

} // namespace

std::optional<Finding> find_translation(const Profile& a, const Profile& b) {
    if (a.language.empty() || b.language.empty() || a.language == b.language) return std::nullopt;
    const double longer = static_cast<double>(std::max(a.words.size(), b.words.size()));
    const double shorter = static_cast<double>(std::min(a.words.size(), b.words.size()));
    constexpr double least_length = 0.4;
    if (shorter < least_length * longer) return std::nullopt;
    const bool same_clauses = a.clause_numbers == b.clause_numbers;
    const bool other_date = a.date && b.date && a.date != b.date;
    const bool same_date = a.date && a.date == b.date;

    Finding finding{.kind = RelationKind::translation};
    const std::size_t in_common = common(a.numbers, b.numbers);
    const double numbers = resemblance(in_common, a.numbers.size(), b.numbers.size());
    constexpr std::size_t enough_numbers = 12;
    constexpr double sure_numbers = 0.6, surer_numbers = 0.75, some_numbers = 0.35;
    constexpr double sure_with_date = 0.45;
    if (in_common >= enough_numbers && numbers >= some_numbers) {
        finding.score = numbers;
        finding.sure = numbers >= (other_date  ? surer_numbers
                                   : same_date ? sure_with_date
                                               : sure_numbers) ||
                       (same_date && same_clauses);
        finding.reason = percent(numbers) + " of the numbers in the same order";
        if (same_date) finding.reason += ", the same date";
        if (same_clauses) finding.reason += ", the same clauses";
        return finding;
    }
    // Of few numbers none can be sure; names and structure are worth a look.
    constexpr double most_names = 0.75;
    const double names = names_in_common(a, b);
    const bool has_structure = same_clauses && a.clause_numbers.size() >= 3;
    if (other_date || !has_structure || names < most_names) return std::nullopt;
    finding.score = names / 2;
    finding.reason = "the same clauses and names";
    if (same_date) finding.reason += ", the same date";
    return finding;
}

} // namespace clausula
