#include "ingest/structure/number.h"

#include "index/text/unicode.h"

#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace clausula {

namespace {

constexpr int most_parts = 9;
constexpr int highest_value = 999; // a higher one is a year or an amount

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Reads a line from the left; each reader moves it only when it finds what it is for.
struct Cursor {
    std::string_view line;
    std::size_t at = 0;

    char peek(std::size_t ahead = 0) const {
        return at + ahead < line.size() ? line[at + ahead] : '\0';
    }

    bool done() const { return at >= line.size(); }

    bool take(std::string_view token) {
        if (line.substr(at, token.size()) != token) return false;
        at += token.size();
        return true;
    }

    void skip_blanks() {
        while (is_blank(peek())) ++at;
    }

    std::string_view rest() const { return line.substr(at); }
};

/// The words up to the next blank, so many bytes at most: longer ones are in no table.
std::string_view first_word(std::string_view text) {
    constexpr std::size_t longest = 24;
    std::size_t end = 0;
    while (end < text.size() && end < longest && !is_blank(text[end])) ++end;
    return text.substr(0, end);
}

std::optional<Division> division_of(std::string_view word) {
    static const std::unordered_map<std::string, Division> divisions = [] {
        std::unordered_map<std::string, Division> table;
        for (const Language* language : all_languages())
            for (const DivisionWord& entry : language->structure.divisions)
                table.emplace(entry.word, entry.division);
        return table;
    }();
    if (word.empty()) return std::nullopt;
    auto found = divisions.find(fold_case(word));
    if (found == divisions.end()) return std::nullopt;
    return found->second;
}

bool is_date_word(std::string_view word) {
    static const std::unordered_set<std::string> words = [] {
        std::unordered_set<std::string> table;
        for (const Language* language : all_languages()) {
            for (std::string_view month : language->months) table.emplace(month);
            for (std::string_view day : language->structure.day_words) table.emplace(day);
        }
        return table;
    }();
    while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
    return !word.empty() && words.contains(fold_case(word));
}

std::optional<int> take_arabic(Cursor& cursor) {
    int value = 0;
    std::size_t digits = 0;
    while (is_ascii_digit(cursor.peek(digits))) {
        value = value * 10 + (cursor.peek(digits) - '0');
        if (++digits > 3) return std::nullopt;
    }
    if (digits == 0 || value == 0 || value > highest_value) return std::nullopt;
    cursor.at += digits;
    return value;
}

/// The value of a roman number in one case as it is properly written; none for "iiii" or "mic".
std::optional<int> roman_value(std::string_view letters) {
    static constexpr std::array<std::pair<std::string_view, int>, 9> signs = {{{"c", 100},
                                                                               {"xc", 90},
                                                                               {"l", 50},
                                                                               {"xl", 40},
                                                                               {"x", 10},
                                                                               {"ix", 9},
                                                                               {"v", 5},
                                                                               {"iv", 4},
                                                                               {"i", 1}}};
    std::string small;
    for (char c : letters) small += lower(c);
    int value = 0;
    std::string proper;
    std::string_view left = small;
    for (auto [sign, worth] : signs) {
        int repeats = 0;
        while (left.substr(0, sign.size()) == sign && repeats < (sign.size() == 1 ? 3 : 1)) {
            left.remove_prefix(sign.size());
            value += worth;
            ++repeats;
        }
    }
    if (!left.empty() || value == 0) return std::nullopt;
    int to_write = value;
    for (auto [sign, worth] : signs)
        while (to_write >= worth) {
            proper += sign;
            to_write -= worth;
        }
    return proper == small ? std::optional(value) : std::nullopt;
}

std::string_view run_of_letters(const Cursor& cursor) {
    std::size_t length = 0;
    while (length < 10 && is_ascii_letter(cursor.peek(length))) ++length;
    return cursor.line.substr(cursor.at, length);
}

bool in_one_case(std::string_view letters) {
    for (char c : letters)
        if ((lower(c) == c) != (lower(letters[0]) == letters[0])) return false;
    return true;
}

/// A number without what it stands in, in each way it can be read.
struct Core {
    Numeral numeral = Numeral::arabic;
    bool upper = false;
    std::vector<int> values;
    int suffix = 0;
    std::size_t end = 0;
};

std::optional<Core> arabic_core(Cursor cursor) {
    Core core;
    // "A.1": an annex's or a part's letter may lead.
    if (is_ascii_letter(cursor.peek()) && cursor.peek(1) == '.' && is_ascii_digit(cursor.peek(2))) {
        core.values.push_back(lower(cursor.peek()) - 'a' + 1);
        cursor.at += 2;
    }
    std::optional<int> value = take_arabic(cursor);
    if (!value) return std::nullopt;
    core.values.push_back(*value);
    while (cursor.peek() == '.' && is_ascii_digit(cursor.peek(1))) {
        ++cursor.at;
        value = take_arabic(cursor);
        if (!value || core.values.size() >= most_parts) return std::nullopt;
        core.values.push_back(*value);
    }
    core.end = cursor.at;
    return core;
}

/// "3 a §", "3a §", "2 a luku", "12a.": the letter of a part that was put in later.
void take_suffix(Cursor& cursor, Core& core) {
    std::size_t ahead = is_blank(cursor.peek()) ? 1 : 0;
    char letter = cursor.peek(ahead);
    if (letter >= 'A' && letter <= 'Z' && ahead == 0) letter = lower(letter);
    if (letter < 'a' || letter > 'z') return;
    const char behind = cursor.peek(ahead + 1);
    if (is_ascii_letter(behind) || is_ascii_digit(behind)) return;
    core.suffix = letter - 'a' + 1;
    cursor.at += ahead + 1;
    core.end = cursor.at;
}

std::vector<Core> cores(const Cursor& cursor) {
    std::vector<Core> found;
    if (auto arabic = arabic_core(cursor)) {
        found.push_back(*arabic);
        return found;
    }
    std::string_view letters = run_of_letters(cursor);
    if (letters.empty() || !in_one_case(letters)) return found;
    const bool upper = lower(letters[0]) != letters[0];
    if (letters.size() == 1)
        found.push_back({Numeral::letter, upper, {lower(letters[0]) - 'a' + 1}, 0, cursor.at + 1});
    if (auto roman = roman_value(letters))
        found.push_back({Numeral::roman, upper, {*roman}, 0, cursor.at + letters.size()});
    // "(aa)" follows "(z)", or begins a level of its own.
    if (letters.size() == 2 && letters[0] == letters[1] && found.empty())
        found.push_back(
            {Numeral::letter, upper, {26 + lower(letters[0]) - 'a' + 1}, 0, cursor.at + 2});
    return found;
}

/// Whether what follows a named number can be its heading or its text: "Section 2 of the Act" and
/// "3 §:n mukaan" are references.
bool reads_on_as_part(std::string_view rest) {
    if (rest.empty()) return true;
    std::size_t at = 0;
    const char32_t first = next_code_point(rest, at);
    if (first == U',' || first == U';' || first == U')' || first == U'/') return false;
    return !is_letter(first) || is_upper(first);
}

/// Moves over a closing dot, colon or dash and the blanks behind it; false when the number stands
/// against the next word.
bool take_closing(Cursor& cursor) {
    bool closed = false;
    while (cursor.peek() == '.' || cursor.peek() == ':') {
        closed = true;
        ++cursor.at;
    }
    const bool apart = cursor.done() || is_blank(cursor.peek());
    // "Section 1.Payment": closed, so the missing blank is a slip of the typist.
    std::size_t next = cursor.at;
    if (!apart && !(closed && is_upper(next_code_point(cursor.line, next)))) return false;
    cursor.skip_blanks();
    for (std::string_view dash : {"- ", "– ", "— "})
        if (cursor.take(dash)) break;
    cursor.skip_blanks();
    return true;
}

PrintedNumber make(const Core& core, NumberStyle style, std::size_t printed, std::size_t length) {
    style.numeral = core.numeral;
    style.upper = core.upper;
    style.parts = static_cast<int>(core.values.size());
    return {style, core.values, core.suffix, printed, length};
}

/// "§ 3", "3 §", "3 a §", "§ 2.1".
std::optional<PrintedNumber> section_sign(const Cursor& start) {
    Cursor cursor = start;
    const bool leading = cursor.take("§");
    if (leading) {
        cursor.take("§");
        cursor.skip_blanks();
    }
    std::optional<Core> core = arabic_core(cursor);
    if (!core) return std::nullopt;
    cursor.at = core->end;
    take_suffix(cursor, *core);
    if (!leading) {
        cursor.take(".");
        cursor.skip_blanks();
        if (!cursor.take("§")) return std::nullopt;
        if (cursor.peek() == ':' && !is_blank(cursor.peek(1)) && cursor.peek(1) != '\0')
            return std::nullopt; // "3 §:n", "3 §:ssä"
    }
    const std::size_t printed = cursor.at;
    if (!take_closing(cursor) || !reads_on_as_part(cursor.rest())) return std::nullopt;
    if (is_ascii_digit(cursor.peek())) return std::nullopt; // "12 § 1 mom. och 14 §"
    return make(*core, {.division = Division::section, .sign = true}, printed, cursor.at);
}

/// "Article 4", "Section 2.3", "Liite 1", "ARTICLE IV", "Exhibit B".
void word_first(const Cursor& start, std::vector<PrintedNumber>& found) {
    std::string_view word = first_word(start.rest());
    if (word.ends_with(':')) word.remove_suffix(1);
    const std::optional<Division> division = division_of(word);
    if (!division) return;
    Cursor cursor = start;
    cursor.at += word.size();
    cursor.skip_blanks();
    cursor.take("§ ");
    const std::size_t before = found.size();
    for (Core& core : cores(cursor)) {
        Cursor behind = cursor;
        behind.at = core.end;
        if (core.numeral == Numeral::arabic) take_suffix(behind, core);
        // "Appendix a" is prose; "Appendix A" is not.
        if (core.numeral != Numeral::arabic && !core.upper) continue;
        const std::size_t printed = behind.at;
        if (!take_closing(behind) || !reads_on_as_part(behind.rest())) continue;
        found.push_back(make(core, {.division = *division}, printed, behind.at));
    }
    // An only annex has no number: "LIITE", "Annex:". Alone on its line, or it is a word.
    if (found.size() == before && *division == Division::annex && start.at == 0) {
        Cursor alone = start;
        alone.at += word.size();
        const std::size_t printed = alone.at;
        if (take_closing(alone) && alone.done())
            found.push_back({{.division = Division::annex}, {1}, 0, printed, alone.at});
    }
}

/// "1 luku", "2 a luku", "I OSA", "1 kap.", "2 mom."; and nothing else on the line but a heading.
void word_last(const Cursor& start, std::vector<PrintedNumber>& found) {
    for (Core& core : cores(start)) {
        Cursor cursor = start;
        cursor.at = core.end;
        if (core.numeral == Numeral::arabic) take_suffix(cursor, core);
        if (core.numeral == Numeral::letter || (core.numeral == Numeral::roman && !core.upper))
            continue;
        cursor.take(".");
        if (!is_blank(cursor.peek())) continue;
        cursor.skip_blanks();
        std::string_view word = first_word(cursor.rest());
        std::optional<Division> division = division_of(word);
        if (!division && !word.empty() && (word.back() == '.' || word.back() == ':')) {
            word.remove_suffix(1);
            division = division_of(word);
        }
        if (division != Division::part && division != Division::chapter &&
            division != Division::moment)
            continue;
        cursor.at += word.size();
        const std::size_t printed = cursor.at;
        if (!take_closing(cursor) || !reads_on_as_part(cursor.rest())) continue;
        found.push_back(make(core, {.division = *division}, printed, cursor.at));
    }
}

/// "1.", "1.1", "(a)", "iv)", "1)", "A.", and "1" where a heading follows.
void unnamed(const Cursor& start, std::vector<PrintedNumber>& found) {
    Cursor open = start;
    const bool parenthesis = open.take("(");
    for (Core& core : cores(open)) {
        Cursor cursor = open;
        cursor.at = core.end;
        if (core.numeral == Numeral::arabic && !is_blank(cursor.peek())) take_suffix(cursor, core);
        std::size_t printed = cursor.at;
        NumberStyle style;
        if (cursor.take(")")) {
            style.enclosure = parenthesis ? Enclosure::parentheses : Enclosure::closed;
            printed = cursor.at;
            cursor.take(".");
        } else if (parenthesis) {
            continue;
        } else if (cursor.peek() == '.' || cursor.peek() == ':') {
            if (cursor.peek() == ':' && core.numeral != Numeral::arabic) continue;
            ++cursor.at;
            cursor.take(")");
            style.enclosure = Enclosure::dot;
        } else if (core.numeral == Numeral::letter) {
            continue; // "I agree", "a part"
        }
        std::size_t next = cursor.at;
        const bool apart = cursor.done() || is_blank(cursor.peek());
        if (!apart) {
            // "1.Term", "(a)the": the closing tells them apart; "1a" or "3-4" have none.
            if (style.enclosure == Enclosure::bare) continue;
            const char32_t behind = next_code_point(cursor.line, next);
            const bool tight_ok =
                style.enclosure == Enclosure::dot && core.numeral == Numeral::arabic
                    ? is_upper(behind)
                    : parenthesis && is_letter(behind);
            if (!tight_ok) continue;
        }
        cursor.skip_blanks();
        // "1.1" and "1.1." are one style, but the dot tells it from an amount.
        const bool surely =
            core.values.size() > 2 || (core.values.size() > 1 && style.enclosure == Enclosure::dot);
        if (core.values.size() > 1) style.enclosure = Enclosure::bare;
        const std::string_view rest = cursor.rest();
        if (core.numeral == Numeral::arabic && style.enclosure != Enclosure::parentheses &&
            is_date_word(first_word(rest)))
            continue;
        if (style.enclosure == Enclosure::bare && !surely) {
            // Without a closing mark only a heading tells a number from an amount.
            if (!reads_on_as_part(rest)) continue;
            std::size_t at = 0;
            if (!rest.empty() && !is_letter(next_code_point(rest, at)) && core.values.size() == 1)
                continue;
        }
        found.push_back(make(core, style, printed, cursor.at));
    }
}

bool take_bullet(Cursor& cursor) {
    for (std::string_view bullet :
         {"•", "●", "○", "◦", "▪", "■", "–", "—", "-", "*", "·", "‣", "➢", "", ""})
        if (cursor.take(bullet)) {
            // "— — —" stands for what is left out.
            const std::size_t next = cursor.line.find_first_not_of(" \t", cursor.at);
            return is_blank(cursor.peek()) && next != std::string_view::npos &&
                   !cursor.line.substr(next).starts_with(bullet);
        }
    return false;
}

} // namespace

std::vector<PrintedNumber> parse_number(std::string_view line) {
    std::vector<PrintedNumber> found;
    Cursor start{line};
    if (Cursor bullet = start; take_bullet(bullet)) {
        const std::size_t printed = bullet.at;
        bullet.skip_blanks();
        found.push_back({{.numeral = Numeral::bullet}, {}, 0, printed, bullet.at});
        return found;
    }
    if (auto section = section_sign(start)) {
        found.push_back(*section);
        return found;
    }
    word_first(start, found);
    word_last(start, found);
    if (found.empty()) unnamed(start, found);
    return found;
}

bool follows(const PrintedNumber& last, const PrintedNumber& next, int slack) {
    if (last.style != next.style || last.values.empty()) return false;
    for (std::size_t i = 0; i + 1 < last.values.size(); ++i)
        if (last.values[i] != next.values[i]) return false;
    const int step = next.values.back() - last.values.back();
    if (step == 0) return next.suffix > last.suffix && next.suffix <= last.suffix + 1 + slack;
    return step >= 1 && step <= 1 + slack && next.suffix <= 1 + slack;
}

bool is_first(const PrintedNumber& number) {
    return !number.values.empty() && number.values.back() == 1 && number.suffix == 0;
}

} // namespace clausula
