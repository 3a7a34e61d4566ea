#include "ingest/facts/programmes/programme_names.h"

#include "index/text/unicode.h"
#include "ingest/facts/programmes/loose_names.h"
#include "ingest/facts/programmes/name_phrase.h"
#include "ingest/facts/programmes/name_uses.h"
#include "ingest/facts/programmes/stretches.h"
#include "ingest/facts/programmes/word_kinds.h"

#include <algorithm>
#include <optional>

namespace clausula {

namespace {

bool is_dash(std::string_view gap) {
    return gap == "-" || gap == "–" || gap == "‑" || gap == " -" || gap == " –";
}

struct Characters {
    std::size_t capitals = 0, letters = 0, digits = 0;
};

Characters characters_of(std::string_view printed) {
    Characters of;
    for (std::size_t at = 0; at < printed.size();) {
        const char32_t c = next_code_point(printed, at);
        of.capitals += is_upper(c) ? 1 : 0;
        of.letters += is_letter(c) ? 1 : 0;
        of.digits += is_digit(c) ? 1 : 0;
    }
    return of;
}

/// "KunTeko", "Kuntatyö2030", "Kunteko 2020".
bool looks_made_up(std::string_view printed) {
    const auto [capitals, letters, digits] = characters_of(printed);
    return letters > 1 && (digits > 0 || (capitals > 1 && letters > 3 && capitals < letters));
}

/// "EU", "ESR": who pays, not what a project is called.
bool is_abbreviation(std::string_view printed) {
    constexpr std::size_t longest = 4;
    const auto [capitals, letters, digits] = characters_of(printed);
    return capitals == letters && digits == 0 && letters <= longest;
}

class NameReader {
public:
    NameReader(const std::vector<CueSentence>& sentences,
               const std::vector<const Language*>& languages, const std::set<std::string>& others)
        : sentences_(sentences), languages_(languages), others_(others),
          phrases_(sentences, languages), uses_(sentences), loose_(languages, phrases_, uses_) {
        for (const CueSentence& sentence : sentences)
            for (std::size_t i = 0; i < sentence.tokens.size(); ++i)
                nouns_ += is_noun(sentence, i) ? 1 : 0;
    }

    std::vector<ProgrammeName> run() {
        above_report();
        for (const CueSentence& sentence : sentences_) {
            if (sentence.tokens.empty()) continue;
            tells_of_programme(sentence);
            for (std::size_t i = 0; i < sentence.tokens.size(); ++i)
                if (is_noun(sentence, i)) beside_noun(sentence, i);
            as_labelled(sentence);
            as_called(sentence);
            as_defined(sentence);
            for (const TokenRange name : loose_.in(sentence, is_near_programme()))
                add_told(sentence, name);
            in_lineage(sentence);
        }
        longer_names();
        return std::move(names_);
    }

private:
    bool is_noun(const CueSentence& sentence, std::size_t token) const {
        return has_stem(sentence.term(token), languages_, &ProgrammeWords::nouns);
    }

    bool has_compounds() const {
        return std::ranges::any_of(
            languages_, [](const Language* language) { return language->structure.compounds; });
    }

    void beside_noun(const CueSentence& sentence, std::size_t noun) {
        if (noun > 0 && is_dash(sentence.gap(noun - 1))) return add_hyphened(sentence, noun);
        if (const auto name = phrases_.quoted(sentence, noun + 1)) return add(sentence, *name);
        // "pilotprojektet Trygg kaj", "the project Oars for All"; "Project Manager" is none.
        const bool may_lead =
            has_compounds() || !sentence.is_capital(noun) ||
            (noun + 1 < sentence.tokens.size() &&
             !is_cue(sentence.term(noun + 1), languages_, &ProgrammeWords::roles));
        if (may_lead && noun + 1 < sentence.tokens.size() && sentence.gap(noun) == " ")
            if (const auto name = phrases_.from(sentence, noun + 1)) return add(sentence, *name);
        // "A new project, Open Pages, will run …".
        if (noun + 1 < sentence.tokens.size() && sentence.gap(noun) == ", ")
            if (const auto name = phrases_.from(sentence, noun + 1);
                name && sentence.gap(name->end - 1).starts_with(','))
                return add(sentence, *name);
        if (noun == 0 || sentence.gap(noun - 1) != " ") return;
        if (const auto name = phrases_.capitals_before(sentence, noun)) {
            // "the Slipway Scheme".
            if (!has_compounds() && sentence.is_capital(noun) && name->begin > 0 &&
                !sentence.is_capital(name->begin - 1))
                add(sentence, *name);
            // "the Island Minds programme", "Kuntatyö2030 toimialaohjelmaa"; "Säätiön hanke" and
            // "the Council's programme" name none.
            const bool is_made_up = looks_made_up(sentence.text.substr(
                sentence.text_span(*name).begin, sentence.text_span(*name).size()));
            if (is_made_up || (!has_compounds() && stands_alone(sentence, *name)) ||
                (!has_compounds() && name->end - name->begin > 1))
                add(sentence, *name);
        }
        behind_comma(sentence, noun);
    }

