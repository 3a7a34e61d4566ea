#pragma once

#include "ingest/readers/docx_styles.h"
#include "ingest/readers/list_number.h"
#include "ingest/readers/xml.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace clausula {

/// The automatic paragraph numbers of a DOCX, counted as Word counts them (ECMA-376 part 1,
/// 17.9): word/numbering.xml holds abstract lists of nine levels, and numbered instances of them.
/// Paragraphs of all instances of an abstract list share its counters, unless an instance starts
/// anew.
class DocxNumbering {
public:
    static constexpr int level_count = 9;

    /// `numbering` is the root of word/numbering.xml, or null. `style_lists` gives the list of each
    /// numbering style, by the style's id: an abstract list may only name such a style.
    DocxNumbering(const pugi::xml_node& numbering, const std::map<std::string, int>& style_lists);

    /// What stands behind the number.
    enum class Suffix { space, nothing };

    struct Printed {
        std::string text; ///< "1.1", "(a)", "4 §", "•"; may be empty
        Suffix suffix = Suffix::space;
        std::optional<bool> bold; ///< none: as the paragraph
        bool bullet = false;
    };

    /// Counts a paragraph of the list at the level, from 0; none when there is no such list.
    std::optional<Printed> count(int list, int level);

    /// The level of the list that is tied to the paragraph style, if one is.
    std::optional<int> level_of_style(int list, std::string_view style) const;

private:
    struct Level {
        int start = 1;
        NumberFormat format = NumberFormat::decimal;
        std::string text;
        std::optional<int> restart; ///< the level, from 1, whose use starts this one anew; 0: none
        bool legal = false;         ///< all numbers in it are written in decimal
        Suffix suffix = Suffix::space;
        std::optional<bool> bold;
        std::string style;
    };

    struct Abstract {
        std::array<Level, level_count> levels;
        std::array<std::optional<int>, level_count> counters;
        std::string linked_style; ///< the numbering style that has the levels; empty: they are here
    };

    struct Instance {
        int abstract = 0;
        std::map<int, int> starts; ///< by level
        std::map<int, Level> levels;
        std::array<bool, level_count> used{};
    };

    static Level read_level(const pugi::xml_node& node);
    void read_instance(const pugi::xml_node& node);
    Instance* find(int list);
    const Level& level_of(const Instance& instance, int level) const;
    int start_of(const Instance& instance, int level) const;
    std::string text_of(const Instance& instance, int level) const;

    std::map<int, Abstract> abstracts_;
    std::map<int, Instance> instances_;
};

} // namespace clausula
