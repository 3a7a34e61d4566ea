#include "search/explain.h"

#include "index/store/database.h"
#include "index/text/terms.h"
#include "index/text/word_forms.h"
#include "search/fields.h"
#include "search/prefix.h"
#include "search/searcher.h"

#include <cstdio>
#include <set>

namespace clausula {

namespace {

using Kind = Query::Kind;

constexpr std::size_t most_shown = 8; ///< of words that begin with a prefix, or are misread

std::string decimal(double number) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", number);
    return text;
}

std::string counted(std::int64_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string in_clauses(std::int64_t count) { return "in " + counted(count, "clause", "clauses"); }

std::string_view label_of(Why why) {
    switch (why) {
    case Why::word:
        return "word";
    case Why::part:
        return "part of a compound";
    case Why::translation:
        return "translation";
    case Why::misreading:
        break;
    }
    return "misread";
}

/// "rahoitus or rahoittaa", of several words "tekojen" + "tori".
std::string terms_of(const TermPhrase& phrase) {
    std::string text;
    for (const std::vector<std::string>& terms : phrase.words) {
        if (!text.empty()) text += " + ";
        std::set<std::string> shown; // a part as the word it is
        std::string list;
        for (const std::string& term : terms) {
            const std::string plain = term.substr(term.front() == part_sign ? 1 : 0);
            if (!shown.insert(plain).second || shown.size() > most_shown) continue;
            list += (list.empty() ? "" : " or ") + plain;
        }
        if (shown.size() > most_shown) list += " or …";
        const bool is_choice = shown.size() > 1 && phrase.words.size() > 1;
        text += is_choice ? "(" + list + ")" : list;
    }
    return text;
}

class Explainer {
public:
    explicit Explainer(Searcher::Parts& parts) : parts_(parts) {}

    void explain(const Meaning& meaning, bool left_out) {
        if (meaning.query.kind == Kind::except) {
            explain(meaning.children.front(), !left_out);
        } else if (meaning.query.kind == Kind::all_of || meaning.query.kind == Kind::any_of) {
            for (const Meaning& child : meaning.children) explain(child, left_out);
        } else {
            lines_.push_back((left_out ? "-" : "") + name_of(meaning) + ": " + what_of(meaning) +
                             in_clauses(parts_.count(meaning)));
            if (const Field* field = find_field(meaning.query.field);
                field != nullptr && field->type == Field::Type::day)
                explain_in_force(first_day(parse_iso_date(meaning.query.text).value()));
            if (meaning.query.kind == Kind::near)
                for (const Meaning& child : meaning.children) explain(child, left_out);
            if (meaning.query.kind == Kind::word || meaning.query.kind == Kind::phrase)
                explain_phrases(meaning);
        }
    }

    std::vector<std::string> take_lines() { return std::move(lines_); }

private:
    static std::string name_of(const Meaning& meaning) {
        if (meaning.query.kind == Kind::near) {
            Query near = meaning.query;
            for (const Meaning& child : meaning.children) near.children.push_back(child.query);
            return typed_form(near);
        }
        return typed_form(meaning.query);
    }

    std::string what_of(const Meaning& meaning) {
        if (meaning.query.kind == Kind::exact) return "as printed; ";
        if (meaning.query.kind == Kind::prefix) return words_with(meaning) + "; ";
        return {};
    }

    /// When each document was in force, as far as it is known; those that were not in force come
    /// last.
    void explain_in_force(Day day) {
        const auto& documents = parts_.in_force.on(day);
        std::size_t left_out = 0, shown = 0;
        for (const InForce answer : {InForce::yes, InForce::unknown, InForce::no})
            for (const auto& [document, in_force] : documents) {
                if (in_force.answer != answer) continue;
                if (++shown > most_shown) {
                    ++left_out;
                    continue;
                }
                const std::string_view label = answer == InForce::yes       ? "in force"
                                               : answer == InForce::unknown ? "not known"
                                                                            : "not in force";
                lines_.push_back("  " + std::string(label) + ": document " +
                                 std::to_string(document) + ": " + in_force.interval.reason);
            }
        if (left_out > 0)
            lines_.push_back("  … and " +
                             counted(static_cast<std::int64_t>(left_out), "document", "documents") +
                             " more");
    }

    /// A line for each reason to find a clause.
    void explain_phrases(const Meaning& meaning) {
        std::int64_t first = 0;
        for (const Why why : {Why::word, Why::part, Why::translation, Why::misreading}) {
            Meaning alone;
            alone.query = meaning.query;
            std::string terms;
            for (const TermPhrase& phrase : meaning.phrases) {
                if (phrase.why != why) continue;
                alone.phrases.push_back(phrase);
                terms += (terms.empty() ? "" : " or ") + terms_of(phrase);
            }
            if (alone.phrases.empty()) continue;
            const std::int64_t count = parts_.count(alone);
            if (why == Why::word) first = count;
            // Misreadings come out of the clauses, of which some are not to be told of.
            const bool is_nothing_more =
                count == (alone.phrases.front().includes_first ? first : 0);
            if (is_nothing_more && (why == Why::part || why == Why::misreading)) continue;
            lines_.push_back("  " + std::string(label_of(why)) + ": " + terms + "; " +
                             in_clauses(count));
        }
    }

    /// The words that begin with a prefix, of the clauses that are not hidden.
    std::string words_with(const Meaning& meaning) {
        std::set<std::string> words;
        Matches matches(parts_, meaning);
        Statement clause(parts_.database, "SELECT text FROM clauses WHERE id = :id");
        matches.clauses().for_each([&](std::size_t id) {
            clause.bind(":id", id);
            clause.step();
            const std::string_view text = clause.text(0);
            for (const Span& span : find_prefix(text, meaning.query.text)) {
                WordForm word;
                std::string forms;
                for (std::size_t at = span.begin; at < span.end && next_word_form(text, at, word);)
                    forms += (forms.empty() ? "" : " ") + word.form;
                words.insert(std::move(forms));
            }
            clause.reset();
        });
        std::string list;
        std::size_t shown = 0;
        for (const std::string& word : words)
            if (shown++ < most_shown) list += (shown == 1 ? ": " : ", ") + word;
        if (words.size() > most_shown) list += ", …";
        return counted(static_cast<std::int64_t>(words.size()), "word", "words") + list;
    }

    Searcher::Parts& parts_;
    std::vector<std::string> lines_;
};

} // namespace

std::vector<std::string> reasons_of(const ClauseScore& score) {
    std::vector<std::string> reasons;
    for (const WordScore& word : score.words) {
        if (word.frequency == 0) continue;
        reasons.push_back(decimal(word.score) + " " + typed_form(word.of->query) + ": " +
                          std::string(label_of(word.why)) + ", rarity " + decimal(word.rarity) +
                          ", counts " + decimal(word.frequency) + " in " + decimal(score.length) +
                          " words (mean " + decimal(score.mean_length) + ")");
    }
    if (score.nearness > 0) reasons.push_back(decimal(score.nearness) + " near each other");
    return reasons;
}

std::vector<std::string> Searcher::explain(const Query& query, const SearchOptions& options) {
    const Snapshot snapshot(parts_->database);
    parts_->refresh(options);
    Explainer explainer(*parts_);
    explainer.explain(parts_->meaning_of(query, options), false);
    std::vector<std::string> lines = {to_string(query)};
    for (std::string& line : explainer.take_lines()) lines.push_back(std::move(line));
    return lines;
}

} // namespace clausula
