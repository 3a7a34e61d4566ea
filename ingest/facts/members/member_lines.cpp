#include "ingest/facts/members/member_lines.h"

#include "index/text/sentences.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t longest_item = 300; // bytes

/// What stands before the name: "Puheenjohtaja:", "Siht.", "ANJ ry:", "Vara:".
struct Label {
    const MemberRole* role = nullptr;
    Span role_words;
    std::optional<SaidBy> seat, side;
    std::optional<Span> organisation;
    std::size_t end = 0; ///< where what it stands before begins
};

class ItemReader {
public:
    ItemReader(const Text& text, SectionHead& section) : text_(text), section_(section) {}

    void item(Span words) {
        if (words.size() > longest_item) return;
        if (const auto section = read_section_head(text_.content, words)) {
            section_ = *section;
            return;
        }
        const Label label = label_of(words);
        Span rest = {label.end, words.end};
        const std::optional<Span> deputy = deputy_within(rest);
        if (deputy) rest.end = deputy->begin;
        const std::optional<Span> full = seat(rest, label, words);
        if (deputy && full) {
            const std::vector<Span> all = printed_words(text_[*deputy]);
            const std::size_t name = deputy->begin + all.front().end;
            Label as_deputy;
            as_deputy.seat = SaidBy{"deputy", {deputy->begin + all.front().begin, name}};
            as_deputy.end = name;
            PrintedSeat& first = seats.back();
            if (!first.seat) first.seat = SaidBy{"full", *full};
            const std::size_t before = seats.size();
            if (seat({name, deputy->end}, as_deputy, words)) seats[before].deputy_of = full;
        }
    }

    std::vector<PrintedSeat> seats;

private:
    /// The name, if there is a seat.
    std::optional<Span> seat(Span words, const Label& label, Span evidence) {
        PrintedSeat seat;
        seat.cell = read_member_cell(text_.content, words, {});
        MemberCell& cell = seat.cell;
        if (!cell.person && !cell.vacant) return std::nullopt;
        const bool says_more = cell.title || cell.organisation || cell.place || cell.party ||
                               cell.role || label.end > evidence.begin;
        const bool is_in_section = section_.members || section_.seat;
        if (!says_more && !is_in_section) return std::nullopt;
        if (cell.vacant && !is_in_section && label.end == evidence.begin) return std::nullopt;
        if (label.role) {
            if (cell.role && !cell.title) cell.title = cell.role_words;
            cell.role = label.role;
            cell.role_words = label.role_words;
            cell.role_is_unsure = false;
        }
        if (!cell.organisation) cell.organisation = label.organisation;
        seat.seat = label.seat ? label.seat : section_.seat;
        seat.side = label.side ? label.side : section_.side;
        if (label.seat && label.seat->value == "deputy" && !seats.empty())
            seat.deputy_of = seats.back().cell.person;
        seat.section_of_members = section_.members;
        seat.evidence = evidence;
        seat.rule = "member/line";
        seat.confidence = 0.8;
        seats.push_back(seat);
        return seats.back().cell.person;
    }

    Label label_of(Span words) const {
        constexpr std::size_t most_words = 6;
        const std::string_view printed = text_[words];
        const std::vector<Span> all = printed_words(printed);
        Label label;
        label.end = words.begin;
        const std::size_t colon = printed.substr(0, 80).find(": ");
        for (std::size_t count = std::min(all.size(), most_words); count > 0; --count) {
            const Span before = {words.begin + all.front().begin, words.begin + all[count - 1].end};
            const bool ends = colon == std::string_view::npos
                                  ? count < all.size()
                                  : all[count - 1].end <= colon &&
                                        (count == all.size() || all[count].begin > colon);
            if (!ends) continue;
            const std::size_t next =
                count < all.size() ? words.begin + all[count].begin : words.end;
            if (const MemberRole* role = role_named(phrase_of(text_[before]))) {
                label.role = role;
                label.role_words = before;
                label.end = next;
                return label;
            }
            if (colon == std::string_view::npos) continue;
            if (const auto section = read_section_head(text_.content, before)) {
                label.seat = section->seat;
                label.side = section->side;
                label.end = next;
            } else if (is_organisation(text_[before])) {
                label.organisation = before;
                label.end = next;
            }
            return label;
        }
        return label;
    }

    /// "… (varalla Leena Suopelto)": from the word on.
    std::optional<Span> deputy_within(Span words) const {
        const std::string_view printed = text_[words];
        const std::vector<Span> all = printed_words(printed);
        for (std::size_t i = 2; i + 1 < all.size(); ++i)
            if (is_one_of(phrase_of(printed.substr(all[i].begin, all[i].size())),
                          &MemberWords::deputy))
                return Span{words.begin + all[i].begin, words.end};
        return std::nullopt;
    }

    const Text& text_;
    SectionHead& section_;
};

/// The items of a paragraph: its lines, where each begins with a name or says of a section; what
/// begins with neither goes on with the line above.
std::vector<Span> items_of(const Text& text, const Paragraph& paragraph) {
    std::vector<Span> items;
    for (const Span& line : paragraph.lines) {
        const bool goes_on = !items.empty() && (text[items.back()].ends_with(',') ||
                                                text[items.back()].ends_with('-') ||
                                                text[items.back()].ends_with('('));
        const MemberCell cell = read_member_cell(text.content, line, {});
        const bool begins =
            read_section_head(text.content, line) || (!goes_on && (cell.person || cell.vacant));
        if (items.empty() || begins)
            items.push_back(line);
        else
            items.back().end = line.end;
    }
    return items;
}

} // namespace

std::vector<PrintedSeat> read_member_lines(const Text& text, const Paragraph& paragraph,
                                           SectionHead& section) {
    ItemReader reader(text, section);
    for (const Span& item : items_of(text, paragraph))
        for (const Span& part : sentences_of(text[item]))
            reader.item({item.begin + part.begin, item.begin + part.end});
    return std::move(reader.seats);
}

} // namespace clausula
