#include "cli/citation.h"

#include "cli/describe.h"
#include "cli/render/terminal.h"
#include "index/language/language.h"
#include "index/text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

namespace clausula {

namespace {

constexpr std::string_view scheme = "clausula:sha256:";
constexpr std::size_t digits_shown = 16;

std::string printed_date(const PrintedDate& date, const Language* language) {
    if (!language || !date.month) return iso_date(date);
    if (!language->spelled_dates)
        return date.day ? fmt::format("{}.{}.{}", *date.day, *date.month, date.year)
                        : fmt::format("{}/{}", *date.month, date.year);
    if (*date.month < 1 || *date.month > language->months.size()) return iso_date(date);
    std::string month(language->months[*date.month - 1]);
    month.front() = static_cast<char>(month.front() - 'a' + 'A');
    return (date.day ? fmt::format("{} ", *date.day) : "") + fmt::format("{} {}", month, date.year);
}

std::string printed_pages(int first, int last, const Language* language) {
    const std::string_view sign = language ? language->page_sign : "p.";
    if (first == last) return fmt::format("{} {}", sign, first);
    return fmt::format("{} {}–{}", sign == "p." ? "pp." : sign, first, last);
}

std::string without_space(std::string_view text) {
    std::string dense;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (!is_space(next_code_point(text, at))) dense += text.substr(begin, at - begin);
    }
    return dense;
}

std::string encode(std::string_view text) {
    std::string encoded;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t code_point = next_code_point(text, at);
        const bool is_plain =
            !is_control(code_point) && code_point != U'\uFFFD' && code_point != U' ' &&
            std::string_view("%&#=\"'<>`\\").find(text[begin]) == std::string_view::npos;
        for (char byte : text.substr(begin, at - begin)) {
            if (is_plain)
                encoded += byte;
            else
                fmt::format_to(std::back_inserter(encoded), "%{:02X}",
                               static_cast<unsigned char>(byte));
        }
    }
    return encoded;
}

std::optional<int> hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return std::nullopt;
}

std::string decode(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto high = i + 2 < text.size() ? hex_digit(text[i + 1]) : std::nullopt;
        const auto low = i + 2 < text.size() ? hex_digit(text[i + 2]) : std::nullopt;
        if (text[i] == '%' && high && low) {
            decoded += static_cast<char>(*high * 16 + *low);
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return decoded;
}

template <typename Number>
std::optional<Number> number_of(std::string_view text) {
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

// Returns false for what it does not know.
bool read_part(std::string_view name, std::string_view value, Citation& citation) {
    if (name == "clause") {
        citation.clause = decode(value);
        return true;
    }
    if (name == "page") {
        citation.page = number_of<int>(value);
        return citation.page.has_value();
    }
    const std::size_t dash = value.find('-');
    if (name != "bytes" || dash == std::string_view::npos) return false;
    const auto begin = number_of<std::size_t>(value.substr(0, dash));
    const auto end = number_of<std::size_t>(value.substr(dash + 1));
    if (!begin || !end || *begin > *end) return false;
    citation.bytes = Span{*begin, *end};
    return true;
}

} // namespace

std::string letter_citation(const Document& document, const Pinpoint& pinpoint) {
    const Language* language = find_language(document.language);
    std::string text = one_line(document.title);
    if (document.date) text += fmt::format(" ({})", printed_date(document.date->date, language));
    if (pinpoint.clause) {
        const Clause& clause = document.clauses.at(*pinpoint.clause);
        if (!clause.path.empty())
            text += ", " + clause.path;
        else if (!clause.heading.empty())
            text += ", ”" + clause.heading + "”";
        if (has_pages(document))
            text += ", " + printed_pages(clause.first_page, clause.last_page, language);
    } else if (pinpoint.page) {
        text += ", " + printed_pages(*pinpoint.page, *pinpoint.page, language);
    }
    return text;
}

std::string to_string(const Citation& citation) {
    std::string text(scheme);
    text += citation.sha256;
    char separator = '#';
    const auto add = [&](std::string_view name, const std::string& value) {
        text += fmt::format("{}{}={}", separator, name, value);
        separator = '&';
    };
    if (!citation.clause.empty()) add("clause", encode(citation.clause));
    if (citation.page) add("page", std::to_string(*citation.page));
    if (citation.bytes)
        add("bytes", fmt::format("{}-{}", citation.bytes->begin, citation.bytes->end));
    return text;
}

Citation citation_of(std::string_view sha256, std::string_view path, int page, Span bytes) {
    return {std::string(sha256.substr(0, digits_shown)), without_space(path), page, bytes};
}

std::optional<Citation> parse_citation(std::string_view typed) {
    if (!typed.starts_with(scheme)) return std::nullopt;
    typed.remove_prefix(scheme.size());
    Citation citation;
    const std::size_t hash = std::min(typed.find('#'), typed.size());
    citation.sha256 = typed.substr(0, hash);
    typed.remove_prefix(std::min(hash + 1, typed.size()));
    while (!typed.empty()) {
        const std::size_t end = std::min(typed.find('&'), typed.size());
        const std::string_view part = typed.substr(0, end);
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos ||
            !read_part(part.substr(0, equals), part.substr(equals + 1), citation))
            return std::nullopt;
        typed.remove_prefix(std::min(end + 1, typed.size()));
    }
    return citation;
}

} // namespace clausula
