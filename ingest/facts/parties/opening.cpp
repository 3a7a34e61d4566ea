#include "ingest/facts/parties/opening.h"

#include "index/text/unicode.h"
#include "ingest/facts/parties/defined_lines.h"
#include "ingest/facts/parties/definitions.h"
#include "ingest/facts/parties/letter.h"
#include "ingest/facts/parties/persons.h"
#include "ingest/facts/parties/role_lines.h"
#include "ingest/facts/parties/sides.h"
#include "ingest/facts/printed_date.h"
#include "ingest/structure/piece.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = PartyToken::Kind;
using Tokens = std::vector<PartyToken>;

/// What is looked at: parties stand in front, but a table of contents may stand before them.
constexpr std::size_t most_paragraphs = 160, most_bytes = 24'000;

bool is_line(const Tokens& tokens, std::size_t at) {
    return at >= tokens.size() || tokens[at].kind == Kind::line;
}

Span front_of(const Document& document) {
    std::size_t end = 0, count = 0;
    const auto signature =
        std::ranges::find(document.clauses, ClauseKind::signature, &Clause::kind);
    const bool is_known = signature != document.clauses.end() &&
                          signature->span.begin > document.text.content.size() / 2;
    for (const Paragraph& paragraph : document.text.paragraphs) {
        if (is_known && paragraph.span.begin >= signature->span.begin) break;
        if (++count > most_paragraphs || paragraph.span.begin > most_bytes) break;
        end = std::min(paragraph.span.end,
                       paragraph.span.begin +
                           clipped(document.text[paragraph.span], most_bytes).size());
    }
    return {0, end};
}

class OpeningReader {
public:
    explicit OpeningReader(const Document& document)
        : document_(document), text_(document.text), front_(front_of(document)),
          tokens_(party_tokens(text_, front_)) {
        mark_lines(text_, tokens_);
    }

    Opening read() {
        bool starts_line = true;
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            if (is_line(tokens_, at)) {
                starts_line = true;
                continue;
            }
            const bool starts = starts_line;
            starts_line = false;
            if (is_on(&PartyWords::signers, tokens_[at].folded) && best_.parties.size() < 2) {
                best_.signers_too = true;
                take_undersigned(at + 1);
            }
            if (starts) read_line(at);
            if (tokens_[at].kind == Kind::quote) take_meant(at);
            if (is_on(&PartyWords::sides, tokens_[at].folded)) take_sides(at);
            if (const std::size_t cue = words_on(&PartyWords::before, tokens_, at); cue > 0)
                take(at + cue, PartyListing::sentence, "parties/between", 0.9);
            if (words_on(&PartyWords::agree, tokens_, at) > 0 ||
                is_on(&PartyWords::behind, tokens_[at].folded))
                take(sentence_start(at), PartyListing::sentence, "parties/agreed", 0.8);
            if (const std::size_t cue = words_on(&PartyWords::agree, tokens_, at); cue > 0)
                take_behind(at + cue);
            if (best_.parties.size() > 1) {
                break;
            }
        }
        take_role_lines();
        if (best_.parties.size() < 2)
            take_all(read_defined_lines(text_, front_), "parties/defined-lines", 0.8);
        if (best_.parties.size() < 2) take_letter();
        if (best_.parties.empty()) take_defined();
        date_opening();
        return std::move(best_);
    }

