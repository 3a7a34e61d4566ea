#include "ingest/facts/parties/signature_units.h"

#include "ingest/facts/parties/signature_line.h"
#include "ingest/facts/parties/signature_pieces.h"

#include <algorithm>
#include <set>

namespace clausula {

namespace {

using Unit = SignatureUnit;

/// "Acme Oy and Beta Oy have agreed:" opens an agreement.
bool is_opening(const Text& text, const Paragraph& paragraph) {
    if (!text[paragraph.span].ends_with(':')) return false;
    const std::vector<PartyToken> tokens = party_tokens(text, paragraph.span);
    for (std::size_t at = 0; at < tokens.size(); ++at)
        if (words_on(&PartyWords::agree, tokens, at) > 0) return true;
    return false;
}

bool is_running_text(const Text& text, const Paragraph& paragraph) {
    constexpr std::size_t longest = 240, longest_sentence = 75;
    const std::string_view words = text[paragraph.span];
    const bool sentence = words.ends_with('.') || words.ends_with(';');
    return paragraph.span.size() > longest * std::max<std::size_t>(1, paragraph.lines.size()) ||
           (sentence && paragraph.span.size() > longest_sentence &&
            paragraph.kind != BlockKind::cell) ||
           (paragraph.lines.size() <= 1 && paragraph.span.size() > longest) ||
           is_opening(text, paragraph);
}

/// "Sopimus on voimassa toistaiseksi.", and not "Acme Inc."
bool is_sentence(std::string_view words) {
    constexpr std::ptrdiff_t fewest_gaps = 3;
    return words.ends_with('.') && std::ranges::count(words, ' ') >= fewest_gaps;
}

/// Where the lines above, which are no running text, begin: names may stand above place and day,
/// and a sentence on the copies between them.
std::size_t beginning_of(const Text& text, std::size_t block) {
    constexpr int most = 12;
    int sentences = 0;
    auto at = std::ranges::lower_bound(text.paragraphs, block, {}, [](const Paragraph& paragraph) {
        return paragraph.span.begin;
    });
    for (int n = 0; n < most && at != text.paragraphs.begin(); ++n) {
        const Paragraph& above = *std::prev(at);
        sentences += is_sentence(text[above.span]);
        if (is_running_text(text, above) || sentences > 1) break;
        --at;
    }
    return at == text.paragraphs.end() ? block : at->span.begin;
}

/// The paragraphs that may be signature blocks: the clauses that are, or else what stands at the
/// end of the text, or before its annexes, and is no running text.
std::vector<const Paragraph*> block_of(const Document& document, bool of_agreement) {
    const Text& text = document.text;
    std::vector<Span> parts;
    std::size_t annex = text.content.size(), last = 0; // where the last signature block begins
    for (const Clause& clause : document.clauses) {
        if (clause.kind == ClauseKind::signature) last = std::max(last, clause.span.begin);
        if (clause.kind == ClauseKind::annex) annex = std::min(annex, clause.span.begin);
        if (clause.kind == ClauseKind::signature && clause.span.begin * 3 > text.content.size())
            parts.push_back({beginning_of(text, clause.span.begin), clause.span.end});
    }
    const auto add_tail = [&](std::size_t end) {
        constexpr std::size_t most = 60;
        std::size_t begin = end, count = 0;
        for (auto it = text.paragraphs.rbegin(); it != text.paragraphs.rend() && count < most;
             ++it) {
            if (it->span.begin >= end) continue;
            if (is_running_text(text, *it) && count > 0) {
                // A sentence may stand below the block: "The document was signed …".
                if (count > 2) break;
            } else {
                begin = it->span.begin;
            }
            ++count;
        }
        parts.push_back({begin, end});
    };
    if (parts.empty()) {
        if (annex > text.content.size() / 4) add_tail(annex);
        if (annex < text.content.size()) add_tail(text.content.size());
    }
    // The rows of a list of members look like those of a block.
    constexpr int most_rows = 5;
    std::set<int> lists;
    for (const Paragraph& paragraph : text.paragraphs)
        if (!of_agreement && paragraph.row >= most_rows) lists.insert(paragraph.table);
    std::set<std::size_t> numbered; // where numbered clauses begin
    std::set<std::size_t> headed;   // and those with a heading above a signature block
    for (const Clause& clause : document.clauses) {
        if (clause.kind != ClauseKind::clause || clause.number.empty()) continue;
        numbered.insert(clause.span.begin);
        if (clause.span.begin < last && !clause.heading.empty()) headed.insert(clause.span.begin);
    }
    std::vector<const Paragraph*> block;
    for (const Paragraph& paragraph : text.paragraphs)
        if (!is_running_text(text, paragraph) && !lists.contains(paragraph.table) &&
            !headed.contains(paragraph.span.begin) &&
            !(numbered.contains(paragraph.span.begin) && is_sentence(text[paragraph.span])) &&
            std::ranges::any_of(parts, [&](Span part) {
                return paragraph.span.begin >= part.begin && paragraph.span.end <= part.end;
            }))
            block.push_back(&paragraph);
    return block;
}

std::vector<Unit> units_of(const std::vector<const Paragraph*>& block) {
    std::vector<Unit> units;
    const Paragraph* before = nullptr;
    int row = 0;
    std::size_t count = 0;
    for (const Paragraph* paragraph : block) {
        const bool same_row = before && paragraph->kind == BlockKind::cell &&
                              before->kind == BlockKind::cell &&
                              before->table == paragraph->table && before->row == paragraph->row;
        if (!same_row) ++row;
        const bool cell = paragraph->kind == BlockKind::cell;
        // A name over two lines may be two paragraphs.
        if (cell || units.empty() || units.back().cell)
            units.push_back({row, paragraph->column, cell, {}});
        std::vector<Span>& lines = units.back().lines;
        // More than that no agreement is signed with.
        constexpr std::size_t most = 3000;
        if ((count += std::max<std::size_t>(1, paragraph->lines.size())) > most) break;
        if (paragraph->lines.empty())
            lines.push_back(paragraph->span);
        else
            lines.insert(lines.end(), paragraph->lines.begin(), paragraph->lines.end());
        before = paragraph;
    }
    return units;
}

/// Parts what layout ran together: rows of a sheet, columns and pieces of lines.
class UnitCutter {
public:
    explicit UnitCutter(const SignatureContext& context) : context_(context) {}

