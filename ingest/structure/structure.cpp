#include "ingest/structure/structure.h"

#include "index/language/language.h"
#include "ingest/structure/contents.h"
#include "ingest/structure/heading.h"
#include "ingest/structure/lists.h"
#include "ingest/structure/moments.h"
#include "ingest/structure/outline.h"
#include "ingest/structure/parts.h"
#include "ingest/structure/passages.h"
#include "ingest/structure/signature.h"

#include <algorithm>

namespace clausula {

namespace {

/// The outline, and which pieces begin items of lists in it.
struct Skeleton {
    std::vector<Node> nodes;
    std::vector<bool> items;
};

/// Where numbers divide the text, a heading above the first of them belongs to the preamble
/// ("PARTIES"), unless the format itself says it is one.
std::vector<bool> preamble_headings(const Text& text, const std::vector<Piece>& pieces,
                                    const std::vector<Node>& nodes) {
    std::vector<bool> marked(nodes.size(), false);
    auto numbered =
        std::ranges::find_if(nodes, [](const Node& node) { return node.number.has_value(); });
    if (numbered == nodes.end()) return marked;
    for (auto node = nodes.begin(); node != numbered; ++node) {
        const bool said_so =
            text.paragraphs[pieces[node->piece].paragraph].kind == BlockKind::heading;
        // With text of its own ("RECITALS") it heads that, not the clauses below.
        const bool holds_it = numbered->parent == static_cast<std::size_t>(node - nodes.begin()) &&
                              numbered->piece == node->piece + 1;
        marked[static_cast<std::size_t>(node - nodes.begin())] = !said_so && !holds_it;
    }
    return marked;
}

Skeleton find_skeleton(const Text& text, const std::vector<Piece>& pieces, const Barred& barred,
                       const std::vector<int>& looks) {
    Skeleton skeleton;
    skeleton.items.assign(pieces.size(), false);
    const std::vector<Node> all = find_outline(text, pieces, barred, looks);
    const std::vector<bool> listed = find_list_items(text, pieces, all);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (listed[i]) skeleton.items[all[i].piece] = true;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (!pieces[i].numbers.empty() &&
            pieces[i].numbers.front().style.numeral == Numeral::bullet)
            skeleton.items[i] = true;
    skeleton.nodes = without(all, listed);
    skeleton.nodes = without(skeleton.nodes, preamble_headings(text, pieces, skeleton.nodes));
    return skeleton;
}

/// Whether numbers, or headings that can be told by their print, divide the text.
bool divides(const std::vector<Node>& nodes) {
    constexpr std::size_t enough_headings = 3;
    return nodes.size() >= enough_headings ||
           std::ranges::any_of(nodes, [](const Node& node) { return node.number.has_value(); });
}

/// Contents and signature block hold no clauses, nor does what stands up to the title.
Barred bar(const Text& text, const std::vector<Piece>& pieces, SignatureBlock signature) {
    Barred barred = find_contents(text, pieces);
    const Span title = find_title(text);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!title.empty() && pieces[i].span.begin < title.end) barred[i] = true;
        if (signature.first <= i && i < signature.last) barred[i] = true;
    }
    return barred;
}

std::vector<Part> parts_of(const std::vector<Node>& nodes, SignatureBlock signature) {
    std::vector<Part> parts;
    std::vector<std::size_t> place(nodes.size());
    bool signed_off = signature.empty();
    const auto add_signature = [&] {
        Part part;
        part.kind = ClauseKind::signature;
        part.piece = signature.first;
        parts.push_back(part);
        signed_off = true;
    };
    if (nodes.empty() ? signature.first > 0
                      : std::min(nodes.front().piece,
                                 signed_off ? nodes.front().piece : signature.first) > 0) {
        Part preamble;
        preamble.kind = ClauseKind::preamble;
        parts.push_back(preamble);
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!signed_off && nodes[i].piece >= signature.last) add_signature();
        place[i] = parts.size();
        Part part;
        part.piece = nodes[i].piece;
        part.number = nodes[i].number;
        if (nodes[i].parent) part.parent = place[*nodes[i].parent];
        if (part.number && part.number->style.division == Division::annex)
            part.kind = ClauseKind::annex;
        parts.push_back(part);
    }
    if (!signed_off) add_signature();
    return parts;
}

/// `items` flags the pieces that begin an item of a list.
std::vector<Clause> passages_of(const Text& text, const std::vector<Piece>& pieces,
                                const std::vector<bool>& items) {
    std::vector<Clause> clauses;
    for (Passage passage : cut_passages(text, 0, text.paragraphs.size())) {
        Clause clause;
        clause.kind = ClauseKind::passage;
        clause.span = {text.paragraphs[passage.first].span.begin,
                       text.paragraphs[passage.last - 1].span.end};
        const Text::Pages pages = text.pages_of(clause.span);
        clause.first_page = pages.first;
        clause.last_page = pages.last;
        clauses.push_back(std::move(clause));
    }
    std::size_t in = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!items[i]) continue;
        while (clauses[in].span.end < pieces[i].span.end) ++in;
        clauses[in].items.push_back(pieces[i].span);
    }
    return clauses;
}

std::string_view moment_mark(const Text& text, std::string_view hint) {
    const Language* language = find_language(hint);
    if (!language) language = recognise_language(text.content);
    return language ? language->structure.moment : std::string_view();
}

} // namespace

std::vector<Clause> split_clauses(const Text& text, std::string_view language) {
    const std::vector<Piece> pieces = find_pieces(text);
    if (pieces.empty()) return {};
    const SignatureBlock signature = find_signature_block(text, pieces);
    const Barred barred = bar(text, pieces, signature);
    const std::vector<int> looks = headings_look(text, pieces);
    Skeleton skeleton = find_skeleton(text, pieces, barred, looks);
    if (!divides(skeleton.nodes)) {
        std::vector<int> shapes = headings_by_shape(text, pieces);
        for (std::size_t i = 0; i < shapes.size(); ++i)
            if (looks[i] > 0) shapes[i] = looks[i];
        skeleton = find_skeleton(text, pieces, barred, shapes);
    }
    if (skeleton.nodes.empty() && signature.empty())
        return passages_of(text, pieces, skeleton.items);

    std::vector<Part> parts = parts_of(skeleton.nodes, signature);
    parts = with_moments(text, pieces, parts, skeleton.items, moment_mark(text, language));
    std::vector<Clause> clauses = make_clauses(text, pieces, parts, skeleton.items);
    for (Clause& clause : clauses)
        if (clause.kind == ClauseKind::signature)
            clause.items = signature_lines(text, pieces, signature);
    return clauses;
}

} // namespace clausula
