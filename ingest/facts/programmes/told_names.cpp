#include "ingest/facts/programmes/told_names.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t longest_list = 40; // tokens
constexpr std::size_t longest_name = 12;

class ListReader {
public:
    ListReader(const CueSentence& sentence, const std::vector<const Language*>& languages,
               const std::vector<TokenRange>& stops)
        : sentence_(sentence), languages_(languages), stops_(stops) {}

    std::vector<TokenRange> behind(std::size_t token) {
        const std::size_t last = std::min(sentence_.tokens.size(), token + longest_list);
        std::size_t begin = token;
        for (std::size_t i = token; i < last; ++i) {
            if (const std::size_t such = such_as_at(i); such > 0) {
                // What it explains is named by what follows.
                if (i > begin) names_.push_back({begin, i});
                if (!names_.empty()) names_.pop_back();
                begin = i + such;
                i = begin - 1;
                continue;
            }
            if (is_stop(i)) {
                add(begin, i);
                return finished();
            }
            const std::string_view gap = sentence_.gap(i);
            if (const std::size_t joins = connective_at(i);
                joins > 0 && i > begin && !is_hanging(i - 1)) {
                add(begin, i);
                begin = i + joins;
                i = begin - 1;
            } else if (gap.starts_with(", ") && !is_hanging(i)) {
                add(begin, i + 1);
                begin = i + 1;
            } else if (gap.find_first_of(".;:()") != std::string_view::npos && !is_joined(i)) {
                add(begin, i + 1);
                if (gap.find(')') != std::string_view::npos && gap.ends_with(' ')) {
                    begin = i + 1;
                    continue;
                }
                return finished();
            }
        }
        add(begin, last);
        return finished();
    }

    std::vector<TokenRange> before(std::size_t token) {
        bool has_capital = false;
        std::size_t end = token, begin = token;
        for (std::size_t i = token; i > 0 && token - i < longest_list; --i) {
            const std::size_t at = i - 1;
            if (is_stop(at) || (at + 1 < token && ends_phrase(at))) break;
            if (connective_at(at) > 0 && (at == 0 || !is_hanging(at - 1))) {
                add(begin, end);
                end = begin = at;
                has_capital = false;
                continue;
            }
            if (has_capital && !sentence_.is_capital(at)) break;
            has_capital = has_capital || sentence_.is_capital(at);
            begin = at;
        }
        if (has_capital) add(begin, end);
        std::ranges::reverse(names_);
        return finished();
    }

private:
    bool is_stop(std::size_t i) const {
        const bool is_taken = std::ranges::any_of(
            stops_, [&](TokenRange stop) { return stop.begin <= i && i < stop.end; });
        if (is_taken) return true;
        const bool leads_name = i + 1 < sentence_.tokens.size() && sentence_.is_capital(i + 1) &&
                                is_cue(sentence_.term(i), languages_, &ProgrammeWords::linking);
        if (leads_name) return false;
        for (const auto cues :
             {&ProgrammeWords::relative, &ProgrammeWords::lasts, &ProgrammeWords::copulas})
            if (is_cue(sentence_.term(i), languages_, cues)) return true;
        return false;
    }

    /// How many tokens join two names here; 0: none.
    std::size_t connective_at(std::size_t i) const {
        for (const TokenRange cue : find_cues(sentence_, languages_, &ProgrammeWords::together))
            if (cue.begin == i) return cue.end - cue.begin;
        const bool is_word = std::ranges::any_of(languages_, [&](const Language* language) {
            return std::ranges::count(language->connectives, sentence_.term(i)) > 0;
        });
        return is_word ? 1 : 0;
    }

    /// "Tavastlands närings-, trafik- och miljöcentral" is one.
    bool is_hanging(std::size_t i) const { return sentence_.gap(i).starts_with('-'); }

    /// "KT:n", "St. Mary".
    bool is_joined(std::size_t i) const {
        const std::string_view gap = sentence_.gap(i);
        return (gap == ":" || gap == "." || (gap == ". " && sentence_.tokens[i].span.size() < 4)) &&
               i + 1 < sentence_.tokens.size();
    }

    bool ends_phrase(std::size_t i) const {
        const std::string_view gap = sentence_.gap(i);
        return gap.find_first_of(",.;()") != std::string_view::npos && !is_hanging(i) &&
               !is_joined(i);
    }

    std::size_t such_as_at(std::size_t i) const {
        for (const Language* language : languages_)
            for (const TokenRange cue : find_cues(sentence_, language->programmes->such_as))
                if (cue.begin == i) return cue.end - cue.begin;
        return 0;
    }

    void add(std::size_t begin, std::size_t end) {
        while (end - begin > 1 && end > begin && !sentence_.is_capital(begin) &&
               is_cue(sentence_.term(begin), languages_, &ProgrammeWords::linking))
            ++begin;
        if (begin < end && end - begin <= longest_name) names_.push_back({begin, end});
    }

    std::vector<TokenRange> finished() {
        const bool is_named = std::ranges::any_of(names_, [&](TokenRange name) {
            for (std::size_t i = name.begin; i < name.end; ++i)
                if (sentence_.is_capital(i)) return true;
            return false;
        });
        if (!is_named) names_.clear();
        return std::move(names_);
    }

    const CueSentence& sentence_;
    const std::vector<const Language*>& languages_;
    const std::vector<TokenRange>& stops_;
    std::vector<TokenRange> names_;
};

} // namespace

std::vector<TokenRange> names_behind(const CueSentence& sentence,
                                     const std::vector<const Language*>& languages,
                                     std::size_t token, const std::vector<TokenRange>& stops) {
    return ListReader(sentence, languages, stops).behind(token);
}

std::vector<TokenRange> names_before(const CueSentence& sentence,
                                     const std::vector<const Language*>& languages,
                                     std::size_t token, const std::vector<TokenRange>& stops) {
    return ListReader(sentence, languages, stops).before(token);
}

} // namespace clausula