    /// Whether a word is used as a name elsewhere: "Doorstep was folded into", but "the Trust".
    bool stands_alone(const CueSentence& sentence, TokenRange name) const {
        const std::string_view term = sentence.term(name.begin);
        return std::ranges::any_of(sentences_, [&](const CueSentence& other) {
            for (std::size_t i = 0; i + 1 < other.tokens.size(); ++i)
                if (other.term(i) == term && other.is_capital(i) && !is_noun(other, i + 1) &&
                    other.gap(i) == " " && (i == other.first || !other.is_capital(i - 1)) &&
                    (i == other.first ||
                     !is_cue(other.term(i - 1), languages_, &ProgrammeWords::linking)))
                    return true;
            return false;
        });
    }

    /// "Virtaama-hanketta", "Kylänraitti kuntoon -hanke".
    void add_hyphened(const CueSentence& sentence, std::size_t noun) {
        constexpr std::size_t longest = 6; // words
        std::size_t begin = noun - 1;
        if (sentence.gap(begin).size() == 1 || sentence.gap(begin).front() != ' ') {
            while (begin > 0 && sentence.gap(begin - 1) == "-") --begin;
        } else {
            while (begin > 0 && noun - begin < longest && sentence.gap(begin - 1) == " " &&
                   !sentence.is_capital(begin))
                --begin;
            while (begin > 0 && noun - begin < longest && sentence.gap(begin - 1) == " " &&
                   sentence.is_capital(begin - 1))
                --begin;
        }
        const TokenRange tokens{begin, noun};
        const Span span = sentence.text_span(tokens);
        const std::string_view printed = sentence.text.substr(span.begin, span.size());
        if (!is_abbreviation(printed)) add(sentence, tokens);
    }

    /// "Klivet, regionens introduktionsprogram", "Draught Busters, a volunteer scheme", "Fair Hours
    /// (a national project, …".
    void behind_comma(const CueSentence& sentence, std::size_t noun) {
        constexpr std::size_t farthest = 5; // words
        for (std::size_t i = noun; i > 0 && noun - i < farthest; --i) {
            if (sentence.is_capital(i) || is_figure(sentence, i) ||
                is_cue(sentence.term(i), languages_, &ProgrammeWords::relative))
                return;
            const std::string_view gap = sentence.gap(i - 1);
            if (gap == " ") continue;
            if (gap != ", " && gap != "\", " && gap != "”, " && gap != " (") return;
            const auto name = phrases_.capitals_before(sentence, i);
            const bool is_alone = name && name->begin == 0 && name->end == 1;
            const bool has_article =
                is_cue(sentence.term(i), languages_, &ProgrammeWords::appositions);
            if (name && (!is_alone || has_article)) add(sentence, *name);
            return;
        }
    }

