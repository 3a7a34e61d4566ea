#include "ingest/facts/parties/signature_line.h"

#include "index/text/unicode.h"
#include "ingest/facts/parties/persons.h"
#include "ingest/facts/printed_date.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = PartyToken::Kind;
using Tokens = std::vector<PartyToken>;
using Line = SignatureLine::Kind;

class LineReader {
public:
    LineReader(const Text& text, Span line, const std::vector<KnownSigner>& known)
        : text_(text), line_(line), tokens_(party_tokens(text, line)), known_(known) {}

    SignatureLine read() {
        constexpr std::size_t longest = 240;
        if (line_.size() > longest || words() == 0) return blank();
        if (words_on(&PartyWords::accepts, tokens_, 0) == words()) return {.accepts = true};
        if (is_witness()) return {.witness = true};
        if (const auto accepted = read_acceptance()) return *accepted;
        if (words_on(&PartyWords::below, tokens_, 0) > 0) return {.ends = true};
        if (const auto signer = read_on_behalf(0, tokens_.size())) return *signer;
        if (const auto labelled = read_label()) return *labelled;
        if (const auto dated = read_date(false)) return *dated;
        if (is_blank_date()) return {.kind = Line::no_date};
        return read_name(0, tokens_.size());
    }

private:
    std::size_t words() const {
        return static_cast<std::size_t>(std::ranges::count_if(tokens_, [&](const auto& token) {
            return token.is_word() &&
                   text_[token.span].find_first_not_of("_-.…/") != std::string_view::npos;
        }));
    }

    SignatureLine blank() const { return {}; }

    std::string_view printed() const { return text_[line_]; }

    /// "Todistavat:", "in the presence of", "Namnteckningarna bevittnas:".
    bool is_witness() const {
        if (words_on(&PartyWords::witnesses, tokens_, 0) > 0) return true;
        if (!is_colon(tokens_.size() - 1)) return false;
        for (std::size_t at = 1; at < tokens_.size(); ++at)
            if (words_on(&PartyWords::witnesses, tokens_, at) > 0) return true;
        return false;
    }

    /// "Agreed for Acme Ltd", "I accept the offer on behalf of Acme Ltd.", "Seen and agreed: J.
    /// Orr".
    std::optional<SignatureLine> read_acceptance() const {
        std::size_t at = 0;
        while (at < tokens_.size() && words_on(&PartyWords::accepts, tokens_, at) == 0) ++at;
        constexpr std::size_t farthest = 4;
        if (at >= tokens_.size() || at > farthest) return std::nullopt;
        at += words_on(&PartyWords::accepts, tokens_, at);
        std::size_t last = tokens_.size();
        while (last > at && !tokens_[last - 1].is_word()) --last;
        for (std::size_t i = at; i < last; ++i)
            if (const auto signer = read_on_behalf(i, last)) {
                SignatureLine line = *signer;
                line.accepts = true;
                return line;
            }
        if (!is_colon(at) || at + 1 >= last) return std::nullopt;
        const PrintedPartyName name = read_party_name(text_, tokens_, at + 1);
        const bool is_person = is_person_name(text_, tokens_, at + 1, last);
        if (!is_person && !name.organisation) return std::nullopt;
        return SignatureLine{.kind = Line::signer,
                             .name = is_person ? span_of(at + 1, last) : name.span,
                             .natural = is_person,
                             .accepts = true};
    }

    /// "Karleby __ / __ 2021", "Date: ____": a day that nobody has filled in.
    bool is_blank_date() const {
        const std::string_view words = printed();
        if (words.find("__") == std::string_view::npos) return false;
        for (std::size_t at = 0; at + 4 <= words.size(); ++at) {
            const std::string_view year = words.substr(at, 4);
            if ((year.starts_with("19") || year.starts_with("20")) &&
                std::ranges::all_of(year, [](char c) { return c >= '0' && c <= '9'; }))
                return true;
        }
        return false;
    }

