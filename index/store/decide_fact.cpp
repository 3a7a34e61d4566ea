#include "index/store/decide_fact.h"

#include "index/model/names.h"

#include <algorithm>
#include <set>

namespace clausula {

namespace {

using Verdict = FactDecision::Verdict;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// Where the words stand, whatever white space is between them; an empty span when nowhere.
Span find_words(std::string_view text, std::string_view words) {
    if (words.empty()) return {};
    for (std::size_t begin = text.find(words.front()); begin != std::string_view::npos;
         begin = text.find(words.front(), begin + 1)) {
        std::size_t at = begin, word = 0;
        while (word < words.size() && at < text.size()) {
            if (is_space(words[word]) && is_space(text[at])) {
                while (at < text.size() && is_space(text[at])) ++at;
                ++word;
            } else if (words[word] == text[at]) {
                ++at, ++word;
            } else {
                break;
            }
        }
        if (word == words.size()) return {begin, at};
    }
    return {};
}

Evidence decided(Span span, std::uint64_t line) {
    return {span, "decided/" + std::to_string(line), 1};
}

std::string name_of_fact(const Fact& fact) {
    return fact.fields.empty() ? "" : fact.fields.front().value;
}

std::vector<FactField> fields_of(const StatedDate& date) {
    std::vector<FactField> fields = {{"kind", std::string(name_of(date.kind)), {}}};
    const auto add = [&](const char* name, const std::optional<PrintedDate>& day) {
        if (day) fields.push_back({name, iso_date(*day), {}});
    };
    add("first", date.range.first);
    add("last", date.range.last);
    return fields;
}

/// The name of a date is what it is of, and when: so one of two in the same words can be meant.
std::string name_of_date(const StatedDate& date) {
    std::string name;
    for (const FactField& field : fields_of(date)) name += (name.empty() ? "" : " ") + field.value;
    return name;
}

bool is_meant(const Text& text, const FactDecision& decision, const std::string& name, Span words) {
    return decision.name == name && decision.words == joined(text[words]);
}

void set_field(StatedDate& date, const std::string& name, const std::string& value) {
    if (name == "kind") date.kind = value_named<DateKind>(value).value_or(date.kind);
    if (name == "on" || name == "first") date.range.first = parse_iso_date(value);
    if (name == "on" || name == "last") date.range.last = parse_iso_date(value);
}

/// All values that are said of one name stand for all that the fact had of it, where the first was.
void set_fields(std::vector<FactField>& fields, const FactDecision& decision) {
    std::vector<FactField> values;
    std::set<std::string> placed;
    const auto place = [&](const std::string& name) {
        bool is_said = false;
        for (const auto& [said, value] : decision.fields) {
            if (said != name) continue;
            if (!value.empty() && !placed.contains(name)) values.push_back({name, value, {}});
            is_said = true;
        }
        placed.insert(name);
        return is_said;
    };
    for (FactField& field : fields)
        if (!place(field.name)) values.push_back(std::move(field));
    for (const auto& [name, value] : decision.fields) place(name);
    fields = std::move(values);
}

/// The kinds of which a document's own date is, the one that says most of it first.
constexpr DateKind own_kinds[] = {DateKind::signing, DateKind::dated, DateKind::issue,
                                  DateKind::update, DateKind::in_force};

bool may_be_own(const StatedDate& date) {
    return date.range.first && std::ranges::find(own_kinds, date.kind) != std::end(own_kinds);
}

/// What is next, once the document's own date is none any more.
std::optional<DateFact> next_own_date(const std::vector<StatedDate>& dates) {
    for (const DateKind kind : own_kinds)
        for (const StatedDate& date : dates)
            if (date.kind == kind && may_be_own(date))
                return DateFact{*date.range.first, date.evidence};
    return std::nullopt;
}

/// The day of a signing that a person states is the document's own; what he says of its own date
/// holds for it, too.
void settle_own_date(Document& document, const StatedDate& decided, bool was_own) {
    if (may_be_own(decided) && (was_own || decided.kind == DateKind::signing))
        document.date = DateFact{*decided.range.first, decided.evidence};
    else if (was_own)
        document.date.reset();
}

void decide_date(Document& document, const FactDecision& decision, std::uint64_t line) {
    std::vector<StatedDate>& dates = document.dates;
    const auto is_own = [&](const StatedDate& date) {
        return document.date && document.date->evidence == date.evidence;
    };
    const auto meant = [&](const StatedDate& date) {
        return is_meant(document.text, decision, name_of_date(date), date.evidence.span);
    };
    if (decision.verdict == Verdict::add) {
        StatedDate date{
            DateKind::dated, {}, decided(find_words(document.text.content, decision.words), line)};
        for (const auto& [name, value] : decision.fields) set_field(date, name, value);
        settle_own_date(document, date, false);
        dates.push_back(std::move(date));
    } else if (decision.verdict == Verdict::reject) {
        const bool was_own = std::ranges::any_of(
            dates, [&](const StatedDate& date) { return is_own(date) && meant(date); });
        std::erase_if(dates, meant);
        if (was_own) document.date.reset();
    } else {
        for (StatedDate& date : dates) {
            if (!meant(date)) continue;
            const bool was_own = is_own(date);
            date.evidence = decided(date.evidence.span, line);
            if (decision.verdict == Verdict::confirm) {
                if (was_own) document.date->evidence = date.evidence;
                continue;
            }
            for (const auto& [name, value] : decision.fields) set_field(date, name, value);
            settle_own_date(document, date, was_own);
        }
    }
    if (!document.date) document.date = next_own_date(dates);
}

void decide_kind(Document& document, const FactDecision& decision, std::uint64_t line) {
    if (decision.verdict == Verdict::reject) {
        document.kind.reset();
        return;
    }
    if (document.kind) document.kind->evidence = decided(document.kind->evidence.span, line);
    for (const auto& [name, value] : decision.fields)
        if (const auto kind = value_named<DocumentKind>(value); kind && name == "kind")
            document.kind = KindFact{
                *kind, decided(document.kind ? document.kind->evidence.span : Span{}, line)};
}

} // namespace

void decide_fact(Document& document, const FactDecision& decision, std::uint64_t line,
                 bool is_blotted) {
    if (decision.kind == "date") return decide_date(document, decision, line);
    if (decision.kind == "kind") return decide_kind(document, decision, line);
    const auto kind = value_named<FactKind>(decision.kind);
    if (!kind) return; // of a newer version
    std::vector<Fact>& facts = document.facts;
    if (decision.verdict == Verdict::add) {
        Fact fact{*kind, {}, decided(find_words(document.text.content, decision.words), line)};
        set_fields(fact.fields, decision);
        facts.push_back(std::move(fact));
        return;
    }
    const auto is_named = [&](const Fact& fact) {
        return fact.kind == *kind &&
               is_meant(document.text, decision, name_of_fact(fact), fact.evidence.span);
    };
    const bool any_in_words = is_blotted && std::ranges::none_of(facts, is_named);
    const auto meant = [&](const Fact& fact) {
        if (!any_in_words) return is_named(fact);
        const std::string words = joined(document.text[fact.evidence.span]);
        return fact.kind == *kind && !words.empty() &&
               decision.words.find(words) != std::string::npos;
    };
    if (decision.verdict == Verdict::reject) {
        std::erase_if(facts, meant);
        return;
    }
    for (Fact& fact : facts) {
        if (!meant(fact)) continue;
        set_fields(fact.fields, decision);
        fact.evidence = decided(fact.evidence.span, line);
    }
}

std::vector<NamedFact> named_facts(const Document& document) {
    std::vector<NamedFact> named;
    const auto words = [&](const Evidence& evidence) {
        return joined(document.text[evidence.span]);
    };
    if (document.kind) {
        const std::string kind(name_of(document.kind->kind));
        named.push_back({"kind",
                         words(document.kind->evidence),
                         kind,
                         document.kind->evidence,
                         {{"kind", kind, {}}}});
    }
    for (const StatedDate& date : document.dates)
        named.push_back(
            {"date", words(date.evidence), name_of_date(date), date.evidence, fields_of(date)});
    for (const Fact& fact : document.facts)
        named.push_back({std::string(name_of(fact.kind)), words(fact.evidence), name_of_fact(fact),
                         fact.evidence, fact.fields});
    return named;
}

} // namespace clausula
