#include "ingest/facts/parties/signature_line.h"

#include "index/text/unicode.h"
#include "ingest/facts/parties/persons.h"
#include "ingest/facts/parties/signature_names.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = PartyToken::Kind;
using Tokens = std::vector<PartyToken>;
using Line = SignatureLine::Kind;

class LineReader {
public:
    LineReader(const SignatureContext& context, Span line)
        : context_(context), text_(context.text),
          line_(line), words_{context, party_tokens(context.text, line)}, tokens_(words_.tokens) {}

    SignatureLine read() {
        constexpr std::size_t longest = 240;
        if (line_.size() > longest || words() == 0) return blank();
        if (words_on(&PartyWords::accepts, tokens_, 0) == words()) return {.accepts = true};
        if (is_witness()) return {.witness = true};
        if (words_on(&PartyWords::records, tokens_, 0) == words()) return {.records = true};
        if (const auto accepted = read_acceptance()) return *accepted;
        if (says(&PartyWords::accepting)) return {.accepts = true};
        if (words_on(&PartyWords::below, tokens_, 0) > 0) return {.ends = true};
        if (const auto signer = read_on_behalf(words_, 0, tokens_.size())) return *signer;
        if (const auto labelled = read_label()) return *labelled;
        if (const auto dated = read_date(false)) return *dated;
        if (is_blank_date()) return {.kind = Line::no_date};
        return read_signing_name(words_, 0, tokens_.size());
    }

private:
    std::size_t words() const {
        return static_cast<std::size_t>(std::ranges::count_if(tokens_, [&](const auto& token) {
            return token.is_word() &&
                   text_[token.span].find_first_not_of("_-.…/") != std::string_view::npos;
        }));
    }

    bool says(PartyList list) const {
        for (std::size_t at = 0; at < tokens_.size(); ++at)
            if (words_on(list, tokens_, at) > 0) return true;
        return false;
    }

    SignatureLine blank() const { return {}; }

    std::string_view printed() const { return text_[line_]; }

    /// "Todistavat:", "in the presence of", "Namnteckningarna bevittnas:".
    bool is_witness() const {
        if (words_on(&PartyWords::witnesses, tokens_, 0) > 0) return true;
        return is_colon(tokens_.size() - 1) && says(&PartyWords::witnesses);
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
            if (const auto signer = read_on_behalf(words_, i, last)) {
                SignatureLine line = *signer;
                line.accepts = true;
                return line;
            }
        if (!is_colon(at) || at + 1 >= last) return std::nullopt;
        const PrintedPartyName name = read_party_name(text_, tokens_, at + 1);
        const bool is_person = is_person_name(text_, tokens_, at + 1, last);
        if (!is_person && !name.organisation) return std::nullopt;
        return SignatureLine{
            .kind = Line::signer,
            .name = is_person ? Span{tokens_[at + 1].span.begin, tokens_[last - 1].span.end}
                              : name.span,
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

    static bool has_year(std::string_view day) {
        std::size_t digits = 0;
        for (const char c : day) {
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (digits == 4) return true;
        }
        return false;
    }

    std::optional<SignatureLine> read_date(bool labelled) const {
        constexpr std::size_t most_beside = 5, most_beside_short = 2;
        for (const FoundDate& date : find_dates(printed(), context_.order, ShortYears::read)) {
            if (!date.is_single()) return std::nullopt;
            const std::string_view behind = printed().substr(date.span.end);
            const std::size_t beside = folded_words(printed().substr(0, date.span.begin)).size() +
                                       folded_words(behind).size();
            // "Filed 04/18/18, page 48 of 60"
            const std::string_view day = printed().substr(date.span.begin, date.span.size());
            if (beside > most_beside_short && !has_year(day)) return std::nullopt;
            const bool timed = has_time(behind);
            if (!labelled && is_told(printed().substr(0, date.span.begin))) continue;
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

    /// "under a power dated 2 June 1997"
    static bool is_told(std::string_view before) {
        const std::vector<std::string> words = folded_words(before);
        return words.size() > 2 && is_on(&PartyWords::date_labels, words.back()) &&
               !is_on(&PartyWords::date_labels, words.front());
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
        // "Per Holm", but "Per: Jane Orr" and "Per Jane Orr".
        if (!colon && is_on(&PartyWords::given, tokens_[0].folded) && words_from(label) == 1 &&
            is_person_name(text_, tokens_, 0, label + 1))
            return 0;
        return colon ? label + 1 : label;
    }

    bool is_colon(std::size_t at) const {
        return at < tokens_.size() && tokens_[at].kind == Kind::colon;
    }

    /// "genom Jane Orr", "acting by a director: Jane Orr".
    std::optional<SignatureLine> read_proxy() const {
        std::size_t at = words_on(&PartyWords::proxies, tokens_, 0);
        if (at == 0) return std::nullopt;
        for (std::size_t i = at; i + 1 < tokens_.size(); ++i)
            if (is_colon(i)) at = i + 1;
        if (words_from(at) == 0) return SignatureLine{};
        SignatureLine line = read_signing_name(words_, at, tokens_.size());
        if (line.kind != Line::person && !line.natural) return std::nullopt;
        line.kind = Line::person;
        line.natural = false;
        line.proxy = line.labelled = true;
        return line;
    }

    std::optional<SignatureLine> read_label() {
        if (const auto proxy = read_proxy()) return proxy;
        // "/s/ Name", without a label.
        if (const std::size_t at = behind_label(&PartyWords::signer_labels); at > 0) {
            std::size_t first = at;
            while (first < tokens_.size() && tokens_[first].is_word() &&
                   (tokens_[first].folded == "s" || tokens_[first].folded.empty() ||
                    tokens_[first].folded == "by"))
                ++first;
            if (words_from(first) == 0) return SignatureLine{};
            SignatureLine line = read_signing_name(words_, first, tokens_.size());
            // "By: Acme GP LLC, its general partner": who acts for the signer.
            if (line.kind != Line::person && !line.natural) return SignatureLine{};
            line.labelled = true;
            // "Signed by John Orr", who is a party
            line.on_behalf = line.natural && words_on(&PartyWords::signer_labels, tokens_, 0) > 1;
            return line;
        }
        if (const std::size_t at = behind_label(&PartyWords::title_labels);
            at > 0 && is_colon(at - 1)) {
            if (words_from(at) == 0) return SignatureLine{};
            return SignatureLine{.kind = Line::title, .name = span_from(at), .labelled = true};
        }
        if (const std::size_t at = behind_label(&PartyWords::date_labels); at > 0) {
            if (const auto date = read_date(true)) return date;
            const bool is_blank = at < tokens_.size() && words_from(at) == 0;
            if (is_colon(at - 1) || is_blank) return SignatureLine{.kind = Line::no_date};
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

    const SignatureContext& context_;
    const Text& text_;
    Span line_;
    SignatureWords words_;
    const Tokens& tokens_;
};

} // namespace

SignatureLine read_signature_line(const SignatureContext& context, Span line) {
    return LineReader(context, line).read();
}

} // namespace clausula
