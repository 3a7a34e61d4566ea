#include "ingest/readers/docx_body.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace clausula {

namespace {

// Properties, and what a tracked change has taken away.
constexpr std::array<std::string_view, 14> not_text = {
    "pPr",  "rPr",    "sdtPr",   "sdtEndPr",  "tblPr",        "tblGrid", "trPr",
    "tcPr", "sectPr", "tblPrEx", "instrText", "delInstrText", "rt",      "fldData"};

constexpr std::size_t max_fields = 64; // in each other; Word allows 20

bool is_deletion(std::string_view name) { return name == "del" || name == "moveFrom"; }

bool mark_is_deleted(const pugi::xml_node& paragraph) {
    const pugi::xml_node mark = child(child(paragraph, "pPr"), "rPr");
    return child(mark, "del") || child(mark, "moveFrom");
}

std::string symbol(const pugi::xml_node& node) {
    const std::string_view hex = attribute(node, "char");
    unsigned code = 0;
    std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
    if (code >= 0xF000 && code <= 0xF0FF) {
        // The signs that statutes and forms do use; a symbol font's other places mean nothing.
        switch (code) {
        case 0xF0A8:
        case 0xF06F:
            return "☐";
        case 0xF0FE:
        case 0xF078:
            return "☒";
        default:
            return bullet_sign("\uF0B7");
        }
    }
    if (code < 0x20 || code > 0xFFFF || (code >= 0xD800 && code <= 0xDFFF)) return "\uFFFD";
    std::string text;
    if (code < 0x80) return {static_cast<char>(code)};
    if (code >= 0x800) text += static_cast<char>(0xE0 | (code >> 12));
    text += static_cast<char>(code >= 0x800 ? 0x80 | ((code >> 6) & 0x3F) : 0xC0 | (code >> 6));
    text += static_cast<char>(0x80 | (code & 0x3F));
    return text;
}

// The rows of a table or the cells of a row, through the wrappers that may stand around them.
void collect(const pugi::xml_node& parent, std::string_view name,
             std::vector<pugi::xml_node>& found) {
    for (const pugi::xml_node& node : parent.children()) {
        const std::string_view here = local_name(node);
        if (here == name)
            found.push_back(node);
        else if (here == "sdt" || here == "sdtContent" || here == "customXml" || here == "ins" ||
                 here == "moveTo")
            collect(node, name, found);
    }
}

} // namespace

void DocxBody::add_notes(const pugi::xml_node& footnotes, const pugi::xml_node& endnotes) {
    for (const pugi::xml_node& node : footnotes.children())
        footnotes_.emplace(number_attribute(node, "id", 0), node);
    for (const pugi::xml_node& node : endnotes.children())
        endnotes_.emplace(number_attribute(node, "id", 0), node);
}

void DocxBody::read_furniture(const pugi::xml_node& root) {
    in_furniture_ = true;
    walk(root);
    asides_.clear();
    pages_.end();
    in_furniture_ = false;
}

void DocxBody::read(const pugi::xml_node& body) {
    walk(body);
    asides_.swap(ends_);
    read_asides();
    pages_.end();
}

void DocxBody::walk(const pugi::xml_node& parent) {
    for (const pugi::xml_node& node : parent.children()) element(node);
}

void DocxBody::element(const pugi::xml_node& node) {
    const std::string_view name = local_name(node);
    if (node.type() != pugi::node_element || std::ranges::find(not_text, name) != not_text.end())
        return;
    if (is_deletion(name)) {
        ++left_out_.deletions;
    } else if (name == "p" && !std::string_view(node.name()).starts_with("a:")) {
        paragraph(node);
    } else if (name == "tbl") {
        table(node);
    } else if (name == "r") {
        run(node);
    } else if (name == "AlternateContent") {
        // The same content twice, for new programs and for old ones.
        const pugi::xml_node choice = child(node, "Choice");
        walk(choice ? choice : child(node, "Fallback"));
    } else if (name == "txbxContent") {
        asides_.push_back({node, ""});
    } else if (!run_element(node, name)) {
        walk(node);
    }
}

void DocxBody::run(const pugi::xml_node& node) {
    const pugi::xml_node properties = child(node, "rPr");
    if (is_on(child(properties, "vanish"))) {
        ++left_out_.hidden_runs;
        return;
    }
    const bool outer = bold_;
    const std::string_view style = attribute(child(properties, "rStyle"), "val");
    // Bold in a paragraph's style and in a run's style cancel each other out (17.7.3).
    if (!style.empty()) bold_ = paragraph_bold_ != styles_.style(style).bold;
    if (const pugi::xml_node bold = child(properties, "b")) bold_ = is_on(bold);
    walk(node);
    bold_ = outer;
}