    std::optional<SignatureLine> read_date(bool labelled) const {
        constexpr std::size_t most_beside = 5;
        for (const FoundDate& date : find_dates(printed())) {
            if (!date.is_single()) return std::nullopt;
            const std::string_view behind = printed().substr(date.span.end);
            const std::size_t beside = folded_words(printed().substr(0, date.span.begin)).size() +
                                       folded_words(behind).size();
            const bool timed = has_time(behind);
            if (!labelled && !timed && beside > most_beside) return std::nullopt;
            // "in November 2022": a date, but no day.
            if (!date.is_day()) return SignatureLine{};
            return SignatureLine{
                .kind = Line::date,
                .day = date.range.first,
                .day_words = {line_.begin + date.span.begin, line_.begin + date.span.end},
                .labelled = labelled,
                .timed = timed};
        }
        return std::nullopt;
    }

    /// "09:12", "15.57" right behind the date.
    static bool has_time(std::string_view words) {
        for (std::size_t at = 0; at + 5 <= std::min<std::size_t>(words.size(), 24); ++at) {
            const auto digit = [&](std::size_t i) {
                return words[at + i] >= '0' && words[at + i] <= '9';
            };
            if (digit(0) && digit(1) && (words[at + 2] == ':' || words[at + 2] == '.') &&
                digit(3) && digit(4))
                return true;
        }
        return false;
    }

    std::size_t behind_label(PartyList list) const {
        // "(allek.) Aino Maa"
        if (tokens_.size() > 3 && tokens_[0].kind == Kind::open && tokens_[2].kind == Kind::close &&
            is_on(&PartyWords::signed_marks, tokens_[1].folded))
            return list == &PartyWords::signer_labels ? 3 : 0;
        const std::size_t label = words_on(list, tokens_, 0);
        if (label == 0) return 0;
        const bool colon = label < tokens_.size() && tokens_[label].kind == Kind::colon;
        return colon ? label + 1 : label;
    }

    bool is_colon(std::size_t at) const {
        return at < tokens_.size() && tokens_[at].kind == Kind::colon;
    }

    std::optional<SignatureLine> read_label() {
        // "/s/ Name", without a label.
        if (const std::size_t at = behind_label(&PartyWords::signer_labels); at > 0) {
            std::size_t first = at;
            while (first < tokens_.size() && tokens_[first].is_word() &&
                   (tokens_[first].folded == "s" || tokens_[first].folded.empty() ||
                    tokens_[first].folded == "by"))
                ++first;
            if (words_from(first) == 0) return SignatureLine{};
            SignatureLine line = read_name(first, tokens_.size());
            // "By: Acme GP LLC, its general partner": who acts for the signer.
            if (line.kind != Line::person && !line.natural) return SignatureLine{};
            line.labelled = true;
            return line;
        }
        if (const std::size_t at = behind_label(&PartyWords::title_labels);
            at > 0 && is_colon(at - 1)) {
            if (words_from(at) == 0) return SignatureLine{};
            return SignatureLine{.kind = Line::title, .name = span_from(at), .labelled = true};
        }
        if (const std::size_t at = behind_label(&PartyWords::date_labels); at > 0) {
            if (const auto date = read_date(true)) return date;
            if (is_colon(at - 1)) return SignatureLine{.kind = Line::no_date};
        }
        if (behind_label(&PartyWords::other_labels) > 0) return SignatureLine{};
        return std::nullopt;
    }

    std::size_t words_from(std::size_t at) const {
        std::size_t count = 0;
        for (; at < tokens_.size(); ++at)
            count += tokens_[at].is_word() &&
                     text_[tokens_[at].span].find_first_not_of("_-./") != std::string_view::npos;
        return count;
    }

    Span span_from(std::size_t at) const {
        return {tokens_[at].span.begin, tokens_.back().span.end};
    }

    Span span_of(std::size_t first, std::size_t last) const {
        return {tokens_[first].span.begin, tokens_[last - 1].span.end};
    }

    const KnownSigner* known_at(Span span) const { return find_known(known_, text_, span); }

