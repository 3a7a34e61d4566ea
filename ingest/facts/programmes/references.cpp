#include "index/model/names.h"
#include "index/text/sentences.h"
#include "ingest/facts/facts.h"
#include "ingest/facts/programmes/cue_sentence.h"
#include "ingest/facts/programmes/stretches.h"
#include "ingest/facts/signature_parts.h"
#include "ingest/structure/structure.h"

#include <algorithm>
#include <optional>
#include <set>

namespace clausula {

namespace {

constexpr std::size_t longest_sentence = 1000; // bytes
constexpr std::size_t own_head = 300;          // bytes; what is numbered there is the document

struct Noun {
    std::size_t token;
    DocumentKind kind;
    bool is_compound; ///< "sijoitussopimus": says more than that it is an agreement
    bool is_definite; ///< "avtalet"
};

class ReferenceReader {
public:
    explicit ReferenceReader(Document& document)
        : document_(document), languages_(languages_of(document)), signatures_(document),
          title_(find_title(document.text)) {
        for (const Clause& clause : document.clauses)
            if (clause.kind == ClauseKind::annex)
                for (const std::string& word : tokens(clause.number)) annexes_.insert(word);
    }

    void run() {
        const std::string_view content = document_.text.content;
        for (const Span span : sentences_of(content, find_language(document_.language))) {
            if (span.size() > longest_sentence || span.begin < own_title().end) continue;
            const CueSentence sentence(content, span);
            if (sentence.tokens.empty() || annex_list(sentence)) continue;
            if (signatures_.contain(span.begin)) continue;
            if (linked(sentence) || annex(sentence) || is_title(sentence)) continue;
            mentioned(sentence);
        }
    }

private:
    using Words = ReferenceWords::Words ReferenceWords::*;

    static std::vector<std::string> tokens(std::string_view text) {
        std::vector<std::string> words;
        for (const Token& token : tokens_of(text)) words.push_back(token.term);
        return words;
    }

    /// The first line: what it is called is no mention.
    Span own_title() const {
        return document_.text.paragraphs.empty() ? Span{} : document_.text.paragraphs.front().span;
    }

    /// A line among the first that is no sentence: what the document calls itself.
    bool is_title(const CueSentence& sentence) const {
        constexpr std::size_t first = 5, longest = 4; // paragraphs; words
        return sentence.tokens.size() <= longest && !sentence.text.ends_with('.') &&
               document_.text.paragraphs.size() > first &&
               sentence.span.begin < document_.text.paragraphs[first].span.begin;
    }

    std::vector<TokenRange> find(const CueSentence& sentence, Words words) const {
        std::vector<TokenRange> found;
        for (const Language* language : languages_)
            for (const TokenRange range :
                 find_cues(sentence, language->programmes->references.*words))
                found.push_back(range);
        return found;
    }

    bool is_word(std::string_view term, Words words) const {
        return std::ranges::any_of(languages_, [&](const Language* language) {
            return std::ranges::count(language->programmes->references.*words, term) > 0;
        });
    }

    /// "Kunta-alan kehittämisjaoksen jäsenet (pdf)".
    bool linked(const CueSentence& sentence) {
        constexpr std::size_t longest = 160; // bytes; it is a line, not a sentence
        for (std::size_t i = 1; i < sentence.tokens.size(); ++i) {
            const std::string_view term = sentence.term(i), gap = sentence.gap(i - 1);
            const bool is_format =
                term == "pdf" || term == "docx" || term == "doc" || term == "odt";
            if (!is_format || (!gap.ends_with('(') && !gap.ends_with('.') && !gap.ends_with('[')))
                continue;
            if (sentence.text.size() > longest) return false;
            std::size_t begin = i - 1; // of what stands before a colon, only what is linked
            while (begin > 0 && sentence.gap(begin - 1).find(':') == std::string_view::npos)
                --begin;
            add(sentence, {begin, i}, "reference/link", 0.9, std::nullopt, "");
            return true;
        }
        return false;
    }

    bool is_annex(std::string_view term) const {
        return std::ranges::any_of(languages_, [&](const Language* language) {
            return is_form(term, language, language->programmes->references.annexes);
        });
    }

