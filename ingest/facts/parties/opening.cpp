#include "ingest/facts/parties/opening.h"

#include "ingest/facts/cues.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = PartyToken::Kind;
using Tokens = std::vector<PartyToken>;

/// What is looked at: parties stand in front, but a table of contents may stand before them.
constexpr std::size_t most_paragraphs = 160, most_bytes = 60'000;

bool is_line(const Tokens& tokens, std::size_t at) {
    return at >= tokens.size() || tokens[at].kind == Kind::line;
}

class OpeningReader {
public:
    explicit OpeningReader(const Document& document)
        : text_(document.text), tokens_(party_tokens(text_, front_of(document))) {}

    Opening read() {
        bool starts_line = true;
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            if (is_line(tokens_, at)) {
                starts_line = true;
                continue;
            }
            const bool starts = starts_line;
            starts_line = false;
            if (is_on(&PartyWords::signers, tokens_[at].folded) && best_.parties.size() < 2)
                best_.signers_too = true;
            if (starts) read_line(at);
            if (const std::size_t cue = words_on(&PartyWords::before, tokens_, at); cue > 0)
                take(at + cue, PartyListing::sentence, "parties/between", 0.9);
            if (words_on(&PartyWords::agree, tokens_, at) > 0 ||
                is_on(&PartyWords::behind, tokens_[at].folded))
                take(sentence_start(at), PartyListing::sentence, "parties/agreed", 0.8);
            if (best_.parties.size() > 1) {
                define(at);
                break;
            }
        }
        return std::move(best_);
    }

private:
    static Span front_of(const Document& document) {
        std::size_t end = 0, count = 0;
        const auto signature =
            std::ranges::find(document.clauses, ClauseKind::signature, &Clause::kind);
        const bool is_known = signature != document.clauses.end() &&
                              signature->span.begin > document.text.content.size() / 2;
        for (const Paragraph& paragraph : document.text.paragraphs) {
            if (is_known && paragraph.span.begin >= signature->span.begin) break;
            if (++count > most_paragraphs || paragraph.span.begin > most_bytes) break;
            end = paragraph.span.end;
        }
        return {0, end};
    }

    /// A heading ("2. Parties"), or a label in front of the names ("PARTIES: The Parties are …",
    /// "Tilaaja: …").
    void read_line(std::size_t at) {
        std::size_t first = at;
        while (first < tokens_.size() && first < at + 3 && !is_line(tokens_, first) &&
               (tokens_[first].figure || tokens_[first].kind == Kind::stop ||
                tokens_[first].folded.size() == 1))
            ++first;
        if (const std::size_t heading = words_on(&PartyWords::headings, tokens_, first);
            heading > 0) {
            std::size_t below = first + heading;
            const bool is_label = below < tokens_.size() && tokens_[below].kind == Kind::colon;
            if (is_label) ++below;
            if (is_line(tokens_, below) || is_label || is_capital(below))
                take(below, PartyListing::lines, "parties/heading", 0.9);
        }
        constexpr std::size_t longest = 4; // "Party A:"
        bool is_role = false;
        for (std::size_t n = 0; n < longest && !is_line(tokens_, first + n); ++n) {
            if (tokens_[first + n].kind == Kind::colon && is_role)
                return take(first, PartyListing::lines, "parties/label", 0.9);
            if (!tokens_[first + n].is_word()) break;
            is_role = is_role || ends_on(&PartyWords::roles, tokens_[first + n].folded);
        }
    }

    bool is_capital(std::size_t at) const { return at < tokens_.size() && tokens_[at].capital; }

    std::size_t sentence_start(std::size_t at) const {
        constexpr std::size_t longest = 200; // tokens
        std::size_t begin = at;
        while (begin > 0 && at - begin < longest && tokens_[begin - 1].kind != Kind::line &&
               tokens_[begin - 1].kind != Kind::stop)
            --begin;
        return begin;
    }

    void take(std::size_t at, PartyListing listing, const char* rule, double confidence) {
        if (at < tried_until_ && listing == PartyListing::sentence && at == last_tried_) return;
        last_tried_ = at;
        tried_until_ = at + 1;
        std::vector<NamedParty> parties =
            without_repeats(read_party_list(text_, tokens_, at, listing));
        const bool is_sure = listing == PartyListing::lines ||
                             std::ranges::any_of(parties, [](const NamedParty& party) {
                                 return party.name.form || party.defined_as;
                             });
        if (!is_sure || parties.size() <= best_.parties.size()) return;
        best_ = {std::move(parties), rule, confidence, best_.signers_too};
    }

    std::vector<NamedParty> without_repeats(std::vector<NamedParty> parties) const {
        std::vector<NamedParty> once;
        for (NamedParty& party : parties)
            if (std::ranges::none_of(once, [&](const NamedParty& other) {
                    return name_key(text_[other.name.span]) == name_key(text_[party.name.span]);
                }))
                once.push_back(party);
        return once;
    }

    /// A cover page names the parties; the terms for them are defined below it.
    void define(std::size_t at) {
        const auto lacks = [](const NamedParty& party) { return !party.defined_as; };
        constexpr std::size_t farthest = 3000; // tokens
        const std::size_t end = std::min(tokens_.size(), at + farthest);
        for (; at < end && std::ranges::any_of(best_.parties, lacks); ++at) {
            if (tokens_[at].kind != Kind::open) continue;
            define_before(at);
        }
    }

    void define_before(std::size_t open) {
        constexpr std::size_t longest = 40; // tokens between a name and its definition
        for (std::size_t begin = open; begin > 0 && open - begin < longest; --begin) {
            const std::size_t at = begin - 1;
            if (is_line(tokens_, at)) return;
            if (!tokens_[at].capital) continue;
            const PrintedPartyName name = read_party_name(text_, tokens_, at);
            if (name.empty() || name.end > open) continue;
            for (NamedParty& party : best_.parties) {
                if (party.defined_as ||
                    name_key(text_[party.name.span]) != name_key(text_[name.span]))
                    continue;
                const auto again = read_party_list(text_, tokens_, at, PartyListing::sentence);
                if (!again.empty()) party.defined_as = again.front().defined_as;
                return;
            }
        }
    }

    const Text& text_;
    Tokens tokens_;
    Opening best_;
    std::size_t tried_until_ = 0, last_tried_ = 0;
};

} // namespace

Opening read_opening(const Document& document) { return OpeningReader(document).read(); }

} // namespace clausula
