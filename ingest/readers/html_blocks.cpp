#include "ingest/readers/html_blocks.h"

#include "ingest/readers/list_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>

namespace clausula {

namespace {

constexpr std::array<std::string_view, 44> block_tags = {
    "address", "article", "aside",  "blockquote", "body",    "caption", "center",   "dd",
    "details", "dialog",  "dir",    "div",        "dl",      "dt",      "fieldset", "figcaption",
    "figure",  "footer",  "form",   "h1",         "h2",      "h3",      "h4",       "h5",
    "h6",      "header",  "hgroup", "hr",         "legend",  "li",      "main",     "menu",
    "nav",     "ol",      "p",      "pre",        "section", "summary", "table",    "td",
    "th",      "tr",      "ul",     "search"};

bool is_block(std::string_view tag) {
    return std::ranges::find(block_tags, tag) != block_tags.end();
}

bool is_heading(std::string_view tag) {
    return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6';
}

bool is_cell(std::string_view tag) { return tag == "td" || tag == "th"; }

bool is_list(std::string_view tag) {
    return tag == "ol" || tag == "ul" || tag == "menu" || tag == "dir";
}

std::optional<int> number_of(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number < -1'000'000 || number > 1'000'000) return std::nullopt;
    return number;
}

NumberFormat format_of(const HtmlNode& list) {
    const std::string_view type = list.attribute("type"), style = list.attribute("style");
    auto named = [&](std::string_view name) { return style.find(name) != std::string_view::npos; };
    if (type == "a" || named("lower-alpha") || named("lower-latin"))
        return NumberFormat::lower_letter_26;
    if (type == "A" || named("upper-alpha") || named("upper-latin"))
        return NumberFormat::upper_letter_26;
    if (type == "i" || named("lower-roman")) return NumberFormat::lower_roman;
    if (type == "I" || named("upper-roman")) return NumberFormat::upper_roman;
    if (named("list-style-type: none") || named("list-style-type:none") ||
        named("list-style: none") || named("list-style:none"))
        return NumberFormat::none;
    return list.tag == "ol" ? NumberFormat::decimal : NumberFormat::bullet;
}

struct List {
    NumberFormat format = NumberFormat::bullet;
    int next = 1, step = 1;
};

struct Table {
    int number = 0, row = -1, column = 0;
    std::map<int, int> covered; ///< by column, how many more rows a cell from above reaches into
};

class BlockReader {
public:
    BlockReader(const std::vector<HtmlNode>& nodes, const std::vector<bool>& dropped,
                MarkupPages& pages)
        : nodes_(nodes), dropped_(dropped), pages_(pages) {
        find_layout_tables();
    }

    void read() {
        std::vector<std::size_t> open;
        for (std::size_t at = 0; at < nodes_.size(); ++at) {
            for (; !open.empty() && nodes_[open.back()].end <= at; open.pop_back())
                leave(open.back());
            if (dropped_[at]) continue;
            if (nodes_[at].tag.empty()) {
                text(nodes_[at].text);
            } else {
                enter(at);
                open.push_back(at);
            }
        }
        for (; !open.empty(); open.pop_back()) leave(open.back());
        pages_.end();
    }

private:
    void find_layout_tables() {
        std::vector<std::size_t> open;
        std::map<std::size_t, int> widest;
        std::map<std::size_t, int> cells; // of the row that is open
        for (std::size_t at = 0; at < nodes_.size(); ++at) {
            while (!open.empty() && nodes_[open.back()].end <= at) open.pop_back();
            const HtmlNode& node = nodes_[at];
            if (open.empty() && node.tag != "table") continue;
            if (is_heading(node.tag) || node.tag == "table")
                for (const std::size_t table : open) layout_tables_.insert(table);
            if (node.tag == "table") {
                open.push_back(at);
                if (node.attribute("role") == "presentation") layout_tables_.insert(at);
            } else if (node.tag == "tr") {
                cells[open.back()] = 0;
            } else if (is_cell(node.tag)) {
                int& width = widest[open.back()];
                width = std::max(width, ++cells[open.back()]);
            }
        }
        for (const auto& [table, width] : widest)
            if (width <= 1) layout_tables_.insert(table);
    }

    void enter(std::size_t at) {
        const HtmlNode& node = nodes_[at];
        bold_ += is_bold(node);
        preformatted_ += node.tag == "pre";
        if (node.tag == "br") line_break();
        if (!is_block(node.tag)) return;
        end_block();
        Block block = blocks_.empty() ? Block{} : blocks_.back();
        if (is_heading(node.tag)) {
            block = {.kind = BlockKind::heading, .level = node.tag[1] - '0'};
        } else if (is_list(node.tag)) {
            open_list(at);
        } else if (node.tag == "li") {
            block = {.kind = BlockKind::list_item,
                     .level = std::max<int>(1, static_cast<int>(lists_.size()))};
            mark_item(node);
        } else if (node.tag == "table" && !layout_tables_.contains(at)) {
            tables_.push_back({.number = pages_.new_table()});
            table_nodes_.push_back(at);
        } else if (node.tag == "tr" && in_table(at)) {
            begin_row();
        } else if (is_cell(node.tag) && in_table(at)) {
            block = begin_cell(node);
            pages_.begin(block);
            begun_ = true;
            in_cell_ = true;
        }
        blocks_.push_back(block);
    }

