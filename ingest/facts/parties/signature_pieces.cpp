#include "ingest/facts/parties/signature_pieces.h"

#include "ingest/facts/parties/names.h"
#include "ingest/facts/parties/persons.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = PartyToken::Kind;
using Tokens = std::vector<PartyToken>;

class LineCutter {
public:
    LineCutter(const SignatureContext& context, Span line)
        : context_(context), text_(context.text), line_(line),
          tokens_(party_tokens(context.text, line)), known_(context.known) {}

    std::vector<std::vector<Span>> read() {
        constexpr std::size_t longest = 240;
        if (line_.size() > longest || tokens_.size() < 3) return {{line_}};
        dates_ = find_dates(text_[line_], context_.order, ShortYears::read);
        std::vector<std::vector<Span>> columns;
        const std::vector<std::size_t> starts = column_starts();
        for (std::size_t i = 0; i < starts.size(); ++i)
            columns.push_back(
                pieces(starts[i], i + 1 < starts.size() ? starts[i + 1] : tokens_.size()));
        return columns;
    }

private:
    bool is(std::size_t at, Kind kind) const {
        return at < tokens_.size() && tokens_[at].kind == kind;
    }

    /// How many tokens of a label begin there: "By", "Date", "(allek.)".
    std::size_t label_at(std::size_t at) const {
        if (is(at, Kind::open) && is(at + 2, Kind::close) && is(at + 1, Kind::word) &&
            is_on(&PartyWords::signed_marks, tokens_[at + 1].folded))
            return 3;
        for (const PartyList list : {&PartyWords::date_labels, &PartyWords::signer_labels,
                                     &PartyWords::title_labels, &PartyWords::other_labels})
            if (const std::size_t size = words_on(list, tokens_, at); size > 0) return size;
        return 0;
    }

    bool same_words(std::size_t one, std::size_t other, std::size_t size) const {
        for (std::size_t i = 0; i < size; ++i)
            if (other + i >= tokens_.size() || tokens_[one + i].folded != tokens_[other + i].folded)
                return false;
        return true;
    }

    /// The label that begins the line begins each column.
    std::vector<std::size_t> column_starts() const {
        std::vector<std::size_t> starts = {0};
        const std::size_t size = label_at(0);
        if (size == 0) return starts;
        for (std::size_t i = size + 1; i + size < tokens_.size() + 1; ++i)
            if (tokens_[i].kind == tokens_[0].kind && same_words(0, i, size)) starts.push_back(i);
        return starts;
    }

    /// "____", "......": to be filled in.
    bool is_blank(std::size_t at) const {
        const std::string_view words = text_[tokens_[at].span];
        return words.size() >= 4 && words.find_first_not_of("_.") == std::string_view::npos;
    }

    /// Where a known party's name ends that begins there; `at` where none does.
    std::size_t behind_known(std::size_t at, std::size_t last) const {
        constexpr std::size_t longest = 12;
        for (std::size_t end = std::min(last, at + longest); end > at + 1; --end) {
            const KnownSigner* one =
                find_known(known_, text_, {tokens_[at].span.begin, tokens_[end - 1].span.end});
            if (one && one->organisation && !one->term) return end;
        }
        return at;
    }

    const FoundDate* date_at(std::size_t at) const {
        for (const FoundDate& date : dates_)
            if (date.is_day() && line_.begin + date.span.begin == tokens_[at].span.begin)
                return &date;
        return nullptr;
    }

    /// "Place and date: Vasa 1.2.2020" is one piece; so is a label and what it tells.
    bool has_date_label(std::size_t first, std::size_t at) const {
        return words_on(&PartyWords::date_labels, tokens_, first) > 0 || at - first <= 2;
    }

