#include "ingest/facts/parties/party_list.h"

#include "ingest/facts/parties/definitions.h"
#include "ingest/facts/parties/persons.h"

#include "index/text/unicode.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = PartyToken::Kind;
using Tokens = std::vector<PartyToken>;

class PartyListReader {
public:
    PartyListReader(const Text& text, const Tokens& tokens, std::size_t at, PartyListing listing)
        : text_(text), tokens_(tokens), at_(at), listing_(listing) {}

    std::vector<NamedParty> read() {
        constexpr std::size_t farthest = 150; // tokens between two parties
        last_ = at_;
        constexpr std::size_t most = 200;
        while (at_ < tokens_.size() && at_ - last_ < farthest && parties_.size() < most && step()) {
        }
        return std::move(parties_);
    }

private:
    bool is(std::size_t at, Kind kind) const {
        return at < tokens_.size() && tokens_[at].kind == kind;
    }

    bool is_word(std::size_t at) const { return is(at, Kind::word); }

    /// Whether a name stands just before.
    bool is_near() const {
        constexpr std::size_t most = 4; // », here just "…"«
        if (parties_.empty() || at_ - last_ > most || !parties_.back().name.organisation)
            return false;
        for (std::size_t i = last_; i < at_; ++i)
            if (is(i, Kind::stop) || is(i, Kind::line) || is(i, Kind::colon)) return false;
        return true;
    }

    /// »A Ltd, Leeds    "Alpha"«
    bool ends_line() const {
        std::size_t end = at_ + 1;
        while (is_word(end)) ++end;
        if (parties_.empty() || end == at_ + 1 || !is(end, Kind::quote)) return false;
        return end + 1 >= tokens_.size() || is(end + 1, Kind::line) || tokens_[end + 1].first;
    }

    /// False where the list has ended.
    bool step() {
        const PartyToken& token = tokens_[at_];
        if (token.kind == Kind::line) return new_line();
        if (token.kind == Kind::stop) return full_stop();
        if (token.kind == Kind::open) return brackets();
        if (token.kind == Kind::quote && !is_defined_ && (is_near() || ends_line())) {
            called(); // »A Ltd, "Alpha", and …«
            return true;
        }
        if (expecting_ && name()) return true;
        switch (token.kind) {
        case Kind::semicolon:
            expecting_ = true;
            break;
        case Kind::comma:
            return behind_comma();
        case Kind::word:
            return word();
        default:
            break;
        }
        ++at_;
        return true;
    }

    bool word() {
        const PartyToken& token = tokens_[at_];
        if (parties_.size() > 1 && words_on(&PartyWords::agree, tokens_, at_) > 0 && !names_more())
            return false;
        if (listing_ == PartyListing::lines && is(at_ + 1, Kind::colon) &&
            ends_on(&PartyWords::roles, token.folded)) {
            expecting_ = line_starts_ = true; // a label that layout had run on
            return name();
        }
        // "… and Basso plc. It replaces …"
        const bool is_new_sentence = at_ == last_ && token.capital && parties_.size() > 1 &&
                                     text_[parties_.back().name.span].ends_with('.');
        if (is_new_sentence && listing_ == PartyListing::sentence) return false;
        if (listing_ == PartyListing::lines && at_ == last_ && token.capital && name()) return true;
        if (listing_ == PartyListing::lines && token.first && begins_item() && name()) return true;
        if (const std::size_t spouse = words_on(&PartyWords::spouses, tokens_, at_);
            spouse > 0 && !parties_.empty()) {
            expecting_ = true;
            at_ += spouse;
            return true;
        }
        if (const std::size_t opener = words_on(&PartyWords::before, tokens_, at_);
            opener > 0 && !parties_.empty()) {
            expecting_ = true;
            at_ += opener;
            return true;
        }
        if (is_on(&PartyWords::called, token.folded) && !parties_.empty()) {
            called();
            return true;
        }
        if (is_on(&PartyWords::represented, token.folded) && !parties_.empty()) {
            is_represented_ = true;
            expecting_ = false;
            ++at_;
            return true;
        }
        if (is_on(&PartyWords::conjunctions, token.folded)) {
            ++at_;
            const bool is_capacity = behind_capacity();
            const bool is_name = is_word(at_) && (tokens_[at_].capital || tokens_[at_].figure);
            const bool is_article = is_word(at_) && tokens_[at_].folded == "the";
            expecting_ = expecting_ || is_name || is_article || is_capacity ||
                         behind_occupation(text_, tokens_, at_) > at_ ||
                         (at_ < tokens_.size() && tokens_[at_].kind != Kind::word &&
                          tokens_[at_].kind != Kind::comma) ||
                         !read_party_name(text_, tokens_, at_).empty();
            return true;
        }
        if (!token.capital && is_on(&PartyWords::sides, token.folded) &&
            read_party_name(text_, tokens_, at_ + 1).organisation) {
            side_ = token.span; // "… ja työntekijäpuolelta B ry"
            expecting_ = true;
            ++at_;
            return true;
        }
        // "1.", "(1)" is brackets'; "the"; "·"
        const bool is_mark = !has_letters(text_[token.span]) || token.figure ||
                             token.folded == "the" || token.folded.size() == 1;
        if (!is_mark) expecting_ = false;
        ++at_;
        return true;
    }

