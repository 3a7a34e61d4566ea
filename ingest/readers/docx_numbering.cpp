#include "ingest/readers/docx_numbering.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr int max_start = 32'767; // Word's own

std::string_view value_of(const pugi::xml_node& node, std::string_view name) {
    return attribute(child(node, name), "val");
}

int clamp_start(int start) { return std::clamp(start, 0, max_start); }

NumberFormat format_named(std::string_view name) {
    static const std::map<std::string_view, NumberFormat> formats = {
        {"decimalZero", NumberFormat::decimal_zero},
        {"lowerLetter", NumberFormat::lower_letter},
        {"upperLetter", NumberFormat::upper_letter},
        {"lowerRoman", NumberFormat::lower_roman},
        {"upperRoman", NumberFormat::upper_roman},
        {"bullet", NumberFormat::bullet},
        {"none", NumberFormat::none},
    };
    const auto found = formats.find(name);
    return found == formats.end() ? NumberFormat::decimal : found->second;
}

} // namespace

DocxNumbering::DocxNumbering(const pugi::xml_node& numbering,
                             const std::map<std::string, int>& style_lists) {
    for (const pugi::xml_node& node : numbering.children()) {
        if (local_name(node) == "num") read_instance(node);
        if (local_name(node) != "abstractNum") continue;
        Abstract abstract;
        abstract.linked_style = value_of(node, "numStyleLink");
        for (const pugi::xml_node& level : node.children()) {
            const int at = number_attribute(level, "ilvl", -1);
            if (local_name(level) == "lvl" && at >= 0 && at < level_count)
                abstract.levels[static_cast<std::size_t>(at)] = read_level(level);
        }
        abstracts_.emplace(number_attribute(node, "abstractNumId", 0), std::move(abstract));
    }
    // A list that only names a numbering style is the list of that style.
    std::map<int, int> linked;
    for (const auto& [id, abstract] : abstracts_) {
        const auto list = style_lists.find(abstract.linked_style);
        if (abstract.linked_style.empty() || list == style_lists.end()) continue;
        if (const auto instance = instances_.find(list->second); instance != instances_.end())
            linked[id] = instance->second.abstract;
    }
    for (auto& [id, instance] : instances_)
        if (const auto to = linked.find(instance.abstract); to != linked.end())
            instance.abstract = to->second;
}

DocxNumbering::Level DocxNumbering::read_level(const pugi::xml_node& node) {
    Level level;
    level.start = clamp_start(number_attribute(child(node, "start"), "val", 0));
    level.format = format_named(value_of(node, "numFmt"));
    level.text = value_of(node, "lvlText");
    if (const pugi::xml_node restart = child(node, "lvlRestart"))
        level.restart = number_attribute(restart, "val", 0);
    if (const pugi::xml_node legal = child(node, "isLgl")) level.legal = is_on(legal);
    if (value_of(node, "suff") == "nothing") level.suffix = Suffix::nothing;
    if (const pugi::xml_node bold = child(child(node, "rPr"), "b")) level.bold = is_on(bold);
    level.style = value_of(node, "pStyle");
    // Courier's "o" is drawn as a ring.
    const pugi::xml_node fonts = child(child(node, "rPr"), "rFonts");
    if (level.format == NumberFormat::bullet)
        level.text = level.text == "o" && attribute(fonts, "ascii").starts_with("Courier")
                         ? "◦"
                         : bullet_sign(level.text);
    return level;
}

void DocxNumbering::read_instance(const pugi::xml_node& node) {
    Instance instance;
    instance.abstract = number_attribute(child(node, "abstractNumId"), "val", 0);
    for (const pugi::xml_node& override : node.children()) {
        const int level = number_attribute(override, "ilvl", -1);
        if (local_name(override) != "lvlOverride" || level < 0 || level >= level_count) continue;
        if (const pugi::xml_node start = child(override, "startOverride"))
            instance.starts[level] = clamp_start(number_attribute(start, "val", 0));
        if (const pugi::xml_node own = child(override, "lvl"))
            instance.levels[level] = read_level(own);
    }
    instances_.emplace(number_attribute(node, "numId", 0), std::move(instance));
}

DocxNumbering::Instance* DocxNumbering::find(int list) {
    const auto found = instances_.find(list);
    const bool known = found != instances_.end() && abstracts_.contains(found->second.abstract);
    return known ? &found->second : nullptr;
}

const DocxNumbering::Level& DocxNumbering::level_of(const Instance& instance, int level) const {
    const auto own = instance.levels.find(level);
    return own != instance.levels.end()
               ? own->second
               : abstracts_.at(instance.abstract).levels[static_cast<std::size_t>(level)];
}

int DocxNumbering::start_of(const Instance& instance, int level) const {
    const auto start = instance.starts.find(level);
    return start != instance.starts.end() ? start->second : level_of(instance, level).start;
}

std::optional<DocxNumbering::Printed> DocxNumbering::count(int list, int level) {
    Instance* instance = find(list);
    if (!instance) return std::nullopt;
    level = std::clamp(level, 0, level_count - 1);
    const auto at = static_cast<std::size_t>(level);
    auto& counters = abstracts_.at(instance->abstract).counters;
    const bool starts_anew = instance->starts.contains(level) && !instance->used[at];
    instance->used[at] = true;
    counters[at] = counters[at] && !starts_anew ? *counters[at] + 1 : start_of(*instance, level);
    for (int deeper = level + 1; deeper < level_count; ++deeper) {
        const std::optional<int> restart = level_of(*instance, deeper).restart;
        if (!restart || level < *restart) counters[static_cast<std::size_t>(deeper)].reset();
    }
    const Level& printed = level_of(*instance, level);
    return Printed{text_of(*instance, level), printed.suffix, printed.bold,
                   printed.format == NumberFormat::bullet};
}

std::string DocxNumbering::text_of(const Instance& instance, int level) const {
    const Level& own = level_of(instance, level);
    if (own.format == NumberFormat::bullet) return own.text;
    const auto& counters = abstracts_.at(instance.abstract).counters;
    std::string text;
    for (std::size_t at = 0; at < own.text.size(); ++at) {
        const char digit = at + 1 < own.text.size() ? own.text[at + 1] : '\0';
        if (own.text[at] != '%' || digit < '1' || digit > '9') {
            text += own.text[at];
            continue;
        }
        ++at;
        const int named = digit - '1';
        if (named > level) continue;
        const NumberFormat format = level_of(instance, named).format;
        // A level above that no paragraph has used yet shows the number it will start with.
        const int number =
            counters[static_cast<std::size_t>(named)].value_or(start_of(instance, named));
        text += format_number(
            number, own.legal && format != NumberFormat::none ? NumberFormat::decimal : format);
    }
    return text;
}

std::optional<int> DocxNumbering::level_of_style(int list, std::string_view style) const {
    const auto instance = instances_.find(list);
    if (instance == instances_.end() || !abstracts_.contains(instance->second.abstract))
        return std::nullopt;
    for (int level = 0; level < level_count; ++level)
        if (level_of(instance->second, level).style == style) return level;
    return std::nullopt;
}

} // namespace clausula
