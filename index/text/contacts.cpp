#include "index/text/contacts.h"

#include "index/text/identity_code.h"

#include <algorithm>
#include <array>

namespace clausula {

namespace {

constexpr std::size_t longest_part = 64; // of an address, on either side: RFC 5321, 4.5.3.1.1
constexpr std::size_t fewest_digits = 7, most_digits = 15;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_name_byte(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (static_cast<unsigned char>(c) & 0x80) != 0;
}

bool is_local_byte(char c) {
    return is_name_byte(c) || c == '.' || c == '_' || c == '-' || c == '+';
}

bool is_host_byte(char c) { return is_name_byte(c) || c == '.' || c == '-'; }

/// The sign between name and host at this byte, as people print it; empty when there is none.
std::string_view at_sign(std::string_view text) {
    constexpr std::array<std::string_view, 7> signs = {"@",   "(at)", "[at]", "(a)",
                                                       "[a]", "(ät)", "(@)"};
    for (const std::string_view sign : signs)
        if (text.starts_with(sign)) return sign;
    return {};
}

/// The address whose sign stands at this byte; an empty span when it is none.
Span address_around(std::string_view text, std::size_t at, std::size_t sign, std::size_t least) {
    std::size_t begin = at, end = at + sign;
    while (begin > least && at - begin < longest_part && is_local_byte(text[begin - 1])) --begin;
    while (begin < at && text[begin] == '.') ++begin;
    while (end < text.size() && end - at < 4 * longest_part && is_host_byte(text[end])) ++end;
    while (end > at + sign && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
    const std::string_view host = text.substr(at + sign, end - at - sign);
    const bool has_domain = host.find('.') != std::string_view::npos && !host.starts_with('.');
    return begin < at && has_domain ? Span{begin, end} : Span{};
}

/// "0201256-6": seven digits and one that checks them, as no telephone number is grouped.
bool is_business_id(std::string_view number) {
    constexpr std::size_t length = 9, dash = 7;
    return number.size() == length && number[dash] == '-' &&
           std::ranges::count_if(number, is_digit) == length - 1;
}

/// The letters right before a byte, behind blanks and a full stop, in lower case.
std::string word_before(std::string_view text, std::size_t& at) {
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '.' || text[at - 1] == ':')) --at;
    const std::size_t end = at;
    while (at > 0 && is_name_byte(text[at - 1])) --at;
    std::string word(text.substr(at, end - at));
    std::ranges::transform(word, word.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return word;
}

/// "company no. 01234567", "registered under number 01234567": the eight digits of a British or
/// Irish company in one, unless it is said to be a telephone's.
bool is_company_number(std::string_view text, Span number) {
    constexpr std::size_t length = 8;
    constexpr std::array<std::string_view, 4> numbers = {"no", "nos", "number", "nr"};
    constexpr std::array<std::string_view, 6> telephones = {"telephone", "tel", "phone",
                                                            "mobile",    "fax", "contact"};
    if (number.size() != length ||
        !std::ranges::all_of(text.substr(number.begin, length), is_digit))
        return false;
    std::size_t at = number.begin;
    if (std::ranges::find(numbers, word_before(text, at)) == numbers.end()) return false;
    return std::ranges::find(telephones, word_before(text, at)) == telephones.end();
}

/// The number that begins at this byte, where one may begin.
Span telephone_at(std::string_view text, std::size_t begin) {
    std::size_t at = begin, end = begin, digits = 0, group = 0;
    bool is_open = false;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (is_digit(c)) {
            ++digits;
            ++group;
            end = at + 1;
        } else if (c == '(' && group == 0 && !is_open) {
            is_open = true;
        } else if (c == ')' && is_open) {
            is_open = false;
            group = 0;
        } else if ((c == ' ' || c == '-') && group > 0) {
            group = 0;
        } else if (!(c == '+' && at == begin) && !(c == ' ' && text[at - 1] == ')')) {
            break;
        }
        if (digits > most_digits) return {};
    }
    const bool goes_on =
        end < text.size() &&
        (is_name_byte(text[end]) || text[end] == ',' || text[end] == '.' || text[end] == '/') &&
        end + 1 < text.size() && is_digit(text[end + 1]);
    const bool is_none = goes_on || is_business_id(text.substr(begin, end - begin)) ||
                         is_company_number(text, {begin, end});
    return digits >= fewest_digits && !is_none ? Span{begin, end} : Span{};
}

bool may_begin_number(std::string_view text, std::size_t at) {
    return at == 0 || !(is_name_byte(text[at - 1]) || text[at - 1] == '.' || text[at - 1] == '-' ||
                        text[at - 1] == ',' || text[at - 1] == '/' || text[at - 1] == '+');
}

/// Whether it begins as telephone numbers do.
bool is_like_telephone(std::string_view rest) {
    const bool is_national = rest.size() > 1 && rest[0] == '0' && is_digit(rest[1]);
    const bool is_bracketed = rest.starts_with("(0");
    const bool is_international = rest.size() > 1 && rest[0] == '+' && is_digit(rest[1]);
    return is_national || is_bracketed || is_international;
}

} // namespace

std::vector<ContactFound> find_contacts(std::string_view text) {
    using Kind = ContactFound::Kind;
    std::vector<ContactFound> found;
    std::size_t done = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        Span span;
        Kind kind = Kind::email;
        if (const std::string_view sign = at_sign(text.substr(at)); !sign.empty()) {
            span = address_around(text, at, sign.size(), done);
        } else if (at >= done && may_begin_number(text, at)) {
            span = identity_code_at(text, at);
            kind = Kind::identity_code;
            if (span.empty() && is_like_telephone(text.substr(at))) {
                span = telephone_at(text, at);
                kind = Kind::telephone;
            }
        }
        if (span.empty()) continue;
        found.push_back({kind, span});
        done = span.end;
        at = span.end - 1;
    }
    return found;
}

} // namespace clausula
