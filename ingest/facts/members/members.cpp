#include "ingest/facts/facts.h"
#include "ingest/facts/members/column_heads.h"
#include "ingest/facts/members/footnotes.h"
#include "ingest/facts/members/list_title.h"
#include "ingest/facts/members/member_lines.h"
#include "ingest/facts/members/member_tables.h"
#include "ingest/structure/structure.h"

#include <algorithm>
#include <map>
#include <utility>

namespace clausula {

namespace {

class MemberReader {
public:
    explicit MemberReader(const Document& document) : document_(document), text_(document.text) {}

    std::vector<Fact> run() {
        const Span title = find_title(text_);
        const std::vector<Paragraph>& paragraphs = text_.paragraphs;
        for (std::size_t i = 0; i < paragraphs.size();) {
            const Paragraph& paragraph = paragraphs[i];
            if (paragraph.table != 0) {
                i = table(i);
                continue;
            }
            ++i;
            if (paragraph.span.begin >= title.begin && paragraph.span.end <= title.end) {
                // A title may be set in several paragraphs.
                if (paragraph.span.end == title.end) heading(title);
            } else if (!heading(paragraph.span)) {
                lines(paragraph);
            }
        }
        finish();
        return std::move(facts_);
    }

private:
    /// Whether it announces members: what follows, up to the next that does, is of that body.
    bool heading(Span span) {
        const auto body = announced_body(text_, span);
        if (!body || body->empty() || text_[span].ends_with('.')) return false;
        if (body_ && read_section_head(text_.content, span)) return false;
        finish();
        body_ = *body;
        section_ = {};
        heads_.clear();
        return true;
    }

    std::size_t table(std::size_t first) {
        const std::vector<Paragraph>& paragraphs = text_.paragraphs;
        std::size_t last = first;
        while (last < paragraphs.size() && paragraphs[last].table == paragraphs[first].table)
            ++last;
        std::vector<PrintedSeat> seats =
            read_member_table(text_, first, last, body_.has_value(), heads_, section_);
        add(seats);
        return last;
    }

    void lines(const Paragraph& paragraph) {
        const std::vector<Footnote> notes = read_footnotes(text_, paragraph);
        const bool are_borne = std::ranges::any_of(
            notes, [&](const Footnote& note) { return bearers_.contains(note.mark); });
        if (are_borne) { // else the mark is a bullet
            for (const Footnote& note : notes)
                notes_.emplace_back(note, std::exchange(bearers_[note.mark], {}));
            return;
        }
        std::vector<PrintedSeat> told = read_member_sentences(text_, paragraph.span);
        if (told.empty() && body_) told = read_member_lines(text_, paragraph, section_);
        add(told);
    }

    void add(const std::vector<PrintedSeat>& seats) {
        for (const PrintedSeat& seat : seats) {
            if (!seat.cell.mark.empty()) bearers_[seat.cell.mark].push_back(seats_.size());
            seats_.push_back(seat);
        }
    }

    /// A list under a title that does not say so, or in a scan not any more, is of the body that
    /// the title names.
    void take_body_of_title() {
        const Span title = find_title(text_);
        const bool may_list = !document_.kind || document_.kind->kind == DocumentKind::member_list;
        const bool is_list = std::ranges::any_of(
            seats_, [](const PrintedSeat& seat) { return seat.seat || seat.side; });
        if (body_ || title.empty() || !may_list || !is_list) return;
        const std::string_view words = text_[title];
        const std::size_t end =
            std::min({words.find(" - "), words.find(" – "), words.find(", "), words.size()});
        body_ = Span{title.begin, title.begin + end};
    }

    /// What is known only when the whole of a list is read.
    void finish() {
        take_body_of_title();
        settle_roles();
        settle_seats();
        for (const auto& [note, bearers] : notes_) apply(note, bearers, seats_);
        for (const PrintedSeat& seat : seats_) add_fact(seat);
        seats_.clear();
        bearers_.clear();
        notes_.clear();
    }

