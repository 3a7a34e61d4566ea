#include "ingest/structure/outline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <unordered_map>

namespace clausula {

namespace {

constexpr std::size_t most_levels = 24;

/// Which named parts hold which: an annex holds parts, a part chapters. Others nest by where they
/// begin.
int rank(const NumberStyle& style) {
    switch (style.division) {
    case Division::annex:
        return 0;
    case Division::part:
        return 1;
    case Division::chapter:
        return 2;
    case Division::article:
        return 4;
    case Division::section:
        return 5;
    case Division::moment:
        return 6;
    case Division::clause:
        return 7;
    case Division::none:
        break;
    }
    return 8;
}

constexpr int unranked = 8;
constexpr int heading_rank = 3;

/// An open level: the last number of its sequence, and the node that bears it.
struct Level {
    std::optional<PrintedNumber> last; ///< none: a heading without a number
    std::size_t node = 0;
    int heading_level = 0; ///< of a heading without a number, 1 the highest

    int rank() const { return last ? clausula::rank(last->style) : heading_rank; }
};

std::uint32_t key_of(const NumberStyle& style) {
    return static_cast<std::uint32_t>(style.division) |
           static_cast<std::uint32_t>(style.sign) << 4 |
           static_cast<std::uint32_t>(style.numeral) << 5 |
           static_cast<std::uint32_t>(style.upper) << 8 |
           static_cast<std::uint32_t>(style.enclosure) << 9 |
           static_cast<std::uint32_t>(style.parts) << 12;
}

std::uint64_t key_of(const PrintedNumber& number) {
    const auto last = static_cast<std::uint64_t>(number.values.back());
    return static_cast<std::uint64_t>(key_of(number.style)) << 32 | last;
}

/// A number where it is printed.
struct Seen {
    std::size_t piece = 0;
    int value = 0; ///< its last part
};

/// Where a number would go in the stack.
struct Placing {
    double score = 0;
    std::size_t keep = 0; ///< levels of the stack that stay open below it
    const PrintedNumber* number = nullptr;
};

class Outline {
public:
    Outline(const Text& text, const std::vector<Piece>& pieces, const Barred& barred,
            const std::vector<int>& looks)
        : text_(text), pieces_(pieces), barred_(barred), look_(looks) {
        for (std::size_t i = 0; i < pieces.size(); ++i)
            for (const PrintedNumber& number : pieces[i].numbers)
                if (!barred[i] && !number.values.empty()) {
                    last_seen_[key_of(number)] = i;
                    seen_[key_of(number.style)].push_back({i, number.values.back()});
                }
    }

    std::vector<Node> run() {
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            if (barred_[i]) continue;
            Placing best;
            for (const PrintedNumber& number : pieces_[i].numbers)
                if (number.style.numeral != Numeral::bullet) consider(i, number, best);
            if (best.score >= threshold)
                place(i, best);
            else if (is_heading(i))
                place_heading(i);
        }
        return std::move(nodes_);
    }

private:
    static constexpr double threshold = 40;

    /// How unlike two pieces look in print, 0 for alike.
    double unlike(std::size_t a, std::size_t b) const {
        const Paragraph& p = text_.paragraphs[pieces_[a].paragraph];
        const Paragraph& q = text_.paragraphs[pieces_[b].paragraph];
        double far = 0;
        if (p.bold != q.bold) far += 1;
        if (std::abs(p.font_size - q.font_size) > 0.6) far += 1;
        if (std::abs(p.indent - q.indent) > 9) far += 1;
        if (p.kind != q.kind || p.level != q.level) far += 1;
        if (pieces_[a].starts_lower != pieces_[b].starts_lower) far += 0.5;
        if (pieces_[a].short_line != pieces_[b].short_line) far += 0.25;
        return far;
    }

    void offer(Placing& best, double score, std::size_t keep, const PrintedNumber& number) const {
        if (score > best.score) best = {score, keep, &number};
    }

    bool goes_on_later(std::size_t piece, const PrintedNumber& number) const {
        PrintedNumber next = number;
        ++next.values.back();
        auto found = last_seen_.find(key_of(next));
        return found != last_seen_.end() && found->second > piece;
    }

