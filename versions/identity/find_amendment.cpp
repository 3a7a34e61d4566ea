#include "versions/identity/relate.h"

#include <algorithm>
#include <string>
#include <tuple>

namespace clausula {

namespace {

bool is_kind_word(const std::string& word) {
    return std::ranges::any_of(all_languages(), [&](const Language* language) {
        return std::ranges::any_of(language->structure.kinds, [&](const KindWord& kind) {
            return word == kind.word ||
                   (word.size() == kind.word.size() + 1 && word.starts_with(kind.word));
        });
    });
}

/// Whether the words name the day, in figures or with the month's name.
bool names_day(const std::vector<std::string>& words, const PrintedDate& date) {
    if (!date.month || !date.day) return false;
    const std::string year = std::to_string(date.year);
    const auto stands_near = [&](std::size_t at, unsigned number, bool month) {
        constexpr std::size_t around = 4;
        for (std::size_t i = at - std::min(at, around); i < std::min(at + around, words.size());
             ++i) {
            if (words[i] == std::to_string(number) || words[i] == "0" + std::to_string(number))
                return true;
            if (!month) continue;
            for (const Language* language : all_languages())
                if (language->months[number - 1] == words[i]) return true;
        }
        return false;
    };
    for (std::size_t at = 0; at < words.size(); ++at)
        if (words[at] == year && stands_near(at, *date.day, false) &&
            stands_near(at, *date.month, true))
            return true;
    return false;
}

bool is_before(const PrintedDate& a, const PrintedDate& b) {
    return std::tuple(a.year, a.month.value_or(12), a.day.value_or(31)) <
           std::tuple(b.year, b.month.value_or(1), b.day.value_or(1));
}

bool share_a_party(const Profile& a, const Profile& b) {
    return std::ranges::any_of(a.parties, [&](const PrintedName& name) {
        return std::ranges::any_of(b.parties, [&](const PrintedName& other) {
            return name.words.front() == other.words.front();
        });
    });
}

/// Whether the words hold all that the title of `amended` says.
bool names_title(const std::vector<std::string>& words, const Profile& amended) {
    return !amended.title.empty() &&
           std::ranges::all_of(amended.title, [&](const std::string& word) {
               return is_kind_word(word) ||
                      std::ranges::any_of(
                          words, [&](const std::string& said) { return same_stem(word, said); });
           });
}

/// Whether what has this title is always named with a day that `amended` states nowhere: there is
/// another with the title. What was misread states any day.
bool names_another(const Profile& amending, const Profile& amended) {
    bool is_named = false;
    for (const DatedReference& reference : amending.references) {
        if (!names_title(reference.title, amended)) continue;
        if (amended.days.contains(reference.day)) return false;
        is_named = true;
    }
    return is_named && amended.date && !amended.scanned;
}

std::optional<Finding> amendment(const Profile& amending, const Profile& amended) {
    const bool says_so = amending.amends || amending.ends;
    if (!says_so || amended.amends || amended.ends || amended.draft ||
        amending.language != amended.language)
        return std::nullopt;
    // "The Local Government Act" was another one before.
    if (amending.date && amended.date && is_before(*amending.date, *amended.date))
        return std::nullopt;
    const auto telling = std::ranges::count_if(
        amended.title, [](const std::string& word) { return !is_kind_word(word); });
    const bool title = names_title(amending.opening, amended);
    const bool day = amended.date && names_day(amending.opening, *amended.date);
    const bool party = share_a_party(amending, amended);
    // An act's title is its own; agreements of the same title there are many. What "Kuntalaki" is
    // its title does not tell: no word of it is "laki".
    const bool act = amending.kind == DocumentKind::statute && telling >= 1 &&
                     (amended.kind == DocumentKind::statute || amended.kind == DocumentKind::other);
    const std::string does = amending.ends ? "says that it ends " : "says that it changes ";
    Finding finding{.kind = RelationKind::amendment};
    const bool other_parties = !party && !amending.parties.empty() && !amended.parties.empty();
    if (title && day && (party || act || (telling >= 1 && !other_parties))) {
        finding.sure = true;
        finding.score = 0.95;
        finding.reason = does + "what has this title and date";
    } else if (title && act) {
        finding.sure = true;
        finding.score = 0.9;
        finding.reason = does + "the act with this title";
    } else if (title && party && !names_another(amending, amended)) {
        finding.sure = telling >= 1;
        finding.score = finding.sure ? 0.85 : 0.6;
        finding.reason = does + "what has this title, between the same parties";
    } else if (day && party) {
        finding.score = 0.6;
        finding.reason = does + "what has this date, between the same parties";
    } else {
        return std::nullopt;
    }
    return finding;
}

} // namespace

std::optional<Finding> find_amendment(const Profile& a, const Profile& b) {
    if (auto found = amendment(a, b)) return found;
    auto found = amendment(b, a);
    if (found) found->first_is_it = false;
    return found;
}

} // namespace clausula
