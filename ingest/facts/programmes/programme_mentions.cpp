#include "ingest/facts/programmes/programme_mentions.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t key_size = 3; // bytes; a name has as many

/// Whether a name is that of the noun before it: "projektet Trygg kaj", "ett program, Hela
/// jobbet,".
bool names_what_it_is(const CueSentence& sentence, TokenRange name) {
    const std::string_view before = sentence.gap(name.begin - 1);
    return before == " " || (before == ", " && sentence.gap(name.end - 1).starts_with(','));
}

bool joins(std::string_view gap) {
    return gap == " " || gap == "-" || gap == "–" || gap == " -" || gap == " –";
}

} // namespace

int phase_ordinal(const CueSentence& sentence, const std::vector<const Language*>& languages,
                  std::size_t token) {
    const std::string_view term = sentence.term(token);
    constexpr int most = 9;
    if (term.size() == 1 && term[0] >= '1' && term[0] <= '0' + most) return term[0] - '0';
    for (const std::string_view roman : {"i", "ii", "iii"})
        if (term == roman && sentence.is_capital(token)) return static_cast<int>(roman.size());
    for (const Language* language : languages)
        for (const CountWord& word : language->programmes->ordinals)
            if (word.word == term) return word.count;
    return 0;
}

ProgrammeMentions::ProgrammeMentions(const std::vector<ProgrammeName>& names,
                                     const std::vector<const Language*>& languages)
    : names_(names), languages_(languages) {
    for (std::size_t i = 0; i < names.size(); ++i)
        by_beginning_.emplace(names[i].terms.front().substr(0, key_size), i);
}

std::vector<ProgrammeMention> ProgrammeMentions::find(const CueSentence& sentence) const {
    std::vector<ProgrammeMention> mentions;
    std::size_t i = 0;
    while (i < sentence.tokens.size()) {
        auto found = phase_at(sentence, i);
        if (!found) found = name_at(sentence, i);
        if (!found && has_stem(sentence.term(i), languages_, &ProgrammeWords::nouns, false))
            found = ProgrammeMention{.tokens = {i, i + 1}};
        if (!found) found = pronoun_at(sentence, i);
        if (!found && i == 0) found = label_of(sentence);
        if (!found && i == 0 &&
            has_stem(sentence.term(0), languages_, &ProgrammeWords::wide_nouns, false))
            found = ProgrammeMention{.tokens = {0, 1}};
        if (!found && is_part(sentence, i)) found = part_at(sentence, i);
        if (!found) {
            ++i;
            continue;
        }
        // "pilotprojektet Trygg kaj" is one, and so is "Programmets andra fas" and "ett program,
        // Hela jobbet, som".
        if (!mentions.empty() && !mentions.back().name && found->name &&
            mentions.back().phase == 0 && mentions.back().tokens.end == found->tokens.begin &&
            names_what_it_is(sentence, found->tokens))
            mentions.back() = {{mentions.back().tokens.begin, found->tokens.end}, found->name};
        else
            mentions.push_back(*found);
        i = std::max(i + 1, found->tokens.end);
    }
    return mentions;
}

/// Whether words behind it go on with what it may be the article of: "den 17 maj", "det tidigare".
bool ProgrammeMentions::leads_noun(const CueSentence& sentence, std::size_t token) const {
    constexpr std::size_t year = 4; // digits
    if (token + 1 >= sentence.tokens.size() || sentence.gap(token) != " ") return false;
    const std::string_view next = sentence.term(token + 1);
    if (next.front() >= '0' && next.front() <= '9') return next.size() != year;
    for (const auto cues : {&ProgrammeWords::from, &ProgrammeWords::until})
        for (const TokenRange cue : find_cues(sentence, languages_, cues))
            if (cue.begin == token + 1) return false;
    return std::ranges::none_of(languages_, [&](const Language* language) {
        return std::ranges::count(language->common_words, next) > 0;
    });
}

