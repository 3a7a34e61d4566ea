#include "ingest/facts/members/member_cell.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <array>

namespace clausula {

namespace {

std::string_view at(std::string_view text, Span span) {
    return text.substr(span.begin, span.size());
}

/// A line each, but for those that go on with a name in capitals: "Julkisen työn", "unioni JTU". A
/// name that stands before `comma` is a part of its own.
std::vector<Span> parts_by_line(std::string_view text, std::span<const Span> lines,
                                std::size_t comma) {
    std::vector<Span> parts;
    for (const Span& line : lines) {
        const std::vector<Span> printed = printed_words(at(text, line));
        if (printed.empty()) continue;
        const Span words = {line.begin + printed.front().begin, line.begin + printed.back().end};
        const std::string_view above = parts.empty() ? "" : at(text, parts.back());
        const bool goes_on = parts.size() > 1 && begins_upper(above) &&
                             !role_named(phrase_of(above)) &&
                             !role_named(phrase_of(at(text, words))) &&
                             (begins_lower(at(text, words)) ||
                              (is_organisation(at(text, words)) && !is_organisation(above)));
        if (goes_on)
            parts.back().end = words.end;
        else
            parts.push_back(words);
    }
    if (comma > 0 && !parts.empty() && parts.front().end > comma) {
        const std::vector<Span> printed =
            printed_words(text.substr(comma, parts.front().end - comma));
        const Span given = {comma + printed.front().begin, parts.front().end};
        parts.front().end = comma;
        parts.insert(parts.begin() + 1, given);
    }
    return parts;
}

/// Commas, brackets and dashes with spaces around them part a cell. So do lines, where no such
/// sign does; a line that goes on with a wrapped part is told by what the parts are.
std::vector<Span> parts_of(std::string_view text, Span words, std::span<const Span> lines) {
    std::vector<Span> parts;
    std::size_t begin = words.begin;
    const auto end_part = [&](std::size_t end, std::size_t next) {
        const std::vector<Span> printed = printed_words(text.substr(begin, end - begin));
        if (!printed.empty())
            parts.push_back({begin + printed.front().begin, begin + printed.back().end});
        begin = next;
    };
    constexpr std::array<std::string_view, 4> dashes = {" – ", " - ", " — ", " −"};
    for (std::size_t i = words.begin; i < words.end; ++i) {
        const char c = text[i];
        if (c == ',' || c == ';' || c == '(' || c == ')') end_part(i, i + 1);
        for (std::string_view dash : dashes)
            if (text.substr(i, words.end - i).starts_with(dash)) end_part(i, i + dash.size());
    }
    end_part(words.end, words.end);
    const bool has_comma_in_name =
        parts.size() == 2 && printed_words(at(text, parts.front())).size() == 1;
    if ((parts.size() > 1 && !has_comma_in_name) || lines.size() < 2 ||
        (has_comma_in_name && lines.front().end <= parts[1].begin))
        return parts;
    return parts_by_line(text, lines, has_comma_in_name ? parts.front().end : 0);
}

bool is_superscript_digit(char32_t c) {
    return c == 0xB9 || c == 0xB2 || c == 0xB3 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079);
}

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool is_contact(std::string_view words) {
    return words.find('@') != std::string_view::npos ||
           words.find("[a]") != std::string_view::npos ||
           std::ranges::count_if(words, is_ascii_digit) > 5;
}

/// Whether a word could be of a name; "ANJ" could not unless all are capitals.
bool is_name_word(std::string_view word) {
    if (!begins_upper(word)) return is_one_of(fold_case(word), &MemberWords::name_links);
    for (std::size_t i = 0; i < word.size();) {
        const char32_t c = next_code_point(word, i);
        if (!is_letter(c) && c != U'-' && c != U'\'' && c != U'’' && c != U'.' && c != U'‐')
            return false;
    }
    return true;
}

struct Kinds {
    const MemberRole* role = nullptr;

