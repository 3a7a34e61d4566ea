#include "ingest/facts/members/footnotes.h"

#include "index/language/language.h"
#include "ingest/facts/printed_date.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t longest = 300; // bytes

/// Where one of the cues ends in the words; none when they have none.
std::optional<std::size_t> end_of_cue(std::string_view words, MemberCues cues) {
    const std::vector<Span> all = printed_words(words);
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t count : {std::size_t{2}, std::size_t{1}}) {
            if (i + count > all.size()) continue;
            const Span phrase = {all[i].begin, all[i + count - 1].end};
            if (is_one_of(phrase_of(words.substr(phrase.begin, phrase.size())), cues))
                return phrase.end;
        }
    return std::nullopt;
}

Footnote read_footnote(const Text& text, Span line, std::string_view mark) {
    Footnote note{mark, {}, {}, {}, {}, line};
    const std::string_view words = text[line];
    const auto taken = end_of_cue(words, &MemberWords::succeeded_by);
    if (taken) {
        std::size_t name = line.begin + *taken;
        while (name < line.end && text.content[name] == ' ') ++name;
        note.successor = leading_name(text.content, {name, line.end});
    }
    std::size_t done = 0;
    for (const FoundDate& date : find_dates(words)) {
        const std::string before = phrase_of(words.substr(done, date.span.begin - done));
        const std::string behind = phrase_of(words.substr(date.span.end));
        done = date.span.end;
        if (!date.is_day()) continue;
        const PrintedSeat::Bound bound = {
            *date.range.first, {line.begin + date.span.begin, line.begin + date.span.end}};
        const bool is_successors = taken && date.span.begin > *taken;
        if (is_successors)
            note.successor_from = bound;
        else if (begins_with_one_of(behind, &MemberWords::until) ||
                 ends_with_one_of(before, &MemberWords::until))
            note.to = bound;
        else if (begins_with_one_of(behind, &MemberWords::from) ||
                 ends_with_one_of(before, &MemberWords::from))
            note.from = bound;
    }
    return note;
}

} // namespace

std::vector<Footnote> read_footnotes(const Text& text, const Paragraph& paragraph) {
    std::vector<Footnote> notes;
    for (const Span& line : paragraph.lines) {
        const std::string_view mark = leading_mark(text[line]);
        if (!mark.empty())
            notes.push_back({mark, {}, {}, {}, {}, line});
        else if (notes.empty())
            return {};
        else
            notes.back().evidence.end = line.end;
    }
    for (Footnote& note : notes)
        if (note.evidence.size() <= longest) note = read_footnote(text, note.evidence, note.mark);
    return notes;
}

void apply(const Footnote& note, std::span<const std::size_t> bearers,
           std::vector<PrintedSeat>& seats) {
    for (std::size_t i : bearers) {
        if (note.from) seats[i].from = note.from;
        if (note.to) seats[i].to = note.to;
    }
    // One who takes the seat of several is not told whose.
    if (!note.successor || bearers.size() != 1) return;
    const PrintedSeat& before = seats[bearers.front()];
    PrintedSeat successor;
    successor.cell.person = note.successor;
    successor.cell.place = before.cell.place;
    successor.seat = before.seat;
    successor.side = before.side;
    successor.deputy_of = before.deputy_of;
    successor.from = note.successor_from;
    successor.evidence = note.evidence;
    successor.rule = "member/footnote";
    successor.confidence = 0.8;
    seats.push_back(successor);
}

} // namespace clausula
