#include "ingest/facts/parties/signature_names.h"

#include "ingest/facts/parties/names.h"
#include "ingest/facts/parties/persons.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = PartyToken::Kind;
using Line = SignatureLine::Kind;

class NameReader {
public:
    explicit NameReader(const SignatureWords& words)
        : text_(words.context.text), known_(words.context.known), tokens_(words.tokens) {}

    SignatureLine read(std::size_t first, std::size_t last) const {
        last = without_tail(first, last);
        // A row of full stops to sign on may stand before the name.
        while (first < last && tokens_[first].kind != Kind::open &&
               (!tokens_[first].is_word() || is_to_fill_in(tokens_[first])))
            ++first;
        // "(Mrs.) I. Dewhirst"
        if (first + 3 < last && tokens_[first].kind == Kind::open &&
            tokens_[first + 2].kind == Kind::close &&
            is_on(&PartyWords::honorifics, tokens_[first + 1].folded))
            first += 3;
        if (first >= last) return {};
        if (const auto signer = on_behalf(first, last)) return *signer;
        const Span whole = span_of(first, last);
        if (const KnownSigner* known = known_at(whole)) {
            // "LANDLORD:" stands above the name.
            if (known->term && tokens_.back().kind == Kind::colon) return {};
            if (known->term && !known->organisation) return {.role = true};
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
            return {.kind = Line::signer, .name = is_branch(name.end, last) ? whole : name.span};
        return read_person(first, last);
    }

    /// "For and on behalf of Acme Ltd", "För Bolaget", "Acme Oy:n puolesta".
    std::optional<SignatureLine> on_behalf(std::size_t first, std::size_t last) const {
        const bool is_label = tokens_[last - 1].kind == Kind::colon;
        last = without_tail(first, last);
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
                                     .natural = !known->organisation,
                                     .on_behalf = true};
            if (is_on(&PartyWords::roles, tokens_[last - 1].folded) && last - begin <= 2)
                return SignatureLine{.kind = Line::signer, .name = all, .on_behalf = true};
            if (bare < last)
                if (const KnownSigner* known = known_at(span_of(bare, last)))
                    return SignatureLine{.kind = Line::signer,
                                         .name = known->term ? all : span_of(bare, last),
                                         .natural = !known->organisation,
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
            if (first == 0 && last == without_tail(0, tokens_.size()) && is_title_case(bare, last))
                return SignatureLine{
                    .kind = Line::signer, .name = span_of(bare, last), .on_behalf = true};
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

private:
    Span span_of(std::size_t first, std::size_t last) const {
        return {tokens_[first].span.begin, tokens_[last - 1].span.end};
    }

    /// Without lines to sign on, and the brackets that a deed has beside who signs: "… )  ____".
    std::size_t without_tail(std::size_t first, std::size_t last) const {
        const auto is_open = [&](const PartyToken& token) { return token.kind == Kind::open; };
        while (last > first) {
            const PartyToken& end = tokens_[last - 1];
            const auto begin = tokens_.begin() + static_cast<std::ptrdiff_t>(first);
            const auto at = tokens_.begin() + static_cast<std::ptrdiff_t>(last);
            const bool closes = end.kind == Kind::close && std::any_of(begin, at, is_open);
            const bool tells = end.is_word() && !is_to_fill_in(end) &&
                               !is_on(&PartyWords::conjunctions, end.folded);
            if (closes || tells) break;
            --last;
        }
        return last;
    }

    bool is_to_fill_in(const PartyToken& token) const {
        return text_[token.span].find_first_not_of("_-.") == std::string_view::npos;
    }

    const KnownSigner* known_at(Span span) const { return find_known(known_, text_, span); }

    /// Behind a name: "(seal)", "a Delaware corporation", a title in brackets.
    bool only_tail(std::size_t at, std::size_t last) const {
        return at < last && (tokens_[at].kind == Kind::open || tokens_[at].kind == Kind::comma ||
                             tokens_[at].kind == Kind::quote);
    }

    /// "…, Local 88", "…, avd. 14"
    bool is_branch(std::size_t at, std::size_t last) const {
        return at + 3 == last && tokens_[at].kind == Kind::comma && tokens_[at + 1].is_word() &&
               tokens_[at + 2].figure;
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

    /// "FOR UNITED SUPPORT STAFF OF MORAINE COUNTY, UNIT 6"
    bool is_title_case(std::size_t first, std::size_t last) const {
        if (!tokens_[0].capital || has_title(first, last) ||
            is_person_name(text_, tokens_, first, last))
            return false;
        std::size_t capital = 0;
        for (std::size_t i = first; i < last; ++i) {
            const PartyToken& token = tokens_[i];
            if (token.kind == Kind::colon || token.kind == Kind::stop) return false;
            if (token.is_word() && !token.capital && !token.figure &&
                !is_on(&PartyWords::inside, token.folded))
                return false;
            capital += token.capital && token.folded.size() > 2;
        }
        return capital >= 2;
    }

    SignatureLine read_person(std::size_t first, std::size_t last) const {
        while (first < last && tokens_[first].is_word() &&
               (tokens_[first].folded == "s" || tokens_[first].folded == "ppa" ||
                (first == 0 && tokens_[first].figure)))
            ++first;
        if (first == last) return {};
        std::size_t end = first;
        while (end < last && tokens_[end].is_word()) ++end;
        // "Envelope ID: …", "What is next?"
        if (end < last && (tokens_[end].kind == Kind::colon || tokens_[end].kind == Kind::stop))
            return {.kind = has_title(first, last) ? Line::title : Line::unknown,
                    .name = span_of(first, last)};
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
            if (end + 1 < last && tokens_[end].kind == Kind::comma) {
                if (words_on(&PartyWords::oneself, tokens_, end + 1) > 0)
                    return {.kind = Line::signer,
                            .name = line.name,
                            .natural = true,
                            .on_behalf = true};
                line.title = span_of(end + 1, last);
            }
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
               tokens_[last - 1].span.size() <= 4 && !is_generation(last - 1))
            --last;
        return last;
    }

    /// "III" of "Theodore Mayhew III"
    bool is_generation(std::size_t i) const {
        return text_[tokens_[i].span].find_first_not_of("IV") == std::string_view::npos;
    }

    bool has_title(std::size_t first, std::size_t last) const {
        for (std::size_t i = first; i < last; ++i)
            if (tokens_[i].is_word() && ends_on(&PartyWords::titles, tokens_[i].folded))
                return true;
        return false;
    }

    const Text& text_;
    const std::vector<KnownSigner>& known_;
    const std::vector<PartyToken>& tokens_;
};

} // namespace

SignatureLine read_signing_name(const SignatureWords& words, std::size_t first, std::size_t last) {
    return NameReader(words).read(first, last);
}

std::optional<SignatureLine> read_on_behalf(const SignatureWords& words, std::size_t first,
                                            std::size_t last) {
    return NameReader(words).on_behalf(first, last);
}

} // namespace clausula
