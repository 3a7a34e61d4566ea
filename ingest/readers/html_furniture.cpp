#include "ingest/readers/html_furniture.h"

#include <algorithm>
#include <array>

namespace clausula {

namespace {

constexpr std::array<std::string_view, 24> not_text = {
    "head",  "script",   "style",   "noscript", "template", "iframe",   "object",   "embed",
    "svg",   "canvas",   "audio",   "video",    "select",   "option",   "textarea", "button",
    "input", "datalist", "noembed", "noframes", "map",      "progress", "meter",    "applet"};

constexpr std::array<std::string_view, 10> furniture_roles = {
    "navigation", "banner", "contentinfo", "search",      "complementary",
    "dialog",     "menu",   "menubar",     "alertdialog", "toolbar"};

template <std::size_t count>
bool is_one_of(std::string_view word, const std::array<std::string_view, count>& words) {
    return std::ranges::find(words, word) != words.end();
}

std::string lower_without_spaces(std::string_view text) {
    std::string kept;
    for (char c : text)
        if (c != ' ') kept += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return kept;
}

bool is_hidden(const HtmlNode& node) {
    if (node.has_attribute("hidden") || node.attribute("aria-hidden") == "true") return true;
    const std::string style = lower_without_spaces(node.attribute("style"));
    return style.find("display:none") != std::string::npos ||
           style.find("visibility:hidden") != std::string::npos;
}

bool is_cookie_banner(const HtmlNode& node) {
    const std::string names =
        lower_without_spaces(node.attribute("id")) + lower_without_spaces(node.attribute("class"));
    return names.find("cookie") != std::string::npos || names.find("onetrust") != std::string::npos;
}

class Chooser {
public:
    explicit Chooser(const std::vector<HtmlNode>& nodes)
        : nodes_(nodes), before_(nodes.size() + 1) {
        for (std::size_t at = 0; at < nodes.size(); ++at) {
            if (is_not_text(at) || is_hidden(nodes[at])) {
                // Never the whole page: scripts that show it when it is loaded are not run here.
                const bool whole = nodes[at].tag == "html" || nodes[at].tag == "body";
                if (!whole) invisible_.emplace_back(at, nodes[at].end);
            }
        }
        drop(invisible_, invisible_at_);
        for (std::size_t at = 0; at < nodes.size(); ++at)
            before_[at + 1] = before_[at] + (invisible_at_[at] ? 0 : letters(nodes[at].text));
    }

    HtmlShown choose() const {
        HtmlShown shown{.dropped = invisible_at_};
        std::vector<Range> furniture;
        const std::size_t all = text(0);
        std::size_t main = find_main();
        if (text(main) * 10 < all * 6) main = 0;
        const std::size_t end = nodes_[main].end;
        if (main > 0) furniture.emplace_back(1, main);
        for (std::size_t at = main; at < end; ++at)
            if (is_furniture(at)) furniture.emplace_back(at, nodes_[at].end);
        furniture.emplace_back(end, nodes_.size());
        std::vector<bool> with_furniture = shown.dropped;
        drop(furniture, with_furniture);
        if (main > 0 && !holds(main, "h1")) keep_title_above(main, with_furniture);
        std::size_t left = 0;
        for (std::size_t at = 0; at < nodes_.size(); ++at)
            if (!with_furniture[at]) left += letters(nodes_[at].text);
        shown.kept_all = left * 5 < all;
        if (!shown.kept_all) shown.dropped = std::move(with_furniture);
        return shown;
    }

private:
    using Range = std::pair<std::size_t, std::size_t>;

    static std::size_t letters(std::string_view text) {
        return static_cast<std::size_t>(std::ranges::count_if(
            text, [](char c) { return static_cast<unsigned char>(c) > ' '; }));
    }

    bool is_not_text(std::size_t at) const {
        const std::string& tag = nodes_[at].tag;
        // A heading that opens and closes what is below it is a button in a heading.
        const std::string& around = nodes_[nodes_[at].parent].tag;
        if (tag == "button" && around.size() == 2 && around[0] == 'h') return false;
        return is_one_of(tag, not_text);
    }

    // Ranges come in the order of their begins.
    void drop(const std::vector<Range>& ranges, std::vector<bool>& dropped) const {
        dropped.resize(nodes_.size());
        std::size_t end = 0;
        for (const auto& [first, last] : ranges)
            for (end = std::max(end, first); end < last; ++end) dropped[end] = true;
    }

    std::size_t text(std::size_t at) const { return before_[nodes_[at].end] - before_[at]; }

    // <main>, or the only <article>; 0 when there is none.
    std::size_t find_main() const {
        std::size_t main = 0, article = 0, articles = 0;
        for (std::size_t at = 1; at < nodes_.size(); ++at) {
            const HtmlNode& node = nodes_[at];
            if (invisible_at_[at]) continue;
            if ((node.tag == "main" || node.attribute("role") == "main") &&
                (main == 0 || text(at) > text(main)))
                main = at;
            if (node.tag == "article") {
                article = at;
                ++articles;
            }
        }
        return main > 0 ? main : articles == 1 ? article : 0;
    }

    // A page's title may stand outside of its main part.
    void keep_title_above(std::size_t main, std::vector<bool>& dropped) const {
        for (std::size_t at = 1; at < main; ++at) {
            if (nodes_[at].tag != "h1" || invisible_at_[at]) continue;
            for (std::size_t inside = at; inside < nodes_[at].end; ++inside)
                dropped[inside] = invisible_at_[inside];
            return;
        }
    }

    bool is_inside_article(std::size_t at) const {
        for (at = nodes_[at].parent; at > 0; at = nodes_[at].parent)
            if (nodes_[at].tag == "article" || nodes_[at].tag == "main" ||
                nodes_[at].tag == "section")
                return true;
        return false;
    }

    bool holds(std::size_t at, std::string_view tag) const {
        for (std::size_t inside = at + 1; inside < nodes_[at].end; ++inside)
            if (nodes_[inside].tag == tag) return true;
        return false;
    }

    bool is_furniture(std::size_t at) const {
        const HtmlNode& node = nodes_[at];
        if (node.tag.empty() || node.tag == "html" || node.tag == "body" || node.tag == "main")
            return false;
        const bool most = text(at) * 2 > text(0);
        const std::string_view role = node.attribute("role");
        if (node.tag == "nav" || role == "navigation") return true;
        // The page's title stands in its header as often as above the text.
        if (node.tag == "header" || role == "banner")
            return !most && !is_inside_article(at) && !holds(at, "h1");
        if (node.tag == "footer" || role == "contentinfo") return !most && !is_inside_article(at);
        if (node.tag == "aside" || node.tag == "form" || node.tag == "dialog") return !most;
        return !most && (is_one_of(role, furniture_roles) || is_cookie_banner(node));
    }

    const std::vector<HtmlNode>& nodes_;
    std::vector<std::size_t> before_; ///< letters before each node
    std::vector<Range> invisible_;
    std::vector<bool> invisible_at_;
};

} // namespace

HtmlShown choose_shown(const std::vector<HtmlNode>& nodes) { return Chooser(nodes).choose(); }

} // namespace clausula
