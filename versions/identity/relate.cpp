#include "versions/identity/relate.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iterator>

namespace clausula {

namespace {

// What decides, found on chains of terms, contracts and statutes: docs/measurements/versions.md.
constexpr std::size_t enough_shingles = 20; ///< fewer in common can be a formula
constexpr std::size_t little_text = 100;    ///< words: less than any wording of an agreement

/// What two texts have in common, in numbers.
struct Overlap {
    std::size_t in_common = 0;
    double resemblance = 0; ///< of all shingles of both
    double contained = 0;   ///< of the smaller's
    double lengths = 0;     ///< the smaller to the larger
};

Overlap overlap_of(const Profile& a, const Profile& b) {
    Overlap overlap{.in_common = common(a.shingles, b.shingles)};
    const auto smaller = std::min(a.shingles.size(), b.shingles.size());
    const auto larger = std::max(a.shingles.size(), b.shingles.size());
    if (smaller == 0) return overlap;
    const auto shared = static_cast<double>(overlap.in_common);
    overlap.resemblance = shared / static_cast<double>(smaller + larger - overlap.in_common);
    overlap.contained = shared / static_cast<double>(smaller);
    overlap.lengths = static_cast<double>(smaller) / static_cast<double>(larger);
    return overlap;
}

enum class Titles { same, alike, different, unknown };

Titles compare_titles(const Profile& a, const Profile& b) {
    if (a.title.empty() || b.title.empty()) return Titles::unknown;
    if (a.title == b.title) return Titles::same;
    const auto found = std::ranges::count_if(a.title, [&](const std::string& word) {
        return std::ranges::any_of(
            b.title, [&](const std::string& other) { return same_stem(word, other); });
    });
    const auto longer = std::max(a.title.size(), b.title.size());
    constexpr double least = 0.6;
    const double alike = static_cast<double>(found) / static_cast<double>(longer);
    return alike >= 1 ? Titles::same : alike >= least ? Titles::alike : Titles::different;
}

bool is_named_in(const PrintedName& name, const Profile& profile) {
    return std::ranges::any_of(name.words, [&](const std::string& word) {
        return word.size() >= 3 && has_word(profile.vocabulary, word);
    });
}

/// Names among the parties of the first that the second does not know.
bool has_party_of_its_own(const Profile& first, const Profile& second) {
    return std::ranges::any_of(first.parties,
                               [&](const PrintedName& name) { return !is_named_in(name, second); });
}

std::size_t organisations_in_common(const Profile& a, const Profile& b) {
    return static_cast<std::size_t>(std::ranges::count_if(a.parties, [&](const PrintedName& name) {
        return name.organisation && is_named_in(name, b);
    }));
}

/// Each has a party that the other does not name: one form, filled in for different people. Two
/// organisations that stand in both are parties enough; who signs for them may change.
bool have_other_parties(const Profile& a, const Profile& b) {
    return has_party_of_its_own(a, b) && has_party_of_its_own(b, a) &&
           organisations_in_common(a, b) < 2;
}

/// The same of texts that name no parties: whose terms they are is the name that is in them most.
bool have_other_names(const Profile& a, const Profile& b) {
    return !a.leading_name.empty() && !b.leading_name.empty() &&
           !has_word(b.vocabulary, a.leading_name) && !has_word(a.vocabulary, b.leading_name);
}

bool in_one_row(const Profile& a, const Profile& b) {
    return std::ranges::any_of(a.rows, [&](const std::string& row) {
        return std::ranges::find(b.rows, row) != b.rows.end();
    });
}

/// Days between two dates, a missing month or day taken for the middle; none when either is none.
std::optional<int> days_between(const Profile& a, const Profile& b) {
    if (!a.date || !b.date) return std::nullopt;
    const auto days_of = [](const PrintedDate& date) {
        using namespace std::chrono;
        return sys_days(year(date.year) / month(date.month.value_or(7)) / day(date.day.value_or(1)))
            .time_since_epoch()
            .count();
    };
    return static_cast<int>(std::abs(days_of(*a.date) - days_of(*b.date)));
}

bool is_later(const Profile& a, const Profile& b) {
    const auto key = [](const Profile& profile) {
        const PrintedDate date = profile.date.value_or(PrintedDate{});
        return std::tuple(profile.title_years.empty() ? 0 : *profile.title_years.rbegin(),
                          date.year, date.month.value_or(0), date.day.value_or(0));
    };
    return key(a) > key(b);
}

/// Whether they are two agreements, made at different times, and not wordings of one.
bool were_made_apart(const Profile& a, const Profile& b) {
    // Parties sign on different days, and drafts are about the time.
    constexpr int most_days = 180, most_days_of_draft = 400;
    const auto days = days_between(a, b);
    if (a.draft || b.draft) return days && *days > most_days_of_draft;
    if (a.restated || b.restated) return false;
    if (!a.title_years.empty() && !b.title_years.empty()) return a.title_years != b.title_years;
    return days && *days > most_days;
}

/// Minutes, reports and letters of different days are each their own, however alike.
bool are_of_a_series(const Profile& a, const Profile& b) {
    constexpr DocumentKind kinds[] = {DocumentKind::minutes, DocumentKind::report,
                                      DocumentKind::member_list, DocumentKind::letter};
    if (std::ranges::find(kinds, a.kind) == std::end(kinds) &&
        std::ranges::find(kinds, b.kind) == std::end(kinds))
        return false;
    return a.kind != b.kind || a.title_years != b.title_years || in_one_row(a, b) ||
           (a.date && b.date && a.date != b.date);
}

std::string say(const Overlap& overlap, Titles titles) {
    std::string reason = percent(overlap.contained) + " of the wording in common";
    if (titles == Titles::same) reason += ", the same title";
    if (titles == Titles::alike) reason += ", a title alike";
    return reason;
}

std::optional<Finding> find_wording(const Profile& a, const Profile& b) {
    const Titles titles = compare_titles(a, b);
    const Overlap overlap = overlap_of(a, b);
    const bool row = in_one_row(a, b);
    Finding finding{
        .kind = RelationKind::wording, .score = overlap.contained, .reason = say(overlap, titles)};
    const std::size_t fewer = std::min(a.words.size(), b.words.size());
    const std::size_t more = std::max(a.words.size(), b.words.size());
    if (row && overlap.in_common == 0 && fewer < little_text && more > 5 * little_text) {
        finding.reason = "their files stand in one row, but one holds little text";
        return finding;
    }
    const bool named = titles == Titles::same || titles == Titles::alike;
    const bool is_short = fewer < little_text;
    if (overlap.in_common < (is_short ? 5 : enough_shingles)) return std::nullopt;
    if (have_other_parties(a, b)) return std::nullopt;
    if (a.amends && b.amends && a.date && b.date && a.date != b.date) return std::nullopt;
    if (a.title_number != b.title_number && !a.title_number.empty() && !b.title_number.empty())
        return std::nullopt;
    if (are_of_a_series(a, b)) return std::nullopt;

    constexpr double some = 0.1, much = 0.3, most = 0.5, nearly_all = 0.7, similar_length = 0.3;
    if (were_made_apart(a, b)) {
        if (overlap.contained < some || titles == Titles::unknown) return std::nullopt;
        finding.kind = RelationKind::successor;
        finding.first_is_it = is_later(a, b);
        finding.sure =
            named && (overlap.contained >= much || !a.parties.empty() || titles == Titles::same);
        if (!finding.sure && overlap.contained < much) return std::nullopt;
        finding.reason += ", made at another time";
        return finding;
    }
    if (have_other_names(a, b) && !row) {
        if (!named || overlap.contained < much) return std::nullopt;
        finding.reason += ", but other names in it";
        return finding;
    }
    finding.sure = overlap.resemblance >= nearly_all ||
                   (overlap.resemblance >= most && titles != Titles::different) ||
                   (named && overlap.contained >= much && overlap.lengths >= similar_length) ||
                   (titles == Titles::same && overlap.contained >= some && !is_short) ||
                   (row && overlap.contained >= some);
    if (row) finding.reason += ", files in one row";
    if (!finding.sure && (overlap.contained < much || overlap.lengths < similar_length))
        return std::nullopt;
    return finding;
}

} // namespace

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }

std::optional<Finding> relate(const Profile& a, const Profile& b) {
    if (b.sha256 < a.sha256) { // so that nothing can depend on which comes first
        auto found = relate(b, a);
        if (found) found->first_is_it = !found->first_is_it;
        return found;
    }
    if (a.words.empty() || b.words.empty()) return std::nullopt;
    if (auto found = find_copy(a, b)) return found;
    if (!a.language.empty() && !b.language.empty() && a.language != b.language)
        return find_translation(a, b);
    if (auto found = find_amendment(a, b)) return found;
    if ((a.amends || a.ends) != (b.amends || b.ends)) return std::nullopt;
    return find_wording(a, b);
}

} // namespace clausula