    enum { role_part, title, organisation, place, party, contact, vacant } kind = organisation;
};

Kinds kind_of(std::string_view words) {
    const std::string phrase = phrase_of(words);
    if (const MemberRole* role = role_named(phrase)) return {role, Kinds::role_part};
    if (is_contact(words)) return {nullptr, Kinds::contact};
    if (is_one_of(phrase, &MemberWords::vacant)) return {nullptr, Kinds::vacant};
    if (is_political_party(words)) return {nullptr, Kinds::party};
    if (is_organisation(words) && !begins_lower(words)) return {nullptr, Kinds::organisation};
    if (is_title(words)) return {nullptr, Kinds::title};
    return {nullptr, Kinds::place}; // a capital and nothing else: a town, or an organisation
}

void extend(std::optional<Span>& field, Span part) {
    if (field)
        field->end = part.end;
    else
        field = part;
}

/// Puts the parts behind the name where they belong.
class Parts {
public:
    Parts(MemberCell& cell, std::string_view text, std::span<const MemberColumn> order)
        : cell_(cell), text_(text), order_(order) {}

    void add(Span part) {
        const Kinds is = kind_of(at(text_, part));
        switch (is.kind) {
        case Kinds::role_part:
            role(*is.role, part);
            break;
        case Kinds::title:
            title_with_name_of_employer(part);
            break;
        case Kinds::organisation:
            extend(cell_.organisation, part);
            if (cell_.role && cell_.role->may_be_title && !cell_.title) cell_.role_is_unsure = true;
            break;
        case Kinds::place:
            place(part);
            break;
        case Kinds::party:
            if (!cell_.party) cell_.party = part;
            break;
        case Kinds::contact:
        case Kinds::vacant:
            break;
        }
    }

private:
    /// Of two that may be a role, the first is a title: "puheenjohtaja, ANJ ry, vpj.".
    void role(const MemberRole& role, Span part) {
        if (cell_.role && !cell_.title) cell_.title = cell_.role_words;
        cell_.role = &role;
        cell_.role_words = part;
        cell_.role_is_unsure = false;
    }

    void title_with_name_of_employer(Span part) {
        // "rehtori Kuusikosken kaupunki": a capital behind small letters begins the organisation.
        const std::string_view words = at(text_, part);
        const std::vector<Span> all = printed_words(words);
        const auto capital = std::ranges::find_if(
            all, [&](const Span& word) { return begins_upper(at(words, word)); });
        if (begins_lower(words) && capital != all.end() &&
            is_organisation(words.substr(capital->begin))) {
            extend(cell_.organisation, {part.begin + capital->begin, part.end});
            part.end = part.begin + (capital - 1)->end;
        }
        extend(cell_.title, part);
    }

    void place(Span part) {
        const bool is_told = std::ranges::find(order_, MemberColumn::place) != order_.end();
        const bool is_organisation_told =
            std::ranges::find(order_, MemberColumn::organisation) != order_.end();
        if (cell_.organisation && !is_told)
            extend(cell_.organisation, part);
        else if (!is_told && (cell_.title || is_organisation_told))
            cell_.organisation = part;
        else if (!cell_.place)
            cell_.place = part;
    }

    MemberCell& cell_;
    std::string_view text_;
    std::span<const MemberColumn> order_;
};

/// A label before the name: "1.", "•", or in a scan what was a bullet.
Span without_label(std::string_view text, Span words) {
    const std::vector<Span> all = printed_words(at(text, words));
    if (all.size() < 3) return words;
    const std::string_view first = at(at(text, words), all.front());
    const bool is_number = std::ranges::all_of(first, is_ascii_digit);
    const bool is_bullet = first.size() == 1 && begins_lower(first);
    if (is_number || is_bullet) words.begin += all[1].begin;
    return words;
}

/// "Ordförande Åke Berg", "Jäsen Aino Ranta": the word before the name, where three follow each
/// other.
Span without_role(std::string_view text, Span first, MemberCell& cell) {
    const std::vector<Span> all = printed_words(at(text, first));
    if (all.size() < 3) return first;
    const Span word = {first.begin + all[0].begin, first.begin + all[0].end};
    const std::string phrase = phrase_of(at(text, word));
    const MemberRole* role = role_named(phrase);
    if (!role && !is_one_of(phrase, &MemberWords::members)) return first;
    if (role) {
        cell.role = role;
        cell.role_words = word;
    }
    first.begin += all[1].begin;
    return first;
}

} // namespace

void add_to_member_cell(MemberCell& cell, std::string_view text, Span words,
                        std::span<const Span> lines, std::span<const MemberColumn> order) {
    MemberCell told;
    Parts parts(told, text, order);
    for (const Span& part : parts_of(text, words, lines)) parts.add(part);
    const auto take = [](auto& own, const auto& other) {
        if (!own) own = other;
    };
    take(cell.title, told.title);
    take(cell.organisation, told.organisation);
    take(cell.place, told.place);
    take(cell.party, told.party);
    if (cell.role || !told.role) return;
    cell.role = told.role;
    cell.role_words = told.role_words;
    cell.role_is_unsure = told.role_is_unsure;
}

