#include "index/language/language.h"
#include "index/text/unicode.h"
#include "ingest/facts/facts.h"
#include "ingest/facts/parties/opening.h"
#include "ingest/facts/parties/persons.h"
#include "ingest/facts/parties/sides.h"
#include "ingest/facts/parties/signatories.h"

#include <algorithm>

namespace clausula {

namespace {

bool is_kind(const Document& document, std::initializer_list<DocumentKind> kinds) {
    return document.kind && std::ranges::find(kinds, document.kind->kind) != kinds.end();
}

class PartiesReader {
public:
    explicit PartiesReader(Document& document) : document_(document), text_(document.text) {}

    void read() {
        // A report that tells of an agreement is not made by its parties.
        const bool binds = !is_kind(document_, {DocumentKind::report, DocumentKind::member_list,
                                                DocumentKind::statute, DocumentKind::web_page,
                                                DocumentKind::letter});
        const bool is_list = is_kind(document_, {DocumentKind::member_list});
        const bool is_minutes = is_kind(document_, {DocumentKind::minutes});
        opening_ = read_opening(document_);
        const bool is_labelled = opening_.rule == std::string_view("parties/label");
        if (is_minutes && opening_.rule != std::string_view("parties/heading") &&
            !(is_labelled && names_sides()))
            opening_.parties.clear();
        const bool is_agreement =
            is_kind(document_, {DocumentKind::agreement, DocumentKind::amendment});
        block_ =
            read_signature_block(document_, known(), is_agreement || !opening_.parties.empty());
        const bool is_answered = opening_.rule == std::string_view("parties/letter");
        if (!binds && !is_answered && (is_list || signing_parties() < 2)) {
            opening_ = {};
            block_ = read_signature_block(document_, known(), is_agreement);
        }
        const bool is_letter = is_kind(document_, {DocumentKind::letter});
        if (block_.accepted && !block_.persons.empty()) find_sender();
        if (is_answered) sign_for_addressee();
        const auto organisations =
            std::ranges::count(block_.signatories, true, &Signatory::organisation);
        const bool by_signing = opening_.parties.size() < 2 && (binds || block_.accepted) &&
                                (is_agreement || (block_.accepted && organisations > 1) ||
                                 opening_.signers_too || (is_minutes && organisations > 1));
        if (opening_.parties.size() == 1 && !by_signing &&
            (!opening_.parties.front().defined_as || (is_labelled && !is_agreement)))
            opening_.parties.clear();
        if (by_signing || opening_.signers_too) add_signing_parties();
        define_parties(document_, opening_.parties);
        const std::vector<std::string_view> sides = sides_of(text_, opening_.parties);
        for (std::size_t i = 0; i < opening_.parties.size(); ++i)
            add(opening_.parties[i], sides[i]);
        const bool signs = !opening_.parties.empty() || is_agreement || organisations > 1;
        if ((is_minutes && !signs) || is_list) return;
        if (is_letter && !is_answered && !block_.accepted) return; // it names others in its head
        for (const Signatory& signatory : block_.signatories) add(signatory);
        // Of a letter nobody but its reader is told who signs it.
        if (block_.signatories.empty() && !block_.persons.empty() && !is_minutes && !is_letter &&
            find_sender())
            add(block_.signatories.front());
    }

private:
    std::vector<KnownSigner> known() const {
        std::vector<KnownSigner> known;
        for (const NamedParty& party : opening_.parties) {
            const bool organisation = !is_natural(party.name);
            known.push_back(known_signer(text_, party.name.span, organisation, false));
            if (party.defined_as)
                known.push_back(known_signer(text_, *party.defined_as, organisation, true));
        }
        return known;
    }

    bool is_natural(const PrintedPartyName& name) const {
        const std::vector<PartyToken> tokens = party_tokens(text_, name.span);
        return name.couple ||
               (!name.organisation && is_person_name(text_, tokens, 0, tokens.size()));
    }

    /// Whether the parties to a negotiation are named by their sides.
    bool names_sides() const {
        const std::vector<std::string_view> sides = sides_of(text_, opening_.parties);
        return std::ranges::find(sides, "employer") != sides.end() &&
               std::ranges::find(sides, "employee") != sides.end();
    }

