#include "ingest/facts/making.h"

#include "index/text/unicode.h"
#include "ingest/facts/cues.h"
#include "ingest/facts/kind_words.h"
#include "ingest/facts/printed_date.h"
#include "ingest/structure/piece.h"

namespace clausula {

namespace {

constexpr std::size_t longest_opening = 400; // bytes of a paragraph that tells when it was made
constexpr int most_opening_paragraphs = 25;

bool may_be_agreement(const Document& document) {
    return !document.kind || document.kind->kind == DocumentKind::agreement ||
           document.kind->kind == DocumentKind::amendment;
}

/// "This …", "Tämä …", "DISTRIBUTOR AGREEMENT (the "Agreement") is …".
bool tells_of_itself(std::string_view sentence, bool is_opening) {
    const std::string_view beginning = clipped(sentence, 60);
    if (begins_with_cue(plain_words(beginning), &DateWords::self)) return true;
    const auto kind = find_kind_word(beginning);
    std::size_t at = kind ? kind->span.begin : 0;
    // "I write to confirm that the agreement signed on …" is about another.
    return is_opening && kind && is_upper(next_code_point(beginning, at)) &&
           (kind->kind == DocumentKind::agreement || kind->kind == DocumentKind::amendment);
}

/// The date right behind the words, but not "effective as of"; else the first that they stand
/// before.
std::optional<FoundDate> behind_the_words(std::string_view sentence) {
    std::optional<FoundDate> first;
    for (const FoundDate& date : find_dates(sentence)) {
        const std::string before = plain_words(sentence.substr(0, date.span.begin));
        if (!date.is_day() || !has_cue(before, &DateWords::made) ||
            has_cue(before, &DateWords::other_days))
            continue;
        if (ends_with_cue(before, &DateWords::made) &&
            !ends_with_cue(before, &DateWords::effective))
            return date;
        if (!first && !ends_with_cue(before, &DateWords::until) &&
            !ends_with_cue(before, &DateWords::deadlines))
            first = date;
    }
    return first;
}

/// "har den 9 december 2019 ingåtts mellan", "ovat 3.4.2019 sopineet seuraavaa".
std::optional<FoundDate> before_the_words(std::string_view sentence) {
    if (!has_cue(plain_words(sentence), &DateWords::opens)) return std::nullopt;
    for (const FoundDate& date : find_dates(sentence))
        if (date.is_day() &&
            !has_cue(plain_words(sentence.substr(0, date.span.begin)), &DateWords::other_days) &&
            begins_with_cue(plain_words(clipped(sentence.substr(date.span.end), 60)),
                            &DateWords::made_behind))
            return date;
    return std::nullopt;
}

} // namespace

std::optional<StatedDate> find_making(const Document& document) {
    const Text& text = document.text;
    int left = most_opening_paragraphs;
    for (const Span& passage : passages_of(text)) {
        const std::string_view words = clipped(text[passage], longest_opening);
        --left;
        for (const Span& part : sentences_of_passage(words)) {
            const std::string_view sentence = words.substr(part.begin, part.size());
            std::optional<FoundDate> date;
            if (tells_of_itself(sentence, left > 0 && may_be_agreement(document)))
                date = behind_the_words(sentence);
            if (!date && left > most_opening_paragraphs / 2 && may_be_agreement(document))
                date = before_the_words(sentence);
            if (!date) continue;
            const std::size_t offset = passage.begin + part.begin;
            return StatedDate{
                DateKind::signing,
                date->range,
                {{offset + date->span.begin, offset + date->span.end}, "date/made", 0.8}};
        }
    }
    return std::nullopt;
}

} // namespace clausula
