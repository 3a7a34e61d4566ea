#include "ingest/facts/commitments/phrases.h"

#include "index/text/tokens.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <map>

namespace clausula {

namespace {

constexpr std::size_t key_size = 2;    // bytes of a word that patterns are looked up by
constexpr std::size_t longest_gap = 6; // words

struct CueWords {
    Cue cue;
    CommitmentWords::Words CommitmentWords::*words;
};

constexpr CueWords all_cues[] = {
    {Cue::binding, &CommitmentWords::binding},
    {Cue::modal, &CommitmentWords::modal},
    {Cue::weak, &CommitmentWords::weak},
    {Cue::necessive, &CommitmentWords::necessive},
    {Cue::falls_to, &CommitmentWords::falls_to},
    {Cue::intention, &CommitmentWords::intention},
    {Cue::readiness, &CommitmentWords::readiness},
    {Cue::position, &CommitmentWords::position},
    {Cue::purposes, &CommitmentWords::purposes},
    {Cue::agreeing, &CommitmentWords::agreeing},
    {Cue::decided, &CommitmentWords::decided},
    {Cue::rights, &CommitmentWords::rights},
    {Cue::stating, &CommitmentWords::stating},
    {Cue::charged, &CommitmentWords::charged},
    {Cue::aims, &CommitmentWords::aims},
    {Cue::passive, &CommitmentWords::passive},
    {Cue::agent, &CommitmentWords::agent},
    {Cue::fallen, &CommitmentWords::fallen},
    {Cue::acts, &CommitmentWords::acts},
    {Cue::no_acts, &CommitmentWords::no_acts},
    {Cue::tasks, &CommitmentWords::tasks},
    {Cue::not_doing, &CommitmentWords::not_doing},
    {Cue::passive_acts, &CommitmentWords::passive_acts},
    {Cue::no_passives, &CommitmentWords::no_passives},
    {Cue::actors, &CommitmentWords::actors},
    {Cue::owners, &CommitmentWords::owners},
    {Cue::obliques, &CommitmentWords::obliques},
    {Cue::receivers, &CommitmentWords::receivers},
    {Cue::things, &CommitmentWords::things},
    {Cue::bounds, &CommitmentWords::bounds},
    {Cue::nobody, &CommitmentWords::nobody},
    {Cue::relative, &CommitmentWords::relative},
    {Cue::that, &CommitmentWords::that},
    {Cue::adverbs, &CommitmentWords::adverbs},
    {Cue::attributes, &CommitmentWords::attributes},
    {Cue::conditions, &CommitmentWords::conditions},
    {Cue::and_also, &CommitmentWords::and_also},
    {Cue::either, &CommitmentWords::either},
    {Cue::duties, &CommitmentWords::duties},
    {Cue::head_ends, &CommitmentWords::head_ends},
    {Cue::agreements, &CommitmentWords::agreements},
    {Cue::plain_agreements, &CommitmentWords::plain_agreements},
    {Cue::according, &CommitmentWords::according},
    {Cue::own, &CommitmentWords::own},
    {Cue::other, &CommitmentWords::other},
    {Cue::concluded, &CommitmentWords::concluded},
    {Cue::reported, &CommitmentWords::reported},
    {Cue::due_before, &CommitmentWords::due_before},
    {Cue::due_earlier, &CommitmentWords::due_earlier},
    {Cue::due_behind, &CommitmentWords::due_behind},
    {Cue::no_due, &CommitmentWords::no_due},
    {Cue::units, &CommitmentWords::units},
    {Cue::inside, &CommitmentWords::inside},
    {Cue::within, &CommitmentWords::within},
    {Cue::within_behind, &CommitmentWords::within_behind},
    {Cue::counted_to, &CommitmentWords::counted_to},
    {Cue::at_once, &CommitmentWords::at_once},
    {Cue::before_event, &CommitmentWords::before_event},
    {Cue::recurring, &CommitmentWords::recurring},
    {Cue::term, &CommitmentWords::term},
    {Cue::year_ends, &CommitmentWords::year_ends},
    {Cue::weeks, &CommitmentWords::weeks},
    {Cue::before_middle, &CommitmentWords::before_middle},
    {Cue::behind_middle, &CommitmentWords::behind_middle},
    {Cue::this_year_end, &CommitmentWords::this_year_end},
    {Cue::done, &CommitmentWords::done},
    {Cue::own_day, &CommitmentWords::own_day},
    {Cue::defines, &CommitmentWords::defines},
    {Cue::recitals, &CommitmentWords::recitals},
    {Cue::founding, &CommitmentWords::founding},
    {Cue::by_laws, &CommitmentWords::by_laws},
    {Cue::task_columns, &CommitmentWords::task_columns},
    {Cue::who_columns, &CommitmentWords::who_columns},
    {Cue::when_columns, &CommitmentWords::when_columns},
};

std::vector<std::string_view> split(std::string_view words) {
    std::vector<std::string_view> parts;
    while (!words.empty()) {
        const std::size_t space = std::min(words.find(' '), words.size());
        parts.push_back(words.substr(0, space));
        words.remove_prefix(std::min(space + 1, words.size()));
    }
    return parts;
}

bool is_like(const std::string& term, std::string_view pattern) {
    if (pattern == "_" || pattern == "*") return true;
    if (pattern.ends_with('*')) return term.starts_with(pattern.substr(0, pattern.size() - 1));
    if (pattern.starts_with('*')) return term.ends_with(pattern.substr(1));
    return term == pattern;
}

/// The word behind the last of the pattern's words from `part` on; npos when they do not stand at
/// `at`. Only one word of a pattern is a gap, so no word is tried more than a few times.
std::size_t end_of(const std::vector<std::string_view>& pattern, std::size_t part,
                   const std::vector<PhraseWord>& words, std::size_t at) {
    for (; part < pattern.size(); ++part, ++at) {
        if (pattern[part] == "~") {
            for (std::size_t gap = 0; gap <= longest_gap && at + gap < words.size(); ++gap) {
                const char mark = words[at + gap].mark;
                if (gap > 0 && (mark == ';' || mark == ',')) break;
                const std::size_t end = end_of(pattern, part + 1, words, at + gap);
                if (end != std::string_view::npos) return end;
            }
            return std::string_view::npos;
        }
        if (at >= words.size() || !is_like(words[at].term, pattern[part]))
            return std::string_view::npos;
    }
    return at;
}

char mark_of(std::string_view between) {
    for (const char mark : {';', ':', '(', ')', ',', '/', '"'})
        if (between.find(mark) != std::string_view::npos) return mark;
    for (const std::string_view dash : {"–", "—", " - "})
        if (between.find(dash) != std::string_view::npos) return ',';
    return 0;
}

/// "KT:n": an ending behind a colon.
bool is_ending(std::string_view between, const Token& token) {
    constexpr std::size_t longest = 6;
    return between == ":" && token.term.size() <= longest && token.term.front() >= 'a';
}

} // namespace

std::vector<PhraseWord> phrase_words(std::string_view text, Span stretch) {
    std::vector<PhraseWord> words;
    const std::string_view part = text.substr(stretch.begin, stretch.size());
    std::size_t end = 0;
    for (Token& token : tokens_of(part)) {
        const std::string_view between = part.substr(end, token.span.begin - end);
        end = token.span.end;
        if (!words.empty() && is_ending(between, token)) {
            words.back().term += ":" + token.term;
            words.back().span.end = stretch.begin + end;
            continue;
        }
        std::size_t first = token.span.begin;
        words.push_back({{stretch.begin + token.span.begin, stretch.begin + end},
                         std::move(token.term),
                         is_upper(next_code_point(part, first)),
                         between == "-",
                         mark_of(between)});
    }
    return words;
}

Phrases::Phrases(const CommitmentWords& words) {
    for (const CueWords& row : all_cues) {
        for (const std::string_view phrase : words.*row.words) {
            Pattern pattern{row.cue, split(phrase)};
            std::string_view first = pattern.words.front();
            const std::size_t number = patterns_.size();
            patterns_.push_back(std::move(pattern));
            if (first.starts_with('*') && first.size() > key_size) {
                by_ending_[first.substr(first.size() - key_size)].push_back(number);
                continue;
            }
            if (first == "_" || first.starts_with('*') ||
                (first.ends_with('*') && first.size() <= key_size)) {
                any_.push_back(number);
                continue;
            }
            by_beginning_[first.substr(0, key_size)].push_back(number);
        }
    }
}

std::vector<PhraseMatch> Phrases::find(const std::vector<PhraseWord>& words) const {
    std::vector<PhraseMatch> found;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::size_t mine = found.size();
        const auto try_all = [&](const std::vector<std::size_t>& numbers) {
            for (const std::size_t number : numbers) {
                const std::size_t end = end_of(patterns_[number].words, 0, words, at);
                if (end == std::string_view::npos) continue;
                const auto same = std::find_if(
                    found.begin() + static_cast<std::ptrdiff_t>(mine), found.end(),
                    [&](const PhraseMatch& match) { return match.cue == patterns_[number].cue; });
                if (same == found.end())
                    found.push_back({patterns_[number].cue, at, end});
                else
                    same->last = std::max(same->last, end);
            }
        };
        const std::string_view term = words[at].term;
        const auto beginning = by_beginning_.find(term.substr(0, key_size));
        if (beginning != by_beginning_.end()) try_all(beginning->second);
        if (term.size() >= key_size) {
            const auto ending = by_ending_.find(term.substr(term.size() - key_size));
            if (ending != by_ending_.end()) try_all(ending->second);
        }
        try_all(any_);
    }
    return found;
}

const Phrases* phrases_of(const Language* language) {
    static const std::map<const Language*, Phrases> all = [] {
        std::map<const Language*, Phrases> made;
        for (const Language* one : all_languages())
            if (one->commitments != nullptr) made.emplace(one, Phrases(*one->commitments));
        return made;
    }();
    const auto found = all.find(language);
    return found == all.end() ? nullptr : &found->second;
}

} // namespace clausula