    std::vector<Span> pieces(std::size_t first, std::size_t last) const {
        std::vector<std::size_t> cuts = {first};
        const auto cut = [&](std::size_t at) {
            if (at > cuts.back() && at < last) cuts.push_back(at);
        };
        for (std::size_t i = first; i < last;) {
            const std::size_t label = label_at(i);
            if (i == first && label > 0) {
                i += label;
                // "Place and date ______"
                const bool is_day = words_on(&PartyWords::date_labels, tokens_, first) > 0;
                while (is_day && i < last && is_blank(i)) ++i;
                continue;
            }
            const bool is_marked = label > 0 && (is(i + label, Kind::colon) || is_signed(i) ||
                                                 is_before_blank(i + label));
            if (is(i, Kind::colon) && is_before_person(cuts.back(), i, last)) {
                cut(i + 1);
                ++i;
            } else if (is_blank(i)) {
                cut(i);
                cut(i + 1);
                ++i;
            } else if (i > first && is(i - 1, Kind::comma) && is_for_name(i)) {
                cut(i); // "Director, for Acme Ltd"
                ++i;
            } else if (i > first && is_between_persons(i, cuts.back(), last)) {
                cut(i + 1);
                ++i;
            } else if (is_marked) {
                cut(i);
                i += label;
            } else if (const FoundDate* date = date_at(i); date && i > first) {
                // "from 1 May 2020" is told, "Clerk 1 May 2020" signed.
                const bool is_told =
                    tokens_[i - 1].is_word() && !tokens_[i - 1].capital && !tokens_[i - 1].figure;
                if (!is_told && !has_date_label(cuts.back(), i)) cut(i);
                while (i < last && tokens_[i].span.begin < line_.begin + date->span.end) ++i;
            } else if (const std::size_t end = behind_known(i, last); end > i) {
                // Behind a person, or before one; not in "for Acme Ltd" or "Acme Ltd:".
                if (i > first && !is_behind_preposition(i)) cut(i);
                if (end < last && tokens_[end].is_word() && !is_behind_word(end)) cut(end);
                i = end;
            } else {
                ++i;
            }
        }
        std::vector<Span> spans;
        for (std::size_t i = 0; i < cuts.size(); ++i) {
            const std::size_t end = i + 1 < cuts.size() ? cuts[i + 1] : last;
            spans.push_back({tokens_[cuts[i]].span.begin, tokens_[end - 1].span.end});
        }
        return spans;
    }

    /// The "and" of "Jane Orr and Bo Hale, directors", the comma of "Jane Orr, Bo Hale".
    bool is_between_persons(std::size_t at, std::size_t begin, std::size_t last) const {
        constexpr std::size_t longest = 5;
        if (!is(at, Kind::comma) && !is_on(&PartyWords::conjunctions, tokens_[at].folded))
            return false;
        std::size_t end = at + 1;
        while (end < last && end < at + 1 + longest && tokens_[end].is_word() &&
               tokens_[end].capital)
            ++end;
        return is_person_name(text_, tokens_, at + 1, end) &&
               is_person_name(text_, tokens_, begin + label_at(begin), at);
    }

    /// "Agreed for Acme Ltd: Jane Orr"
    bool is_before_person(std::size_t first, std::size_t colon, std::size_t last) const {
        bool signs_for = false;
        for (std::size_t i = first; i < colon && !signs_for; ++i)
            signs_for = words_on(&PartyWords::on_behalf, tokens_, i) > 0 ||
                        is_on(&PartyWords::on_behalf_behind, tokens_[i].folded);
        std::size_t end = colon + 1;
        while (end < last && tokens_[end].is_word() && tokens_[end].capital) ++end;
        return signs_for && end > colon + 1 && is_person_name(text_, tokens_, colon + 1, end);
    }

    bool is_for_name(std::size_t at) const {
        const std::size_t size = words_on(&PartyWords::on_behalf, tokens_, at);
        return size > 0 && read_party_name(text_, tokens_, at + size).organisation;
    }

    /// "/s/"
    bool is_signed(std::size_t at) const { return text_[tokens_[at].span] == "/s/"; }

    bool is_before_blank(std::size_t at) const { return at < tokens_.size() && is_blank(at); }

    bool is_behind_preposition(std::size_t at) const {
        constexpr std::size_t longest = 6;
        for (std::size_t n = 1; n <= longest && n <= at; ++n) {
            if (words_on(&PartyWords::on_behalf, tokens_, at - n) >= n) return true;
            if (n == 1 && tokens_[at - 1].folded == "the") continue;
        }
        return false;
    }

    bool is_behind_word(std::size_t at) const {
        return is_on(&PartyWords::on_behalf_behind, tokens_[at].folded);
    }

    const SignatureContext& context_;
    const Text& text_;
    Span line_;
    Tokens tokens_;
    const std::vector<KnownSigner>& known_;
    std::vector<FoundDate> dates_;
};

} // namespace

std::vector<std::vector<Span>> signature_pieces(const SignatureContext& context, Span line) {
    return LineCutter(context, line).read();
}

} // namespace clausula