    static bool has_letters(std::string_view word) {
        for (std::size_t at = 0; at < word.size();)
            if (is_letter(next_code_point(word, at))) return true;
        return false;
    }

    /// "… and, as guarantor, C Ltd": what it is, between commas before its name.
    bool behind_capacity() {
        constexpr std::size_t most = 5;
        if (!is(at_, Kind::comma)) return false;
        std::optional<Span> role;
        for (std::size_t i = at_ + 1; i <= at_ + most; ++i) {
            if (is(i, Kind::comma) && role) {
                label_ = role;
                at_ = i + 1;
                return true;
            }
            if (!is_word(i)) return false;
            if (ends_on(&PartyWords::roles, tokens_[i].folded)) role = tokens_[i].span;
        }
        return false;
    }

    /// Whether others follow behind what says that they agree: "confirm their agreement with …".
    bool names_more() const {
        constexpr std::size_t longest = 8;
        for (std::size_t i = at_; i < std::min(tokens_.size(), at_ + longest); ++i)
            if (words_on(&PartyWords::before, tokens_, i) > 0) return true;
        return false;
    }

    /// "2. B Ltd" or "B Ltd" on a line of its own, where the one above does not go on.
    bool begins_item() {
        const std::size_t at = behind_mark(at_);
        if (at >= tokens_.size() || at_ == 0 || !tokens_[at].capital) return false;
        const PartyToken& above = tokens_[at_ - 1];
        if (at == at_ && above.is_word() && !above.capital && !above.figure) return false;
        if (!read_party_name(text_, tokens_, at).organisation) return false;
        at_ = at;
        expecting_ = line_starts_ = true;
        return true;
    }

    /// Behind "1.", "A)": what lists are marked with.
    std::size_t behind_mark(std::size_t at) const {
        const bool is_mark =
            is_word(at) && (tokens_[at].figure || text_[tokens_[at].span].size() <= 2);
        if (is_mark && (is(at + 1, Kind::stop) || is(at + 1, Kind::close))) return at + 2;
        return is_mark && text_[tokens_[at].span].ends_with('.') ? at + 1 : at;
    }

    /// Takes a name where one is expected.
    bool name() {
        if (line_starts_) at_ = behind_mark(at_);
        if (listing_ == PartyListing::lines && line_starts_ && label()) return true;
        const PrintedPartyName couple = read_couple(text_, tokens_, at_);
        if (!couple.empty()) {
            add(couple);
            return true;
        }
        const std::size_t first =
            behind_occupation(text_, tokens_, behind_honorifics(tokens_, at_));
        const PrintedPartyName name = read_party_name(text_, tokens_, first);
        if (name.empty()) return false;
        if (is_represented_ && !name.organisation) {
            at_ = name.end;
            return true;
        }
        if (!is_word(at_) || !tokens_[at_].capital) at_ = first;
        if (!is_party(name)) {
            expecting_ = false;
            at_ = name.end;
            return true;
        }
        add(name);
        return true;
    }

    void add(const PrintedPartyName& name) {
        NamedParty party = {name, std::nullopt, name.span, side_};
        if (label_) {
            const bool is_side = is_on(&PartyWords::sides, name_key(text_[*label_]));
            if (!is_side) party.defined_as = *label_;
            side_ = is_side ? label_ : std::nullopt;
            party.label = label_;
            party.words.begin = label_->begin;
        }
        label_.reset();
        is_represented_ = false;
        is_defined_ = false;
        parties_.push_back(party);
        at_ = last_ = name.end;
        expecting_ = line_starts_ = false;
    }

