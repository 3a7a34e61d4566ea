#include "ingest/structure/signature.h"

#include "index/language/language.h"
#include "index/language/organisation_forms.h"
#include "index/text/unicode.h"
#include "ingest/facts/printed_date.h"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace clausula {

namespace {

bool is_annex(const Piece& piece) {
    return std::ranges::any_of(piece.numbers, [](const PrintedNumber& number) {
        return number.style.division == Division::annex;
    });
}

bool begins_with_cue(std::string_view words, bool short_line) {
    constexpr std::size_t longest_cue = 48;
    const std::string beginning = fold_case(clipped(words, longest_cue));
    for (const Language* language : all_languages())
        for (std::string_view cue : language->structure.signatures) {
            if (!beginning.starts_with(cue)) continue;
            // One word is a heading; several are how a sentence begins.
            if (cue.find(' ') != std::string_view::npos || short_line ||
                words.size() < cue.size() + 3)
                return true;
        }
    return false;
}

/// "Helsingissä 12 päivänä maaliskuuta 2020", "Helsingfors den 21 januari 2005": little but the
/// date.
bool is_place_and_date(std::string_view words) {
    constexpr std::size_t longest = 100, most_words_beside = 4;
    if (words.size() > longest) return false;
    std::size_t at = 0;
    if (!is_upper(next_code_point(words, at))) return false;
    const std::vector<FoundDate> dates = find_dates(words);
    if (dates.empty() || !dates.front().is_day()) return false;
    // "Tämä laki tulee voimaan 1 päivänä tammikuuta 2016." is a sentence.
    if (words.ends_with('.') && folded_words(words.substr(0, dates.front().span.begin)).size() > 1)
        return false;
    return folded_words(words.substr(0, dates.front().span.begin)).size() +
               folded_words(words.substr(dates.front().span.end)).size() <=
           most_words_beside;
}

bool names_an_organisation(std::string_view words) {
    return std::ranges::any_of(folded_words(words), is_organisation_form);
}

bool is_running_text(const Piece& piece) {
    return piece.span.size() > 220 && (piece.ends_sentence || piece.ends_open);
}

/// Names in a row at the end of what comes before `end`, below numbered clauses.
SignatureBlock names_at_the_end(const Text& text, const std::vector<Piece>& pieces,
                                std::size_t end) {
    constexpr std::size_t longest_name = 90;
    std::size_t first = end;
    bool organisation = false;
    while (first > 0) {
        const Piece& piece = pieces[first - 1];
        const std::string_view words = text[piece.span];
        const BlockKind kind = text.paragraphs[piece.paragraph].kind;
        // A name over two lines may be two pieces: the second begins in lower case.
        const bool name =
            piece.short_line || (piece.starts_lower && !piece.ends_sentence && !piece.ends_open);
        const bool line_to_sign_on = words.find_first_not_of("_-. ") == std::string_view::npos;
        if (line_to_sign_on) {
            --first;
            continue;
        }
        if (!name || !piece.numbers.empty() || words.size() > longest_name ||
            kind == BlockKind::heading)
            break;
        organisation = organisation || names_an_organisation(words);
        --first;
    }
    const bool numbered_above =
        std::any_of(pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(first),
                    [](const Piece& piece) {
                        return std::ranges::any_of(piece.numbers, [](const PrintedNumber& number) {
                            return number.style.numeral == Numeral::arabic;
                        });
                    });
    if (end - first < 2 || !organisation || !numbered_above) return {};
    return {first, end};
}

} // namespace

SignatureBlock find_signature_block(const Text& text, const std::vector<Piece>& pieces) {
    std::vector<std::size_t> running(pieces.size() + 1, 0); ///< pieces of running text before each
    std::vector<std::size_t> annex_after(pieces.size() + 1, pieces.size());
    for (std::size_t i = 0; i < pieces.size(); ++i)
        running[i + 1] = running[i] + (is_running_text(pieces[i]) ? 1 : 0);
    for (std::size_t i = pieces.size(); i-- > 0;)
        annex_after[i] = is_annex(pieces[i]) ? i : annex_after[i + 1];

    bool text_above = false;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::string_view words = text[pieces[i].span];
        text_above = text_above || (i > 0 && pieces[i - 1].ends_sentence);
        if (!pieces[i].numbers.empty() || !text_above) continue;
        if (!begins_with_cue(words, pieces[i].short_line) && !is_place_and_date(words)) continue;
        const std::size_t end = annex_after[i + 1];
        // A block is names and lines; where clauses follow, it was only told of.
        const std::size_t long_ones = running[end] - running[i + 1];
        if (long_ones * 4 <= end - i) return {i, end};
    }
    std::size_t end = annex_after[0];
    SignatureBlock block = names_at_the_end(text, pieces, end);
    if (block.empty() && end != pieces.size())
        block = names_at_the_end(text, pieces, pieces.size());
    return block;
}

std::vector<Span> signature_lines(const Text& text, const std::vector<Piece>& pieces,
                                  SignatureBlock block) {
    std::vector<Span> lines;
    for (std::size_t i = block.first; i < block.last; ++i) {
        const std::string_view words = text[pieces[i].span];
        // "A Inc." ends with a full stop as well.
        const bool sentence = pieces[i].ends_sentence && words.size() > 60;
        if (sentence || pieces[i].ends_open || is_running_text(pieces[i]) ||
            begins_with_cue(words, pieces[i].short_line) || is_place_and_date(words))
            continue;
        for (Span line : text.paragraphs[pieces[i].paragraph].lines) {
            line.begin = std::max(line.begin, pieces[i].span.begin);
            line.end = std::min(line.end, pieces[i].span.end);
            if (line.begin >= line.end) continue;
            std::size_t at = 0;
            const char32_t first = next_code_point(text[line], at);
            if (is_letter(first) && !is_upper(first) && !lines.empty())
                lines.back().end = line.end;
            else if (text[line].find_first_not_of("_-. /:") != std::string_view::npos)
                lines.push_back(line);
        }
    }
    return lines;
}

} // namespace clausula