    void consider(std::size_t piece, const PrintedNumber& number, Placing& best) const {
        const bool named = number.style.named();
        if (!named && !pieces_[piece].begins_paragraph && !continues_any(number)) return;
        std::optional<std::size_t> same;
        std::size_t copies = 0;
        for (std::size_t k = stack_.size(); k-- > 0;) {
            const Level& level = stack_[k];
            if (!level.last) continue;
            const double nearness = -3.0 * static_cast<double>(stack_.size() - 1 - k);
            const double likeness = -15 * unlike(piece, nodes_[level.node].piece);
            if (is_parent(*level.last, number)) {
                // "2.3" under "2" (or "Article II"): its own words say where it belongs.
                if (number.values.back() <= 2)
                    offer(best, 95 + nearness, k + 1, number);
                else if (named || number.values.size() > 1)
                    offer(best, 55 + nearness, k + 1, number);
            }
            if (level.last->style != number.style) continue;
            if (!same) same = k;
            ++copies;
            if (follows(*level.last, number))
                offer(best, 100 + nearness + likeness, k, number);
            else if (follows(*level.last, number, 2))
                offer(best, 60 + nearness + 2 * likeness, k, number);
            else if (next_parent(*level.last, number))
                offer(best, 90 + nearness, k, number);
        }
        if (named && best.number != &number) {
            // A repeat of the running number is a header that came through.
            if (same && stack_[*same].last->values == number.values &&
                stack_[*same].last->suffix == number.suffix &&
                number.style.division != Division::annex)
                return;
            offer(best, 80, same ? *same : std::min(room_for(number), room_above_list(piece)),
                  number);
        }
        if (best.number == &number && best.score >= 60) return;
        if (auto before = closed_.find(key_of(number.style));
            before != closed_.end() && !same && follows(before->second, number))
            offer(best, 70, stack_.size(), number);
        const bool begins =
            is_first(number) || (number.values.back() == 2 && !same && stack_.empty());
        if (begins && number.values.size() == 1 && goes_on_later(piece, number)) {
            // A style already open twice restarts at its inner level: the stack stays small.
            const bool inner = same && (copies > 1 || stack_.size() >= most_levels ||
                                        is_first(*stack_[*same].last));
            offer(best, 50, inner ? *same : std::min(room_for_first(piece, number), most_levels),
                  number);
        }
        if (!same && number.values.size() > 1 &&
            (is_first(number) || goes_on_later(piece, number)) && number.values.size() <= 3 &&
            !has_numbered_parent(number))
            offer(best, 45, std::min(stack_.size(), room_for(number)), number);
        if (!same && !begins && number.values.size() == 1 && nodes_.empty() &&
            goes_on_later(piece, number))
            offer(best, 42, 0, number);
    }

    bool continues_any(const PrintedNumber& number) const {
        return is_first(number) || std::ranges::any_of(stack_, [&](const Level& level) {
                   return level.last &&
                          (follows(*level.last, number) || is_parent(*level.last, number));
               });
    }

    /// Whether "1.2" is a part of `above`: "1", "1.", "Article I", "Section 1".
    static bool is_parent(const PrintedNumber& above, const PrintedNumber& number) {
        const std::size_t parts = above.values.size();
        return number.values.size() == parts + 1 &&
               std::equal(above.values.begin(), above.values.end(), number.values.begin()) &&
               above.style.numeral != Numeral::letter && above.suffix == 0 &&
               above.style.enclosure != Enclosure::parentheses;
    }

    /// "3.1" after "2.7" where no "3" stands between.
    static bool next_parent(const PrintedNumber& last, const PrintedNumber& number) {
        return number.values.size() > 1 && is_first(number) &&
               number.values[number.values.size() - 2] == last.values[last.values.size() - 2] + 1;
    }

    bool has_numbered_parent(const PrintedNumber& number) const {
        return std::ranges::any_of(stack_, [&](const Level& level) {
            return level.last && level.last->style.named() && is_parent(*level.last, number);
        });
    }

    static bool is_in_brackets(const NumberStyle& style) {
        return style.enclosure == Enclosure::parentheses || style.enclosure == Enclosure::closed;
    }

    /// Whether the next number of its style behind a piece follows it.
    bool goes_on_behind(std::size_t piece, const PrintedNumber& last) const {
        const auto& seen = seen_.at(key_of(last.style));
        const auto next = std::ranges::upper_bound(seen, piece, {}, &Seen::piece);
        return next != seen.end() && next->value == last.values.back() + 1;
    }

    /// The levels above the parties "(1)" and the recitals "(A)", which hold no clauses; all levels
    /// where no such list stands on top, or it goes on behind the piece.
    std::size_t room_above_list(std::size_t piece) const {
        for (std::size_t k = 0; k < stack_.size(); ++k) {
            if (!stack_[k].last) continue;
            if (!is_in_brackets(stack_[k].last->style) || goes_on_behind(piece, *stack_[k].last))
                return stack_.size();
            return k > 0 ? k - 1 : k; // nor does their heading
        }
        return stack_.size();
    }