    /// How many of those that the opening names sign.
    std::ptrdiff_t signing_parties() const {
        const std::vector<KnownSigner> named = known();
        return std::ranges::count_if(block_.signatories, [&](const Signatory& signatory) {
            return std::ranges::find(named, name_key(text_[signatory.name]), &KnownSigner::key) !=
                   named.end();
        });
    }

    static void add_field(Fact& fact, const Text& text, const char* name, Span words) {
        fact.fields.push_back({name, joined(text[words]), words});
    }

    void add(const NamedParty& party, std::string_view side) {
        const bool signs = &party - opening_.parties.data() >= first_signing_;
        Fact fact{FactKind::party,
                  {},
                  {party.words, signs ? "parties/signature-block" : opening_.rule,
                   signs ? 0.8 : opening_.confidence}};
        add_field(fact, text_, "name", party.name.span);
        if (party.defined_as) add_field(fact, text_, "defined_as", *party.defined_as);
        if (!side.empty()) fact.fields.push_back({"side", std::string(side), std::nullopt});
        document_.facts.push_back(std::move(fact));
    }

    /// "den Ansvarige": somebody who is named elsewhere, or not at all.
    bool is_role(Span name) const {
        const std::vector<PartyToken> tokens = party_tokens(text_, name);
        return tokens.size() <= 2 && is_on(&PartyWords::roles, tokens.back().folded);
    }

    /// "Agreed and accepted: Jane Orr, director" below a letter to Acme Ltd: she signs for it.
    void sign_for_addressee() {
        const auto has_title = [](const Signer& person) { return person.title.has_value(); };
        Signatory* reader = nullptr;
        for (std::size_t i = block_.writers; i < block_.signatories.size(); ++i) {
            Signatory& signatory = block_.signatories[i];
            if (signatory.organisation || reader ||
                !std::ranges::any_of(signatory.persons, has_title))
                return;
            reader = &signatory;
        }
        if (!reader || opening_.parties.size() != 2) return; // its writer and whom it is to
        reader->name = opening_.parties.back().name.span;
        reader->organisation = true;
    }

    /// Who signs without having been named above is a party too.
    void add_signing_parties() {
        const std::vector<KnownSigner> named = known();
        first_signing_ = std::ssize(opening_.parties);
        // "THE DISTRICT" where "District" is defined
        const auto without_article = [&](Span name) {
            const std::vector<PartyToken> words = party_tokens(text_, name);
            if (words.size() > 1 && words[0].folded == "the") name.begin = words[1].span.begin;
            return name;
        };
        for (const Signatory& signatory : block_.signatories)
            if (!is_role(signatory.name) && !find_known(named, text_, signatory.name) &&
                !find_known(named, text_, without_article(signatory.name)) &&
                !find_in_short(named, text_, signatory.name))
                opening_.parties.push_back(
                    {{.span = signatory.name, .words = 1, .organisation = signatory.organisation},
                     std::nullopt,
                     signatory.name});
    }

    void add(const Signatory& signatory) {
        Fact fact{FactKind::signatory, {}, {signatory.words, "signatories/block", 0.9}};
        add_field(fact, text_, "name", signatory.name);
        for (const Signer& person : signatory.persons) {
            add_field(fact, text_, "person", person.name);
            if (person.title) add_field(fact, text_, "title", *person.title);
        }
        const std::optional<StatedDate> made =
            block_.accepted && block_.writers > 0 ? day_of_writing(signatory) : day_of_signing();
        if (signatory.day)
            fact.fields.push_back({"signed_on", iso_date(*signatory.day), signatory.day_words});
        else if (!signatory.undated && made && !is_draft())
            fact.fields.push_back({"signed_on", iso_date(*made->range.first), made->evidence.span});
        if (const std::string_view side = side_of_words(text_, signatory.name); !side.empty())
            fact.fields.push_back({"side", std::string(side), std::nullopt});
        document_.facts.push_back(std::move(fact));
    }

    /// "DRAFT 14 June 2023": nobody has signed it on its day.
    bool is_draft() const {
        constexpr std::size_t first = 2; // paragraphs
        for (std::size_t i = 0; i < std::min(first, text_.paragraphs.size()); ++i)
            for (const std::string& word : folded_words(text_[text_.paragraphs[i].span]))
                for (const Language* language : all_languages())
                    if (std::ranges::count(language->versions.drafts, word) > 0) return true;
        return false;
    }

