#include "search/gaps.h"

#include "index/language/language.h"
#include "index/model/names.h"
#include "index/store/database.h"
#include "index/store/lexicon.h"
#include "index/text/unicode.h"
#include "search/told_programmes.h"

#include <algorithm>
#include <map>
#include <set>

namespace clausula {

namespace {

using Lemmas = std::set<std::string, std::less<>>;

bool is_figure(std::string_view word) {
    return word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_common(const std::string& word) {
    return std::ranges::any_of(all_languages(), [&](const Language* language) {
        return std::ranges::count(language->common_words, word) > 0;
    });
}

/// A word that says what a document is, and nothing more: "sopimus", "report".
bool is_kind_word(const std::string& lemma) {
    return std::ranges::any_of(all_languages(), [&](const Language* language) {
        return std::ranges::any_of(language->structure.kinds,
                                   [&](const KindWord& kind) { return kind.word == lemma; });
    });
}

/// A held document by what a mention of it can say.
struct Held {
    DocumentSummary summary;
    Lemmas words; ///< of its title and of its file's name
    std::vector<std::string> parties;
};

/// How well a held document fits a mention.
struct Fit {
    bool kind = false, date = false, day = false, number = false, other_date = false;
    std::vector<std::string> words; ///< of the mention, that its title has
    std::size_t asked = 0;          ///< words of the mention
    std::string party;              ///< whom the sentence names, too
};

class Filler {
public:
    Filler(const Archive& archive, bool restricted) : lexicon_(archive.database().lexicon()) {
        for (DocumentSummary& summary : archive.list()) {
            if (summary.restricted && !restricted) continue;
            Held held{std::move(summary), {}, {}};
            for (const std::string& word :
                 content_words(held.summary.title + " " + file_name(held)))
                for (const std::string& lemma : lemmas_of(word)) held.words.insert(lemma);
            by_id_.emplace(held.summary.id, held_.size());
            held_.push_back(std::move(held));
        }
        for (const FactKind kind : {FactKind::party, FactKind::signatory})
            for (const HeldFact& fact : archive.facts({.kind = kind, .restricted = restricted}))
                if (const auto held = by_id_.find(fact.document); held != by_id_.end())
                    held_[held->second].parties.emplace_back(fact.fact.value("name"));
        for (std::size_t i = 0; i < held_.size(); ++i) {
            for (const std::string& lemma : held_[i].words)
                if (!is_kind_word(lemma)) by_word_.emplace(lemma, i);
            if (const auto& date = held_[i].summary.date) by_year_.emplace(date->date.year, i);
        }
    }

    Gap fill(HeldFact mention, std::string_view sentence) {
        Gap gap{std::move(mention), {}, {}};
        const Fact& fact = gap.mention.fact;
        const std::string name(fact.value("name"));
        const std::vector<std::string> words = content_words(name);
        std::vector<std::pair<double, GapCandidate>> found;
        for (const std::size_t i : near(fact, words)) {
            if (held_[i].summary.id == gap.mention.document) continue;
            const Fit fit = fit_of(fact, words, sentence, held_[i]);
            const double likeness = likeness_of(fact, fit);
            if (likeness > 0)
                found.emplace_back(
                    likeness, GapCandidate{held_[i].summary.id, reason_of(fit, held_[i].summary)});
        }
        std::ranges::stable_sort(found,
                                 [](const auto& a, const auto& b) { return a.first > b.first; });
        constexpr std::size_t shown = 3;
        if (!found.empty() && found.front().first >= sure)
            gap.held = found.front().second;
        else
            for (std::size_t i = 0; i < std::min(shown, found.size()); ++i)
                gap.candidates.push_back(found[i].second);
        return gap;
    }

private:
    static constexpr double sure = 1; ///< of a likeness

    static std::string file_name(const Held& held) {
        std::string name = held.summary.file.display_path();
        name.erase(0, name.find_last_of("/\\") + 1);
        const std::size_t dot = name.rfind('.');
        if (dot != std::string::npos) name.resize(dot);
        return clean_utf8(name);
    }

    std::vector<std::string> content_words(std::string_view text) const {
        std::vector<std::string> words;
        for (std::string& word : folded_words(text))
            if (!is_figure(word) && !is_common(word) && word.size() > 1)
                words.push_back(std::move(word));
        return words;
    }

    Lemmas lemmas_of(const std::string& word) {
        Lemmas lemmas = {word};
        for_each_term(lexicon_.terms_of(word), [&](std::string_view term) {
            if (!term.starts_with(part_sign)) lemmas.emplace(term);
        });
        return lemmas;
    }

    /// Documents that share a word with the mention, or are of its year.
    std::set<std::size_t> near(const Fact& fact, const std::vector<std::string>& words) {
        std::set<std::size_t> found;
        const auto add = [&](auto range) {
            for (auto one = range.first; one != range.second; ++one) found.insert(one->second);
        };
        for (const std::string& word : words)
            for (const std::string& lemma : lemmas_of(word)) add(by_word_.equal_range(lemma));
        if (const auto on = parse_iso_date(fact.value("on"))) add(by_year_.equal_range(on->year));
        return found;
    }

    Fit fit_of(const Fact& fact, const std::vector<std::string>& words, std::string_view sentence,
               const Held& held) {
        Fit fit;
        const std::string_view kind = fact.value("kind");
        fit.kind = held.summary.kind && name_of(held.summary.kind->kind) == kind;
        const auto on = parse_iso_date(fact.value("on"));
        if (on && held.summary.date) {
            fit.date = may_be_same(*on, held.summary.date->date);
            fit.day = fit.date && on->day && held.summary.date->date.day;
            fit.other_date = !fit.date;
        }
        for (const std::string& word : words) {
            const Lemmas lemmas = lemmas_of(word);
            if (std::ranges::any_of(lemmas, is_kind_word)) continue;
            ++fit.asked;
            if (std::ranges::any_of(
                    lemmas, [&](const std::string& one) { return held.words.contains(one); }))
                fit.words.push_back(word);
        }
        if (fact.evidence.rule == "reference/number")
            fit.number = has_number(fact.value("name"), held.summary.title);
        const std::string folded = fold_case(sentence);
        for (const std::string& party : held.parties)
            if (party.size() > 3 && folded.find(fold_case(party)) != std::string::npos)
                fit.party = party;
        return fit;
    }

    /// "3/2023" of "Muistio 3/2023".
    static bool has_number(std::string_view name, std::string_view title) {
        const std::size_t begin = name.find_first_of("0123456789");
        if (begin == std::string_view::npos) return false;
        const std::string_view number = name.substr(begin);
        const std::size_t at = title.find(number);
        const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
        return at != std::string_view::npos && (at == 0 || !is_digit(title[at - 1])) &&
               (at + number.size() == title.size() || !is_digit(title[at + number.size()]));
    }

    static double likeness_of(const Fact& fact, const Fit& fit) {
        const double share =
            fit.asked == 0 ? 0
                           : static_cast<double>(fit.words.size()) / static_cast<double>(fit.asked);
        const bool is_all = fit.asked > 1 && fit.words.size() == fit.asked;
        if (fit.other_date) return 0; // another day, or another year
        if (fact.evidence.rule == "reference/link")
            return is_all ? sure : share > 0.5 ? share / 2 : 0;
        if (fit.number && fit.kind) return sure;
        const bool is_tied = share >= 0.5 || !fit.party.empty();
        if (fit.day && fit.kind && is_tied) return sure + share;
        if (fit.date && fit.kind && (is_all || (share >= 0.5 && !fit.party.empty())))
            return sure + share / 2;
        if (fit.date && (fit.kind || is_tied)) return 0.5 + share / 4;
        return share >= 0.5 && (fit.kind || is_all) ? share / 2 : 0;
    }

    static std::string reason_of(const Fit& fit, const DocumentSummary& held) {
        std::string reason;
        const auto add = [&](const std::string& one) {
            reason += (reason.empty() ? "" : "; ") + one;
        };
        if (fit.kind) add("it is of that kind (" + std::string(name_of(held.kind->kind)) + ")");
        if (fit.date) add("its date is " + iso_date(held.date->date));
        if (fit.number) add("it bears that number");
        std::string words;
        for (const std::string& word : fit.words) words += (words.empty() ? "" : ", ") + word;
        if (!words.empty()) add("its title has: " + words);
        if (!fit.party.empty()) add("the sentence names its party " + fit.party);
        return reason;
    }

    Lexicon& lexicon_;
    std::vector<Held> held_;
    std::map<DocumentId, std::size_t> by_id_;
    std::multimap<std::string, std::size_t, std::less<>> by_word_;
    std::multimap<int, std::size_t> by_year_;
};

} // namespace

std::vector<Gap> gaps(const Archive& archive, bool include_restricted) {
    std::vector<Gap> all;
    Filler filler(archive, include_restricted);
    std::optional<Document> document;
    DocumentId id = 0;
    for (HeldFact& held :
         archive.facts({.kind = FactKind::reference, .restricted = include_restricted})) {
        if (!document || id != held.document) {
            id = held.document;
            document = archive.document(id);
        }
        const std::string sentence(document->text[held.fact.evidence.span]);
        all.push_back(filler.fill(std::move(held), sentence));
    }
    return all;
}

} // namespace clausula
