#include "ingest/facts/cues.h"

#include "index/language/language.h"
#include "index/text/unicode.h"

#include <algorithm>

namespace clausula {

namespace {

/// Whether the test holds for a cue of any language.
template <typename Test>
bool any_cue(Cues cues, Test test) {
    return std::ranges::any_of(all_languages(), [&](const Language* language) {
        return std::ranges::any_of(language->dates->*cues, test);
    });
}

bool begins_with(std::string_view plain, std::string_view cue) {
    return plain.size() > cue.size() + 1 && plain.substr(1).starts_with(cue) &&
           plain[cue.size() + 1] == ' ';
}

bool ends_with(std::string_view plain, std::string_view cue) {
    return plain.size() > cue.size() + 1 && plain.substr(0, plain.size() - 1).ends_with(cue) &&
           plain[plain.size() - cue.size() - 2] == ' ';
}

/// Where the cue stands in plain words, whole.
std::optional<std::size_t> find_words(std::string_view plain, std::string_view cue) {
    for (std::size_t at = 0; (at = plain.find(cue, at)) != std::string_view::npos; ++at)
        if (at > 0 && plain[at - 1] == ' ' && at + cue.size() < plain.size() &&
            plain[at + cue.size()] == ' ')
            return at;
    return std::nullopt;
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

bool has_cue(std::string_view plain, Cues cues) {
    return any_cue(cues, [&](std::string_view cue) { return find_words(plain, cue).has_value(); });
}

std::optional<Span> first_cue(std::string_view plain, Cues cues) {
    std::optional<Span> first;
    any_cue(cues, [&](std::string_view cue) {
        const auto at = find_words(plain, cue);
        if (at && (!first || *at < first->begin)) first = {*at, *at + cue.size()};
        return false;
    });
    return first;
}

bool begins_with_cue(std::string_view plain, Cues cues) {
    return any_cue(cues, [&](std::string_view cue) { return begins_with(plain, cue); });
}

bool ends_with_cue(std::string_view plain, Cues cues) {
    for (int articles = 0; articles < 4; ++articles) {
        if (any_cue(cues, [&](std::string_view cue) { return ends_with(plain, cue); })) return true;
        std::size_t dropped = 0;
        any_cue(&DateWords::articles, [&](std::string_view article) {
            if (ends_with(plain, article)) dropped = std::max(dropped, article.size() + 1);
            return false;
        });
        if (dropped == 0) return false;
        plain.remove_suffix(dropped);
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

std::vector<Span> sentences_of(std::string_view passage) {
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