    std::size_t room_for_first(std::size_t piece, const PrintedNumber& number) const {
        if (!is_in_brackets(number.style) && number.style.numeral != Numeral::letter)
            return std::min(room_for_roman(number), room_above_list(piece));
        return room_for_roman(number);
    }

    /// Outlines go from I to A: the recitals' letters do not hold the articles.
    std::size_t room_for_roman(const PrintedNumber& number) const {
        if (number.style.numeral != Numeral::roman || !number.style.upper) return stack_.size();
        for (std::size_t k = 0; k < stack_.size(); ++k)
            if (stack_[k].last && !stack_[k].last->style.named() &&
                stack_[k].last->style.numeral == Numeral::letter && stack_[k].last->style.upper)
                return k > 0 && !stack_[k - 1].last ? k - 1 : k; // nor does their heading
        return stack_.size();
    }

    /// The levels that may hold a named part of this rank: all below the first that may not.
    std::size_t room_for(const PrintedNumber& number) const {
        const int own = rank(number.style);
        for (std::size_t k = 0; k < stack_.size(); ++k)
            if (stack_[k].rank() != unranked && stack_[k].rank() >= own) return k;
        return std::min(stack_.size(), most_levels);
    }

    void close_to(std::size_t keep) {
        for (std::size_t k = keep; k < stack_.size(); ++k)
            if (stack_[k].last) closed_[key_of(stack_[k].last->style)] = *stack_[k].last;
        stack_.resize(keep);
    }

    void open(std::size_t piece, Level level) {
        std::optional<std::size_t> parent;
        if (!stack_.empty()) parent = stack_.back().node;
        level.node = nodes_.size();
        nodes_.push_back({piece, level.last, parent, static_cast<int>(stack_.size())});
        stack_.push_back(std::move(level));
    }

    void place(std::size_t piece, const Placing& placing) {
        const bool annex = placing.number->style.division == Division::annex;
        close_to(annex ? 0 : placing.keep);
        if (annex) closed_.clear(); // numbering begins anew
        open(piece, {*placing.number, 0, 0});
    }

    bool is_heading(std::size_t piece) const {
        const bool numbered = !pieces_[piece].numbers.empty();
        return !numbered && look_[piece] > 0 && !follows_bare_number(piece);
    }

    /// "3 §" on its own line: what stands below is its heading.
    bool follows_bare_number(std::size_t piece) const {
        if (nodes_.empty() || nodes_.back().piece + 1 != piece || !nodes_.back().number)
            return false;
        const Piece& above = pieces_[piece - 1];
        return nodes_.back().number->length >= above.span.size();
    }

    /// A heading stands under larger ones and under numbered parts, but not inside a list.
    static bool holds_headings(const Level& open, int level) {
        if (!open.last) return open.heading_level < level;
        const NumberStyle& style = open.last->style;
        return style.named() || style.parts > 1 ||
               (style.enclosure == Enclosure::dot && style.numeral != Numeral::letter);
    }

    void place_heading(std::size_t piece) {
        const int level = look_[piece];
        std::size_t keep = 0;
        while (keep < stack_.size() && holds_headings(stack_[keep], level)) ++keep;
        // A heading right above the next number heads a group of numbers; else it is inside one.
        const bool groups = piece + 1 < pieces_.size() && !pieces_[piece + 1].numbers.empty() &&
                            !barred_[piece + 1] && continues_group(pieces_[piece + 1]);
        if (groups)
            for (std::size_t k = 0; k < keep; ++k)
                if (stack_[k].last && stack_[k].rank() > heading_rank) {
                    keep = k;
                    break;
                }
        close_to(std::min(keep, most_levels));
        open(piece, {std::nullopt, 0, level});
    }

    bool continues_group(const Piece& next) const {
        return std::ranges::any_of(next.numbers, [&](const PrintedNumber& number) {
            return !number.values.empty() &&
                   (number.style.named() || std::ranges::any_of(stack_, [&](const Level& level) {
                        return level.last && level.last->style == number.style &&
                               follows(*level.last, number);
                    }));
        });
    }

    const Text& text_;
    const std::vector<Piece>& pieces_;
    const Barred& barred_;
    const std::vector<int>& look_;
    std::unordered_map<std::uint64_t, std::size_t> last_seen_;
    std::unordered_map<std::uint32_t, std::vector<Seen>> seen_; ///< by style, in order
    std::unordered_map<std::uint32_t, PrintedNumber> closed_;
    std::vector<Level> stack_;
    std::vector<Node> nodes_;
};

} // namespace

std::vector<Node> find_outline(const Text& text, const std::vector<Piece>& pieces,
                               const Barred& barred, const std::vector<int>& looks) {
    return Outline(text, pieces, barred, looks).run();
}

} // namespace clausula
