#pragma once

#include "ingest/readers/markup_page.h"
#include "ingest/readers/odt_styles.h"
#include "ingest/readers/xml.h"

#include <map>
#include <string>
#include <vector>

namespace clausula {

/// Walks the paragraphs, lists and tables of an OpenDocument text in the order they are read, into
/// pages. Numbers become words at the paragraph's begin; notes and text boxes follow the paragraph
/// (or table) they hang on; tracked deletions and comments are left out and counted.
class OdtBody {
public:
    OdtBody(const OdtStyles& styles, MarkupPages& pages) : styles_(styles), pages_(pages) {}

    void read(const pugi::xml_node& text);
    /// A header or footer: furniture of the page that is being filled.
    void read_furniture(const pugi::xml_node& root);

    struct LeftOut {
        std::size_t deletions = 0, comments = 0;
    };

    const LeftOut& left_out() const { return left_out_; }

private:
    /// A list that is open, the outermost first.
    struct List {
        const OdtListStyle* style;
        bool item_counted = false; ///< the item that is open has its number
        bool item_has_number = true;
        std::optional<int> start;
    };

    void walk(const pugi::xml_node& parent);
    void element(const pugi::xml_node& node);
    bool inline_element(const pugi::xml_node& node, std::string_view name);
    void paragraph(const pugi::xml_node& node, bool heading);
    std::string number_of(const pugi::xml_node& node, const OdtStyle& style, bool heading);
    void list(const pugi::xml_node& node);
    void begin_list(const pugi::xml_node& node);
    void table(const pugi::xml_node& node);
    void span(const pugi::xml_node& node);
    void read_asides();
    void page_break();
    void text(std::string_view words);
    void flush_number();

    const OdtStyles& styles_;
    MarkupPages& pages_;
    std::vector<List> lists_;
    OdtCounters* counters_ = nullptr; ///< of the open list
    std::map<std::string, OdtCounters> counters_of_style_, counters_of_list_;
    OdtCounters outline_counters_;

    struct Aside {
        pugi::xml_node node;
        std::string mark; ///< a note's
    };

    std::vector<Aside> asides_;
    std::string mark_; ///< of the note that was met last, or waits for its first paragraph
    LeftOut left_out_;
    std::string number_; ///< waits for the paragraph's first word: a page may begin before it
    bool bold_ = false, paragraph_bold_ = false;
    bool in_furniture_ = false, in_cell_ = false, cell_begun_ = false, reading_asides_ = false;
    bool page_breaks_after_row_ = false;
};

} // namespace clausula
