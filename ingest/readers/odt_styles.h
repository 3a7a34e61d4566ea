#pragma once

#include "ingest/readers/list_number.h"
#include "ingest/readers/xml.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace clausula {

/// What the styles of an OpenDocument text say about a paragraph or a span.
struct OdtStyle {
    bool bold = false, breaks_page = false, is_title = false;
    bool unnumbered = false; ///< a heading that is taken out of the outline's numbering
};

/// A level of a list style or of the outline.
struct OdtLevel {
    NumberFormat format = NumberFormat::none;
    std::string prefix, suffix;
    std::string pattern; ///< "%1%.%2%" (LibreOffice 7 and later); empty: made of the other fields
    std::string bullet;
    int start = 1;
    int shown_levels = 1; ///< how many levels, this one the last, are printed
};

struct OdtListStyle {
    static constexpr std::size_t level_count = 10;
    std::array<OdtLevel, level_count> levels;
};

/// A list's counters, by level; none where no item was counted yet.
using OdtCounters = std::array<std::optional<int>, OdtListStyle::level_count>;

/// Counts an item at the level, from 0, and gives its number as printed.
std::string count_item(const OdtListStyle& style, OdtCounters& counters, std::size_t level,
                       std::optional<int> start);

/// The styles of an OpenDocument text, of styles.xml and content.xml together.
class OdtStyles {
public:
    /// Adds all the styles in a part; those added later go before those of the same name.
    void add(const pugi::xml_node& root);

    OdtStyle style(std::string_view name) const;
    /// The list style; null when there is none of that name.
    const OdtListStyle* list(std::string_view name) const;

    const OdtListStyle& outline() const { return outline_; }

private:
    std::map<std::string, pugi::xml_node, std::less<>> nodes_;
    std::map<std::string, OdtListStyle, std::less<>> lists_;
    OdtListStyle outline_;
};

} // namespace clausula
