#pragma once

#include "index/model/text.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

// The compact forms of a text's layout, described in docs/archive-format.md. Lengths come back
// within 1/40 point (they are kept in 1/20), confidences within 1/2000. Damaged data gives wrong
// values, never a read past its end.

std::string encode_places(std::span<const Place> places);
/// Appends the places of one chunk.
void decode_places(std::string_view data, std::vector<Place>& places);

std::string encode_paragraphs(std::span<const Paragraph> paragraphs);
std::vector<Paragraph> decode_paragraphs(std::string_view data);

std::string encode_furniture(std::span<const Furniture> furniture);
std::vector<Furniture> decode_furniture(std::string_view data);

std::string encode_spans(std::span<const Span> spans);
std::vector<Span> decode_spans(std::string_view data);

} // namespace clausula
