#include "cli/personal_data.h"

#include "cli/archive_folder.h"
#include "cli/personal_names.h"
#include "index/model/error.h"
#include "index/store/archive.h"
#include "index/text/contacts.h"
#include "index/text/tokens.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <set>

namespace clausula {

namespace {

/// What all forms of a name begin with: "Virta" of Virtanen and Virtasen, "Ku" of Kukka and Kukan.
std::string beginning_of(const std::string& term) {
    std::size_t at = 0;
    const std::size_t most = term.size() > 6 ? term.size() - 3 : 2;
    while (at < most) next_code_point(term, at);
    return term.substr(0, std::min(at, term.size()));
}

void leave_out(const PersonalData& data, Value& value);

void leave_out(const PersonalData& data, Record& record) {
    for (RecordField& field : record) leave_out(data, field.value);
}

void leave_out(const PersonalData& data, Value& value) {
    if (auto* text = std::get_if<std::string>(&value.content)) *text = data.leave_out_of(*text);
    if (auto* list = std::get_if<std::vector<Value>>(&value.content))
        for (Value& one : *list) leave_out(data, one);
    if (auto* record = std::get_if<Record>(&value.content)) leave_out(data, *record);
}

/// A name may go on from one style to the next: "Anna [Kukka]".
void leave_out(const PersonalData& data, StyledLine& line) {
    std::string whole;
    for (const StyledText& part : line) whole += part.text;
    const std::string left = data.leave_out_of(whole);
    std::size_t at = 0;
    for (StyledText& part : line) {
        part.text = left.substr(at, part.text.size());
        at += part.text.size();
    }
}

} // namespace

PersonalData::PersonalData(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        std::vector<std::string> terms;
        for (Token& token : tokens_of(clean_utf8(name))) terms.push_back(std::move(token.term));
        if (terms.size() < 2) continue; // a surname alone is a word, too
        add_both_orders(terms);
        // Of several given names one is used.
        for (std::size_t i = 0; terms.size() > 2 && i + 1 < terms.size(); ++i)
            add_both_orders({terms[i], terms.back()});
    }
}

void PersonalData::add_both_orders(std::vector<std::string> terms) {
    add(terms);
    std::rotate(terms.begin(), terms.end() - 1, terms.end());
    add(terms);
}

void PersonalData::add(const std::vector<std::string>& terms) {
    std::vector<Part> parts;
    for (const std::string& term : terms) parts.push_back({term, false});
    parts.back() = {beginning_of(terms.back()), true};
    names_[terms.front()].push_back(std::move(parts));
}

std::string PersonalData::leave_out_of(std::string_view text) const {
    std::string left(text);
    const auto blot = [&](Span span) { left.replace(span.begin, span.size(), span.size(), '*'); };
    for (const ContactFound& contact : find_contacts(text)) blot(contact.span);
    if (names_.empty() || !is_utf8(text)) return left;
    const std::vector<Token> tokens = tokens_of(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto found = names_.find(tokens[i].term);
        if (found == names_.end()) continue;
        for (const std::vector<Part>& parts : found->second) {
            const auto is_here = [&](std::size_t part) {
                const std::string& term = tokens[i + part].term;
                return parts[part].goes_on ? term.starts_with(parts[part].term)
                                           : term == parts[part].term;
            };
            std::size_t count = 0;
            while (count < parts.size() && i + count < tokens.size() && is_here(count)) ++count;
            if (count < parts.size()) continue;
            for (std::size_t part = 0; part < count; ++part) blot(tokens[i + part].span);
        }
    }
    return left;
}

void PersonalData::leave_out_of(Record& record) const { leave_out(*this, record); }

void PersonalData::leave_out_of(StyledLine& line) const { leave_out(*this, line); }

void PersonalData::leave_out_of(Error& error) const {
    for (std::string* text : {&error.subject, &error.message, &error.hint})
        *text = leave_out_of(*text);
}

void PersonalData::leave_out_of(Answer& answer) const {
    leave_out(*this, answer.head);
    for (Record& row : answer.rows) leave_out(*this, row);
    for (AnswerBlock& block : answer.page) {
        for (StyledLine& line : block.lines) leave_out(*this, line);
        for (auto& row : block.cells)
            for (StyledLine& cell : row) leave_out(*this, cell);
    }
    if (!answer.chart) return;
    answer.chart->title = leave_out_of(answer.chart->title);
    for (ChartMark& mark : answer.chart->marks)
        for (std::string* text : {&mark.label, &mark.detail}) *text = leave_out_of(*text);
}

PersonalData known_personal_data(const Arguments& arguments) {
    std::set<std::string> names;
    try {
        const Archive archive =
            Archive::open(archive_folder(archive_settings(arguments.text("archive"))));
        for (const auto& [id, name] : personal_names(archive)) names.insert(name);
    } catch (const Error& error) {
        if (error.kind != ErrorKind::no_archive) throw;
    }
    return PersonalData({names.begin(), names.end()});
}

} // namespace clausula
