#include "ingest/readers/html_tree.h"

#include <algorithm>
#include <memory>

#include <gumbo.h>

namespace clausula {

namespace {

// Gumbo frees its tree by recursion, which a deep document turns into a stack overflow; memory that
// is freed as a whole needs no walk.
class Arena {
public:
    void* allocate(std::size_t size) {
        size = (size + alignment - 1) / alignment * alignment;
        if (size > left_) {
            const std::size_t block = std::max(size, block_size);
            blocks_.push_back(std::make_unique_for_overwrite<std::max_align_t[]>(
                (block + alignment - 1) / alignment));
            free_ = reinterpret_cast<char*>(blocks_.back().get());
            left_ = block;
        }
        char* memory = free_;
        free_ += size;
        left_ -= size;
        return memory;
    }

private:
    static constexpr std::size_t alignment = sizeof(std::max_align_t);
    static constexpr std::size_t block_size = 1 << 20;

    std::vector<std::unique_ptr<std::max_align_t[]>> blocks_;
    char* free_ = nullptr;
    std::size_t left_ = 0;
};

std::string tag_of(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece name = element.original_tag;
    gumbo_tag_from_original_text(&name);
    std::string tag(name.data ? name.data : "", name.data ? name.length : 0);
    std::ranges::transform(tag, tag.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return tag.empty() ? "unknown" : tag;
}

HtmlNode make_node(const GumboNode& node) {
    HtmlNode made;
    if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE) {
        made.text = node.v.text.text;
        return made;
    }
    made.tag = tag_of(node.v.element);
    const GumboVector& attributes = node.v.element.attributes;
    for (unsigned at = 0; at < attributes.length; ++at) {
        const auto* attribute = static_cast<const GumboAttribute*>(attributes.data[at]);
        made.attributes.emplace_back(attribute->name, attribute->value);
    }
    return made;
}

} // namespace

std::string_view HtmlNode::attribute(std::string_view name) const {
    for (const auto& [key, value] : attributes)
        if (key == name) return value;
    return "";
}

bool HtmlNode::has_attribute(std::string_view name) const {
    return std::ranges::any_of(attributes, [&](const auto& pair) { return pair.first == name; });
}

std::vector<HtmlNode> parse_html(std::string_view utf8) {
    Arena arena;
    GumboOptions options = kGumboDefaultOptions;
    options.userdata = &arena;
    options.allocator = [](void* memory, std::size_t size) {
        return static_cast<Arena*>(memory)->allocate(size);
    };
    options.deallocator = [](void*, void*) {};
    options.max_errors = 0;
    const GumboOutput* output = gumbo_parse_with_options(&options, utf8.data(), utf8.size());

    std::vector<HtmlNode> nodes;

    struct Open {
        const GumboNode* node;
        std::size_t index;
        unsigned next_child = 0;
    };

    std::vector<Open> open;
    auto add = [&](const GumboNode* node) {
        if (node->type == GUMBO_NODE_COMMENT) return;
        nodes.push_back(make_node(*node));
        nodes.back().parent = open.empty() ? 0 : open.back().index;
        nodes.back().end = nodes.size();
        if (!nodes.back().tag.empty()) open.push_back({node, nodes.size() - 1});
    };
    add(output->root);
    while (!open.empty()) {
        Open& top = open.back();
        const GumboVector& children = top.node->v.element.children;
        if (top.next_child < children.length) {
            add(static_cast<const GumboNode*>(children.data[top.next_child++]));
        } else {
            nodes[top.index].end = nodes.size();
            open.pop_back();
        }
    }
    return nodes;
}

} // namespace clausula