    SignatureLine read_name(std::size_t first, std::size_t last) {
        while (last > first && !tokens_[last - 1].is_word() &&
               tokens_[last - 1].kind != Kind::close)
            --last;
        // A row of full stops to sign on may stand before the name.
        while (first < last && !tokens_[first].is_word() && tokens_[first].kind != Kind::open)
            ++first;
        if (first >= last) return {};
        if (const auto signer = read_on_behalf(first, last)) return *signer;
        const Span whole = span_of(first, last);
        if (const KnownSigner* known = known_at(whole)) {
            // "LANDLORD:" stands above the name.
            if (known->term && tokens_.back().kind == Kind::colon) return {};
            return {.kind = Line::signer,
                    .name = span_of(first, last),
                    .natural = !known->organisation};
        }
        const std::size_t body = words_on(&PartyWords::bodies, tokens_, first);
        if (body > 0 && first + body == last)
            return {.kind = Line::signer, .name = span_of(first, last)};
        if (last == first + 1 && ends_on(&PartyWords::roles, tokens_[first].folded)) return {};
        if (tokens_[first].capital)
            if (const KnownSigner* known = find_in_short(known_, text_, whole))
                return {.kind = Line::signer, .name = whole, .natural = !known->organisation};
        const PrintedPartyName name = read_party_name(text_, tokens_, first);
        const bool is_whole = name.end == last || only_tail(name.end, last);
        if (!name.empty() && name.organisation && is_whole)
            return {.kind = Line::signer, .name = name.span};
        return read_person(first, last);
    }

    /// Behind a name: "(seal)", "a Delaware corporation", a title in brackets.
    bool only_tail(std::size_t at, std::size_t last) const {
        return at < last && (tokens_[at].kind == Kind::open || tokens_[at].kind == Kind::comma ||
                             tokens_[at].kind == Kind::quote);
    }

    /// "For and on behalf of Acme Ltd", "För Bolaget", "Acme Oy:n puolesta".
    std::optional<SignatureLine> read_on_behalf(std::size_t first, std::size_t last) const {
        const bool is_label = tokens_[last - 1].kind == Kind::colon;
        while (last > first && !tokens_[last - 1].is_word()) --last;
        if (first >= last) return std::nullopt;
        std::size_t begin = first + words_on(&PartyWords::on_behalf, tokens_, first);
        if (begin > first && begin < last) {
            if (tokens_[begin].kind == Kind::colon) ++begin;
            // "the Foundation"
            const Span all = span_of(begin, last);
            const bool is_article = tokens_[begin].folded == "the" && !tokens_[begin].capital;
            const std::size_t bare = is_article ? begin + 1 : begin;
            if (const KnownSigner* known = known_at(all))
                return SignatureLine{.kind = Line::signer,
                                     .name = known->term ? all : span_of(bare, last),
                                     .on_behalf = true};
            if (is_on(&PartyWords::roles, tokens_[last - 1].folded) && last - begin <= 2)
                return SignatureLine{.kind = Line::signer, .name = all, .on_behalf = true};
            if (bare < last)
                if (const KnownSigner* known = known_at(span_of(bare, last)))
                    return SignatureLine{.kind = Line::signer,
                                         .name = known->term ? all : span_of(bare, last),
                                         .on_behalf = true};
            const PrintedPartyName name = read_party_name(text_, tokens_, bare);
            // "… Society of Dock and Slipway Workers"
            if (name.organisation && is_name_to_end(name.end, last))
                return SignatureLine{
                    .kind = Line::signer, .name = span_of(bare, last), .on_behalf = true};
            if (!name.empty() && name.words > 1 && name.organisation)
                return SignatureLine{.kind = Line::signer, .name = {name.span}, .on_behalf = true};
            const bool is_short = bare < last && tokens_[bare].capital &&
                                  find_in_short(known_, text_, span_of(bare, last));
            if (is_short)
                return SignatureLine{
                    .kind = Line::signer, .name = span_of(bare, last), .on_behalf = true};
            if (!name.empty() && name.end == last &&
                (name.words > 1 || is_label || is_alone(first, bare)))
                return SignatureLine{.kind = Line::signer, .name = {name.span}, .on_behalf = true};
            return std::nullopt;
        }
        if (!tokens_[last - 1].is_word() ||
            !is_on(&PartyWords::on_behalf_behind, tokens_[last - 1].folded) || last - first < 2)
            return std::nullopt;
        const PrintedPartyName name = read_party_name(text_, tokens_, first);
        const bool is_name = name.organisation && name.end == last - 1;
        return SignatureLine{.kind = Line::signer,
                             .name = is_name ? name.span : span_of(first, last - 1),
                             .on_behalf = true};
    }

