#include "ingest/facts/parties/tokens.h"

#include "index/language/language.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace clausula {

namespace {

using Kind = PartyToken::Kind;

/// What a sign is, and its length; a length of 0 for what is part of words.
std::pair<Kind, std::size_t> sign_at(std::string_view words) {
    switch (words.front()) {
    case '(':
    case '[':
        return {Kind::open, 1};
    case ')':
    case ']':
        return {Kind::close, 1};
    case ',':
        return {Kind::comma, 1};
    case ';':
        return {Kind::semicolon, 1};
    case '"':
        return {Kind::quote, 1};
    case '\n':
    case '\t':
        return {Kind::line, 1};
    default:
        break;
    }
    if (static_cast<unsigned char>(words.front()) < 0x80) return {Kind::word, 0};
    for (const std::string_view quote : {"“", "”", "„", "«", "»"})
        if (words.starts_with(quote)) return {Kind::quote, quote.size()};
    return {Kind::word, 0};
}

std::string fold_core(std::string_view word) {
    std::string folded = fold_case(word);
    // "Oy:n", "KT:n"
    if (const std::size_t colon = folded.find(':'); colon != std::string::npos)
        folded.resize(colon);
    const bool in_care = folded == "c/o"; // "Co" is a form of organisations
    // "- and -"
    if (folded.size() > 2 && folded.starts_with('-') && folded.ends_with('-'))
        folded = folded.substr(1, folded.size() - 2);
    std::erase_if(folded, [&](char c) { return c == '.' || (c == '/' && !in_care); });
    return folded;
}

bool abbreviates(std::string_view word) {
    const std::string folded = fold_core(word);
    return word.find('.') != std::string_view::npos || count_code_points(word) == 1 ||
           is_on(&PartyWords::honorifics, folded) || is_on(&PartyWords::branches, folded) ||
           is_on(&PartyWords::signed_marks, folded) ||
           // "Inc." has its full stop; "AB" and "ry" have none.
           (english_parties.forms.end() != std::ranges::find(english_parties.forms, folded));
}

void add_word(std::vector<PartyToken>& tokens, std::string_view content, Span span) {
    const auto at = [&](std::size_t i) { return content[i]; };
    std::size_t end = span.end;
    while (end > span.begin &&
           (at(end - 1) == '.' || at(end - 1) == ':' || at(end - 1) == '!' || at(end - 1) == '?'))
        --end;
    const std::string_view word = content.substr(span.begin, end - span.begin);
    if (!word.empty()) {
        const bool dotted = end < span.end && at(end) == '.' && abbreviates(word);
        if (dotted) ++end;
        PartyToken token;
        token.kind = Kind::word;
        token.span = {span.begin, end};
        token.folded = fold_core(word);
        std::size_t first = 0;
        const char32_t letter = next_code_point(word, first);
        token.capital = is_upper(letter);
        token.figure = is_digit(letter);
        tokens.push_back(std::move(token));
    }
    if (end < span.end)
        tokens.push_back({at(span.end - 1) == ':' ? Kind::colon : Kind::stop,
                          {end, span.end},
                          "",
                          false,
                          false,
                          false});
}

using Entries = std::unordered_set<std::string_view>;

/// The entries of a list in all languages, and their longest number of words.
struct Merged {
    Entries all, ends; ///< ends: those that compounds may end in
    std::size_t longest = 1;
};

Merged merge(PartyList list) {
    // "stad" is the end of many a town's name.
    constexpr std::size_t shortest_end = 5;
    Merged merged;
    for (const Language* language : all_languages()) {
        if (!language->parties) continue;
        for (const std::string_view entry : language->parties->*list) {
            merged.all.insert(entry);
            if (language->structure.compounds && entry.size() >= shortest_end)
                merged.ends.insert(entry);
            merged.longest = std::max(merged.longest,
                                      1 + static_cast<std::size_t>(std::ranges::count(entry, ' ')));
        }
    }
    return merged;
}

const Merged& merged(PartyList list) {
    // A pointer to a member has no order and no hash, but a place in what holds nothing but lists.
    constexpr std::size_t count = sizeof(PartyWords) / sizeof(PartyWords::Words);
    static_assert(sizeof(PartyWords) % sizeof(PartyWords::Words) == 0);
    static thread_local std::array<std::optional<Merged>, count> all;
    const auto* const first = reinterpret_cast<const std::byte*>(&english_parties);
    const auto* const place = reinterpret_cast<const std::byte*>(&(english_parties.*list));
    std::optional<Merged>& entries =
        all.at(static_cast<std::size_t>(place - first) / sizeof(PartyWords::Words));
    if (!entries) entries = merge(list);
    return *entries;
}

} // namespace

std::vector<PartyToken> party_tokens(const Text& text, Span part) {
    std::vector<PartyToken> tokens;
    const std::string_view content = text.content;
    for (std::size_t at = part.begin; at < part.end;) {
        if (content[at] == ' ') {
            ++at;
            continue;
        }
        const auto [kind, size] = sign_at(content.substr(at));
        if (size > 0) {
            tokens.push_back({kind, {at, at + size}, "", false, false, false});
            at += size;
            continue;
        }
        std::size_t end = at;
        while (end < part.end && content[end] != ' ') {
            const auto [next, next_size] = sign_at(content.substr(end));
            // "1,101"
            const bool inside = next == Kind::comma && end + 1 < part.end &&
                                content[end + 1] >= '0' && content[end + 1] <= '9';
            if (next_size > 0 && !inside) break;
            ++end;
        }
        add_word(tokens, content, {at, end});
        at = end;
    }
    return tokens;
}

void mark_lines(const Text& text, std::vector<PartyToken>& tokens) {
    auto token = tokens.begin();
    for (const Paragraph& paragraph : text.paragraphs)
        for (const Span line : paragraph.lines) {
            while (token != tokens.end() && token->span.begin < line.begin) ++token;
            if (token == tokens.end()) return;
            token->first = token->span.begin < line.end;
        }
}

bool is_on(PartyList list, std::string_view folded) { return merged(list).all.contains(folded); }

bool ends_on(PartyList list, std::string_view folded) {
    const Merged& entries = merged(list);
    if (entries.all.contains(folded)) return true;
    for (std::size_t at = 1; at + 5 <= folded.size(); ++at)
        if (entries.ends.contains(folded.substr(at))) return true;
    return false;
}

bool begins_on(PartyList list, std::string_view folded) {
    constexpr std::size_t shortest = 6;
    for (std::size_t size = shortest; size <= folded.size(); ++size)
        if (merged(list).all.contains(folded.substr(0, size))) return true;
    return false;
}

bool has_ending(PartyList list, std::string_view folded) {
    const Merged& entries = merged(list);
    return std::ranges::any_of(entries.all, [&](std::string_view ending) {
        return folded.size() > ending.size() && folded.ends_with(ending);
    });
}

bool is_common_word(std::string_view folded) {
    return std::ranges::any_of(all_languages(), [&](const Language* language) {
        return std::ranges::find(language->common_words, folded) != language->common_words.end();
    });
}

std::size_t words_on(PartyList list, const std::vector<PartyToken>& tokens, std::size_t at) {
    const Merged& entries = merged(list);
    std::size_t found = 0;
    std::string words;
    for (std::size_t n = 0; n < entries.longest && at + n < tokens.size(); ++n) {
        if (!tokens[at + n].is_word()) break;
        if (n > 0) words += ' ';
        words += tokens[at + n].folded;
        if (entries.all.contains(words)) found = n + 1;
    }
    return found;
}

} // namespace clausula