std::optional<Span> leading_name(std::string_view text, Span words, bool with_comma) {
    constexpr std::size_t fewest = 2, most = 5;
    const std::string_view printed = at(text, words);
    std::vector<Span> all;
    for (const Span& word : printed_words(printed)) {
        if (all.size() > most || !is_name_word(at(printed, word))) break;
        // A full stop or an opening bracket ends it, but not that of an initial.
        if (!all.empty()) {
            const std::string_view between =
                printed.substr(all.back().end, word.begin - all.back().end);
            if (between.find_first_of(with_comma ? ":;(" : ":;(,") != std::string_view::npos) break;
            if (between.find('.') != std::string_view::npos && all.back().size() > 2) break;
        }
        all.push_back(word);
    }
    if (all.size() < fewest || all.size() > most) return std::nullopt;
    if (!begins_upper(at(printed, all.back()))) return std::nullopt;
    return Span{words.begin + all.front().begin, words.begin + all.back().end};
}

std::string_view leading_mark(std::string_view line) {
    std::size_t i = 0;
    while (i < line.size() && line[i] == '*') ++i;
    if (i > 0) return line.substr(0, i);
    if (line.empty()) return {};
    if (is_superscript_digit(next_code_point(line, i))) return line.substr(0, i);
    i = 0;
    while (i < line.size() && is_ascii_digit(line[i])) ++i;
    if (i > 0 && i < 3 && i < line.size() && line[i] == ')') return line.substr(0, i);
    return {};
}

std::string_view mark_within(std::string_view words) {
    bool behind_letters = false;
    for (std::size_t i = 0; i < words.size();) {
        const std::size_t begin = i;
        const char32_t c = next_code_point(words, i);
        behind_letters = behind_letters || is_letter(c);
        if (!behind_letters) continue;
        if (c == U'*' || is_superscript_digit(c)) return leading_mark(words.substr(begin));
        if (c < 0x80 && is_ascii_digit(words[begin])) {
            const std::string_view mark = leading_mark(words.substr(begin));
            if (!mark.empty()) return mark;
            while (i < words.size() && is_ascii_digit(words[i])) ++i;
        }
    }
    return {};
}

MemberCell read_member_cell(std::string_view text, Span words, std::span<const Span> lines,
                            std::span<const MemberColumn> order) {
    MemberCell cell;
    words = without_label(text, words);
    cell.mark = mark_within(at(text, words));
    std::vector<Span> parts = parts_of(text, words, lines);
    // A mark "1)" is a part of its own to look at.
    std::erase_if(parts, [&](const Span& part) { return at(text, part) == cell.mark; });
    if (parts.empty()) return cell;
    if (!cell.mark.empty() && is_ascii_digit(cell.mark.front())) // "Virtanen1)"
        for (Span& part : parts) {
            if (!at(text, part).ends_with(cell.mark)) continue;
            part.end -= cell.mark.size();
            while (part.end > part.begin && text[part.end - 1] == ' ') --part.end;
        }

    std::size_t next = 1;
    Parts rest(cell, text, order);
    Span first = without_role(text, parts.front(), cell);
    const bool one_word = printed_words(at(text, first)).size() == 1;
    if (is_one_of(phrase_of(at(text, first)), &MemberWords::vacant)) {
        cell.vacant = first;
    } else if (one_word && parts.size() > 1 && is_name_word(at(text, first)) &&
               leading_name(text, {first.begin, parts[1].end}, true) ==
                   Span{first.begin, parts[1].end} &&
               !is_organisation(at(text, {first.begin, parts[1].end}))) {
        cell.person = Span{first.begin, parts[1].end}; // "Ojakorpi, Tuula"
        next = 2;
    } else if (const auto name = leading_name(text, first);
               name && !is_organisation(at(text, *name))) {
        cell.person = name;
        if (name->end < first.end) { // "Tuula Ojakorpi henkilöstöjohtaja"
            const std::vector<Span> left =
                printed_words(text.substr(name->end, first.end - name->end));
            if (!left.empty())
                rest.add({name->end + left.front().begin, name->end + left.back().end});
        }
    }
    if (!cell.person && !cell.vacant) return cell;
    for (; next < parts.size(); ++next) rest.add(parts[next]);
    return cell;
}

} // namespace clausula
