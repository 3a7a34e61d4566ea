#include "ingest/readers/odt_styles.h"

#include <algorithm>
#include <vector>

namespace clausula {

namespace {

constexpr std::size_t max_inheritance = 64; // styles may name each other in a ring
constexpr int max_start = 32'767;

NumberFormat format_named(std::string_view name) {
    if (name == "1") return NumberFormat::decimal;
    if (name == "a") return NumberFormat::lower_letter_26;
    if (name == "A") return NumberFormat::upper_letter_26;
    if (name == "i") return NumberFormat::lower_roman;
    if (name == "I") return NumberFormat::upper_roman;
    return name.empty() ? NumberFormat::none : NumberFormat::decimal;
}

OdtListStyle read_list_style(const pugi::xml_node& node) {
    OdtListStyle style;
    for (const pugi::xml_node& child : node.children()) {
        const int at = number_attribute(child, "level", 0);
        if (at < 1 || at > static_cast<int>(OdtListStyle::level_count)) continue;
        OdtLevel& level = style.levels[static_cast<std::size_t>(at - 1)];
        level.prefix = attribute(child, "num-prefix");
        level.suffix = attribute(child, "num-suffix");
        if (has_attribute(child, "bullet-char")) {
            level.format = NumberFormat::bullet;
            level.bullet = bullet_sign(attribute(child, "bullet-char"));
            continue;
        }
        if (local_name(child) == "list-level-style-image") {
            level.format = NumberFormat::bullet;
            level.bullet = "•";
            continue;
        }
        level.format = format_named(attribute(child, "num-format"));
        // Letters repeat (aa, bb) where the style says so.
        if (attribute(child, "num-letter-sync") == "true") {
            if (level.format == NumberFormat::lower_letter_26)
                level.format = NumberFormat::lower_letter;
            if (level.format == NumberFormat::upper_letter_26)
                level.format = NumberFormat::upper_letter;
        }
        level.pattern = attribute(child, "num-list-format");
        level.start = std::clamp(number_attribute(child, "start-value", 1), 0, max_start);
        level.shown_levels = std::clamp(number_attribute(child, "display-levels", 1), 1, at);
    }
    return style;
}

std::string number_at(const OdtListStyle& style, const OdtCounters& counters, std::size_t level) {
    return format_number(counters[level].value_or(style.levels[level].start),
                         style.levels[level].format);
}

// "%1%.%2%)": each number between two percent signs.
std::string fill_pattern(const OdtListStyle& style, const OdtCounters& counters,
                         std::size_t level) {
    const std::string& pattern = style.levels[level].pattern;
    std::string text;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const std::size_t close =
            pattern[at] == '%' ? pattern.find('%', at + 1) : std::string::npos;
        const bool is_number = close != std::string::npos && close > at + 1 && close <= at + 3 &&
                               pattern.find_first_not_of("0123456789", at + 1) == close;
        if (!is_number) {
            text += pattern[at];
            continue;
        }
        const int named = std::stoi(pattern.substr(at + 1, close - at - 1)) - 1;
        if (named >= 0 && static_cast<std::size_t>(named) <= level)
            text += number_at(style, counters, static_cast<std::size_t>(named));
        at = close;
    }
    return text;
}

} // namespace

std::string count_item(const OdtListStyle& style, OdtCounters& counters, std::size_t level,
                       std::optional<int> start) {
    const OdtLevel& own = style.levels[level];
    if (start)
        counters[level] = std::clamp(*start, 0, max_start);
    else
        counters[level] = counters[level] ? *counters[level] + 1 : own.start;
    std::fill(counters.begin() + static_cast<std::ptrdiff_t>(level) + 1, counters.end(),
              std::nullopt);
    if (own.format == NumberFormat::bullet) return own.bullet;
    if (!own.pattern.empty())
        return own.format == NumberFormat::none ? "" : fill_pattern(style, counters, level);
    if (own.format == NumberFormat::none) return "";
    std::string numbers;
    for (std::size_t at = level + 1 - static_cast<std::size_t>(own.shown_levels); at <= level;
         ++at) {
        const std::string number = number_at(style, counters, at);
        if (!number.empty()) numbers += (numbers.empty() ? "" : ".") + number;
    }
    return own.prefix + numbers + own.suffix;
}

void OdtStyles::add(const pugi::xml_node& root) {
    for (const pugi::xml_node& group : root.children()) {
        const std::string_view kind = local_name(group);
        if (kind != "styles" && kind != "automatic-styles") continue;
        for (const pugi::xml_node& node : group.children()) {
            const std::string name(attribute(node, "name"));
            if (local_name(node) == "style")
                nodes_.insert_or_assign(name, node);
            else if (local_name(node) == "list-style")
                lists_.insert_or_assign(name, read_list_style(node));
            else if (local_name(node) == "outline-style")
                outline_ = read_list_style(node);
        }
    }
}

OdtStyle OdtStyles::style(std::string_view name) const {
    std::vector<pugi::xml_node> ancestors;
    OdtStyle style;
    for (auto at = nodes_.find(name); at != nodes_.end() && ancestors.size() < max_inheritance;
         at = nodes_.find(attribute(at->second, "parent-style-name"))) {
        style.is_title |= at->first == "Title";
        ancestors.push_back(at->second);
    }
    std::ranges::reverse(ancestors);
    for (const pugi::xml_node& ancestor : ancestors) {
        const std::string_view weight =
            attribute(child(ancestor, "text-properties"), "font-weight");
        if (!weight.empty()) style.bold = weight == "bold" || weight.find_first_of("6789") == 0;
        const pugi::xml_node paragraph = child(ancestor, "paragraph-properties");
        if (has_attribute(paragraph, "break-before"))
            style.breaks_page = attribute(paragraph, "break-before") == "page";
        if (has_attribute(ancestor, "list-style-name"))
            style.unnumbered = attribute(ancestor, "list-style-name").empty();
    }
    return style;
}

const OdtListStyle* OdtStyles::list(std::string_view name) const {
    const auto found = lists_.find(name);
    return found == lists_.end() ? nullptr : &found->second;
}

} // namespace clausula
