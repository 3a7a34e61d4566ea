#include "ingest/facts/cues.h"

#include "index/language/language.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <memory>
#include <unordered_map>
#include <utility>

namespace clausula {

namespace {

std::string_view first_word(std::string_view words) { return words.substr(0, words.find(' ')); }

std::string_view last_word(std::string_view words) {
    return words.substr(words.rfind(' ') + 1); // npos + 1 is 0
}

/// The cues of all languages, by their first and their last word: there are hundreds, and each
/// sentence is asked for dozens of kinds of them.
struct CueIndex {
    explicit CueIndex(Cues cues) {
        for (const Language* language : all_languages())
            for (std::string_view cue : language->dates->*cues) {
                by_first[first_word(cue)].push_back(cue);
                by_last[last_word(cue)].push_back(cue);
            }
    }

    std::unordered_map<std::string_view, std::vector<std::string_view>> by_first, by_last;
};

const CueIndex& index_of(Cues cues) {
    thread_local std::vector<std::pair<Cues, std::unique_ptr<const CueIndex>>> made; // no lock
    const auto found = std::ranges::find(made, cues, [](const auto& one) { return one.first; });
    if (found != made.end()) return *found->second;
    return *made.emplace_back(cues, std::make_unique<const CueIndex>(cues)).second;
}

/// The longest of the cues that the words begin with, whole; or empty.
std::string_view cue_at(std::string_view words, const CueIndex& cues) {
    std::string_view longest;
    const auto found = cues.by_first.find(first_word(words));
    if (found == cues.by_first.end()) return longest;
    for (std::string_view cue : found->second)
        if (cue.size() > longest.size() && words.size() > cue.size() && words.starts_with(cue) &&
            words[cue.size()] == ' ')
            longest = cue;
    return longest;
}

/// The longest of the cues that plain words end with, whole; or empty.
std::string_view cue_behind(std::string_view plain, const CueIndex& cues) {
    std::string_view longest;
    if (plain.empty()) return longest;
    plain.remove_suffix(1);
    const auto found = cues.by_last.find(last_word(plain));
    if (found == cues.by_last.end()) return longest;
    for (std::string_view cue : found->second)
        if (cue.size() > longest.size() && plain.size() > cue.size() && plain.ends_with(cue) &&
            plain[plain.size() - cue.size() - 1] == ' ')
            longest = cue;
    return longest;
}

bool ends_sentence(std::string_view words, std::size_t at) {
    if (words[at] != '.' && words[at] != ';' && words[at] != '!' && words[at] != '?') return false;
    if (at + 2 >= words.size() || (words[at + 1] != ' ' && words[at + 1] != '\n')) return false;
    if (words[at] != '.') return true;
    // "12. maaliskuuta", "No. 5", "A. Inc"; a sentence begins in upper case.
    std::size_t next = at + 2;
    if (!is_upper(next_code_point(words, next))) return false;
    const std::size_t word = words.find_last_of(" .(", at - (at > 0 ? 1 : 0));
    const std::size_t length = at - (word == std::string_view::npos ? 0 : word + 1);
    const bool is_number = at > 0 && words[at - 1] >= '0' && words[at - 1] <= '9';
    return length > 3 || (is_number && length == 4);
}

/// Whether a paragraph breaks off in a sentence that the next goes on with: in lower case, with a
/// bracket, or with the month that its last words ask for.
bool runs_on(std::string_view above, std::string_view below) {
    constexpr std::size_t shortest = 40; // bytes; a heading or a cell is shorter
    if (above.size() < shortest || below.empty()) return false;
    const char last = above.back();
    const bool is_open =
        (last >= 'a' && last <= 'z') || last == ',' || (last >= '0' && last <= '9');
    std::size_t at = 0;
    const char32_t first = next_code_point(below, at);
    const bool goes_on = first == U'(' || (is_letter(first) && !is_upper(first));
    return is_open && (goes_on || above.ends_with(" of") || above.ends_with(" the"));
}

} // namespace

std::string plain_words(std::string_view words) {
    std::string plain = " ";
    for (const std::string& word : folded_words(words)) plain += word + " ";
    return plain;
}

std::optional<Span> first_cue(std::string_view plain, Cues cues) {
    const CueIndex& index = index_of(cues);
    for (std::size_t space = plain.find(' '); space != std::string_view::npos;
         space = plain.find(' ', space + 1)) {
        const std::string_view cue = cue_at(plain.substr(space + 1), index);
        if (!cue.empty()) return Span{space + 1, space + 1 + cue.size()};
    }
    return std::nullopt;
}

bool has_cue(std::string_view plain, Cues cues) { return first_cue(plain, cues).has_value(); }

bool begins_with_cue(std::string_view plain, Cues cues) {
    return !plain.empty() && !cue_at(plain.substr(1), index_of(cues)).empty();
}

bool is_cue(std::string_view plain, Cues cues) {
    return plain.size() > 2 && cue_at(plain.substr(1), index_of(cues)).size() + 2 == plain.size();
}

bool ends_with_cue(std::string_view plain, Cues cues) {
    const CueIndex& index = index_of(cues);
    const CueIndex& articles = index_of(&DateWords::articles);
    for (int most_articles = 4; most_articles > 0; --most_articles) {
        if (!cue_behind(plain, index).empty()) return true;
        const std::string_view article = cue_behind(plain, articles);
        if (article.empty()) return false;
        plain.remove_suffix(article.size() + 1);
    }
    return false;
}

std::vector<Span> passages_of(const Text& text) {
    std::vector<Span> passages;
    for (const Paragraph& paragraph : text.paragraphs) {
        if (!passages.empty() && paragraph.kind == BlockKind::paragraph &&
            passages.back().end <= paragraph.span.begin &&
            runs_on(text[passages.back()], text[paragraph.span]))
            passages.back().end = paragraph.span.end;
        else
            passages.push_back(paragraph.span);
    }
    return passages;
}

std::vector<Span> sentences_of_passage(std::string_view passage) {
    std::vector<Span> sentences;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < passage.size(); ++at) {
        if (!ends_sentence(passage, at)) continue;
        sentences.push_back({begin, at + 1});
        begin = at + 1;
    }
    if (begin < passage.size()) sentences.push_back({begin, passage.size()});
    return sentences;
}

} // namespace clausula