    /// "Bilagor: A. Avsiktsförklaring. B. Budget.", "Liite 3: Suunnitelma": a line near the end
    /// that lists what comes with the document and is not in it.
    bool annex_list(const CueSentence& sentence) {
        constexpr std::size_t nearest = 800; // bytes from the end
        if (!is_annex(sentence.term(0)) || sentence.tokens.size() < 2 ||
            document_.text.content.size() - sentence.span.end > nearest)
            return false;
        const bool is_numbered = sentence.term(1).size() <= 2;
        const std::string_view gap = sentence.gap(is_numbered ? 1 : 0);
        const bool is_list = gap.starts_with(':') || sentence.gap(0).starts_with(':') ||
                             (is_numbered && sentence.gap(0) == " (") ||
                             (is_numbered && sentence.text.find(", 2 ") != std::string_view::npos);
        if (!is_list || (is_numbered && annexes_.contains(std::string(sentence.term(1)))))
            return false;
        add(sentence, {0, is_numbered && sentence.gap(0) != ": " ? 2U : 1U}, "reference/annex", 0.8,
            std::nullopt, "annex");
        return true;
    }

    /// "bilaga 1, Uppdragsbeskrivning", "liitteenä": an annex that is not in the document.
    bool annex(const CueSentence& sentence) {
        for (std::size_t i = 0; i + 1 < sentence.tokens.size(); ++i) {
            if (!is_annex(sentence.term(i))) continue;
            std::size_t number = i + 1;
            while (number + 1 < sentence.tokens.size() &&
                   is_word(sentence.term(number), &ReferenceWords::numbered))
                ++number;
            const std::string_view printed = sentence.term(number);
            const bool is_number = printed.size() <= 2 && number <= i + 3 &&
                                   (printed.front() <= '9' || sentence.is_capital(number));
            // A line that is the annex's own heading is no mention of it.
            if (is_number && i > 0 && !annexes_.contains(std::string(printed))) {
                add(sentence, {i, number + 1}, "reference/annex", 0.8, std::nullopt, "annex");
                return true;
            }
        }
        if (!annexes_.empty()) return false;
        // "se bilaga", "erillisen liitteen mukaisesti".
        for (std::size_t i = 1; i < sentence.tokens.size(); ++i)
            if (is_annex(sentence.term(i)) && (is_near(sentence, i, &ReferenceWords::pointed, 2) ||
                                               is_near(sentence, i, &ReferenceWords::told_in, 2))) {
                add(sentence, {i, i + 1}, "reference/annex", 0.7, std::nullopt, "annex");
                return true;
            }
        const auto annexed = find(sentence, &ReferenceWords::annexed);
        if (annexed.empty()) return false;
        add(sentence, annexed.front(), "reference/annex", 0.7, std::nullopt, "annex");
        return true;
    }

    static bool is_form(std::string_view term, const Language* language,
                        std::span<const std::string_view> stems) {
        return std::ranges::any_of(stems, [&](std::string_view stem) {
            return term.starts_with(stem) &&
                   (term.size() == stem.size() || std::ranges::count(language->programmes->endings,
                                                                     term.substr(stem.size())) > 0);
        });
    }

    std::optional<Noun> noun_at(const CueSentence& sentence, std::size_t i) const {
        const std::string_view term = sentence.term(i);
        for (const Language* language : languages_)
            for (const KindWord& noun : language->programmes->references.nouns) {
                const std::size_t at = term.rfind(noun.word);
                if (at == std::string_view::npos || (at > 0 && !language->structure.compounds))
                    continue;
                const std::string_view ending = term.substr(at + noun.word.size());
                if (!ending.empty() &&
                    std::ranges::count(language->programmes->endings, ending) == 0 &&
                    (ending.size() > 3 || !language->structure.compounds))
                    continue;
                const auto& endings = language->programmes->references.definite_endings;
                const bool is_definite =
                    std::ranges::count(endings, ending) > 0 ||
                    (i > 0 && is_word(sentence.term(i - 1), &ReferenceWords::definite));
                return Noun{i, noun.kind, at > 0, is_definite};
            }
        return std::nullopt;
    }

