#include "ingest/readers/html.h"

#include "ingest/readers/encoding.h"
#include "ingest/readers/html_blocks.h"
#include "ingest/readers/html_furniture.h"
#include "ingest/readers/html_tree.h"
#include "ingest/readers/text.h"

#include <algorithm>
#include <array>

namespace clausula {

namespace {

constexpr std::size_t declaration_size = 4096; // browsers look at the first KiB

std::string lower(std::string_view text) {
    std::string lowered(text);
    for (char& c : lowered)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lowered;
}

// What the page says of itself in <meta charset=…> or <?xml encoding=…?>.
std::string declared_encoding(std::string_view bytes) {
    const std::string head = lower(bytes.substr(0, declaration_size));
    for (const std::string_view key : {"charset", "encoding"}) {
        std::size_t at = head.find(key);
        if (at == std::string::npos) continue;
        at = head.find_first_not_of(" \t\r\n=\"'", at + key.size());
        if (at == std::string::npos) continue;
        return head.substr(at, std::min<std::size_t>(head.find_first_of(" \"'>;?/", at) - at, 40));
    }
    return "";
}

// The begin of the page, behind what may stand before its first tag.
std::string_view behind_prolog(std::string_view text) {
    if (text.starts_with("\uFEFF")) text.remove_prefix(3);
    while (true) {
        const std::size_t begin = text.find_first_not_of(" \t\r\n\f");
        if (begin == std::string_view::npos) return "";
        text.remove_prefix(begin);
        const bool comment = text.starts_with("<!--");
        if (!comment && !text.starts_with("<?")) return text;
        const std::size_t end = text.find(comment ? "-->" : ">");
        if (end == std::string_view::npos) return "";
        text.remove_prefix(end + (comment ? 3 : 1));
    }
}

int bid(std::string_view bytes) {
    if (!looks_like_text(bytes)) return 0;
    bytes = bytes.substr(0, head_size);
    const std::string head = lower(decode(bytes, guess_encoding(bytes)).text);
    const std::string_view begin = behind_prolog(head);
    if (begin.starts_with("<!doctype html") || begin.starts_with("<html")) return 50;
    // A piece of a page. Markdown and other texts may hold tags too, but don't begin with one.
    static constexpr std::array<std::string_view, 13> tags = {
        "<head", "<body", "<div", "<p",    "<table", "<h1",  "<h2",
        "<ul",   "<ol",   "<br",  "<span", "<title", "<meta"};
    const auto known = std::ranges::count_if(tags, [&](std::string_view tag) {
        const std::size_t at = begin.find(tag);
        const std::size_t behind = at + tag.size();
        return at != std::string_view::npos && behind < begin.size() &&
               std::string_view(" >/\r\n\t").find(begin[behind]) != std::string_view::npos;
    });
    const bool first_is_tag =
        std::ranges::any_of(tags, [&](std::string_view tag) { return begin.starts_with(tag); });
    return first_is_tag && known >= 2 ? 30 : 0;
}

std::string title_of(const std::vector<HtmlNode>& nodes) {
    for (std::size_t at = 0; at < nodes.size(); ++at) {
        // An SVG's title names a picture.
        if (nodes[at].tag != "title" || nodes[nodes[at].parent].tag != "head") continue;
        std::string title;
        for (std::size_t inside = at + 1; inside < nodes[at].end; ++inside)
            title += nodes[inside].text;
        return title;
    }
    return "";
}

void read(std::string_view bytes, ReaderOutput& output) {
    const std::string text = read_text(bytes, declared_encoding(bytes), output);
    const std::string shallow = limit_nesting(text);
    if (shallow.size() < text.size())
        output.problem({.severity = Severity::note,
                        .message = "elements nested deeper than " + std::to_string(max_html_depth) +
                                   " were read as if they stood beside each other"});
    const std::vector<HtmlNode> nodes = parse_html(shallow);
    if (std::string title = title_of(nodes);
        title.find_first_not_of(" \t\r\n") != std::string::npos)
        output.metadata_title(std::move(title));
    MarkupPages pages(output);
    read_html_blocks(nodes, choose_shown(nodes).dropped, pages);
    pages.finish();
}

} // namespace

const Reader html_reader = {.name = "html", .version = 1, .bid = bid, .read = read};

} // namespace clausula
