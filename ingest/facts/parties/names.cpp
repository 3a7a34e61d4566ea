#include "ingest/facts/parties/names.h"

#include "index/language/language.h"
#include "index/text/unicode.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = PartyToken::Kind;
using Tokens = std::vector<PartyToken>;

/// "JUKO", "KT": two capitals or more and nothing else.
bool is_abbreviation(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size(); ++letters)
        if (!is_upper(next_code_point(word, at))) return false;
    return letters >= 2 && letters <= 8;
}

class NameReader {
public:
    /// `joins`: whether "and" may stand inside the name.
    NameReader(const Text& text, const Tokens& tokens, std::size_t at, bool joins = true)
        : text_(text), tokens_(tokens), at_(at), joins_(joins) {}

    PrintedPartyName read() {
        if (!begins_name()) return {};
        const std::size_t first = at_;
        take();
        while (at_ < tokens_.size() && go_on()) {
        }
        if (joins_) take_branch();
        take_number();
        name_.end = at_;
        name_.span = {tokens_[first].span.begin, tokens_[at_ - 1].span.end};
        drop_case_ending();
        // "THE DISTRICT" is no name.
        const std::size_t article = tokens_[first].folded == "the" ? 1 : 0;
        name_.organisation = name_.form || (name_.noun && name_.words > 1 + article);
        return name_;
    }

private:
    const PartyToken* peek(std::size_t ahead) const {
        return at_ + ahead < tokens_.size() ? &tokens_[at_ + ahead] : nullptr;
    }

    bool is_word_at(std::size_t ahead) const { return peek(ahead) && peek(ahead)->is_word(); }

    bool is_form_at(std::size_t ahead) const {
        return is_word_at(ahead) &&
               (is_on(&PartyWords::forms, peek(ahead)->folded) || long_form_at(at_ + ahead) > 0);
    }

    /// How many tokens "ek. för" has; 0 where there is no such form.
    std::size_t long_form_at(std::size_t at) const {
        std::size_t second = at + 1;
        if (second < tokens_.size() && tokens_[second].kind == Kind::stop) ++second;
        if (second >= tokens_.size() || !tokens_[at].is_word() || !tokens_[second].is_word())
            return 0;
        const std::string words = tokens_[at].folded + " " + tokens_[second].folded;
        return is_on(&PartyWords::long_forms, words) ? second + 1 - at : 0;
    }

    bool is_long_lower_case(std::size_t ahead) const {
        constexpr std::size_t longest_abbreviation = 4;
        return !peek(ahead)->capital && peek(ahead)->folded.size() > longest_abbreviation;
    }

    std::string_view printed(std::size_t ahead) const { return text_[peek(ahead)->span]; }

    /// In upper case, or as brands are written: "drkoop.com", "bw-3".
    bool begins_name() const {
        if (!is_word_at(0)) return false;
        if (peek(0)->capital) return true;
        const std::string_view word = printed(0);
        const bool is_brand = word.find('.') + 1 < word.size() || word.ends_with("-3");
        return is_brand && word.find('.') != std::string_view::npos && word.size() > 5 &&
               !peek(0)->figure;
    }

    void take() {
        const std::size_t long_form = long_form_at(at_);
        const PartyToken& token = tokens_[at_++];
        if (!token.is_word()) return;
        ++name_.words;
        if (long_form > 0 && name_.words > 1) {
            at_ += long_form - 1;
            ++name_.words;
            name_.form = true;
            form_at_ = name_.words;
        } else if (is_on(&PartyWords::forms, token.folded) && name_.words > 1) {
            name_.form = true;
            form_at_ = name_.words;
        } else if (name_.words == 1 && is_on(&PartyWords::forms, token.folded) &&
                   is_abbreviation(text_[token.span])) {
            name_.form = true; // "AB Volvo", "JSC Karakudukmunay"
            form_at_ = 1;
        }
        name_.noun = name_.noun || ends_on(&PartyWords::nouns, token.folded);
    }

