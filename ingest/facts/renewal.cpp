#include "index/language/language.h"
#include "index/language/notice_words.h"
#include "index/language/renewal_words.h"
#include "index/text/tokens.h"
#include "ingest/facts/agreement_sentences.h"
#include "ingest/facts/cues.h"
#include "ingest/facts/facts.h"
#include "ingest/facts/time_length.h"

#include <algorithm>

namespace clausula {

namespace {

/// Whether one of the phrases begins at a word of plain words.
bool has_phrase(const std::string& plain, RenewalWords::Stems phrases) {
    return std::ranges::any_of(phrases, [&](std::string_view phrase) {
        return plain.find(" " + std::string(phrase)) != std::string::npos;
    });
}

/// A sentence in one language.
class Sentence {
public:
    Sentence(std::string_view text, const RenewalWords& words, const NoticeWords& agreements)
        : text_(text), tokens_(tokens_of(text)), words_(words), agreements_(agreements) {}

    /// The place of the word that says that the agreement goes on by itself.
    std::optional<std::size_t> find() const {
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (begins_with_any(tokens_[i].term, words_.goes_on) &&
                !begins_with_any(tokens_[i].term, words_.nouns) &&
                has_phrase(around(i), words_.by_itself) && !is_choice(i) && goes_on(i))
                return i;
        return std::nullopt;
    }

    bool is_indefinite(std::size_t i) const { return has_phrase(around(i), words_.indefinite); }

    /// How long each time: the length behind the word, if not so far that it is a notice's.
    std::optional<TimeLength> length_behind(std::size_t i) const {
        constexpr std::size_t farthest = 60; // bytes
        for (const TimeLength& length : find_lengths(text_)) {
            if (length.span.begin < tokens_[i].span.end || length.days > 0) continue;
            const std::string_view between =
                text_.substr(tokens_[i].span.end, length.span.begin - tokens_[i].span.end);
            if (between.size() > farthest || between.find_first_of(",;") != std::string_view::npos)
                break;
            if (!is_of_notice(length.span)) return length;
        }
        return std::nullopt;
    }

private:
    /// "senast nio månader före", "kuuden kuukauden irtisanomisajoin"
    bool is_of_notice(Span length) const {
        constexpr std::size_t farthest = 3; // words
        std::size_t behind = 0;
        for (const Token& token : tokens_) {
            const bool is_before = token.span.end <= length.begin;
            const bool is_notice = begins_with_any(token.term, agreements_.notice) ||
                                   begins_with_any(token.term, agreements_.latest);
            if (is_before && is_notice && length.begin - token.span.end <= 1) return true;
            if (token.span.begin >= length.end && is_notice) return true;
            if (token.span.begin >= length.end && ++behind == farthest) return false;
        }
        return false;
    }

    /// Whether a comma or the like stands between two words.
    bool is_cut(std::size_t first, std::size_t last) const {
        const std::size_t begin = tokens_[first].span.end, end = tokens_[last].span.begin;
        return text_.substr(begin, end - begin).find_first_of(",;:") != std::string_view::npos;
    }

    /// "may be renewed automatically", "shall not be renewed", "förlängs inte"
    bool is_choice(std::size_t i) const {
        constexpr std::size_t nearest = 4; // words
        const auto is_one_of = [&](std::size_t at, RenewalWords::Words words) {
            return std::ranges::find(words, std::string_view(tokens_[at].term)) != words.end();
        };
        if (i + 1 < tokens_.size() && is_one_of(i + 1, words_.denials)) return true;
        for (std::size_t before = 1; before <= std::min(i, nearest); ++before) {
            if (is_cut(i - before, i)) return false;
            if (is_one_of(i - before, words_.choices)) return true;
        }
        return false;
    }

    /// Whether it is the agreement that does: "this Agreement shall be renewed", "förlängs
    /// avtalet"; or the whole sentence is about it.
    bool goes_on(std::size_t i) const {
        constexpr std::size_t before = 6, behind = 3, opening = 6; // words
        const std::size_t end = std::min(tokens_.size(), i + behind + 1);
        for (std::size_t at = 0; at < end; ++at)
            if ((at < opening || at + before >= i) && at != i &&
                (begins_with_any(tokens_[at].term, words_.terms) ||
                 names_agreement(tokens_[at].term, agreements_)))
                return true;
        return false;
    }

    /// The words beside one, as has_phrase() looks through them.
    std::string around(std::size_t i) const {
        constexpr std::size_t before = 5, behind = 12; // words
        const std::size_t last = std::min(tokens_.size() - 1, i + behind);
        const std::size_t begin = tokens_[i - std::min(i, before)].span.begin;
        return plain_words(text_.substr(begin, tokens_[last].span.end - begin));
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    const RenewalWords& words_;
    const NoticeWords& agreements_;
};

void read_sentence(const Text& text, Span span, std::vector<Fact>& facts) {
    const std::string plain = plain_words(text[span]);
    for (const Language* language : all_languages()) {
        if (!language->renewal || !language->notice ||
            !has_phrase(plain, language->renewal->by_itself)) // as of most sentences
            continue;
        const Sentence sentence(text[span], *language->renewal, *language->notice);
        const auto found = sentence.find();
        if (!found) continue;
        Fact fact = {
            FactKind::renewal,
            {{"into", sentence.is_indefinite(*found) ? "indefinite" : "terms", std::nullopt}},
            {span, "renewal", 0.8}};
        if (const auto length = sentence.length_behind(*found)) {
            const Span words = {span.begin + length->span.begin, span.begin + length->span.end};
            fact.fields.push_back({"length", iso_length(*length), words});
        }
        facts.push_back(std::move(fact));
        return;
    }
}

} // namespace

void read_renewal(Document& document) {
    each_agreement_sentence(
        document, [&](Span sentence) { read_sentence(document.text, sentence, document.facts); });
}

} // namespace clausula
