#include "ingest/readers/html_tree.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace clausula {

namespace {

template <std::size_t count>
bool is_one_of(const std::string& tag, const std::array<std::string_view, count>& tags) {
    return std::ranges::find(tags, tag) != tags.end();
}

// What an element begins and its end tag may be missing, or is never there.
constexpr std::array<std::string_view, 16> never_nest = {
    "area", "base", "br", "col",   "embed",  "hr",    "img", "input",
    "link", "meta", "p",  "param", "source", "track", "wbr", "body"};
constexpr std::array<std::string_view, 8> raw_text = {"script", "style",   "textarea", "title",
                                                      "xmp",    "noembed", "noframes", "iframe"};
constexpr std::array<std::string_view, 15> formatting = {
    "a", "b",     "big",    "code",   "em", "font", "i",   "nobr",
    "s", "small", "strike", "strong", "tt", "u",    "span"};

// The open elements that a start tag closes by itself.
bool closes(const std::string& tag, const std::string& open) {
    static constexpr std::array<std::string_view, 2> cells = {"td", "th"}, terms = {"dt", "dd"};
    static constexpr std::array<std::string_view, 6> rows = {"td",    "th",    "tr",
                                                             "thead", "tbody", "tfoot"};
    if (tag == "li" || tag == "option") return open == tag;
    if (is_one_of(tag, cells)) return is_one_of(open, cells);
    if (is_one_of(tag, terms)) return is_one_of(open, terms);
    if (tag == "tr") return is_one_of(open, cells) || open == "tr";
    if (is_one_of(tag, rows)) return is_one_of(open, rows);
    return false;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

// The elements that are open, as far as they are kept.
class OpenElements {
public:
    /// Whether the start tag is to be kept.
    bool open(const std::string& tag) {
        if (is_one_of(tag, never_nest)) return true;
        while (!stack_.empty() && closes(tag, stack_.back())) stack_.pop_back();
        if (stack_.size() >= max_html_depth) {
            ++dropped_[tag];
            return false;
        }
        stack_.push_back(tag);
        return true;
    }

    /// Whether the end tag is to be kept.
    bool close(const std::string& tag) {
        if (const auto dropped = dropped_.find(tag); dropped != dropped_.end()) {
            if (--dropped->second == 0) dropped_.erase(dropped);
            return false;
        }
        const auto found = std::find(stack_.rbegin(), stack_.rend(), tag);
        if (found == stack_.rend()) return true;
        // Misnested, <b> and its like go on inside what follows; other elements close what is in
        // them.
        const auto at = std::prev(found.base());
        stack_.erase(at, is_one_of(tag, formatting) ? std::next(at) : stack_.end());
        return true;
    }

private:
    std::vector<std::string> stack_;
    std::unordered_map<std::string, std::size_t> dropped_;
};

std::size_t find_after(std::string_view html, std::string_view what, std::size_t from) {
    const std::size_t at = html.find(what, from);
    return at == std::string_view::npos ? html.size() : at + what.size();
}

// Behind the ">" of the tag that begins at `at`.
std::size_t end_of_tag(std::string_view html, std::size_t at) {
    for (; at < html.size() && html[at] != '>'; ++at) {
        // A quote counts only where a value begins: title="it's".
        if (html[at] != '=') continue;
        const std::size_t value = html.find_first_not_of(" \t\r\n\f", at + 1);
        if (value == std::string_view::npos) return html.size();
        if (html[value] == '"' || html[value] == '\'')
            at = find_after(html, html.substr(value, 1), value + 1) - 1;
    }
    return std::min(at + 1, html.size());
}

// Where the end tag of a raw text element begins.
std::size_t end_of_raw_text(std::string_view html, const std::string& tag, std::size_t from) {
    for (std::size_t at = html.find("</", from); at != std::string_view::npos;
         at = html.find("</", at + 2))
        if (std::ranges::equal(html.substr(at + 2, tag.size()), tag, {}, lower)) return at;
    return html.size();
}

} // namespace

std::string limit_nesting(std::string_view html) {
    std::string kept;
    kept.reserve(html.size());
    OpenElements elements;
    std::size_t copied = 0;
    for (std::size_t at = html.find('<'); at < html.size(); at = html.find('<', at)) {
        const std::string_view rest = html.substr(at);
        if (rest.starts_with("<!--")) {
            at = find_after(html, "-->", at + 4);
            continue;
        }
        const bool is_end = rest.starts_with("</");
        const std::size_t name = at + (is_end ? 2 : 1);
        if (name >= html.size() || !is_letter(html[name])) {
            ++at;
            continue;
        }
        std::string tag(html.substr(name, html.find_first_of(" \t\r\n\f/>", name) - name));
        tag.resize(std::min<std::size_t>(tag.size(), 32));
        std::ranges::transform(tag, tag.begin(), lower);
        const std::size_t end = end_of_tag(html, name);
        if (!(is_end ? elements.close(tag) : elements.open(tag))) {
            kept.append(html, copied, at - copied);
            copied = end;
        }
        at = end;
        if (!is_end && is_one_of(tag, raw_text)) at = end_of_raw_text(html, tag, end);
    }
    kept.append(html, copied, html.size() - copied);
    return kept;
}

} // namespace clausula