    /// "puheenjohtaja, ANJ ry": of this body when it has no other, else of ANJ.
    void settle_roles() {
        std::map<std::string_view, int> have;
        for (const PrintedSeat& seat : seats_)
            if (seat.cell.role) ++have[seat.cell.role->role];
        for (PrintedSeat& seat : seats_) {
            if (!seat.cell.role_is_unsure || have[seat.cell.role->role] < 2) continue;
            --have[seat.cell.role->role];
            seat.cell.title = seat.cell.role_words;
            seat.cell.role = nullptr;
            seat.cell.role_words.reset();
        }
    }

    /// Those under "Jäsenet" are full members where others are deputies.
    void settle_seats() {
        const bool has_deputies = std::ranges::any_of(seats_, [](const PrintedSeat& seat) {
            return seat.seat && seat.seat->value == "deputy" && !seat.deputy_of;
        });
        if (!has_deputies) return;
        for (PrintedSeat& seat : seats_)
            if (!seat.seat && seat.section_of_members)
                seat.seat = SaidBy{"full", *seat.section_of_members};
    }

    void add_fact(const PrintedSeat& seat) {
        Fact fact{FactKind::membership, {}, {seat.evidence, seat.rule, seat.confidence}};
        const auto words = [&](const char* name, const std::optional<Span>& span) {
            if (span) fact.fields.push_back({name, joined(text_[*span]), *span});
        };
        const auto said = [&](const char* name, std::string_view value, Span span) {
            fact.fields.push_back({name, std::string(value), span});
        };
        const MemberCell& cell = seat.cell;
        words("person", cell.person);
        words("vacant", cell.vacant);
        words("body", body_ ? body_ : seat.body);
        if (cell.role) said("role", cell.role->role, *cell.role_words);
        if (seat.seat) said("seat", seat.seat->value, seat.seat->words);
        words("deputy_of", seat.deputy_of);
        words("organisation", cell.organisation);
        words("title", cell.title);
        words("party", cell.party);
        words("place", cell.place);
        if (seat.side) said("side", seat.side->value, seat.side->words);
        add_days(fact, seat);
        facts_.push_back(std::move(fact));
    }

    /// Its own days, else those of the term; and as of which day the list tells.
    void add_days(Fact& fact, const PrintedSeat& seat) const {
        const auto add = [&](const char* name, const PrintedDate& date, Span words) {
            fact.fields.push_back({name, iso_date(date), words});
        };
        const StatedDate* term = body_ ? term_ : nullptr;
        if (seat.from)
            add("from", seat.from->date, seat.from->words);
        else if (term && term->range.first)
            add("from", *term->range.first, term->evidence.span);
        if (seat.to)
            add("to", seat.to->date, seat.to->words);
        else if (term && term->range.last)
            add("to", *term->range.last, term->evidence.span);
        if (body_ && told_) add("as_of", *told_->range.first, told_->evidence.span);
    }

    /// What the document states of itself; nullptr when it does not.
    const StatedDate* stated(DateKind kind) const {
        const auto found = std::ranges::find(document_.dates, kind, &StatedDate::kind);
        return found != document_.dates.end() ? &*found : nullptr;
    }

    /// As of which day the list tells.
    const StatedDate* told() const {
        const StatedDate* told = stated(DateKind::update);
        if (!told) told = stated(DateKind::dated);
        if (!told || !told->range.first) return nullptr;
        // Another date may be a stamp's or a footnote's.
        const bool is_own = told->kind == DateKind::update || told->evidence.rule == "date/title";
        return is_own ? told : nullptr;
    }

    const Document& document_;
    const Text& text_;
    const StatedDate* const term_ = stated(DateKind::period);
    const StatedDate* const told_ = told();
    std::optional<Span> body_;
    SectionHead section_;
    std::vector<ColumnHead> heads_;
    std::vector<PrintedSeat> seats_;
    std::map<std::string_view, std::vector<std::size_t>> bearers_;     ///< of a mark, not noted yet
    std::vector<std::pair<Footnote, std::vector<std::size_t>>> notes_; ///< and who bear its mark
    std::vector<Fact> facts_;
};

} // namespace

void read_members(Document& document) {
    std::vector<Fact> members = MemberReader(document).run();
    std::ranges::move(members, std::back_inserter(document.facts));
}

} // namespace clausula