    bool take(std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) take();
        return true;
    }

    bool go_on() {
        const PartyToken& token = *peek(0);
        switch (token.kind) {
        case Kind::comma:
            return go_on_behind_comma();
        case Kind::open:
            return go_on_in_brackets();
        case Kind::stop:
            return is_form_at(1) && take(2); // "Pajuluoma & Kumpp. Ky"
        case Kind::line:
            // A paragraph that layout cut: "Delteq" above "Pte Ltd".
            return !name_.form && is_form_at(1) && take(2);
        case Kind::word:
            break;
        default:
            return false;
        }
        if (is_form_at(0)) return take(1);
        const bool is_done = name_.form && form_at_ > 1 && form_at_ == name_.words &&
                             (form_at_ > 2 || !may_go_on_behind_form());
        const std::string_view word = text_[token.span];
        if (word == "&" || word == "+" || word == "-" || word == "–")
            return is_word_at(1) && (peek(1)->capital || peek(1)->figure) && take(2);
        if (is_on(&PartyWords::conjunctions, token.folded)) return !is_done && go_on_behind_and();
        if (token.capital) return !is_done && !ends_in_noun() && take(1);
        if (token.figure) return !is_done && word.size() <= 3 && take(1);
        return go_on_in_lower_case(is_done);
    }

    /// "Vårdunionen avdelning 12", "… ry:n Lahden osasto 4", "…, Dover Branch": a party itself.
    void take_branch() {
        std::size_t ahead = peek(0) && peek(0)->kind == Kind::comma ? 1 : 0;
        constexpr std::size_t most_before = 2; // "Dover"
        for (std::size_t n = 0; n <= most_before && is_word_at(ahead); ++n, ++ahead) {
            if (is_on(&PartyWords::branches, peek(ahead)->folded)) {
                // "T. Gaunt, Branch Secretary" is a person.
                const bool is_named = is_word_at(ahead + 1) && peek(ahead + 1)->capital;
                if (is_named && peek(0)->kind == Kind::comma) return;
                const bool is_numbered =
                    is_named || (is_word_at(ahead + 1) && peek(ahead + 1)->figure);
                name_.noun = true;
                take(ahead + (is_numbered ? 2 : 1));
                return;
            }
            if (!peek(ahead)->capital) return;
        }
    }

    /// "Valley Teachers, Local 2218"
    void take_number() {
        const bool is_numbered = !name_.form && peek(0) && peek(0)->kind == Kind::comma &&
                                 is_word_at(1) && is_on(&PartyWords::numbered, peek(1)->folded) &&
                                 is_word_at(2) && peek(2)->figure;
        if (!is_numbered) return;
        name_.noun = true;
        take(3);
    }

    /// "Acme Oy:n" is the name of "Acme Oy".
    void drop_case_ending() {
        const std::string_view last = text_[tokens_[at_ - 1].span];
        const std::size_t colon = last.find(':');
        if (colon != std::string_view::npos && colon > 0)
            name_.span.end = tokens_[at_ - 1].span.begin + colon;
    }

    /// "Tervajoensuun kaupunki | Viranhaltijapäätös", but "Julkisen alan unioni JAU", "… Sote ry".
    bool ends_in_noun() const {
        const PartyToken& last = tokens_[at_ - 1];
        return last.is_word() && !last.capital && ends_on(&PartyWords::nouns, last.folded) &&
               !is_abbreviation(printed(0)) && !is_form_at(1);
    }

    /// "Kiinteistö Oy Hirvilammen Torikatu"; an English form ends a name.
    bool may_go_on_behind_form() const {
        return std::ranges::find(english_parties.forms, tokens_[at_ - 1].folded) ==
               english_parties.forms.end();
    }

    /// "Acme, Inc."; "Stratton, Cheeseman & Walsh, Inc."
    bool go_on_behind_comma() {
        // "Acme Ltd, company number 1" and "…, incorporated in England" tell of it.
        if (is_form_at(1) && !(name_.form && is_long_lower_case(1))) return take(2);
        const bool is_first = name_.words == 1 && is_word_at(1) && peek(1)->capital &&
                              is_word_at(2) && printed(2) == "&";
        return is_first && take(2);
    }

    /// "Bunker One (USA) Inc.", "AB (publ)"
    bool go_on_in_brackets() {
        constexpr std::size_t most = 3;
        for (std::size_t n = 1; n <= most + 1 && peek(n); ++n) {
            if (peek(n)->kind == Kind::close) {
                const bool is_last = n == 2 && is_form_at(1);
                return n > 1 && (is_last || is_form_at(n + 1)) && take(n + 1);
            }
            if (!is_word_at(n) || (!peek(n)->capital && !is_form_at(n))) return false;
        }
        return false;
    }

    /// "Kunta- ja hyvinvointialuetyönantajat", "Hilma ja Oskari Tuokkolan säätiö", "Savings and
    /// Loan Association"; elsewhere it parts two names.
    bool go_on_behind_and() {
        if (!is_word_at(1)) return false;
        if (text_[tokens_[at_ - 1].span].ends_with('-')) return take(2);
        // "Kuntien ja hyvinvointialueiden työnantajaliitto KHT"
        if (!peek(1)->capital)
            return name_.words == 1 && !name_.noun && go_on_in_lower_case(false, 1);
        if (!joins_ || name_.form) return false;
        const Tokens& tokens = tokens_;
        NameReader other(text_, tokens, at_ + 1, false);
        const PrintedPartyName right = other.read();
        if (name_.words == 1) return right.organisation && take(2);
        // "Stiftelsen Anna och Karl Ekens fond"
        const PartyToken& first = tokens[at_ - name_.words];
        if (name_.words == 2 && is_on(&PartyWords::founded, first.folded))
            return right.words > 1 && ends_on(&PartyWords::nouns, tokens[right.end - 1].folded) &&
                   take(2);
        return !name_.noun && right.words == 2 && right.organisation &&
               ends_on(&PartyWords::nouns, tokens[right.end - 1].folded) && take(2);
    }

    bool go_on_in_lower_case(bool is_done, std::size_t first = 0) {
        constexpr std::size_t most = 6;
        const auto is_inside = [&](std::size_t n) {
            return is_on(&PartyWords::inside, peek(n)->folded);
        };
        for (std::size_t n = first; n <= most && is_word_at(n); ++n) {
            const PartyToken& token = *peek(n);
            const std::string_view word = printed(n);
            // "of the University", but "for Microsoft" only where a name has begun well.
            const bool follows_inside = n > 0 && is_inside(n - 1) && token.capital;
            // "Samkommunen för yrkesutbildning i Västnyland"
            const bool is_described = name_.noun && name_.words == 1 && is_inside(first);
            if (follows_inside)
                return (n <= 2 || is_described) && !(is_done && n > 1) && take(n + 1);
            // "ry", but not "company": that is written so of any.
            const bool is_form =
                token.folded.size() <= 3 && is_on(&PartyWords::forms, token.folded);
            const bool tells = is_abbreviation(word) || is_form ||
                               (!token.capital && ends_on(&PartyWords::nouns, token.folded));
            if (tells && !is_done) return take(n + 1);
            // "Fackavdelning nr 38 rf"
            const bool is_numbered = token.figure && n > 0 && printed(n - 1).size() <= 4;
            if (token.capital || (token.figure && !is_numbered)) return false;
            const bool is_conjunction = is_on(&PartyWords::conjunctions, token.folded);
            if (is_conjunction ? n == 0 || !printed(n - 1).ends_with('-')
                               : is_common_word(token.folded) && !is_inside(n))
                return false;
        }
        return false;
    }

    const Text& text_;
    const Tokens& tokens_;
    std::size_t at_;
    bool joins_;
    PrintedPartyName name_;
    std::size_t form_at_ = 0;
};

} // namespace

PrintedPartyName read_party_name(const Text& text, const Tokens& tokens, std::size_t at) {
    return at < tokens.size() ? NameReader(text, tokens, at).read() : PrintedPartyName{};
}

std::string name_key(std::string_view words) {
    std::string key;
    // "Oy:n" is "Oy".
    std::string bare;
    for (std::size_t at = 0; at < words.size();) {
        if (words[at] != ':') {
            bare += words[at++];
            continue;
        }
        while (at < words.size() && words[at] != ' ') ++at;
    }
    for (const std::string& word : folded_words(bare)) key += word;
    return key;
}

} // namespace clausula