private:
    /// A heading ("2. Parties", "Osapuolet ja yhteyshenkilöt"), or the same in front of the names
    /// ("PARTIES: The Parties are …").
    void read_line(std::size_t at) {
        std::size_t first = at;
        while (first < tokens_.size() && first < at + 3 && !is_line(tokens_, first) &&
               (tokens_[first].figure || tokens_[first].kind == Kind::stop ||
                tokens_[first].folded.size() == 1 || text_[tokens_[first].span] == "§"))
            ++first;
        if (const std::size_t heading = heading_at(first); heading > 0) {
            std::size_t below = first + heading;
            const bool is_label = below < tokens_.size() && tokens_[below].kind == Kind::colon;
            if (is_label) ++below;
            if (is_line(tokens_, below) || is_label || is_capital(below))
                take(below, PartyListing::lines, "parties/heading", 0.9);
        }
    }

    /// "The undersigned Anna Ek": who makes it alone, or with others who sign below.
    void take_undersigned(std::size_t at) {
        const std::size_t first = behind_occupation(text_, tokens_, behind_honorifics(tokens_, at));
        const PrintedPartyName name = read_party_name(text_, tokens_, first);
        if (!best_.parties.empty() ||
            !(name.organisation || is_person_name(text_, tokens_, first, name.end)))
            return;
        auto parties = read_party_list(text_, tokens_, first, PartyListing::sentence);
        if (parties.empty() || !(parties.front().name.span == name.span))
            parties = {{name, std::nullopt, name.span}};
        take_all(std::move(parties), "parties/undersigned", 0.8);
        best_.signers_too = true;
    }

    /// »"Partners" means (a) A Council; (b) B Ltd«
    void take_meant(std::size_t at) {
        const std::size_t heading = heading_at(at + 1);
        const std::size_t behind = at + 1 + heading;
        if (heading == 0 || behind + 1 >= tokens_.size() || tokens_[behind].kind != Kind::quote)
            return;
        const std::size_t means = words_on(&PartyWords::means, tokens_, behind + 1);
        if (means > 0) take(behind + 1 + means, PartyListing::lines, "parties/meant", 0.9);
    }

    /// "… työnantajapuolelta A ja työntekijäpuolelta B ry"
    void take_sides(std::size_t at) {
        if (!read_party_name(text_, tokens_, at + 1).organisation) return;
        const auto parties = read_party_list(text_, tokens_, at, PartyListing::sentence);
        const auto sides = sides_of(text_, parties);
        const auto has = [&](std::string_view side) {
            return std::ranges::find(sides, side) != sides.end();
        };
        if (has("employer") && has("employee"))
            take(at, PartyListing::sentence, "parties/sides", 0.8);
    }

    /// How many words say that the parties stand below, with what else does: "and their contacts".
    std::size_t heading_at(std::size_t at) const {
        if (at >= tokens_.size() || !tokens_[at].is_word()) return 0;
        std::size_t size = words_on(&PartyWords::headings, tokens_, at);
        if (size == 0 && ends_on(&PartyWords::headings, tokens_[at].folded)) size = 1;
        constexpr std::size_t most_else = 3;
        if (size == 0 || at + size >= tokens_.size() || !tokens_[at + size].is_word() ||
            !is_on(&PartyWords::conjunctions, tokens_[at + size].folded))
            return size;
        for (std::size_t n = size; n <= size + most_else; ++n)
            if (is_line(tokens_, at + n)) return n;
        return size;
    }

    /// Lines that name the parties beside what they are called; or only tell that of those known.
    void take_role_lines() {
        std::vector<NamedParty> told = read_role_lines(text_, front_);
        if (told.empty()) return;
        for (NamedParty& party : best_.parties)
            for (const NamedParty& other : told)
                if (name_key(text_[other.name.span]) == name_key(text_[party.name.span])) {
                    if (!party.defined_as) party.defined_as = other.defined_as;
                    party.label = other.label;
                }
        if (told.size() < best_.parties.size() ||
            (told.size() == best_.parties.size() && told.size() > 1 &&
             best_.rule != std::string_view("parties/heading")))
            return;
        take_all(std::move(told), "parties/label", 0.9);
    }

    void take_all(std::vector<NamedParty> parties, const char* rule, double confidence) {
        if (parties.empty()) return;
        const auto first =
            std::ranges::lower_bound(tokens_, parties.front().words.begin, {},
                                     [](const PartyToken& t) { return t.span.begin; });
        opened_at_ = static_cast<std::size_t>(first - tokens_.begin());
        best_ = {without_repeats(std::move(parties)), rule, confidence, std::nullopt,
                 best_.signers_too};
    }

    /// Who signs it besides is a party too.
    void take_letter() {
        take_all(read_letter(document_), "parties/letter", 0.8);
        if (best_.rule == std::string_view("parties/letter")) best_.signers_too = true;
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

    /// "Who have agreed are A and B": where a word parts what they do and who they are.
    void take_behind(std::size_t at) {
        constexpr std::size_t farthest = 250; // tokens
        if (at + 1 >= farthest || at + 1 >= tokens_.size() || !best_.parties.empty()) return;
        if (tokens_[at].is_word() && !tokens_[at].capital) ++at;
        if (!tokens_[at].capital) return;
        const auto parties = read_party_list(text_, tokens_, at, PartyListing::sentence);
        if (all_organisations(parties, at)) take(at, PartyListing::sentence, "parties/agreed", 0.8);
    }

    void take(std::size_t at, PartyListing listing, const char* rule, double confidence) {
        if (at < tried_until_ && listing == PartyListing::sentence && at == last_tried_) return;
        last_tried_ = at;
        tried_until_ = at + 1;
        std::vector<NamedParty> parties =
            without_repeats(read_party_list(text_, tokens_, at, listing));
        const bool is_sure =
            listing == PartyListing::lines || all_organisations(parties, at) ||
            (rule == std::string_view("parties/agreed") && opens_sentence(parties, at)) ||
            std::ranges::any_of(parties, [&](const NamedParty& party) {
                return party.name.form || party.defined_as ||
                       (party.name.organisation && best_.signers_too);
            });
        if (!is_sure || parties.size() <= best_.parties.size()) return;
        opened_at_ = std::max<std::size_t>(at, 1) - 1;
        best_ = {std::move(parties), rule, confidence, std::nullopt, best_.signers_too};
    }

    /// Several, of whom one is named by what it is, as who a sentence near the front tells of.
    bool opens_sentence(const std::vector<NamedParty>& parties, std::size_t at) const {
        constexpr std::size_t farthest = 60, nearest = 2; // tokens
        return at < farthest && parties.size() > 1 &&
               parties.front().name.span.begin <= tokens_[at + nearest].span.begin &&
               std::ranges::any_of(parties,
                                   [](const NamedParty& p) { return p.name.organisation; });
    }

    /// Several, named by what they are, where the text begins.
    static bool all_organisations(const std::vector<NamedParty>& parties, std::size_t at) {
        constexpr std::size_t farthest = 250; // tokens
        return at < farthest && parties.size() > 1 &&
               std::ranges::all_of(parties,
                                   [](const NamedParty& p) { return p.name.organisation; });
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

    /// "Acme, Inc. (the "Company") will employ you (the "Employee")": defined, so a party.
    void take_defined() {
        constexpr std::size_t most = 4, farthest = 1500; // parties, tokens
        std::vector<NamedParty> parties;
        for (std::size_t at = 0; at < std::min(tokens_.size(), farthest); ++at) {
            if (!tokens_[at].capital || parties.size() == most) continue;
            const PrintedPartyName name = read_party_name(text_, tokens_, at);
            if (!name.form || name.end >= tokens_.size() || tokens_[name.end].kind != Kind::open ||
                (name.end + 2 < tokens_.size() && tokens_[name.end + 2].kind == Kind::close))
                continue;
            const auto list = read_party_list(text_, tokens_, at, PartyListing::sentence);
            if (!list.empty() && list.front().defined_as) parties.push_back(list.front());
            at = name.end;
        }
        if (!parties.empty())
            best_ = {without_repeats(std::move(parties)), "parties/defined", 0.6, std::nullopt,
                     best_.signers_too};
    }

    /// A day in the paragraph that names the parties.
    void date_opening() {
        if (best_.parties.empty()) return;
        const std::size_t at = tokens_[opened_at_].span.begin;
        for (const Paragraph& paragraph : text_.paragraphs) {
            if (at < paragraph.span.begin || at >= paragraph.span.end) continue;
            const std::size_t begin = paragraph.span.begin;
            constexpr std::size_t longest = 3000;
            const std::string_view words = clipped(text_[paragraph.span], longest);
            for (const FoundDate& date : find_dates(words))
                if (date.is_day()) {
                    best_.day = StatedDate{
                        DateKind::signing,
                        date.range,
                        {{begin + date.span.begin, begin + date.span.end}, best_.rule, 0.7}};
                    return;
                }
        }
    }

    const Document& document_;
    const Text& text_;
    Span front_;
    Tokens tokens_;
    Opening best_;
    std::size_t opened_at_ = 0; ///< the token before the first that was read
    std::size_t tried_until_ = 0, last_tried_ = 0;
};

/// Gives the party of the name that stands before brackets what is defined in them.
void define_before(const Text& text, const Tokens& tokens, std::size_t open,
                   std::vector<NamedParty>& parties) {
    constexpr std::size_t longest = 40; // tokens between a name and its definition
    for (std::size_t begin = open; begin > 0 && open - begin < longest; --begin) {
        const std::size_t at = begin - 1;
        if (is_line(tokens, at)) return;
        if (!tokens[at].capital) continue;
        const PrintedPartyName name = read_party_name(text, tokens, at);
        if (name.empty() || name.end > open) continue;
        for (NamedParty& party : parties) {
            if (party.defined_as || name_key(text[party.name.span]) != name_key(text[name.span]))
                continue;
            const auto again = read_party_list(text, tokens, at, PartyListing::sentence);
            const std::size_t close = close_of(tokens, open);
            if (!again.empty() && again.front().defined_as && close < tokens.size() &&
                again.front().defined_as->end <= tokens[close].span.begin)
                party.defined_as = again.front().defined_as;
            return;
        }
    }
}

/// Whether the words there are the name, in whatever case: "Viksten kaupungista".
bool names(const Text& text, const Tokens& tokens, std::size_t at, Span name) {
    constexpr std::size_t shortest = 4;
    for (const PartyToken& word : party_tokens(text, name)) {
        if (!word.is_word()) continue;
        if (at >= tokens.size() || !tokens[at].is_word()) return false;
        const std::string& folded = tokens[at++].folded;
        const auto [in_name, in_text] = std::ranges::mismatch(word.folded, folded);
        const auto same = static_cast<std::size_t>(in_name - word.folded.begin());
        if (in_name != word.folded.end() && same < std::max(shortest, word.folded.size() * 2 / 3))
            return false;
    }
    return true;
}

bool begins_upper(std::string_view words) {
    std::size_t at = 0;
    return !words.empty() && is_upper(next_code_point(words, at));
}

/// "Viksten kaupungista käytetään jäljempänä nimeä Kaupunki", "A Ltd is referred to below as …"
void define_in_sentence(const Text& text, const Tokens& tokens, std::size_t called,
                        std::vector<NamedParty>& parties) {
    constexpr std::size_t longest = 16; // words before it
    std::size_t begin = called;
    while (begin > 0 && called - begin < longest && tokens[begin - 1].is_word()) --begin;
    for (NamedParty& party : parties) {
        if (party.defined_as || !names(text, tokens, begin, party.name.span)) continue;
        std::size_t behind = called;
        const auto term = term_behind(tokens, behind);
        if (term && begins_upper(text[*term])) party.defined_as = term;
        return;
    }
}

} // namespace

Opening read_opening(const Document& document) { return OpeningReader(document).read(); }

void define_parties(const Document& document, std::vector<NamedParty>& parties) {
    const auto lacks = [](const NamedParty& party) { return !party.defined_as; };
    if (std::ranges::none_of(parties, lacks)) return;
    constexpr std::size_t most_definitions = 400;
    const Tokens tokens = party_tokens(document.text, front_of(document));
    std::size_t looked_at = 0;
    for (std::size_t at = 0; at < tokens.size() && looked_at < most_definitions; ++at) {
        const bool calls = tokens[at].is_word() && is_on(&PartyWords::called, tokens[at].folded);
        if (tokens[at].kind != Kind::open && !calls) continue;
        if (std::ranges::none_of(parties, lacks)) return;
        ++looked_at;
        if (calls)
            define_in_sentence(document.text, tokens, at, parties);
        else
            define_before(document.text, tokens, at, parties);
    }
}

} // namespace clausula