    std::vector<Unit> cut(const std::vector<Unit>& units) {
        for (std::size_t first = 0; first < units.size();) {
            std::size_t last = first + 1;
            while (last < units.size() && units[last].row == units[first].row) ++last;
            row(std::span(units).subspan(first, last - first));
            first = last;
        }
        return std::move(cut_);
    }

private:
    bool is_timed(Span line) const {
        return std::ranges::any_of(signature_pieces(context_, line), [&](const auto& pieces) {
            return std::ranges::any_of(
                pieces, [&](Span piece) { return read_signature_line(context_, piece).timed; });
        });
    }

    /// Cells of a sheet of electronic signatures, or of a table, hold one line for each who signed.
    bool holds_rows(std::span<const Unit> units) const {
        const std::size_t lines = units.front().lines.size();
        if (units.size() < 2 || lines < 2) return false;
        if (std::ranges::any_of(units, [&](const Unit& u) { return u.lines.size() != lines; }))
            return false;
        if (std::ranges::all_of(units.front().lines, [&](Span line) {
                return read_signature_line(context_, line).on_behalf;
            }))
            return true;
        return std::ranges::any_of(units, [&](const Unit& unit) {
            return std::ranges::count_if(unit.lines, [&](Span line) { return is_timed(line); }) > 1;
        });
    }

    void row(std::span<const Unit> units) {
        if (holds_rows(units)) {
            for (std::size_t i = 0; i < units.front().lines.size(); ++i) {
                ++row_;
                for (const Unit& unit : units) add(0, true, pieces_of(unit.lines[i]));
            }
            return;
        }
        ++row_;
        if (units.size() > 1 || units.front().cell) {
            for (const Unit& unit : units) {
                std::vector<Span> lines;
                for (const Span line : unit.lines)
                    for (const Span piece : pieces_of(line)) lines.push_back(piece);
                add(unit.column, unit.cell, std::move(lines));
            }
            return;
        }
        // Lines without a column of their own.
        std::vector<Span> together;
        const auto flush = [&] {
            if (!together.empty()) add(0, false, std::move(together));
            together.clear();
        };
        for (const Span line : units.front().lines) {
            const auto columns = signature_pieces(context_, line);
            const bool is_row = columns.size() > 1;
            if (!is_row && !(columns.front().size() > 1 && is_timed(line))) {
                together.insert(together.end(), columns.front().begin(), columns.front().end());
                continue;
            }
            flush();
            ++row_;
            int column = 0;
            for (const std::vector<Span>& pieces : columns)
                if (is_row)
                    add(column++, true, pieces);
                else
                    for (const Span piece : pieces) add(column++, true, {piece});
            ++row_;
        }
        flush();
    }

    std::vector<Span> pieces_of(Span line) const {
        std::vector<Span> all;
        for (const std::vector<Span>& pieces : signature_pieces(context_, line))
            all.insert(all.end(), pieces.begin(), pieces.end());
        return all;
    }

    void add(int column, bool cell, std::vector<Span> lines) {
        cut_.push_back({row_, column, cell, std::move(lines)});
    }

    const SignatureContext& context_;
    std::vector<Unit> cut_;
    int row_ = 0;
};

} // namespace

std::vector<SignatureUnit> signature_units(const Document& document,
                                           const SignatureContext& context, bool of_agreement) {
    return UnitCutter(context).cut(units_of(block_of(document, of_agreement)));
}

} // namespace clausula