    /// "Tilaaja: …", at the beginning of a line: what the party behind it is called.
    bool label() {
        constexpr std::size_t longest = 4;
        if (is_bare_role()) {
            label_ = tokens_[at_].span;
            at_ = behind_mark(at_ + 1); // "Employees 1. …"
            line_starts_ = false;
            return name();
        }
        for (std::size_t n = 0; n < longest && is_word(at_ + n); ++n) {
            if (!is(at_ + n + 1, Kind::colon)) continue;
            bool is_role = false;
            for (std::size_t i = at_; i <= at_ + n; ++i)
                is_role = is_role || ends_on(&PartyWords::roles, tokens_[i].folded);
            if (is_role) label_ = Span{tokens_[at_].span.begin, tokens_[at_ + n].span.end};
            // "Contact: …" names no party.
            expecting_ = is_role || words_on(&PartyWords::signer_labels, tokens_, at_) == n + 1;
            line_starts_ = false;
            at_ += n + 2;
            return true;
        }
        return false;
    }

    /// "Työnantaja Hallin kunta", "Buyer Acme Ltd": a role's word before a name.
    bool is_bare_role() const {
        const std::string& word = tokens_[at_].folded;
        const bool is_name = ends_on(&PartyWords::nouns, word) || is_on(&PartyWords::forms, word);
        const bool is_role = ends_on(&PartyWords::roles, word) ||
                             is_on(&PartyWords::employer, word) ||
                             is_on(&PartyWords::employee, word);
        if (!is_role || is_name || !is_word(at_ + 1)) return false;
        const std::size_t at = behind_mark(at_ + 1);
        return is_word(at) && tokens_[at].capital &&
               read_party_name(text_, tokens_, at).organisation;
    }

    /// What stands where a name may: with a form or a noun, defined, described, or a person's.
    bool is_party(const PrintedPartyName& name) const {
        const std::string_view first = tokens_[at_].folded;
        if (is_on(&PartyWords::other_labels, first)) return false; // "FO-nummer (…)"
        if (name.words == 1 && (ends_on(&PartyWords::roles, first) || first == "the")) return false;
        if (name.words == 2 && first == "the" &&
            ends_on(&PartyWords::roles, tokens_[name.end - 1].folded))
            return false;
        if (name.organisation || label_) return true;
        if (is(name.end, Kind::open) && name.span.size() > 2) return defines(name.end);
        if (is_person_name(text_, tokens_, at_, name.end)) return true;
        return name.words > 1 && is(name.end, Kind::comma) && is_word(name.end + 1) &&
               (tokens_[name.end + 1].folded == "a" || tokens_[name.end + 1].folded == "an");
    }

    /// Whether brackets behind a name define what it is called.
    bool defines(std::size_t open) const {
        const std::size_t close = close_of(tokens_, open);
        return term_in_brackets(tokens_, open, close, {.lower_case = !parties_.empty()})
            .has_value();
    }

    bool brackets() {
        const std::size_t close = close_of(tokens_, at_);
        if (close >= tokens_.size()) {
            ++at_;
            return true;
        }
        const bool is_mark = close == at_ + 2 && is_word(at_ + 1) &&
                             (tokens_[at_ + 1].figure || tokens_[at_ + 1].folded.size() <= 2);
        if (is_mark && (expecting_ || line_starts_)) {
            expecting_ = true;
            group_ = parties_.size();
        } else if (!parties_.empty() && idle_ == 0) {
            const bool of_several = parties_.size() > group_ + 1 || parties_.back().name.couple;
            if (const auto term = term_in_brackets(tokens_, at_, close, {.together = of_several});
                term && !is_defined_) {
                // "Halle (Saale)": what no quotes are around may be another thing.
                is_defined_ = text_.content[term->end] != ')';
                const std::size_t group = group_;
                define(*term, tokens_[close].span.end);
                if (is_collective(close)) define_group(group, *term);
            }
        }
        at_ = close + 1;
        return true;
    }

    /// "(together the "Lenders")", "(each a "Guarantor")"
    bool is_collective(std::size_t close) const {
        for (std::size_t i = at_ + 1; i < close; ++i)
            if (is_word(i) && is_on(&PartyWords::together, tokens_[i].folded)) return true;
        return false;
    }

    /// For all that are told of together with the last.
    void define_group(std::size_t group, Span term) {
        for (std::size_t i = group; i < parties_.size(); ++i)
            if (!parties_[i].defined_as) parties_[i].defined_as = term;
    }