    /// "Projekt: Läslust i Lappfjärd", "Hankkeen nimi: Lukupolku – monikielinen kirjastotyö".
    void as_labelled(const CueSentence& sentence) {
        constexpr std::size_t longest = 8; // words
        std::size_t begin = 0;
        const auto called = find_cues(sentence, languages_, &ProgrammeWords::called);
        if (!called.empty() && called.front().begin == 0)
            begin = called.front().end;
        else if (is_noun(sentence, 0))
            begin = 1;
        if (begin == 0 || begin >= sentence.tokens.size() || !sentence.is_capital(begin) ||
            sentence.gap(begin - 1).find(':') == std::string_view::npos)
            return;
        std::size_t end = begin + 1;
        while (end < sentence.tokens.size() &&
               (sentence.gap(end - 1) == " " || sentence.gap(end - 1) == " & "))
            ++end;
        const bool is_whole = end == sentence.tokens.size() ||
                              sentence.gap(end - 1).find_first_of(",.;") == std::string_view::npos;
        if (end - begin <= longest && is_whole) add(sentence, {begin, end});
    }

    /// "Kokonaisuus on nyt nimeltään Tärkeissä töissä".
    void as_called(const CueSentence& sentence) {
        const auto called = find_cues(sentence, languages_, &ProgrammeWords::called);
        if (called.empty()) return;
        // "Tunteja kokeiltiin 1.2.–30.9.2023 nimellä Tuntitalli".
        const auto stretches = find_stretches(sentence, languages_, {});
        const bool is_of_time =
            std::ranges::any_of(stretches, [](const auto& one) { return !one.is_single(); }) &&
            !find_cues(sentence, languages_, &ProgrammeWords::lasts).empty();
        if (const auto name = phrases_.from(sentence, called.front().end); name && is_of_time)
            return add_told(sentence, *name);
        for (std::size_t i = 0; i < called.front().end; ++i)
            if (is_noun(sentence, i) ||
                has_stem(sentence.term(i), languages_, &ProgrammeWords::wide_nouns)) {
                if (const auto quoted = phrases_.quoted(sentence, called.front().end))
                    add(sentence, *quoted);
                else if (const auto name = phrases_.from(sentence, called.front().end, true))
                    add(sentence, *name);
                return;
            }
    }

    /// "Korjaamo on … osaamisohjelma", "KunTeko 2020 – är ett program".
    void as_defined(const CueSentence& sentence) {
        constexpr std::size_t farthest = 14; // words
        const auto copulas = find_cues(sentence, languages_, &ProgrammeWords::copulas);
        auto name = phrases_.from(sentence, sentence.first);
        if (!copulas.empty() && is_repeated(sentence, {sentence.first, copulas.front().begin}))
            name = {sentence.first, copulas.front().begin};
        if (!name || name->end >= sentence.tokens.size()) return;
        const bool is_said = !copulas.empty() && copulas.front().begin == name->end;
        const std::string_view gap = sentence.gap(name->end - 1);
        const bool is_headed = gap == " – " || gap == " - " || gap == " — " || gap == ": ";
        if (!is_said && !is_headed) return;
        for (std::size_t i = name->end; i < sentence.tokens.size() && i < name->end + farthest;
             ++i) {
            if (is_bare_noun(sentence.term(i)) && (is_said || i + 1 == sentence.tokens.size()))
                return add(sentence, *name);
            if (sentence.gap(i).starts_with(',')) return;
        }
    }

    /// Whether words begin other lines too: "Virkeänä vuoroon" is also the title.
    bool is_repeated(const CueSentence& sentence, TokenRange words) const {
        constexpr std::size_t longest = 6;
        if (words.end < words.begin + 2 || words.end - words.begin > longest ||
            !sentence.is_capital(words.begin))
            return false;
        for (std::size_t i = words.begin; i + 1 < words.end; ++i)
            if (sentence.gap(i) != " " && sentence.gap(i) != ".") return false;
        return std::ranges::any_of(sentences_, [&](const CueSentence& other) {
            if (&other == &sentence || other.tokens.size() < words.end - words.begin) return false;
            for (std::size_t i = words.begin; i < words.end; ++i)
                if (other.term(i - words.begin) != sentence.term(i)) return false;
            return true;
        });
    }

    bool is_bare_noun(std::string_view term) const {
        return std::ranges::any_of(languages_, [&](const Language* language) {
            return std::ranges::any_of(
                language->programmes->bare_nouns, [&](std::string_view noun) {
                    return language->structure.compounds ? term.ends_with(noun) : term == noun;
                });
        });
    }