bool DocxBody::run_element(const pugi::xml_node& node, std::string_view name) {
    if (name == "fldChar") {
        field_mark(node);
    } else if (name == "delText") {
        ++left_out_.deletions;
    } else if (name == "commentReference") {
        ++left_out_.comments;
    } else if (name == "lastRenderedPageBreak") {
        page_break();
    } else if (instructions_ > 0) {
        return name == "t" || name == "tab" || name == "br" || name == "sym";
    } else if (name == "t") {
        text(node.child_value());
        for (pugi::xml_node more = node.first_child().next_sibling(); more;
             more = more.next_sibling())
            text(more.value());
    } else if (name == "tab" || name == "ptab") {
        text(" ");
    } else if (name == "br" && attribute(node, "type") == "page") {
        page_break();
    } else if (name == "br" || name == "cr") {
        flush_number();
        pages_.line_break();
    } else if (name == "noBreakHyphen") {
        text("-");
    } else if (name == "sym") {
        text(symbol(node));
    } else if (name == "footnoteReference" || name == "endnoteReference") {
        note(node, name == "footnoteReference");
    } else if (name == "footnoteRef" || name == "endnoteRef") {
        text(label_ + " ");
    } else {
        return false;
    }
    return true;
}

void DocxBody::field_mark(const pugi::xml_node& node) {
    const std::string_view type = attribute(node, "fldCharType");
    if (type == "begin" && fields_.size() < max_fields) {
        fields_.push_back(Field::instruction);
        ++instructions_;
        if (const pugi::xml_node box = child(child(node, "ffData"), "checkBox")) {
            const pugi::xml_node checked = child(box, "checked");
            const bool on = checked ? is_on(checked) : is_on(child(box, "default"));
            text(on ? "☒" : "☐");
        }
    } else if (!fields_.empty() && (type == "separate" || type == "end")) {
        instructions_ -= fields_.back() == Field::instruction;
        fields_.back() = Field::result;
        if (type == "end") fields_.pop_back();
    }
}

void DocxBody::text(std::string_view words) {
    flush_number();
    pages_.text(words, bold_);
}

void DocxBody::flush_number() {
    if (!has_number_) return;
    has_number_ = false;
    pages_.text(number_.text, number_.bold.value_or(paragraph_bold_));
    if (number_.suffix == DocxNumbering::Suffix::nothing)
        pages_.join_next();
    else
        pages_.text(" ");
}

// Word notes a break it has made, and so does the writer, at the same place: two in a row are one.
void DocxBody::page_break() {
    if (in_furniture_) return;
    if (in_cell_)
        page_breaks_after_row_ = true;
    else if (!pages_.page_is_empty())
        pages_.page_break();
}

void DocxBody::paragraph(const pugi::xml_node& node) {
    if (!joins_previous_) begin_paragraph(node);
    joins_previous_ = mark_is_deleted(node);
    walk(node);
    if (!joins_previous_) end_paragraph(child(node, "pPr"));
}

void DocxBody::begin_paragraph(const pugi::xml_node& node) {
    // The paragraph has the looks of the mark at its end.
    pugi::xml_node last = node;
    while (mark_is_deleted(last) && local_name(last.next_sibling()) == "p")
        last = last.next_sibling();
    const pugi::xml_node properties = child(last, "pPr");
    const std::string_view style_id = attribute(child(properties, "pStyle"), "val");
    DocxStyle style = styles_.style(style_id);
    if (const pugi::xml_node outline = child(properties, "outlineLvl")) {
        const int level = number_attribute(outline, "val", 9);
        style.heading = level >= 0 && level < 9 ? level + 1 : 0;
    }
    if (is_on(child(properties, "pageBreakBefore"))) page_break();
    // An instruction that is not closed must not swallow the rest of the text.
    std::ranges::fill(fields_, Field::result);
    instructions_ = 0;
    bold_ = paragraph_bold_ = style.bold;
    Block block;
    if (style.heading > 0) block = {.kind = BlockKind::heading, .level = style.heading};
    number_paragraph(properties, style_id, style);
    if (has_number_ && style.heading == 0)
        block = {.kind = BlockKind::list_item, .level = style.list_level.value_or(0) + 1};
    if (in_furniture_) block = {.kind = BlockKind::furniture};
    if (!in_cell_)
        pages_.begin(block);
    else if (std::exchange(cell_begun_, true))
        pages_.line_break();
}