    /// Whether only words follow, behind an "and", the last of them in upper case.
    bool is_name_to_end(std::size_t at, std::size_t last) const {
        constexpr std::size_t most = 5;
        if (at + 1 >= last || last - at > most || !tokens_[at].is_word() ||
            !is_on(&PartyWords::conjunctions, tokens_[at].folded))
            return false;
        for (std::size_t i = at + 1; i < last; ++i)
            if (!tokens_[i].is_word() || !tokens_[i].capital || has_title(i, i + 1)) return false;
        return true;
    }

    /// "For Larkmoor": nothing else in the line, and no common word.
    bool is_alone(std::size_t first, std::size_t name) const {
        return first == 0 && tokens_[0].capital && tokens_[name].capital &&
               name + 1 == tokens_.size() && !is_common_word(tokens_[name].folded);
    }

    SignatureLine read_person(std::size_t first, std::size_t last) const {
        while (first < last && tokens_[first].is_word() &&
               (tokens_[first].folded == "s" || tokens_[first].folded == "ppa" ||
                tokens_[first].figure))
            ++first;
        if (first == last) return {};
        std::size_t end = first;
        while (end < last && tokens_[end].is_word()) ++end;
        const std::size_t cut = behind_person(first, end);
        if (cut < end) {
            SignatureLine line{.kind = Line::person, .name = span_of(first, cut)};
            if (has_title(cut, cut + 1)) line.title = span_of(cut, last);
            return line;
        }
        if (end > first && is_person_name(text_, tokens_, first, end)) {
            std::size_t name = first;
            while (is_on(&PartyWords::honorifics, tokens_[name].folded)) ++name;
            SignatureLine line{.kind = Line::person,
                               .name = span_of(name, without_letters(name, end))};
            if (end + 1 < last && tokens_[end].kind == Kind::comma)
                line.title = span_of(end + 1, last);
            return line;
        }
        if (has_title(first, last)) return {.kind = Line::title, .name = span_of(first, last)};
        return {.kind = Line::unknown, .name = span_of(first, last)};
    }

    /// Where another thing is said right behind the name: "Jane Orr Secretary", "JANE ORR BankID".
    std::size_t behind_person(std::size_t first, std::size_t last) const {
        for (std::size_t end = first + 2; end < last; ++end) {
            const bool is_title = has_title(end, end + 1);
            const bool is_other = in_capitals(first) && in_capitals(end - 1) && !in_capitals(end);
            if ((is_title || is_other) && is_person_name(text_, tokens_, first, end)) return end;
        }
        return last;
    }

    bool in_capitals(std::size_t i) const {
        const std::string_view word = text_[tokens_[i].span];
        return std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
    }

    /// "Hugh Larkrise RN": without what stands behind a name for an honour or a degree.
    std::size_t without_letters(std::size_t first, std::size_t last) const {
        while (last - first > 2 && in_capitals(last - 1) && !in_capitals(first) &&
               tokens_[last - 1].span.size() <= 4)
            --last;
        return last;
    }

    bool has_title(std::size_t first, std::size_t last) const {
        for (std::size_t i = first; i < last; ++i)
            if (tokens_[i].is_word() && ends_on(&PartyWords::titles, tokens_[i].folded))
                return true;
        return false;
    }

    const Text& text_;
    Span line_;
    Tokens tokens_;
    const std::vector<KnownSigner>& known_;
};

} // namespace

SignatureLine read_signature_line(const Text& text, Span line,
                                  const std::vector<KnownSigner>& known) {
    return LineReader(text, line, known).read();
}

} // namespace clausula