    /// An agreement, minutes, a report that is not this document.
    void mentioned(const CueSentence& sentence) {
        for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
            const auto noun = noun_at(sentence, i);
            if (!noun || is_self(sentence, i) || is_heading(sentence)) continue;
            if (noun->kind == DocumentKind::letter && noun->kind == own_kind() &&
                title_.contains(sentence.span.begin))
                continue; // "Side letter to the Lease dated 1 May 2020" tells of the lease's day
            if (i == 0 && is_numbered(sentence, i) && sentence.span.begin < own_head &&
                !sentence.text.ends_with('.'))
                continue;
            const std::vector<FoundStretch> dates = find_stretches(sentence, languages_, {});
            if (const FoundStretch* on = date_beside(sentence, *noun, dates))
                return add_noun(sentence, *noun, "reference/dated", 0.9, on);
            if (is_numbered(sentence, i) || has_code(sentence, i))
                return add_noun(sentence, *noun, "reference/number", 0.9, nullptr);
            if (is_right_behind(sentence, i, &ReferenceWords::other))
                return add_noun(sentence, *noun, "reference/other", 0.8, nullptr);
            const bool is_own_noun = noun->kind == own_kind() && !noun->is_compound;
            if (!is_own_noun && is_near(sentence, i, &ReferenceWords::pointed, 4))
                return add_noun(sentence, *noun, "reference/pointed", 0.7, nullptr);
            // Without its day, "the agreement" is this one.
            const FoundStretch* single = nullptr;
            for (const FoundStretch& date : dates)
                if (date.is_single() && !single && !is_last_day(sentence, languages_, date))
                    single = &date;
            const bool is_made = is_near(sentence, i, &ReferenceWords::made, 8);
            const bool may_be_own = noun->kind == own_kind() && !(is_made && single);
            if (!noun->is_compound && (noun->is_definite || may_be_own) &&
                !has_modifier(sentence, i) && !is_of_somebody(sentence, i))
                continue;
            if (is_near(sentence, i, &ReferenceWords::other, 3))
                return add_noun(sentence, *noun, "reference/other", 0.8, nullptr);
            if (is_made)
                return add_noun(sentence, *noun, "reference/made", single ? 0.8 : 0.6, single);
            if (is_near(sentence, i, &ReferenceWords::told_in, 4) && !is_told(sentence, i))
                return add_noun(sentence, *noun, "reference/told", 0.6, nullptr);
        }
    }

    /// "1 Avaus ja edellinen muistio": what a section is about.
    static bool is_heading(const CueSentence& sentence) {
        constexpr std::size_t longest = 7; // words
        return sentence.first > 0 && sentence.tokens.size() <= longest &&
               !sentence.text.ends_with('.');
    }

    /// "tillståndet från Pargas stad", "the letter from the Board".
    bool is_of_somebody(const CueSentence& sentence, std::size_t noun) const {
        constexpr std::size_t farthest = 3; // words
        if (noun + 2 >= sentence.tokens.size() || sentence.gap(noun) != " " ||
            !is_word(sentence.term(noun + 1), &ReferenceWords::dated))
            return false;
        for (std::size_t i = noun + 2; i < std::min(noun + farthest, sentence.tokens.size()); ++i)
            if (sentence.is_capital(i) && sentence.gap(i - 1) == " ") return true;
        return false;
    }

    /// "det gällande avtalet", "the previous lease".
    bool is_right_behind(const CueSentence& sentence, std::size_t noun, Words words) const {
        return std::ranges::any_of(find(sentence, words),
                                   [&](TokenRange cue) { return cue.end == noun; });
    }

    /// Whether the same noun was told of before: "Sijoitussopimuksen mukaan", "sopimuksen mukaan".
    bool is_told(const CueSentence& sentence, std::size_t noun) const {
        constexpr std::size_t shortest = 6; // bytes
        const std::string_view term = sentence.term(noun);
        return std::ranges::any_of(nouns_, [&](const std::string& told) {
            const auto [one, other] = std::ranges::mismatch(term, told);
            const auto same = static_cast<std::size_t>(one - term.begin());
            const bool is_end = term.size() >= shortest && told.ends_with(term);
            return is_end ||
                   (same >= shortest && same + 4 >= term.size() && same + 4 >= told.size());
        });
    }

    DocumentKind own_kind() const {
        if (!document_.kind) return DocumentKind::agreement;
        return document_.kind->kind == DocumentKind::amendment ? DocumentKind::agreement
                                                               : document_.kind->kind;
    }