void DocxBody::number_paragraph(const pugi::xml_node& properties, std::string_view style_id,
                                DocxStyle& style) {
    has_number_ = false;
    const pugi::xml_node own = child(properties, "numPr");
    const bool own_level = static_cast<bool>(child(own, "ilvl"));
    const bool own_list = static_cast<bool>(child(own, "numId"));
    if (own_list) style.list_level = 0;
    read_list(properties, style);
    if (!style.list || *style.list == 0) return;
    // A list given by a style is at the level that names the style.
    if (!own_list && !own_level) {
        std::optional<int> level = numbering_.level_of_style(*style.list, style_id);
        if (!level) level = numbering_.level_of_style(*style.list, style.list_style);
        if (level) style.list_level = level;
    }
    style.list_level = std::clamp(style.list_level.value_or(0), 0, DocxNumbering::level_count - 1);
    const auto number = numbering_.count(*style.list, *style.list_level);
    if (!number || number->text.empty()) return;
    number_ = *number;
    const pugi::xml_node mark_bold = child(child(properties, "rPr"), "b");
    if (!number_.bold && mark_bold) number_.bold = is_on(mark_bold);
    has_number_ = true;
}

void DocxBody::end_paragraph(const pugi::xml_node& properties) {
    flush_number();
    if (!in_cell_) {
        pages_.end();
        read_asides();
    }
    const pugi::xml_node section = child(properties, "sectPr");
    if (section && attribute(child(section, "type"), "val") != "continuous") page_break();
}

void DocxBody::table(const pugi::xml_node& node) {
    std::vector<pugi::xml_node> rows;
    collect(node, "tr", rows);
    std::vector<std::vector<pugi::xml_node>> cells(rows.size());
    bool one_column = true;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (child(child(rows[row], "trPr"), "del")) {
            ++left_out_.deletions;
            continue;
        }
        collect(rows[row], "tc", cells[row]);
        one_column &= cells[row].size() <= 1;
    }
    if (one_column || in_cell_ || in_furniture_) {
        for (const auto& row : cells)
            for (const pugi::xml_node& cell : row) walk(cell);
        return;
    }
    pages_.end();
    const int table = pages_.new_table();
    for (std::size_t row = 0; row < cells.size(); ++row) {
        int column = number_attribute(child(child(rows[row], "trPr"), "gridBefore"), "val", 0);
        for (const pugi::xml_node& cell : cells[row]) {
            in_cell_ = true;
            cell_begun_ = false;
            pages_.begin({.kind = BlockKind::cell,
                          .table = table,
                          .row = static_cast<int>(row),
                          .column = column});
            walk(cell);
            pages_.end();
            in_cell_ = false;
            joins_previous_ = false;
            const int span = number_attribute(child(child(cell, "tcPr"), "gridSpan"), "val", 1);
            column = std::clamp(column, 0, 10'000) + std::clamp(span, 1, 1'000);
        }
        if (std::exchange(page_breaks_after_row_, false)) page_break();
    }
    read_asides();
}

void DocxBody::note(const pugi::xml_node& reference, bool footnote) {
    const int id = number_attribute(reference, "id", 0);
    const auto& notes = footnote ? footnotes_ : endnotes_;
    const auto found = notes.find(id);
    if (found == notes.end() || in_furniture_) return;
    std::string& label = (footnote ? footnote_labels_ : endnote_labels_)[id];
    const bool met = !label.empty();
    const std::string_view own_mark = attribute(reference, "customMarkFollows");
    if (!own_mark.empty() && own_mark != "0" && own_mark != "false")
        label = " ";
    else if (!met && footnote)
        label = note_mark(std::to_string(++footnote_count_));
    else if (!met)
        label = note_mark(format_number(++endnote_count_, NumberFormat::lower_roman));
    // A mark is a word of its own: "palkka¹" would not be found as "palkka".
    text(" " + label + " ");
    if (!met) (footnote ? asides_ : ends_).push_back({found->second, label});
}

void DocxBody::read_asides() {
    if (in_cell_ || reading_asides_) return;
    reading_asides_ = true;
    // A note or box may hold references and boxes of its own; those queue behind it.
    std::size_t at = 0;
    while (at < asides_.size()) {
        const Aside aside = asides_[at++];
        label_ = aside.label;
        walk(aside.node);
    }
    asides_.clear();
    reading_asides_ = false;
}

} // namespace clausula
