#include "ingest/readers/docx_styles.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <array>
#include <vector>

namespace clausula {

namespace {

constexpr std::size_t max_inheritance = 64; // styles may name each other in a ring

// Word writes the English names of its own styles into the file in every language; other programs
// don't.
constexpr std::array<std::string_view, 6> heading_names = {"heading", "otsikko",     "rubrik",
                                                           "titre",   "überschrift", "заголовок"};
constexpr std::array<std::string_view, 3> title_names = {"title", "otsikko", "rubrik"};

// The level of a heading style, by its name; 0 when it is no heading's name.
int heading_level(std::string_view style_name) {
    const std::string name = fold_case(clean_utf8(style_name));
    if (std::ranges::find(title_names, name) != title_names.end()) return 1;
    for (const std::string_view heading : heading_names) {
        if (!name.starts_with(heading)) continue;
        const std::size_t digit = name.find_first_not_of(' ', heading.size());
        if (digit + 1 == name.size() && name[digit] >= '1' && name[digit] <= '9')
            return name[digit] - '0';
    }
    return 0;
}

void inherit(const pugi::xml_node& node, std::string_view id, DocxStyle& style) {
    const pugi::xml_node paragraph = child(node, "pPr");
    if (const int named = heading_level(attribute(child(node, "name"), "val")))
        style.heading = named;
    // Level 9 is body text: so a style made from a heading stops being one.
    if (const pugi::xml_node outline = child(paragraph, "outlineLvl")) {
        const int level = number_attribute(outline, "val", 9);
        style.heading = level >= 0 && level < 9 ? level + 1 : 0;
    }
    if (const pugi::xml_node bold = child(child(node, "rPr"), "b")) style.bold = is_on(bold);
    read_list(paragraph, style);
    if (child(child(paragraph, "numPr"), "numId")) style.list_style = id;
}

} // namespace

bool is_on(const pugi::xml_node& node) {
    const std::string_view value = attribute(node, "val");
    return node && value != "0" && value != "false" && value != "off";
}

void read_list(const pugi::xml_node& properties, DocxStyle& style) {
    const pugi::xml_node list = child(properties, "numPr");
    if (const pugi::xml_node id = child(list, "numId")) style.list = number_attribute(id, "val", 0);
    if (const pugi::xml_node level = child(list, "ilvl"))
        style.list_level = number_attribute(level, "val", 0);
}

DocxStyles::DocxStyles(const pugi::xml_node& styles) {
    std::map<std::string_view, pugi::xml_node> nodes;
    std::string_view default_id;
    for (const pugi::xml_node& node : styles.children()) {
        if (local_name(node) != "style") continue;
        const std::string_view id = attribute(node, "styleId");
        nodes.emplace(id, node);
        const std::string_view is_default = attribute(node, "default");
        if (attribute(node, "type") == "paragraph" && (is_default == "1" || is_default == "true"))
            default_id = id;
    }
    const pugi::xml_node document_bold =
        child(child(child(child(styles, "docDefaults"), "rPrDefault"), "rPr"), "b");
    for (const auto& [id, node] : nodes) {
        std::vector<pugi::xml_node> ancestors;
        for (auto at = nodes.find(id); at != nodes.end() && ancestors.size() < max_inheritance;
             at = nodes.find(attribute(child(at->second, "basedOn"), "val")))
            ancestors.push_back(at->second);
        DocxStyle style{.bold = is_on(document_bold) && attribute(node, "type") == "paragraph"};
        std::ranges::reverse(ancestors);
        for (const pugi::xml_node& ancestor : ancestors)
            inherit(ancestor, attribute(ancestor, "styleId"), style);
        if (attribute(node, "type") == "numbering" && style.list) lists_.emplace(id, *style.list);
        styles_.emplace(id, std::move(style));
    }
    default_.bold = is_on(document_bold);
    if (const auto found = styles_.find(default_id); found != styles_.end())
        default_ = found->second;
}

const DocxStyle& DocxStyles::style(std::string_view id) const {
    const auto found = styles_.find(id);
    return found == styles_.end() ? default_ : found->second;
}

} // namespace clausula