    void leave(std::size_t at) {
        const HtmlNode& node = nodes_[at];
        bold_ -= is_bold(node);
        preformatted_ -= node.tag == "pre";
        if (!is_block(node.tag)) return;
        if (is_cell(node.tag) && in_table(at)) in_cell_ = false;
        end_block();
        blocks_.pop_back();
        if (is_list(node.tag)) lists_.pop_back();
        if (node.tag == "li") item_mark_.clear();
        if (!table_nodes_.empty() && table_nodes_.back() == at) {
            tables_.pop_back();
            table_nodes_.pop_back();
        }
    }

    static bool is_bold(const HtmlNode& node) {
        if (node.tag == "b" || node.tag == "strong" || node.tag == "th") return true;
        const std::string_view style = node.attribute("style");
        const std::size_t weight = style.find("font-weight");
        if (weight == std::string_view::npos) return false;
        const std::string_view value = style.substr(weight, style.find(';', weight) - weight);
        return value.find("bold") != std::string_view::npos ||
               value.find_first_of("6789") != std::string_view::npos;
    }

    // The node's nearest table is one of data. Such a table holds no other, so it is the open one.
    bool in_table(std::size_t at) const {
        return !table_nodes_.empty() && at < nodes_[table_nodes_.back()].end;
    }

    void begin_row() {
        Table& table = tables_.back();
        ++table.row;
        table.column = 0;
    }

    Block begin_cell(const HtmlNode& node) {
        Table& table = tables_.back();
        table.row = std::max(table.row, 0);
        for (auto covered = table.covered.find(table.column); covered != table.covered.end();
             covered = table.covered.find(table.column)) {
            if (covered->second <= table.row) break;
            ++table.column;
        }
        const int column = table.column;
        const int across = std::clamp(number_of(node.attribute("colspan")).value_or(1), 1, 1000);
        const int down = std::clamp(number_of(node.attribute("rowspan")).value_or(1), 1, 65'534);
        for (int at = 0; at < across; ++at, ++table.column)
            if (down > 1) table.covered[table.column] = table.row + down;
        return {.kind = BlockKind::cell, .table = table.number, .row = table.row, .column = column};
    }

    void open_list(std::size_t at) {
        const HtmlNode& node = nodes_[at];
        List list{.format = format_of(node)};
        const bool reversed = node.has_attribute("reversed");
        list.step = reversed ? -1 : 1;
        if (reversed) {
            list.next = 0;
            for (std::size_t item = at + 1; item < node.end; item = nodes_[item].end)
                list.next += nodes_[item].tag == "li";
        }
        if (node.tag == "ol") list.next = number_of(node.attribute("start")).value_or(list.next);
        lists_.push_back(list);
    }

    void mark_item(const HtmlNode& node) {
        item_mark_.clear();
        List bullets;
        List& list = lists_.empty() ? bullets : lists_.back();
        if (list.format == NumberFormat::none) return;
        if (list.format == NumberFormat::bullet) {
            item_mark_ = "•";
            return;
        }
        list.next = number_of(node.attribute("value")).value_or(list.next);
        item_mark_ = format_number(list.next, list.format) + ".";
        list.next += list.step;
    }

    void line_break() {
        // Two breaks in a row are how old pages part their paragraphs.
        if (begun_ && after_break_ && !in_cell_) end_block();
        if (begun_) pages_.line_break();
        after_break_ = true;
    }

    void end_block() {
        after_break_ = false;
        if (in_cell_) {
            pages_.line_break();
        } else {
            pages_.end();
            begun_ = false;
        }
    }

    void text(const std::string& text) {
        const std::size_t first = text.find_first_not_of(" \t\r\n\f");
        if (first == std::string::npos) {
            if (begun_) pages_.text(" ");
            return;
        }
        if (!begun_) pages_.begin(blocks_.empty() ? Block{} : blocks_.back());
        begun_ = true;
        after_break_ = false;
        if (!item_mark_.empty()) {
            if (!begins_with_mark(std::string_view(text).substr(first)))
                pages_.text(item_mark_ + " ", bold_ > 0);
            item_mark_.clear();
        }
        if (preformatted_ > 0)
            pages_.lines(text, bold_ > 0);
        else
            pages_.text(text, bold_ > 0);
    }

    // Where the number is typed, the page's style sheet hides the browser's own.
    bool begins_with_mark(std::string_view text) const {
        if (item_mark_ == "•")
            return text.starts_with("•") || text.starts_with("– ") || text.starts_with("- ");
        const std::string_view number =
            std::string_view(item_mark_).substr(0, item_mark_.size() - 1);
        if (text.starts_with("(")) text.remove_prefix(1);
        if (!text.starts_with(number)) return false;
        text.remove_prefix(number.size());
        return text.starts_with(".") || text.starts_with(")") || text.starts_with(" §") ||
               text.starts_with("\u00A0§");
    }

    const std::vector<HtmlNode>& nodes_;
    const std::vector<bool>& dropped_;
    MarkupPages& pages_;
    std::set<std::size_t> layout_tables_;
    std::vector<Block> blocks_; ///< of the open elements
    std::vector<List> lists_;
    std::vector<Table> tables_;
    std::vector<std::size_t> table_nodes_;
    std::string item_mark_; ///< waits for the item's first word
    int bold_ = 0, preformatted_ = 0;
    bool begun_ = false, after_break_ = false, in_cell_ = false;
};

} // namespace

void read_html_blocks(const std::vector<HtmlNode>& nodes, const std::vector<bool>& dropped,
                      MarkupPages& pages) {
    BlockReader(nodes, dropped, pages).read();
}

} // namespace clausula
