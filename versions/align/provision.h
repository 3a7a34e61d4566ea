#pragma once

#include "index/model/document.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace clausula {

/// What is aligned as one: a clause with its own paragraphs, or one paragraph of a passage.
///
/// The moments of a section, which bear no printed number, belong to the section: one that is put
/// in is an edit of it. Passages are cut where a page ends, which says nothing of what belongs
/// together, so each of their paragraphs is a provision.
struct Provision {
    std::size_t clause = 0; ///< index into Document::clauses: where it is cited
    Span span;              ///< number, heading and body
    Span heading;           ///< as Clause::heading_span
    Span body;              ///< what follows number and heading; empty where there is nothing
    std::optional<std::size_t> parent; ///< index of a provision; always smaller than its own

    bool operator==(const Provision&) const = default;
};

/// The provisions of a document, in reading order; or those of its clause `top` and of what is
/// below that, where a passage is one provision.
std::vector<Provision> provisions_of(const Document& document,
                                     std::optional<std::size_t> top = std::nullopt);

} // namespace clausula
