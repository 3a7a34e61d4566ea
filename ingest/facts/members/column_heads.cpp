#include "ingest/facts/members/column_heads.h"

#include "index/text/tokens.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t longest_head = 120; // bytes
constexpr std::size_t longest_section = 60;

Span shifted(Span span, std::size_t by) { return {span.begin + by, span.end + by}; }

/// What the words say of seat and side.
template <typename Head>
void read_seat_and_side(const std::vector<Token>& tokens, std::size_t offset, Head& head) {
    for (const Token& token : tokens) {
        const Span words = shifted(token.span, offset);
        if (!head.seat && is_one_of(token.term, &MemberWords::deputy))
            head.seat = SaidBy{"deputy", words};
        if (!head.seat && is_one_of(token.term, &MemberWords::full))
            head.seat = SaidBy{"full", words};
        if (!head.side && word_begins_with(token.term, &MemberWords::employer))
            head.side = SaidBy{"employer", words};
        if (!head.side && word_begins_with(token.term, &MemberWords::employee))
            head.side = SaidBy{"employee", words};
    }
}

bool names_members(const Token& token) {
    return word_ends_with(token.term, &MemberWords::members) ||
           is_one_of(token.term, &MemberWords::deputy);
}

} // namespace

ColumnHead read_column_head(std::string_view text, Span words) {
    ColumnHead head;
    head.words = words;
    if (words.size() > longest_head) return head;
    const std::vector<Token> tokens = tokens_of(text.substr(words.begin, words.size()));
    for (const Token& token : tokens) {
        if (names_members(token) || is_one_of(token.term, &MemberWords::names))
            head.persons = true;
        else if (const auto column = column_named(token.term))
            if (std::ranges::find(head.holds, *column) == head.holds.end())
                head.holds.push_back(*column);
    }
    read_seat_and_side(tokens, words.begin, head);
    if (!head.persons) head.side.reset(); // "Työnantaja" alone heads a column of organisations
    return head;
}

std::optional<SectionHead> read_section_head(std::string_view text, Span words) {
    if (words.size() > longest_section) return std::nullopt;
    const std::vector<Token> tokens = tokens_of(text.substr(words.begin, words.size()));
    constexpr std::size_t most_words = 4;
    if (tokens.empty() || tokens.size() > most_words) return std::nullopt;
    SectionHead head;
    read_seat_and_side(tokens, words.begin, head);
    if (std::ranges::any_of(tokens, names_members)) head.members = words;
    if (!head.members && !head.seat) return std::nullopt;
    // "Kuntajaoksen jäsenet" is the title of a list, "Henkilöstön edustajat" is a part of one.
    const bool is_only_that = std::ranges::all_of(tokens, [](const Token& token) {
        return names_members(token) || is_one_of(token.term, &MemberWords::full) ||
               is_one_of(token.term, &MemberWords::deputy) ||
               is_one_of(token.term, &MemberWords::lists) ||
               word_begins_with(token.term, &MemberWords::employer) ||
               word_begins_with(token.term, &MemberWords::employee);
    });
    // "Henkilökohtaiset varajäsenet", but no name: "Vara: Mäkirinne Arto".
    const std::string_view printed = text.substr(words.begin, words.size());
    const bool is_in_small_letters =
        std::all_of(tokens.begin() + 1, tokens.end(), [&](const Token& token) {
            return begins_lower(printed.substr(token.span.begin));
        });
    const bool are_deputies = head.seat && head.seat->value == "deputy" && is_in_small_letters;
    if (!is_only_that && !are_deputies) return std::nullopt;
    return head;
}

} // namespace clausula
