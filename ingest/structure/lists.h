#pragma once

#include "ingest/structure/outline.h"

#include <string_view>
#include <vector>

namespace clausula {

/// Tells lists inside a clause from clauses: which nodes are only items of their parent's list.
///
/// Weighs each run of brothers of one style: words that lead in ("the following:"), items in lower
/// case, without full stops, or short speak for a list; headings, paragraphs between the items,
/// and numbers that divide the whole document speak against. What is below an item is in the list.
std::vector<bool> find_list_items(const Text& text, const std::vector<Piece>& pieces,
                                  const std::vector<Node>& nodes);

/// `nodes` without those marked; the parents and depths of the rest are set right. A node whose
/// parent goes moves up to the next one that stays.
std::vector<Node> without(const std::vector<Node>& nodes, const std::vector<bool>& marked);

} // namespace clausula
