#include "ingest/facts/programmes/loose_names.h"

#include "ingest/facts/programmes/stretches.h"
#include "ingest/facts/programmes/word_kinds.h"

#include <algorithm>
#include <initializer_list>

namespace clausula {

namespace {

constexpr std::initializer_list<ProgrammeCues> verbs = {
    &ProgrammeWords::begins, &ProgrammeWords::ends, &ProgrammeWords::lasts};

bool is_year(const Token& token) {
    return token.term.size() == 4 &&
           token.term.find_first_not_of("0123456789") == std::string::npos;
}

} // namespace

std::vector<TokenRange> LooseNames::in(const CueSentence& sentence, bool is_near) const {
    Names names;
    const bool has_year = std::ranges::any_of(sentence.tokens, is_year);
    if (has_year) {
        before_verb(sentence, is_near, names);
        behind_verb(sentence, is_near, names);
    }
    if (!is_near) return names;
    if (has_year) {
        before_brackets(sentence, names);
        behind_years(sentence, names);
    }
    in_quotes(sentence, names);
    in_capitals(sentence, names);
    return names;
}

/// One word alone must be used as a name elsewhere, else everybody would be one.
bool LooseNames::may_be_name(const CueSentence& sentence, TokenRange name) const {
    const std::string_view first = sentence.term(name.begin);
    return name.end - name.begin > 1 || (uses_.is_name(first) && !is_plain_word(first, languages_));
}

/// Behind "(apprenticeships)" or ", a regional scheme for nurses,".
std::size_t LooseNames::behind_gloss(const CueSentence& sentence, std::size_t end) const {
    constexpr std::size_t longest = 10; // words
    const std::string_view gap = sentence.gap(end - 1);
    const bool in_brackets = gap == " (";
    if (!in_brackets && gap != ", ") return end;
    for (std::size_t i = end; i + 1 < std::min(end + longest, sentence.tokens.size()); ++i) {
        const std::string_view behind = sentence.gap(i);
        if (in_brackets ? behind.find(')') != std::string_view::npos : behind == ", ") return i + 1;
    }
    return end;
}

/// "Warm Homes East ran from April 2015", "Gangway (apprenticeships) commenced 2 January 2017".
void LooseNames::before_verb(const CueSentence& sentence, bool is_near, Names& names) const {
    auto name = phrases_.from(sentence, sentence.first);
    if (!name) return;
    if (name->end - name->begin > 1 && is_common_word(sentence.term(name->begin), languages_))
        ++name->begin; // "When Doorstep ended"
    name->end = std::max(name->end, uses_.end_of_repeated(sentence, name->begin));
    const auto years = std::ranges::count_if(sentence.tokens, is_year);
    if (!may_be_name(sentence, *name) || (years < 2 && !is_near) ||
        (name->end - name->begin == 1 && !is_near))
        return;
    const std::size_t end = behind_gloss(sentence, name->end);
    for (const auto cues : verbs) {
        if (!is_near && cues != &ProgrammeWords::lasts) continue;
        // "Hand i hand har sedan …", "BANKABLE was set up": a word may stand between.
        const std::size_t farthest = cues == &ProgrammeWords::lasts ? 0 : 1;
        for (const TokenRange verb : find_cues(sentence, languages_, cues))
            if (verb.begin >= name->end && (verb.begin <= name->end + farthest ||
                                            (verb.begin >= end && verb.begin <= end + farthest)))
                return names.push_back(*name);
    }
}

/// "startades Arbetsliv 2020, vilket pågick …", "we funded Tool Belt from 2013".
void LooseNames::behind_verb(const CueSentence& sentence, bool is_near, Names& names) const {
    for (const TokenRange verb : find_cues(sentence, languages_, &ProgrammeWords::begins)) {
        const auto name = phrases_.from(sentence, verb.end);
        if (!name || name->end >= sentence.tokens.size() || name->end - name->begin < 2 ||
            !sentence.gap(name->end - 1).starts_with(','))
            continue;
        if (is_cue(sentence.term(name->end), languages_, &ProgrammeWords::relative))
            names.push_back(*name);
    }
    if (!is_near) return;
    const auto stretches = find_stretches(sentence, languages_, {});
    for (const auto cues : {&ProgrammeWords::lasts, &ProgrammeWords::funds})
        for (const TokenRange verb : find_cues(sentence, languages_, cues)) {
            const auto name = phrases_.from(sentence, verb.end);
            if (!name || !may_be_name(sentence, *name)) continue;
            for (const FoundStretch& stretch : stretches)
                if (stretch.tokens.begin >= name->end && stretch.tokens.begin <= name->end + 3)
                    names.push_back(*name);
        }
}

/// Whether words in brackets say which end a date of theirs is: "(alkoi 2018, jatkuu yhä)".
bool LooseNames::is_said_in(const CueSentence& sentence, TokenRange brackets) const {
    for (const auto cues :
         {&ProgrammeWords::begins, &ProgrammeWords::ends, &ProgrammeWords::from,
          &ProgrammeWords::until, &ProgrammeWords::begins_behind, &ProgrammeWords::ends_behind})
        for (const TokenRange cue : find_cues(sentence, languages_, cues))
            if (cue.begin >= brackets.begin && cue.end <= brackets.end + 2) return true;
    return false;
}

/// "Yhteinen vuoro (2018–2020)", "(Praktik hemifrån, hösten 2020)".
void LooseNames::before_brackets(const CueSentence& sentence, Names& names) const {
    if (sentence.text.find('(') == std::string_view::npos) return;
    for (const FoundStretch& stretch : find_stretches(sentence, languages_, {})) {
        constexpr std::size_t farthest = 6; // words between the bracket and the dates
        std::size_t i = stretch.tokens.begin;
        while (i > 0 && stretch.tokens.begin - i < farthest && sentence.gap(i - 1) == " ") --i;
        if (i == 0) continue;
        const std::string_view gap = sentence.gap(i - 1);
        const bool is_open = gap == " (" || gap == "! (" || gap == "\" (" || gap == "” (";
        if (is_open && (!stretch.is_single() || is_said_in(sentence, {i, stretch.tokens.end}))) {
            if (const auto name = phrases_.ending_at(sentence, i)) names.push_back(*name);
        } else if (gap == ", ") {
            const auto name = phrases_.ending_at(sentence, i);
            if (name && name->begin > 0 && sentence.gap(name->begin - 1) == " (")
                names.push_back(*name);
        }
    }
}

/// "1989–1996: Threads", a line of its own.
void LooseNames::behind_years(const CueSentence& sentence, Names& names) const {
    constexpr std::size_t longest = 5; // words
    const auto stretches = find_stretches(sentence, languages_, {});
    if (stretches.empty() || stretches.front().is_single() || stretches.front().tokens.begin > 0)
        return;
    const TokenRange name{stretches.front().tokens.end, sentence.tokens.size()};
    if (name.begin >= name.end || name.end - name.begin > longest ||
        !sentence.gap(name.begin - 1).starts_with(':') || !sentence.is_capital(name.begin) ||
        !sentence.gap(name.end - 1).empty())
        return;
    for (std::size_t i = name.begin; i + 1 < name.end; ++i)
        if (sentence.gap(i) != " ") return;
    names.push_back(name);
}

bool LooseNames::is_verb_beside(const CueSentence& sentence, TokenRange name) const {
    return std::ranges::any_of(verbs, [&](ProgrammeCues cues) {
        return std::ranges::any_of(find_cues(sentence, languages_, cues), [&](TokenRange verb) {
            return verb.end == name.begin || verb.begin == name.end;
        });
    });
}

/// "öppnar "Ljusbågen", ett treårigt program", "Re: Grant No. 12, "Second Wind"".
void LooseNames::in_quotes(const CueSentence& sentence, Names& names) const {
    for (std::size_t i = 1; i < sentence.tokens.size(); ++i) {
        if (!sentence.is_capital(i)) continue;
        const auto name = phrases_.quoted(sentence, i);
        if (!name) continue;
        if (is_verb_beside(sentence, *name) || uses_.is_repeated(sentence, *name))
            names.push_back(*name);
        i = name->end - 1;
    }
}

/// "När VARMT JÄRN går i graven", where it is called "Varmt järn" too.
void LooseNames::in_capitals(const CueSentence& sentence, Names& names) const {
    if (is_all_capitals(sentence)) return;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        std::size_t end = i;
        while (end < sentence.tokens.size() && is_in_capitals(sentence, end) &&
               (end == i || sentence.gap(end - 1) == " "))
            ++end;
        if (end > i + 1 && uses_.is_repeated(sentence, {i, end})) names.push_back({i, end});
        i = std::max(i, end);
    }
}

} // namespace clausula
