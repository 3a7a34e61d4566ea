#include "cli/commands/members_answer.h"

#include "cli/describe.h"

#include <algorithm>
#include <map>
#include <set>

namespace clausula {

namespace {

using Kind = AnswerBlock::Kind;

constexpr std::string_view shown_fields[] = {"role",  "seat",  "side",  "organisation",
                                             "title", "place", "party", "deputy_of"};

StyledLine plain(std::string_view text) { return {{std::string(text)}}; }

/// "2023-01-01", "by 2024-01-22", "2023-02-15 … 2024-01-22"; empty when nothing is known.
std::string first_label(const DayBounds& from) {
    if (from.earliest && from.earliest == from.latest) return iso_date(*from.latest);
    if (from.earliest && from.latest)
        return iso_date(*from.earliest) + " … " + iso_date(*from.latest);
    return from.latest ? "by " + iso_date(*from.latest) : "";
}

std::string last_label(const DayBounds& to) {
    if (to.earliest && to.earliest == to.latest) return iso_date(*to.latest);
    if (to.earliest && to.latest) return iso_date(*to.earliest) + " … " + iso_date(*to.latest);
    return "";
}

Value value_of(const std::optional<Day>& day) { return day ? Value(iso_date(*day)) : Value(); }

Value stated(const Fact& fact, std::string_view field) {
    const FactField* found = fact.find(field);
    return found ? Value(found->value) : Value();
}

std::string name_of_seat(const Fact& fact) {
    return fact.find("person") ? std::string(fact.value("person"))
                               : "(" + std::string(fact.value("vacant")) + ")";
}

Record record_of(const Tenure& tenure, std::optional<Day> on, FactSources& sources) {
    const Fact& fact = tenure.newest();
    Record record = {{"person", stated(fact, "person")},
                     {"vacant", fact.find("vacant") != nullptr},
                     {"body", stated(fact, "body")}};
    for (std::string_view field : shown_fields)
        record.push_back({std::string(field), stated(fact, field)});
    record.push_back({"from_earliest", value_of(tenure.from.earliest)});
    record.push_back({"from_latest", value_of(tenure.from.latest)});
    record.push_back({"to_earliest", value_of(tenure.to.earliest)});
    record.push_back({"to_latest", value_of(tenure.to.latest)});
    if (on) record.push_back({"sure", sat_on(tenure, *on) == Sat::yes});
    std::vector<Value> told;
    for (const HeldFact& held : tenure.told) told.emplace_back(sources.record(held));
    record.push_back({"sources", std::move(told)});
    return record;
}

std::string listed_documents(const Tenure& tenure) {
    std::vector<DocumentId> documents;
    for (const HeldFact& held : tenure.told) documents.push_back(held.document);
    return listed(documents);
}

/// A table of columns that have something in them.
AnswerBlock table_of(std::vector<std::vector<StyledLine>> cells) {
    const auto is_empty = [](const StyledLine& line) {
        return std::ranges::all_of(line, [](const StyledText& text) { return text.text.empty(); });
    };
    AnswerBlock table = {.kind = Kind::table};
    std::vector<bool> wanted(cells.front().size(), false);
    for (std::size_t row = 1; row < cells.size(); ++row)
        for (std::size_t c = 0; c < cells[row].size(); ++c)
            if (!is_empty(cells[row][c])) wanted[c] = true;
    for (std::vector<StyledLine>& row : cells) {
        table.cells.emplace_back();
        for (std::size_t c = 0; c < row.size(); ++c)
            if (wanted[c]) table.cells.back().push_back(std::move(row[c]));
    }
    return table;
}

/// What a seat is for: of two sides the place, else the organisation, else the member's place.
std::string seat_is_for(const Fact& fact) {
    if (fact.find("side") && fact.find("place")) return std::string(fact.value("place"));
    if (fact.find("organisation")) return std::string(fact.value("organisation"));
    return std::string(fact.value("place"));
}

/// The seats that are for one organisation.
struct Seats {
    std::size_t filled[2] = {0, 0}; ///< employer and employee, or full and deputy
    std::size_t vacant = 0;
};

bool is_second(const Fact& fact) {
    if (fact.find("side")) return fact.value("side") == "employee";
    return fact.value("seat") == "deputy";
}

} // namespace

Answer bodies_answer(const std::vector<Tenure>& tenures) {
    struct Body {
        std::string name;
        std::set<std::string> persons;
        std::set<DocumentId> documents;
    };

    std::map<std::string, Body> bodies;
    for (const Tenure& tenure : tenures) {
        Body& body = bodies[tenure.body];
        body.name = tenure.newest().value("body");
        if (tenure.newest().find("person"))
            body.persons.insert(person_key(tenure.newest().value("person")));
        for (const HeldFact& held : tenure.told) body.documents.insert(held.document);
    }
    Answer answer;
    answer.rows_name = "bodies";
    answer.columns = {"body", "persons", "documents"};
    std::vector<std::vector<StyledLine>> cells = {
        {plain("body"), plain("persons"), plain("documents")}};
    for (const auto& [key, body] : bodies) {
        answer.rows.push_back(
            {{"body", body.name},
             {"persons", body.persons.size()},
             {"documents", std::vector<Value>(body.documents.begin(), body.documents.end())}});
        cells.push_back({{{body.name, Style::title}},
                         plain(std::to_string(body.persons.size())),
                         {{listed(body.documents), Style::id}}});
    }
    if (!answer.rows.empty()) answer.page.push_back(table_of(std::move(cells)));
    return answer;
}

Answer tenures_answer(const std::vector<Tenure>& tenures, std::optional<Day> on,
                      FactSources& sources) {
    Answer answer;
    answer.rows_name = "members";
    answer.columns = {"person", "vacant", "body"};
    for (std::string_view field : shown_fields) answer.columns.emplace_back(field);
    for (const char* field : {"from_earliest", "from_latest", "to_earliest", "to_latest"})
        answer.columns.emplace_back(field);
    for (std::size_t begin = 0, end = 0; begin < tenures.size(); begin = end) {
        const Tenure& first = tenures[begin];
        answer.page.push_back(
            {.kind = Kind::heading,
             .lines = {{{std::string(first.newest().value("body")), Style::title}}}});
        std::vector<std::vector<StyledLine>> cells(1);
        cells.front().push_back(plain("person"));
        for (std::string_view field : shown_fields) cells.front().push_back(plain(field));
        for (const char* field : {"from", "to", "on that day", "documents"})
            cells.front().push_back(plain(field));
        AnswerBlock words; // of what tells of each last
        for (end = begin; end < tenures.size() && tenures[end].body == first.body; ++end) {
            const Tenure& tenure = tenures[end];
            const Fact& fact = tenure.newest();
            answer.rows.push_back(record_of(tenure, on, sources));
            const Style style = fact.find("person") ? Style::plain : Style::quiet;
            std::vector<StyledLine>& row = cells.emplace_back();
            row.push_back({{name_of_seat(fact), style}});
            for (std::string_view field : shown_fields) row.push_back(plain(fact.value(field)));
            row.push_back(plain(first_label(tenure.from)));
            row.push_back(plain(last_label(tenure.to)));
            row.push_back(
                {{on && sat_on(tenure, *on) == Sat::perhaps ? "perhaps" : "", Style::warning}});
            row.push_back({{listed_documents(tenure), Style::id}});
            StyledLine told = sources.line(tenure.told.back());
            if (words.lines.empty() || words.lines.back() != told) // one row tells of several seats
                words.lines.push_back(std::move(told));
        }
        AnswerBlock table = table_of(std::move(cells));
        table.apart = false;
        answer.page.push_back(std::move(table));
        answer.page.push_back(std::move(words));
    }
    return answer;
}

Answer changes_answer(const std::vector<MemberChange>& changes) {
    Answer answer;
    answer.rows_name = "changes";
    answer.columns = {"change", "person", "field", "before", "after"};
    std::vector<std::vector<StyledLine>> cells = {
        {plain("change"), plain("person"), plain("field"), plain("before"), plain("after")}};
    const auto add = [&](const std::string& change, const Fact& fact, const std::string& field,
                         std::string_view before, std::string_view after) {
        answer.rows.push_back({{"change", change},
                               {"person", fact.value("person")},
                               {"field", field},
                               {"before", before},
                               {"after", after}});
        const Style style = change == "joined" ? Style::added
                            : change == "left" ? Style::removed
                                               : Style::plain;
        cells.push_back({{{change, style}},
                         plain(fact.value("person")),
                         plain(field),
                         plain(before),
                         plain(after)});
    };
    for (const char* kind : {"joined", "left", "changed"})
        for (const MemberChange& change : changes) {
            const std::string_view is = !change.before  ? "joined"
                                        : !change.after ? "left"
                                                        : "changed";
            if (is != kind) continue;
            if (!change.before)
                add(kind, *change.after, "", "", seat_is_for(*change.after));
            else if (!change.after)
                add(kind, *change.before, "", seat_is_for(*change.before), "");
            else
                for (const std::string& field : change.fields)
                    add(kind, *change.after, field, change.before->value(field),
                        change.after->value(field));
        }
    if (!answer.rows.empty()) answer.page.push_back(table_of(std::move(cells)));
    return answer;
}

Answer seats_answer(const std::vector<Tenure>& tenures) {
    std::map<std::pair<std::string_view, std::string_view>, std::string> whose_member; // by body
    for (const Tenure& tenure : tenures)
        if (const Fact& fact = tenure.newest(); fact.find("person"))
            whose_member[{tenure.body, fact.value("person")}] = seat_is_for(fact);
    std::map<std::pair<std::string, std::string>, Seats> all;
    bool are_sides = false;
    for (const Tenure& tenure : tenures) {
        const Fact& fact = tenure.newest();
        if (!fact.find("side") && !fact.find("seat")) continue; // a secretary, a guest
        are_sides = are_sides || fact.find("side");
        // A deputy's seat is for whom the member's is.
        const auto member = whose_member.find({tenure.body, fact.value("deputy_of")});
        const std::string whose = member == whose_member.end() ? seat_is_for(fact) : member->second;
        if (whose.empty()) continue;
        Seats& seats = all[{std::string(fact.value("body")), whose}];
        if (fact.find("person"))
            ++seats.filled[is_second(fact) ? 1 : 0];
        else
            ++seats.vacant;
    }
    const std::string first = are_sides ? "employer" : "members";
    const std::string second = are_sides ? "employee" : "deputies";
    Answer answer;
    answer.rows_name = "seats";
    answer.columns = {"body", "for", first, second, "vacant", "both_filled"};
    std::vector<std::vector<StyledLine>> cells = {{plain("for"), plain(first), plain(second),
                                                   plain("vacant"), plain("both filled"),
                                                   plain("body")}};
    for (const auto& [whose, seats] : all) {
        const bool both = seats.filled[0] > 0 && seats.filled[1] > 0 && seats.vacant == 0;
        answer.rows.push_back({{"body", whose.first},
                               {"for", whose.second},
                               {first, seats.filled[0]},
                               {second, seats.filled[1]},
                               {"vacant", seats.vacant},
                               {"both_filled", both}});
        cells.push_back({{{whose.second, Style::title}},
                         plain(std::to_string(seats.filled[0])),
                         plain(std::to_string(seats.filled[1])),
                         plain(std::to_string(seats.vacant)),
                         plain(both ? "yes" : "no"),
                         {{whose.first, Style::quiet}}});
    }
    if (!answer.rows.empty()) answer.page.push_back(table_of(std::move(cells)));
    return answer;
}

void leave_in_several_bodies(std::vector<Tenure>& tenures) {
    std::map<std::string, std::set<std::string>> bodies;
    for (const Tenure& tenure : tenures)
        bodies[person_key(tenure.newest().value("person"))].insert(tenure.body);
    std::erase_if(tenures, [&](const Tenure& tenure) {
        const std::string person = person_key(tenure.newest().value("person"));
        return person.empty() || bodies[person].size() < 2;
    });
}

} // namespace clausula