    /// "tämä sopimus", "this Agreement", "denna överenskommelse"; "This Purchase and Sale
    /// Agreement", as far as its title goes.
    bool is_self(const CueSentence& sentence, std::size_t noun) const {
        constexpr std::size_t near = 2, longest_title = 7, longest_joint = 4; // words, bytes
        for (std::size_t back = 1; back <= std::min(noun, longest_title); ++back) {
            const std::size_t i = noun - back;
            if (is_word(sentence.term(i), &ReferenceWords::self)) return true;
            const bool is_joint = sentence.term(i).size() <= longest_joint &&
                                  !is_word(sentence.term(i), &ReferenceWords::definite);
            const bool is_of_title = (sentence.is_capital(i) || is_joint) && !noun_at(sentence, i);
            if (back >= near && !is_of_title) return false;
        }
        return false;
    }

    /// "the Hosting Agreement", "the data-sharing protocol".
    bool has_modifier(const CueSentence& sentence, std::size_t noun) const {
        if (noun == 0) return false;
        const bool follows = sentence.gap(noun - 1) == " " || sentence.gap(noun - 1) == "-";
        return follows && sentence.is_capital(noun - 1) && noun > 1 && sentence.is_capital(noun);
    }

    bool is_near(const CueSentence& sentence, std::size_t noun, Words words,
                 std::size_t most) const {
        return std::ranges::any_of(find(sentence, words), [&](TokenRange cue) {
            return cue.end <= noun ? noun - cue.end <= most
                                   : cue.begin > noun && cue.begin - noun - 1 <= most;
        });
    }

    /// "sopimus 12.6.2018", "12.6.2018 tehty sopimus", "a lease dated May 15, 2006".
    const FoundStretch* date_beside(const CueSentence& sentence, const Noun& noun,
                                    const std::vector<FoundStretch>& dates) const {
        const auto is_bridge = [&](std::size_t from, std::size_t to) {
            constexpr std::size_t widest = 3; // words
            if (to - from > widest) return false;
            for (std::size_t i = from; i < to; ++i)
                if (!is_word(sentence.term(i), &ReferenceWords::dated)) return false;
            return true;
        };
        for (const FoundStretch& date : dates) {
            if (!date.is_single()) continue;
            if (date.tokens.begin > noun.token && is_bridge(noun.token + 1, date.tokens.begin)) {
                const std::string_view gap = sentence.gap(noun.token);
                if (gap == " " || gap == " (") return &date;
            }
            // "the 1988 lease"
            const std::size_t begin = date.tokens.begin;
            if (date.tokens.end == noun.token && !date.range.first->month && begin > 0 &&
                is_word(sentence.term(begin - 1), &ReferenceWords::definite))
                return &date;
            if (date.tokens.end <= noun.token && noun.token > date.tokens.end &&
                is_bridge(date.tokens.end, noun.token))
                return &date;
            if (date.range.first->day && is_in_phrase(sentence, date.tokens, noun.token))
                return &date;
        }
        return nullptr;
    }

    /// "11.3.2022 tehtyyn kutsupalvelun palvelusopimukseen", "överenskommelsen om jour från den 14
    /// december 2011": words for its making beside the day, what it is about between.
    bool is_in_phrase(const CueSentence& sentence, TokenRange date, std::size_t noun) const {
        constexpr std::size_t longest = 12; // words
        const bool is_before = date.end <= noun;
        const std::size_t from = is_before ? date.end : noun + 1;
        const std::size_t to = is_before ? noun : date.begin;
        if (to <= from + 1 || to - from > longest) return false;
        for (std::size_t i = from; i <= to; ++i)
            if (sentence.gap(i - 1) != " " && sentence.gap(i - 1) != "-" &&
                sentence.gap(i - 1) != "- ")
                return false;
        if (is_before) return is_word(sentence.term(from), &ReferenceWords::dated);
        if (!is_word(sentence.term(from), &ReferenceWords::about)) return false;
        // "of" alone may be of anything; "from den", "dated" are of a day.
        return (is_word(sentence.term(to - 1), &ReferenceWords::dated) &&
                is_word(sentence.term(to - 1), &ReferenceWords::made)) ||
               std::ranges::any_of(find(sentence, &ReferenceWords::dated), [&](TokenRange cue) {
                   return cue.end == to && cue.end - cue.begin > 1;
               });
    }