    /// "Hamnlyftet 2.0 är en fortsättning på Hamnlyftet", where one side is known.
    void in_lineage(const CueSentence& sentence) {
        constexpr std::size_t farthest = 12, opening = 3; // words
        for (const auto cues : {&ProgrammeWords::continued_by, &ProgrammeWords::continues})
            for (const TokenRange cue : find_cues(sentence, languages_, cues)) {
                bool is_of_one = false;
                for (std::size_t i = 0; i < cue.end && !is_of_one; ++i)
                    is_of_one =
                        is_noun(sentence, i) || is_known(sentence, i) ||
                        (i == 0 && is_cue(sentence.term(0), languages_, &ProgrammeWords::pronouns));
                const bool is_next = cue.begin <= opening && is_near_programme();
                if (!is_of_one && !add_subject(sentence, cue) && !is_next) continue;
                for (std::size_t i = cue.end; i < sentence.tokens.size() && i < cue.end + farthest;
                     ++i)
                    if (const auto name = phrases_.from(sentence, i)) {
                        if (!is_hyphened(sentence, i)) add(sentence, *name);
                        add_joined(sentence, name->end);
                        break;
                    }
            }
    }

    /// "Lift Well (2012–2016) and the Back Care Network": the second of two that were followed.
    void add_joined(const CueSentence& sentence, std::size_t end) {
        constexpr std::size_t farthest = 6; // words
        const std::size_t last = std::min(end + farthest, sentence.tokens.size());
        for (std::size_t i = end; i + 1 < last; ++i) {
            if (!is_connective(sentence.term(i), languages_)) continue;
            const bool has_article =
                is_cue(sentence.term(i + 1), languages_, &ProgrammeWords::linking);
            if (const auto name = phrases_.from(sentence, i + (has_article ? 2 : 1)))
                if (!is_hyphened(sentence, name->begin)) add(sentence, *name);
            return;
        }
    }

    /// "Språkväxeln Plus", where Språkväxeln is known.
    void longer_names() {
        const std::size_t known = names_.size();
        for (const CueSentence& sentence : sentences_)
            for (std::size_t i = 0; i < sentence.tokens.size(); ++i)
                for (std::size_t k = 0; k < known; ++k) {
                    if (!begins_with(sentence, i, names_[k])) continue;
                    const std::size_t size = names_[k].terms.size();
                    const auto name = phrases_.from(sentence, i);
                    if (name && name->end - name->begin == size + 1 &&
                        !has_stem(sentence.term(name->end - 1), languages_, &ProgrammeWords::nouns))
                        add(sentence, *name);
                }
    }

    static bool begins_with(const CueSentence& sentence, std::size_t token,
                            const ProgrammeName& name) {
        if (token + name.terms.size() >= sentence.tokens.size()) return false;
        for (std::size_t k = 0; k < name.terms.size(); ++k)
            if (sentence.term(token + k) != name.terms[k]) return false;
        return true;
    }

    /// "Lähiruokaa lautasille" above "Hankkeen loppuraportti": a title, and what it is of.
    void above_report() {
        constexpr std::size_t first = 6, longest = 6; // lines; words
        for (std::size_t i = 0; i + 1 < std::min(first, sentences_.size()); ++i) {
            const CueSentence &title = sentences_[i], &below = sentences_[i + 1];
            if (title.tokens.empty() || title.tokens.size() > longest || below.tokens.empty() ||
                below.tokens.size() > 3 || !title.is_capital(0))
                continue;
            const auto noun = [&](const CueSentence& line) {
                for (std::size_t k = 0; k < line.tokens.size(); ++k)
                    if (is_noun(line, k)) return true;
                return false;
            };
            const bool is_whole = title.gap(title.tokens.size() - 1).empty();
            if (is_whole && noun(below) && !noun(title))
                return add(title, {0, title.tokens.size()});
        }
    }