    /// "nedan kallad Beställaren"; »här bara "föreningen"«.
    void called() {
        const std::size_t first = at_;
        const auto term = term_behind(tokens_, at_);
        if (at_ == first) ++at_;
        if (!term || is_defined_) return;
        is_defined_ = true;
        const bool is_for_all = is_plural_role(tokens_[at_ - 1].folded) ||
                                std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(first),
                                            tokens_.begin() + static_cast<std::ptrdiff_t>(at_),
                                            [](const PartyToken& t) {
                                                return is_on(&PartyWords::all_called, t.folded);
                                            });
        const std::size_t group = group_;
        define(*term, term->end);
        if (is_for_all) define_group(group, *term);
    }

    void define(Span term, std::size_t end) {
        parties_.back().defined_as = term;
        parties_.back().words.end = end;
        group_ = parties_.size();
    }

    /// Names in a row: "A Inc., B LLC and C Ltd."; an address is none.
    bool behind_comma() {
        const bool is_behind_name = at_ == last_ || is(at_ - 1, Kind::close);
        ++at_;
        if (!is_behind_name || parties_.empty()) return true;
        std::size_t at = at_;
        if (is_word(at) && is_on(&PartyWords::conjunctions, tokens_[at].folded)) return true;
        if (is_word(at) && tokens_[at].folded == "the" && !tokens_[at].capital) ++at;
        const PrintedPartyName name = read_party_name(text_, tokens_, at);
        const bool is_defined = is(name.end, Kind::open) && defines(name.end);
        if (name.empty() || !(name.form || (name.organisation && is_defined) || is_listed(name)))
            return true;
        at_ = at;
        if (is_party(name)) add(name);
        return true;
    }

    /// "…, B Union and C Union": others follow, and "and" stands before the last.
    bool is_listed(PrintedPartyName name) const {
        constexpr std::size_t most = 12;
        for (std::size_t n = 0; n < most && name.organisation; ++n) {
            const std::string_view words = text_[name.span];
            if (words.starts_with("A ") || words.starts_with("An ")) return false; // tells of it
            if (is_word(name.end))
                return is_on(&PartyWords::conjunctions, tokens_[name.end].folded) &&
                       read_party_name(text_, tokens_, name.end + 1).organisation;
            if (!is(name.end, Kind::comma)) return false;
            name = read_party_name(text_, tokens_, name.end + 1);
        }
        return false;
    }

    bool full_stop() {
        ++at_;
        // "1. Vindö AB": a number ends no sentence.
        const bool is_number = at_ >= 2 && is_word(at_ - 2) &&
                               (tokens_[at_ - 2].figure || tokens_[at_ - 2].folded.size() == 1);
        if (is_number && (expecting_ || line_starts_)) return true;
        // "charity no. 1149902"
        if (is_word(at_) && tokens_[at_].figure) return true;
        if (listing_ == PartyListing::sentence) return parties_.size() < 2;
        expecting_ = false;
        return true;
    }

    bool new_line() {
        ++at_;
        line_starts_ = true;
        while (is(at_, Kind::line)) ++at_;
        if (at_ >= tokens_.size()) return false;
        if (words_on(&PartyWords::ends, tokens_, at_) > 0 && !expecting_) return false;
        const bool is_mark =
            is(at_, Kind::open) || tokens_[at_].figure || tokens_[at_].folded.size() == 1;
        if (listing_ == PartyListing::lines) {
            // »"Data" means …«: another definition
            if (is(at_, Kind::quote) && !parties_.empty()) return false;
            // The first line without a party ends the list.
            if (parties_.size() == seen_ && !parties_.empty() && ++idle_ > 1) return false;
            if (parties_.size() > seen_) idle_ = 0;
            seen_ = parties_.size();
            expecting_ = true;
            return true;
        }
        const bool goes_on = is_word(at_) && is_on(&PartyWords::conjunctions, tokens_[at_].folded);
        return parties_.size() < 2 || expecting_ || goes_on || is_mark || is(at_, Kind::open) ||
               is_on_in_line();
    }

    /// Whether the paragraph above broke off in its sentence.
    bool is_on_in_line() const {
        std::size_t i = at_;
        while (i > 0 && is(i - 1, Kind::line)) --i;
        return i > 0 && (is(i - 1, Kind::comma) || is(i - 1, Kind::semicolon));
    }

    const Text& text_;
    const Tokens& tokens_;
    std::size_t at_;
    PartyListing listing_;
    std::vector<NamedParty> parties_;
    std::optional<Span> label_, side_; ///< side: a label for all below it
    std::size_t last_ = 0, seen_ = 0, idle_ = 0;
    std::size_t group_ = 0;       ///< the first of those that are told of together
    bool is_represented_ = false; ///< who is named next only acts for the last party
    bool is_defined_ = false;     ///< the last party, by more than its label
    bool expecting_ = true, line_starts_ = true;
};

} // namespace

std::vector<NamedParty> read_party_list(const Text& text, const Tokens& tokens, std::size_t at,
                                        PartyListing listing) {
    return PartyListReader(text, tokens, at, listing).read();
}

} // namespace clausula