    /// Of a letter that others accept: the day that it has, of those who wrote it.
    std::optional<StatedDate> day_of_writing(const Signatory& signatory) const {
        const auto place = static_cast<std::size_t>(&signatory - block_.signatories.data());
        for (const StatedDate& date : document_.dates)
            if (place < block_.writers && date.range.first && date.range.first->day &&
                date.range.first == date.range.last &&
                (date.kind == DateKind::dated || date.kind == DateKind::signing))
                return date;
        return std::nullopt;
    }

    /// The day that the document says it was made, where nobody has one of his own.
    std::optional<StatedDate> day_of_signing() const {
        for (const Signatory& signatory : block_.signatories)
            if (signatory.day || signatory.undated) return std::nullopt;
        if (opening_.day) return opening_.day;
        if (block_.day)
            return StatedDate{DateKind::signing,
                              {block_.day, block_.day},
                              {block_.day_words, "signatories/block", 0.8}};
        for (const DateKind kind : {DateKind::signing, DateKind::dated})
            for (const StatedDate& date : document_.dates)
                if (date.kind == kind && date.range.first && date.range.first == date.range.last &&
                    date.range.first->day)
                    return date;
        return std::nullopt;
    }

    /// Of a letter or a decision: who is named at its head signs by those at its end.
    bool find_sender() {
        constexpr std::size_t most = 4;
        std::vector<Span> lines;
        for (const Paragraph& paragraph : text_.paragraphs) {
            lines.insert(lines.end(), paragraph.lines.begin(), paragraph.lines.end());
            if (lines.size() >= most) break;
        }
        const bool decides = std::ranges::any_of(lines, [&](Span line) {
            const std::vector<PartyToken> tokens = party_tokens(text_, line);
            return name_before_decision(tokens) < tokens.size();
        });
        if (!block_.accepted &&
            (block_.recorded || (!decides && is_followed(block_.persons.back().name.end))))
            return false;
        for (const Span line : lines) {
            std::vector<PartyToken> tokens = party_tokens(text_, line);
            // "NORRBY KOMMUN   BESLUT"
            tokens.resize(name_before_decision(tokens));
            if (tokens.empty()) continue;
            const PrintedPartyName name = read_party_name(text_, tokens, 0);
            if (!name.organisation && !name.noun) continue;
            return add_sender(name.span);
        }
        return false;
    }

    /// Whether running text stands below: who is named there signs nothing.
    bool is_followed(std::size_t end) const {
        constexpr std::size_t shortest = 120, shortest_line = 50; // bytes
        return std::ranges::any_of(text_.paragraphs, [&](const Paragraph& paragraph) {
            const std::size_t lines = std::max<std::size_t>(1, paragraph.lines.size());
            return paragraph.span.begin >= end && paragraph.kind != BlockKind::cell &&
                   paragraph.span.size() > shortest &&
                   paragraph.span.size() > shortest_line * lines;
        });
    }

    /// How many tokens stand before what an authority alone signs: "avustuspäätös".
    static std::size_t name_before_decision(const std::vector<PartyToken>& tokens) {
        const auto at = std::ranges::find_if(tokens, [](const PartyToken& token) {
            return token.is_word() && ends_on(&PartyWords::decisions, token.folded);
        });
        return static_cast<std::size_t>(at - tokens.begin());
    }

    /// Where it signs below, those above sign for themselves.
    bool add_sender(Span name) {
        const bool signs = std::ranges::any_of(block_.signatories, [&](const Signatory& other) {
            return name_key(text_[other.name]) == name_key(text_[name]);
        });
        std::vector<Signatory> writers;
        if (!signs)
            writers.push_back(
                {.name = name, .organisation = true, .persons = block_.persons, .words = name});
        else
            for (const Signer& person : block_.persons)
                writers.push_back({.name = person.name,
                                   .persons = {person},
                                   .day = block_.day,
                                   .day_words = block_.day_words,
                                   .words = person.name});
        block_.writers += writers.size();
        block_.signatories.insert(block_.signatories.begin(), writers.begin(), writers.end());
        return true;
    }

    Document& document_;
    const Text& text_;
    Opening opening_;
    std::ptrdiff_t first_signing_ = PTRDIFF_MAX; ///< of the parties that only the block names
    SignatureBlockRead block_;
};

} // namespace

void read_parties(Document& document) { PartiesReader(document).read(); }

} // namespace clausula