    /// "Muistio 3/2023", "Protokoll nr 1/2022".
    bool is_numbered(const CueSentence& sentence, std::size_t noun) const {
        std::size_t i = noun + 1;
        if (i < sentence.tokens.size() && is_word(sentence.term(i), &ReferenceWords::numbered)) ++i;
        if (i + 1 >= sentence.tokens.size()) return false;
        const bool is_of_year = sentence.gap(i) == ":" && sentence.term(i + 1).size() == 4;
        if (sentence.gap(i) != "/" && !is_of_year) return false;
        const auto is_number = [&](std::size_t k) {
            return sentence.term(k).find_first_not_of("0123456789") == std::string_view::npos;
        };
        return is_number(i) && is_number(i + 1) && sentence.tokens.size() > i + 2;
    }

    /// "huvudavtalet dnr RM 2020/557", "Services Agreement MSA-2020-117": capitals and figures.
    static bool has_code(const CueSentence& sentence, std::size_t noun) {
        constexpr std::size_t farthest = 2, longest_letters = 5; // words; bytes
        const std::size_t last = std::min(noun + 1 + farthest, sentence.tokens.size());
        for (std::size_t i = noun + 1; i + 1 < last + 1 && i + 1 < sentence.tokens.size(); ++i) {
            const std::string_view gap = sentence.gap(i), before = sentence.gap(i - 1);
            if (before != " " && before != " (" && before != ", ") return false;
            const Span span = sentence.tokens[i].span;
            const std::string_view printed = sentence.text.substr(span.begin, span.size());
            const bool is_capitals =
                printed.size() > 1 && printed.size() <= longest_letters &&
                std::ranges::all_of(printed, [](char c) { return c >= 'A' && c <= 'Z'; });
            const char next = sentence.term(i + 1).front();
            if (is_capitals && (gap == "-" || gap == "/" || gap == " ") && next >= '0' &&
                next <= '9')
                return true;
        }
        return false;
    }

    void add_noun(const CueSentence& sentence, const Noun& noun, const char* rule,
                  double confidence, const FoundStretch* on) {
        TokenRange name{noun.token, noun.token + 1};
        while (name.begin > 0 && sentence.is_capital(name.begin - 1) &&
               sentence.gap(name.begin - 1) == " " && name.begin > 1)
            --name.begin;
        while (name.begin > 0 && sentence.gap(name.begin - 1) == "-") --name.begin;
        std::size_t number = name.end;
        while (number < sentence.tokens.size() &&
               is_word(sentence.term(number), &ReferenceWords::numbered))
            ++number;
        if (is_numbered(sentence, noun.token))
            name.end = number + 2;
        else
            name.end = end_of_subject(sentence, name.end);
        constexpr std::size_t most = 64; // nouns remembered
        if (nouns_.size() < most) nouns_.push_back(sentence.tokens[noun.token].term);
        add(sentence, name, rule, confidence, on ? std::optional(*on) : std::nullopt,
            noun.kind == DocumentKind::other ? "" : name_of(noun.kind));
    }

    /// "sopimuksen valtakunnallisesta työelämän kehittämisestä": to the end of the sentence.
    std::size_t end_of_subject(const CueSentence& sentence, std::size_t end) const {
        constexpr std::size_t most = 6; // words
        std::size_t far = end;
        while (far < sentence.tokens.size() && far - end < most && sentence.gap(far - 1) == " " &&
               sentence.term(far).find_first_of("0123456789") == std::string_view::npos)
            ++far;
        const bool is_whole = far == sentence.tokens.size() && far > end;
        return is_whole && !is_near(sentence, end - 1, &ReferenceWords::told_in, most) ? far : end;
    }

    void add(const CueSentence& sentence, TokenRange name, const char* rule, double confidence,
             std::optional<FoundStretch> on, std::string_view kind) {
        const Span words = sentence.document_span(name);
        Fact fact{FactKind::reference, {}, {sentence.span, rule, confidence}};
        fact.fields.push_back({"name", joined(document_.text[words]), words});
        if (on)
            fact.fields.push_back(
                {"on", iso_date(*on->range.first), sentence.document_span(on->tokens)});
        if (!kind.empty()) fact.fields.push_back({"kind", std::string(kind), std::nullopt});
        document_.facts.push_back(std::move(fact));
    }

    Document& document_;
    std::vector<const Language*> languages_;
    SignatureParts signatures_;
    Span title_;
    std::vector<std::string> nouns_;             ///< that were told of
    std::set<std::string, std::less<>> annexes_; ///< numbers of those that are in the document
};

} // namespace

void read_references(Document& document) { ReferenceReader(document).run(); }

} // namespace clausula
