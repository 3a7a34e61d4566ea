#include "ingest/structure/lists.h"

#include "index/language/language.h"
#include "index/text/unicode.h"
#include "ingest/structure/heading.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace clausula {

namespace {

constexpr std::size_t no_parent = static_cast<std::size_t>(-1);

bool is_list_opener(std::string_view words) {
    static const std::unordered_set<std::string> openers = [] {
        std::unordered_set<std::string> table;
        for (const Language* language : all_languages())
            for (std::string_view word : language->structure.list_openers) table.emplace(word);
        return table;
    }();
    while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
    const std::size_t blank = words.rfind(' ');
    const std::string_view last = blank == std::string_view::npos ? words : words.substr(blank + 1);
    return last.size() <= 24 && openers.contains(fold_case(last));
}

bool ends_like_item(std::string_view words) {
    while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
    if (words.empty()) return true;
    if (words.back() == ';' || words.back() == ',') return true;
    for (std::string_view link :
         {"; and", "; or", ", and", ", or", "; ja", "; tai", "; sekä", "; och", "; eller", "; samt",
          " ja", " sekä", " tai", " och", " samt", " eller", " and", " or"})
        if (words.ends_with(link)) return true;
    return false;
}

bool is_below_section_sign(const std::vector<Node>& nodes, std::size_t node) {
    for (auto above = nodes[node].parent; above; above = nodes[*above].parent)
        if (nodes[*above].number && nodes[*above].number->style.sign) return true;
    return false;
}

/// Whether a run counts from one below a heading without a number that has a heading by markup
/// above it and one of its own kind behind: the document is headed, not numbered.
bool is_inside_headed_text(const Text& text, const std::vector<Piece>& pieces,
                           const std::vector<Node>& nodes, const std::vector<std::size_t>& run) {
    const auto heading = nodes[run.front()].parent;
    if (!heading || nodes[*heading].number || !is_first(*nodes[run.front()].number)) return false;
    const auto paragraph = [&](std::size_t at) {
        return text.paragraphs.begin() + static_cast<std::ptrdiff_t>(at);
    };
    const auto node = nodes.begin() + static_cast<std::ptrdiff_t>(run.back());
    return std::any_of(paragraph(0), paragraph(pieces[nodes[*heading].piece].paragraph),
                       [](const Paragraph& above) { return above.kind == BlockKind::heading; }) &&
           std::any_of(node, nodes.end(), [&](const Node& behind) {
               return !behind.number && behind.depth <= nodes[*heading].depth;
           });
}

/// What speaks for a run of brothers being a list, less what speaks against.
double list_weight(const Text& text, const std::vector<Piece>& pieces,
                   const std::vector<Node>& nodes, const std::vector<std::size_t>& run,
                   const std::vector<std::size_t>& children) {
    const Node& first = nodes[run.front()];
    double weight = 0;
    if (first.piece > 0) {
        const Piece& above = pieces[first.piece - 1];
        if (above.ends_open || is_list_opener(text[above.span])) weight += 1;
    }
    std::size_t lower = 0, no_stop = 0, linked = 0, headed = 0, followed = 0, marked = 0,
                parents = 0;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < run.size(); ++i) {
        const Node& node = nodes[run[i]];
        const Piece& piece = pieces[node.piece];
        const Paragraph& paragraph = text.paragraphs[piece.paragraph];
        const std::string_view words =
            text[piece.span].substr(std::min(node.number->length, piece.span.size()));
        std::size_t at = 0;
        const char32_t c = words.empty() ? U'\0' : next_code_point(words, at);
        const bool last = i + 1 == run.size();
        if (is_letter(c) && !is_upper(c)) ++lower;
        if (!piece.ends_sentence) ++no_stop;
        if (ends_like_item(words)) ++linked;
        const std::size_t heading = heading_length(*node.number, words);
        if ((heading > 0 && heading < words.size()) || words.empty() ||
            paragraph.kind == BlockKind::heading || (paragraph.bold && piece.short_line))
            ++headed;
        if (paragraph.kind == BlockKind::list_item) ++marked;
        bytes += words.size();
        if (children[run[i]] > 0) ++parents;
        const std::size_t next =
            last ? pieces.size()
                 : (run[i] + 1 < nodes.size() ? nodes[run[i] + 1].piece : pieces.size());
        // Only a new sentence is a paragraph between; a wrapped rest is not.
        if (!last && next > node.piece + 1 && !pieces[node.piece + 1].starts_lower &&
            pieces[node.piece + 1].begins_paragraph)
            ++followed;
    }
    const auto share = [&](std::size_t count) {
        return static_cast<double>(count) / static_cast<double>(run.size());
    };
    weight += 3 * share(lower) + 2 * share(linked) + 1.5 * share(no_stop);
    // "The tasks are: 1. Raise needs 2. Make proposals": a clause would end in a stop, or be
    // followed.
    const bool bare = followed == 0 && parents == 0 && headed == 0;
    if (bare && no_stop == run.size() && first.piece > 0 && pieces[first.piece - 1].ends_open)
        weight += 1;
    if (bare && marked == run.size() && is_inside_headed_text(text, pieces, nodes, run))
        weight += 1.5;
    if (bytes / run.size() < 140) weight += 0.5;
    weight += 0.5 * share(marked);
    weight -= 4 * share(headed) + 3 * share(followed) + 1.5 * share(parents);
    const NumberStyle& style = first.number->style;
    if (style.enclosure == Enclosure::dot && style.numeral != Numeral::letter) weight -= 1;
    if (style.enclosure == Enclosure::bare) weight -= 1;
    if (!first.parent) weight -= 1;
    return weight;
}

} // namespace

