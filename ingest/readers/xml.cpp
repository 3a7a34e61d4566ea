#include "ingest/readers/xml.h"

#include "index/model/error.h"

#include <charconv>

namespace clausula {

namespace {

struct Check : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& node) override {
        doctype |= node.type() == pugi::node_doctype;
        too_deep |= depth() > max_xml_depth;
        return !doctype && !too_deep;
    }

    bool doctype = false, too_deep = false;
};

std::string_view without_prefix(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_attribute find_attribute(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute& found : node.attributes())
        if (without_prefix(found.name()) == name) return found;
    return {};
}

} // namespace

pugi::xml_document parse_xml(std::string_view part, const std::string& name) {
    pugi::xml_document document;
    const pugi::xml_parse_result result =
        document.load_buffer(part.data(), part.size(),
                             pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype);
    // An empty element is no error here: some writers leave parts empty.
    if (!result && result.status != pugi::status_no_document_element)
        throw Error("",
                    name + " is not well-formed XML: " + result.description() + " at byte " +
                        std::to_string(result.offset),
                    "open the file in an office program, which may repair it, and save it again");
    Check check;
    document.traverse(check);
    if (check.doctype)
        throw Error("", name + " has a DOCTYPE, which office files never have",
                    "the file may be an attack; ask where it comes from");
    if (check.too_deep)
        throw Error("",
                    name + " is nested deeper than " + std::to_string(max_xml_depth) + " elements",
                    "save the file again in an office program, or as PDF");
    return document;
}

std::string_view local_name(const pugi::xml_node& node) { return without_prefix(node.name()); }

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_node& found : node.children())
        if (local_name(found) == name) return found;
    return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
    return find_attribute(node, name).value();
}

bool has_attribute(const pugi::xml_node& node, std::string_view name) {
    return !find_attribute(node, name).empty();
}

int number_attribute(const pugi::xml_node& node, std::string_view name, int otherwise) {
    const std::string_view text = attribute(node, name);
    int number = otherwise;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() ? number : otherwise;
}

} // namespace clausula