    /// "Skills Forward is the successor to Train Local, a programme": what follows a programme is
    /// one.
    bool add_subject(const CueSentence& sentence, TokenRange cue) {
        const auto name = phrases_.from(sentence, sentence.first);
        if (!name || name->end > cue.begin || name->end - name->begin < 2) return false;
        bool is_of_programme = false;
        for (std::size_t i = cue.end; i < sentence.tokens.size() && !is_of_programme; ++i)
            is_of_programme = is_noun(sentence, i) || is_known(sentence, i);
        const auto copulas = find_cues(sentence, languages_, &ProgrammeWords::copulas);
        const bool is_said =
            name->end == cue.begin || (!copulas.empty() && copulas.front().begin == name->end);
        if (is_of_programme && is_said) add(sentence, *name);
        return is_of_programme && is_said;
    }

    /// Whether a noun ends the word, which names it by itself: "Telineet-hanke".
    bool is_hyphened(const CueSentence& sentence, std::size_t token) const {
        const std::size_t last = std::min(token + 4, sentence.tokens.size());
        for (std::size_t i = token + 1; i < last; ++i)
            if (is_noun(sentence, i) && is_dash(sentence.gap(i - 1))) return true;
        return false;
    }

    bool is_known(const CueSentence& sentence, std::size_t token) const {
        return sentence.is_capital(token) &&
               std::ranges::any_of(names_, [&](const ProgrammeName& name) {
                   return sentence.term(token).starts_with(name.terms.front());
               });
    }

    /// Nobody's name: neither a person's nor an organisation's.
    void add_told(const CueSentence& sentence, TokenRange name) {
        const Span span = sentence.text_span(name);
        if (!others_.contains(std::string(sentence.text.substr(span.begin, span.size()))))
            add(sentence, name);
    }

    /// Notes where a programme was told of last.
    void tells_of_programme(const CueSentence& sentence) {
        ++since_programme_;
        for (std::size_t i = 0; i < sentence.tokens.size(); ++i)
            if (is_noun(sentence, i) || is_known(sentence, i)) since_programme_ = 0;
    }

    bool is_near_programme() const {
        constexpr std::size_t near = 3, within = 8, many = 4; // sentences; nouns
        return since_programme_ <= (nouns_ >= many ? within : near);
    }

    void add(const CueSentence& sentence, TokenRange tokens) {
        constexpr std::size_t most = 64; // more are no programmes
        constexpr std::size_t shortest = 3;
        if (tokens.end - tokens.begin > 1 && is_noun(sentence, tokens.end - 1)) --tokens.end;
        if (tokens.end - tokens.begin > 1 && has_compounds() && is_noun(sentence, tokens.begin))
            ++tokens.begin;
        const Span span = sentence.text_span(tokens);
        const std::string_view first = sentence.term(tokens.begin);
        if (names_.size() == most || span.size() < shortest || !sentence.is_capital(tokens.begin))
            return;
        const bool is_plain = tokens.end - tokens.begin == 1 && is_plain_word(first, languages_);
        if (is_month_name(first, languages_) && tokens.end - tokens.begin == 2 &&
            is_figure(sentence, tokens.end - 1))
            return;
        if (is_plain || has_stem(first, languages_, &ProgrammeWords::phases) ||
            is_organisation_form(sentence.term(tokens.end - 1), languages_) ||
            (tokens.end < sentence.tokens.size() &&
             is_organisation_form(sentence.term(tokens.end), languages_)))
            return;
        ProgrammeName name;
        for (std::size_t i = tokens.begin; i < tokens.end; ++i)
            name.terms.push_back(sentence.tokens[i].term);
        name.words = sentence.document_span(tokens);
        const auto same = [&](const ProgrammeName& known) { return known.terms == name.terms; };
        if (std::ranges::none_of(names_, same)) names_.push_back(std::move(name));
    }

    const std::vector<CueSentence>& sentences_;
    const std::vector<const Language*>& languages_;
    const std::set<std::string>& others_;
    NamePhrases phrases_;
    NameUses uses_;
    LooseNames loose_;
    std::size_t nouns_ = 0;            ///< of programmes, in the document
    std::size_t since_programme_ = 99; ///< sentences
    std::vector<ProgrammeName> names_;
};

} // namespace

std::vector<ProgrammeName> find_programme_names(const std::vector<CueSentence>& sentences,
                                                const std::vector<const Language*>& languages,
                                                const std::set<std::string>& others) {
    return NameReader(sentences, languages, others).run();
}

} // namespace clausula