/// "It ended …", "I själva verket varade den till 2012", "… but it was closed in May", "Flying
/// Start was absorbed into it".
std::optional<ProgrammeMention> ProgrammeMentions::pronoun_at(const CueSentence& sentence,
                                                              std::size_t token) const {
    if (!is_cue(sentence.term(token), languages_, &ProgrammeWords::pronouns)) return std::nullopt;
    ProgrammeMention it{.tokens = {token, token + 1}};
    if (token == sentence.first) return it;
    const bool is_article = leads_noun(sentence, token); // "ersatte det tidigare stödet"
    for (const auto lineage : {&ProgrammeWords::continues, &ProgrammeWords::continued_by})
        for (const TokenRange cue : find_cues(sentence, languages_, lineage))
            if (cue.end == token && !is_article) {
                it.is_before = true;
                return it;
            }
    for (const auto verbs :
         {&ProgrammeWords::begins, &ProgrammeWords::ends, &ProgrammeWords::lasts})
        for (const TokenRange verb : find_cues(sentence, languages_, verbs))
            if (verb.begin == token + 1 || (verb.end == token && !is_article)) return it;
    return std::nullopt;
}

/// "The pilot phase ran from …".
bool ProgrammeMentions::is_part(const CueSentence& sentence, std::size_t token) const {
    if (token + 1 >= sentence.tokens.size() ||
        !has_stem(sentence.term(token), languages_, &ProgrammeWords::phases))
        return false;
    const std::string_view next = sentence.term(token + 1);
    return is_cue(next, languages_, &ProgrammeWords::lasts) ||
           is_cue(next, languages_, &ProgrammeWords::begins) ||
           is_cue(next, languages_, &ProgrammeWords::ends);
}

/// "Pilottivaihe alkoi", "The pilot phase ran": with what it is called.
ProgrammeMention ProgrammeMentions::part_at(const CueSentence& sentence, std::size_t token) const {
    ProgrammeMention part{.tokens = {token, token + 1}, .is_part = true};
    part.is_named_part =
        !has_stem(sentence.term(token), languages_, &ProgrammeWords::phases, false);
    const bool has_word_before =
        token > sentence.first && sentence.gap(token - 1) == " " &&
        std::ranges::none_of(languages_, [&](const Language* language) {
            return language->structure.compounds ||
                   std::ranges::count(language->common_words, sentence.term(token - 1)) > 0;
        });
    if (has_word_before) {
        --part.tokens.begin;
        part.is_named_part = true;
    }
    return part;
}

/// "Etapp I, Inventering, pågick", "Etapp II – Bokbussen (2016–2017)".
TokenRange ProgrammeMentions::with_title(const CueSentence& sentence, TokenRange phase) const {
    constexpr std::size_t longest = 4; // words
    if (phase.end >= sentence.tokens.size() || !sentence.is_capital(phase.end)) return phase;
    const std::string_view gap = sentence.gap(phase.end - 1);
    if (gap != ", " && gap != " – " && gap != " - " && gap != ": ") return phase;
    std::size_t end = phase.end + 1;
    while (end < sentence.tokens.size() && end - phase.end < longest &&
           sentence.gap(end - 1) == " ")
        ++end;
    const std::string_view behind = sentence.gap(end - 1);
    const bool is_apposition = behind.starts_with(" (") || (gap == ", " && behind.starts_with(','));
    return is_apposition ? TokenRange{phase.begin, end} : phase;
}

/// "Toteutusaika: 1.1.2016–30.6.2018", "Start: 1 September 2017" and "The grant period opens on 1
/// May 2019" tell of the programme that the document is about.
std::optional<ProgrammeMention> ProgrammeMentions::label_of(const CueSentence& sentence) const {
    const auto is_colon = [&](TokenRange label) {
        const std::string_view gap = sentence.gap(label.end - 1);
        return gap.starts_with(':') || gap.find('\t') != std::string_view::npos;
    };
    for (const TokenRange label : find_cues(sentence, languages_, &ProgrammeWords::period_labels)) {
        const bool has_article =
            label.begin == 1 && is_cue(sentence.term(0), languages_, &ProgrammeWords::linking);
        if ((label.begin != 0 && !has_article) || label.end == sentence.tokens.size()) continue;
        if (label.begin == 0 && is_colon(label)) return ProgrammeMention{.tokens = label};
        for (const auto verbs : {&ProgrammeWords::copulas, &ProgrammeWords::begins,
                                 &ProgrammeWords::ends, &ProgrammeWords::lasts})
            for (const TokenRange verb : find_cues(sentence, languages_, verbs))
                if (verb.begin == label.end) return ProgrammeMention{.tokens = label};
    }
    for (const auto labels : {&ProgrammeWords::begin_labels, &ProgrammeWords::end_labels})
        for (const TokenRange label : find_cues(sentence, languages_, labels))
            if (label.begin == 0 && label.end < sentence.tokens.size() && is_colon(label))
                return ProgrammeMention{.tokens = label};
    return std::nullopt;
}

