#include "index/model/text.h"

#include <algorithm>

namespace clausula {

std::vector<Place> Text::places_of(Span span) const {
    if (span.empty()) return {};
    auto first = std::ranges::partition_point(
        places, [&](const Place& place) { return place.span.end <= span.begin; });
    auto last = std::partition_point(
        first, places.end(), [&](const Place& place) { return place.span.begin < span.end; });
    return {first, last};
}

Text::Pages Text::pages_of(Span span) const {
    const std::vector<Place> found = places_of(span);
    if (found.empty()) return {};
    auto [low, high] = std::ranges::minmax(found, {}, &Place::page);
    return {low.page, high.page};
}

} // namespace clausula
