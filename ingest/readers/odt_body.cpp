#include "ingest/readers/odt_body.h"

#include <algorithm>
#include <array>
#include <utility>

namespace clausula {

namespace {

constexpr std::array<std::string_view, 13> not_text = {"forms",
                                                       "sequence-decls",
                                                       "variable-decls",
                                                       "user-field-decls",
                                                       "dde-connection-decls",
                                                       "title",
                                                       "desc",
                                                       "ruby-text",
                                                       "hidden-text",
                                                       "binary-data",
                                                       "math",
                                                       "event-listeners",
                                                       "annotation-end"};

bool is_source(std::string_view name) { return name.ends_with("-source"); }

// The rows of a table, through the groups that may stand around them.
void collect_rows(const pugi::xml_node& parent, std::vector<pugi::xml_node>& rows) {
    for (const pugi::xml_node& node : parent.children()) {
        const std::string_view name = local_name(node);
        if (name == "table-row")
            rows.push_back(node);
        else if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group")
            collect_rows(node, rows);
    }
}

bool is_cell(const pugi::xml_node& node) {
    return local_name(node) == "table-cell" || local_name(node) == "covered-table-cell";
}

} // namespace

void OdtBody::read(const pugi::xml_node& text) {
    walk(text);
    pages_.end();
}

void OdtBody::read_furniture(const pugi::xml_node& root) {
    in_furniture_ = true;
    walk(root);
    asides_.clear();
    pages_.end();
    in_furniture_ = false;
}

void OdtBody::walk(const pugi::xml_node& parent) {
    for (const pugi::xml_node& node : parent.children()) {
        if (node.type() == pugi::node_element)
            element(node);
        else if (std::string_view words = node.value();
                 words.find_first_not_of(" \t\r\n") != std::string_view::npos ||
                 local_name(parent) == "p" || local_name(parent) == "h" ||
                 local_name(parent) == "span" || local_name(parent) == "a")
            text(words);
    }
}

void OdtBody::element(const pugi::xml_node& node) {
    const std::string_view name = local_name(node);
    if (std::ranges::find(not_text, name) != not_text.end() || is_source(name)) return;
    if (name == "tracked-changes") {
        for (const pugi::xml_node& change : node.children())
            left_out_.deletions += static_cast<bool>(child(change, "deletion"));
    } else if (name == "p" || name == "h") {
        paragraph(node, name == "h");
    } else if (name == "list") {
        list(node);
    } else if (name == "table") {
        table(node);
    } else if (name == "text-box" || name == "note-body") {
        asides_.push_back({node, std::exchange(mark_, {})});
    } else if (!inline_element(node, name)) {
        walk(node);
    }
}

bool OdtBody::inline_element(const pugi::xml_node& node, std::string_view name) {
    if (name == "span") {
        span(node);
    } else if (name == "s" || name == "tab") {
        text(" ");
    } else if (name == "line-break") {
        flush_number();
        pages_.line_break();
    } else if (name == "soft-page-break") {
        page_break();
    } else if (name == "annotation") {
        ++left_out_.comments;
    } else if (name == "note-citation") {
        // A word of its own: "palkka¹" would not be found as "palkka".
        mark_ = note_mark(node.child_value());
        text(" " + mark_ + " ");
    } else {
        return false;
    }
    return true;
}

void OdtBody::span(const pugi::xml_node& node) {
    const bool outer = bold_;
    const std::string_view name = attribute(node, "style-name");
    if (!name.empty()) bold_ = bold_ || styles_.style(name).bold;
    walk(node);
    bold_ = outer;
}

void OdtBody::text(std::string_view words) {
    flush_number();
    pages_.text(words, bold_);
}

void OdtBody::flush_number() {
    if (number_.empty()) return;
    pages_.text(std::exchange(number_, {}) + " ", paragraph_bold_);
}

void OdtBody::page_break() {
    if (in_furniture_) return;
    if (in_cell_)
        page_breaks_after_row_ = true;
    else if (!pages_.page_is_empty())
        pages_.page_break();
}

void OdtBody::paragraph(const pugi::xml_node& node, bool heading) {
    const OdtStyle style = styles_.style(attribute(node, "style-name"));
    if (style.breaks_page) page_break();
    bold_ = paragraph_bold_ = style.bold;
    const bool in_list = !lists_.empty();
    const int outline = std::clamp(number_attribute(node, "outline-level", 1), 1, 9);
    Block block;
    if (heading)
        block = {.kind = BlockKind::heading, .level = outline};
    else if (style.is_title)
        block = {.kind = BlockKind::heading, .level = 1};
    else if (in_list)
        block = {.kind = BlockKind::list_item, .level = static_cast<int>(lists_.size())};
    if (in_furniture_) block = {.kind = BlockKind::furniture};
    if (!in_cell_)
        pages_.begin(block);
    else if (std::exchange(cell_begun_, true))
        pages_.line_break();
    number_ = number_of(node, style, heading);
    if (!mark_.empty()) text(std::exchange(mark_, {}) + " ");
    walk(node);
    flush_number();
    if (in_cell_) return;
    pages_.end();
    read_asides();
}

std::string OdtBody::number_of(const pugi::xml_node& node, const OdtStyle& style, bool heading) {
    if (!lists_.empty()) {
        List& open = lists_.back();
        if (!open.style || !counters_ || !open.item_has_number ||
            std::exchange(open.item_counted, true))
            return "";
        const std::size_t level = std::min(lists_.size(), OdtListStyle::level_count) - 1;
        return count_item(*open.style, *counters_, level, std::exchange(open.start, {}));
    }
    if (!heading || style.unnumbered || attribute(node, "is-list-header") == "true") return "";
    const int level = std::clamp(number_attribute(node, "outline-level", 1), 1, 10) - 1;
    std::optional<int> start;
    if (attribute(node, "restart-numbering") == "true")
        start = number_attribute(node, "start-value", 1);
    return count_item(styles_.outline(), outline_counters_, static_cast<std::size_t>(level), start);
}

// A list begins its numbers anew unless it says that it carries on; a list in an item that has no
// number of its own is how an inner level is carried on.
void OdtBody::begin_list(const pugi::xml_node& node) {
    const std::string name(attribute(node, "style-name"));
    const bool continues = attribute(node, "continue-numbering") == "true";
    const OdtListStyle* style = styles_.list(name);
    if (!lists_.empty()) {
        const List& outer = lists_.back();
        if (outer.item_counted && !continues && counters_)
            std::fill(counters_->begin() + static_cast<std::ptrdiff_t>(
                                               std::min(lists_.size(), OdtListStyle::level_count)),
                      counters_->end(), std::nullopt);
        lists_.push_back({style ? style : outer.style});
        return;
    }
    const std::string id(attribute(node, "id"));
    const std::string continued(attribute(node, "continue-list"));
    OdtCounters begin{};
    if (const auto other = counters_of_list_.find(continued); other != counters_of_list_.end())
        begin = other->second;
    else if (continues)
        begin = counters_of_style_[name];
    counters_ = &(counters_of_style_[name] = begin);
    lists_.push_back({style});
}

void OdtBody::list(const pugi::xml_node& node) {
    begin_list(node);
    const std::size_t depth = lists_.size();
    for (const pugi::xml_node& item : node.children()) {
        if (item.type() != pugi::node_element) continue;
        List& open = lists_.back();
        open.item_counted = false;
        open.item_has_number = local_name(item) == "list-item";
        if (has_attribute(item, "start-value"))
            open.start = number_attribute(item, "start-value", 1);
        walk(item);
        lists_.resize(depth);
    }
    lists_.pop_back();
    if (!lists_.empty()) return;
    if (const std::string id(attribute(node, "id")); !id.empty())
        counters_of_list_[id] = *counters_;
    // A chain of lists is known by the name of any of its parts.
    if (const std::string id(attribute(node, "continue-list")); !id.empty())
        counters_of_list_[id] = *counters_;
}

void OdtBody::table(const pugi::xml_node& node) {
    std::vector<pugi::xml_node> rows;
    collect_rows(node, rows);
    bool one_column = true;
    for (const pugi::xml_node& row : rows)
        one_column &= std::ranges::count_if(row.children(), is_cell) <= 1;
    if (one_column || in_cell_ || in_furniture_) {
        for (const pugi::xml_node& row : rows) walk(row);
        return;
    }
    pages_.end();
    std::vector<List> outer_lists = std::exchange(lists_, {});
    OdtCounters* outer_counters = counters_;
    const int table = pages_.new_table();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        int column = 0;
        for (const pugi::xml_node& cell : rows[row].children()) {
            if (!is_cell(cell)) {
                if (local_name(cell) == "soft-page-break") page_break();
                continue;
            }
            in_cell_ = true;
            cell_begun_ = false;
            pages_.begin({.kind = BlockKind::cell,
                          .table = table,
                          .row = static_cast<int>(row),
                          .column = column});
            walk(cell);
            pages_.end();
            in_cell_ = false;
            const int repeated = number_attribute(cell, "number-columns-repeated", 1);
            column = std::min(column, 10'000) + std::clamp(repeated, 1, 1'000);
        }
        if (std::exchange(page_breaks_after_row_, false)) page_break();
    }
    lists_ = std::move(outer_lists);
    counters_ = outer_counters;
    read_asides();
}

void OdtBody::read_asides() {
    if (in_cell_ || reading_asides_) return;
    reading_asides_ = true;
    std::vector<List> outer_lists = std::exchange(lists_, {});
    OdtCounters* outer_counters = counters_;
    // A note or box may hold others; those queue behind it.
    std::size_t at = 0;
    while (at < asides_.size()) {
        const Aside aside = asides_[at++];
        mark_ = aside.mark;
        walk(aside.node);
    }
    asides_.clear();
    lists_ = std::move(outer_lists);
    counters_ = outer_counters;
    reading_asides_ = false;
}

} // namespace clausula