bool ProgrammeMentions::ends_name(std::string_view term, std::string_view last) const {
    if (!term.starts_with(last)) return false;
    const std::string_view ending = term.substr(last.size());
    return ending.empty() || is_cue(ending, languages_, &ProgrammeWords::endings);
}

std::optional<ProgrammeMention> ProgrammeMentions::name_at(const CueSentence& sentence,
                                                           std::size_t token) const {
    const std::string_view term = sentence.term(token);
    if (term.size() < key_size || !sentence.is_capital(token)) return std::nullopt;
    std::optional<ProgrammeMention> longest;
    const auto [first, last] = by_beginning_.equal_range(term.substr(0, key_size));
    for (auto candidate = first; candidate != last; ++candidate) {
        const std::vector<std::string>& terms = names_[candidate->second].terms;
        const std::size_t end = token + terms.size();
        if (end > sentence.tokens.size()) continue;
        bool is_it = ends_name(sentence.term(end - 1), terms.back());
        for (std::size_t k = 0; k + 1 < terms.size() && is_it; ++k)
            is_it = sentence.term(token + k) == terms[k];
        if (is_it && (!longest || longest->tokens.end < end))
            longest = ProgrammeMention{.tokens = {token, end}, .name = candidate->second};
    }
    if (longest) longest->tokens = with_noun(sentence, longest->tokens);
    return longest;
}

/// "Telineet-hanke", "Kuntatyö2030 toimialaohjelmaa", "Kunteko:n".
TokenRange ProgrammeMentions::with_noun(const CueSentence& sentence, TokenRange tokens) const {
    if (tokens.end == sentence.tokens.size()) return tokens;
    const std::string_view gap = sentence.gap(tokens.end - 1);
    const std::string_view next = sentence.term(tokens.end);
    const bool is_noun = joins(gap) && has_stem(next, languages_, &ProgrammeWords::nouns);
    if (is_noun || (gap == ":" && is_cue(next, languages_, &ProgrammeWords::endings))) ++tokens.end;
    return tokens;
}

std::optional<ProgrammeMention> ProgrammeMentions::phase_at(const CueSentence& sentence,
                                                            std::size_t token) const {
    const auto is_phase = [&](std::size_t i) {
        return i < sentence.tokens.size() &&
               has_stem(sentence.term(i), languages_, &ProgrammeWords::phases);
    };
    const auto is_next = [&](std::size_t i) {
        return i < sentence.tokens.size() &&
               (sentence.gap(i - 1) == " " || sentence.gap(i - 1) == ". ");
    };
    // "Phase Two", "fas 2".
    if (is_phase(token) && is_next(token + 1))
        if (const int number = phase_ordinal(sentence, languages_, token + 1))
            return ProgrammeMention{.tokens = with_title(sentence, {token, token + 2}),
                                    .phase = number};
    // "De två första omgångarna".
    for (const Language* language : languages_)
        for (const CountWord& count : language->programmes->how_many)
            if (count.word == sentence.term(token) && is_next(token + 1) && is_next(token + 2) &&
                phase_ordinal(sentence, languages_, token + 1) == 1 && is_phase(token + 2))
                return ProgrammeMention{
                    .tokens = {token, token + 3}, .phase = 1, .phases = count.count};
    // "andra fas", "toinen vaihe", "the second"; a year may begin so.
    const int number = phase_ordinal(sentence, languages_, token);
    if (number == 0 || sentence.term(token).size() < 2) return std::nullopt;
    // "two stages" are not the second.
    for (const Language* language : languages_)
        for (const CountWord& count : language->programmes->how_many)
            if (count.word == sentence.term(token)) return std::nullopt;
    for (std::size_t i = token + 1; i <= token + 2 && is_next(i); ++i)
        if (is_phase(i)) return ProgrammeMention{.tokens = {token, i + 1}, .phase = number};
    // "The first stage was carried out in 2009–2011 and the second in 2012–2015."
    for (std::size_t i = 0; i + 1 < token; ++i)
        if (is_phase(i)) return ProgrammeMention{.tokens = {token, token + 1}, .phase = number};
    return std::nullopt;
}

} // namespace clausula