std::vector<bool> find_list_items(const Text& text, const std::vector<Piece>& pieces,
                                  const std::vector<Node>& nodes) {
    constexpr double enough = 1.4;
    std::vector<std::size_t> children(nodes.size(), 0);
    for (const Node& node : nodes)
        if (node.parent) ++children[*node.parent];
    // A sequence that restarts under the same parent is a new run.
    using Key = std::tuple<std::size_t, int, int, int, int, bool>;
    std::map<Key, std::vector<std::size_t>> open;
    std::vector<std::vector<std::size_t>> runs;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Node& node = nodes[i];
        if (!node.number) continue;
        const NumberStyle& style = node.number->style;
        if (style.parts > 1) continue;
        if (style.named() && style.division != Division::annex) continue;
        std::vector<std::size_t>& run =
            open[{node.parent.value_or(no_parent), static_cast<int>(style.numeral),
                  static_cast<int>(style.enclosure), style.parts, static_cast<int>(style.division),
                  style.upper}];
        if (!run.empty() && is_first(*node.number)) runs.push_back(std::exchange(run, {}));
        run.push_back(i);
    }
    for (auto& [key, run] : open) runs.push_back(std::move(run));

    std::vector<bool> items(nodes.size(), false);
    for (const std::vector<std::size_t>& run : runs) {
        bool list = false;
        if (nodes[run.front()].number->style.enclosure == Enclosure::closed &&
            is_below_section_sign(nodes, run.front())) {
            list = true; // under a §, what is printed "1)" is cited as a point of a moment
        } else if (nodes[run.front()].number->style.division == Division::annex) {
            // "Liitteet: Liite 1 …, Liite 2 …": named one under the other, with nothing in them.
            list = run.size() > 1 && run.back() + 1 == nodes.size() &&
                   nodes[run.back()].piece - nodes[run.front()].piece == run.size() - 1;
        } else if (run.size() == 1) {
            list = children[run.front()] == 0; // a lone "1." numbers nothing
        } else {
            list = list_weight(text, pieces, nodes, run, children) >= enough;
        }
        if (list)
            for (std::size_t i : run) items[i] = true;
    }
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (nodes[i].parent && items[*nodes[i].parent] && nodes[i].number) items[i] = true;
    return items;
}

std::vector<Node> without(const std::vector<Node>& nodes, const std::vector<bool>& marked) {
    std::vector<Node> kept;
    std::vector<std::optional<std::size_t>> place(
        nodes.size()); ///< where it, or who stands for it, is
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        std::optional<std::size_t> parent;
        if (nodes[i].parent) parent = place[*nodes[i].parent];
        place[i] = parent;
        if (marked[i]) continue;
        place[i] = kept.size();
        Node node = nodes[i];
        node.parent = parent;
        node.depth = parent ? kept[*parent].depth + 1 : 0;
        kept.push_back(std::move(node));
    }
    return kept;
}

} // namespace clausula
