#include "versions/membership/tenures.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <map>

namespace clausula {

namespace {

constexpr std::chrono::days one_day{1};

std::optional<Day> day_of(const Fact& fact, std::string_view field) {
    const auto date = parse_iso_date(fact.value(field));
    return date ? std::optional(first_day(*date)) : std::nullopt;
}

/// What one document says of a body's members.
struct MemberList {
    std::optional<Day> on;       ///< the day that it tells of
    std::optional<Day> from, to; ///< of the term
    std::vector<const HeldFact*> seats;

    bool begins_term_after(const MemberList& before) const {
        return from && before.to && *before.to < *from;
    }
};

bool is_list(const std::vector<const HeldFact*>& seats) {
    return std::ranges::any_of(
        seats, [](const HeldFact* seat) { return seat->fact.evidence.rule != "member/sentence"; });
}

/// The term is what most seats state; a footnote may state another of one.
std::optional<Day> usual_day(const std::vector<const HeldFact*>& seats, std::string_view field) {
    std::map<std::optional<Day>, std::size_t> counts;
    for (const HeldFact* seat : seats) ++counts[day_of(seat->fact, field)];
    return std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; })
        ->first;
}

MemberList make_list(std::vector<const HeldFact*> seats) {
    MemberList list;
    list.from = usual_day(seats, "from");
    list.to = usual_day(seats, "to");
    list.on = usual_day(seats, "as_of");
    if (!list.on) list.on = list.from;
    list.seats = std::move(seats);
    return list;
}

/// Joins the lists of one body.
class Joiner {
public:
    Joiner(std::string body, std::vector<MemberList> lists)
        : body_(std::move(body)), lists_(std::move(lists)) {
        std::ranges::stable_sort(lists_, {}, &MemberList::on);
    }

    std::vector<Tenure> run() {
        for (std::size_t i = 0; i < lists_.size(); ++i) {
            std::map<std::string, std::vector<std::size_t>> running = std::move(running_);
            running_.clear();
            for (const HeldFact* seat : lists_[i].seats) add(*seat, i, running);
            for (const auto& [who, left] : running)
                for (std::size_t tenure : left) end(tenure, i);
        }
        return std::move(tenures_);
    }

private:
    void add(const HeldFact& seat, std::size_t list,
             std::map<std::string, std::vector<std::size_t>>& running) {
        const std::string who = person_key(seat.fact.value("person"));
        std::vector<std::size_t>& open = running[who];
        const auto same = std::ranges::find_if(open, [&](std::size_t tenure) {
            return is_same_seat(tenures_[tenure].newest(), seat.fact);
        });
        std::size_t tenure = tenures_.size();
        if (same != open.end()) {
            tenure = *same;
            open.erase(same);
            tenures_[tenure].told.push_back(seat);
        } else {
            tenures_.push_back({body_, {seat}, begin(seat.fact, list), {}, false});
        }
        tenures_[tenure].to = known_end(seat.fact, list);
        running_[who].push_back(tenure);
    }

    /// Its own day, which the term's is not.
    static std::optional<Day> own_day(const Fact& fact, std::string_view field,
                                      const std::optional<Day>& terms) {
        const auto day = day_of(fact, field);
        return day && day != terms ? day : std::nullopt;
    }

    DayBounds begin(const Fact& fact, std::size_t list) const {
        const MemberList& here = lists_[list];
        if (const auto own = own_day(fact, "from", here.from)) return {own, own};
        if (list == 0 || here.begins_term_after(lists_[list - 1]))
            return here.from ? DayBounds{here.from, here.from} : DayBounds{{}, here.on};
        const MemberList& before = lists_[list - 1];
        return {before.on ? std::optional(*before.on + one_day) : std::nullopt, here.on};
    }

    DayBounds known_end(const Fact& fact, std::size_t list) const {
        if (const auto own = own_day(fact, "to", lists_[list].to)) return {own, own};
        return {lists_[list].to, lists_[list].to};
    }

    /// Nobody of list `next` goes on with it.
    void end(std::size_t tenure, std::size_t next) {
        const MemberList &last = lists_[next - 1], &list = lists_[next];
        tenures_[tenure].ended = true;
        if (own_day(tenures_[tenure].newest(), "to", last.to) || list.begins_term_after(last))
            return;
        tenures_[tenure].to = {last.on, list.on ? std::optional(*list.on - one_day) : std::nullopt};
    }

    const std::string body_;
    std::vector<MemberList> lists_;
    std::vector<Tenure> tenures_;
    std::map<std::string, std::vector<std::size_t>> running_; ///< of the list before, by person
};

} // namespace

std::string body_key(std::string_view name, WordTerms& terms) {
    std::string key;
    for (const IndexedWord& word : indexed_words(name, terms)) {
        const std::string_view base = word.terms.substr(0, word.terms.find(' '));
        key += (key.empty() ? "" : " ") + std::string(base);
    }
    return key;
}

bool names_body(std::string_view typed, std::string_view name, WordTerms& terms) {
    // A name that no dictionary has may have lost its ending nowhere: "Tekryn".
    constexpr std::size_t longest_ending = 3, shortest_name = 3;
    const std::vector<IndexedWord> wanted = indexed_words(typed, terms);
    const std::vector<IndexedWord> printed = indexed_words(name, terms);
    const auto is_word = [&](const IndexedWord& one, const IndexedWord& other) {
        bool shared = false;
        for_each_term(one.terms, [&](std::string_view term) {
            for_each_term(other.terms, [&](std::string_view also) {
                shared = shared || (term == also && !term.starts_with(part_sign));
            });
        });
        const std::string short_form = fold_case(typed.substr(one.span.begin, one.span.size()));
        const std::string form = fold_case(name.substr(other.span.begin, other.span.size()));
        return shared || (short_form.size() >= shortest_name && form.starts_with(short_form) &&
                          form.size() - short_form.size() <= longest_ending);
    };
    return !wanted.empty() && std::ranges::all_of(wanted, [&](const IndexedWord& one) {
        return std::ranges::any_of(printed,
                                   [&](const IndexedWord& other) { return is_word(one, other); });
    });
}

std::string person_key(std::string_view name) {
    std::vector<std::string> words = folded_words(name);
    std::ranges::sort(words);
    std::string key;
    for (const std::string& word : words) key += (key.empty() ? "" : " ") + word;
    return key;
}

bool is_same_organisation(std::string_view one, std::string_view other) {
    std::vector<std::string> few = folded_words(one), many = folded_words(other);
    if (few.empty() || many.empty()) return few.empty() == many.empty();
    if (few.size() > many.size()) std::swap(few, many);
    return std::ranges::all_of(
        few, [&](const std::string& word) { return std::ranges::find(many, word) != many.end(); });
}

bool is_same_seat(const Fact& one, const Fact& other) {
    const auto is_alike = [&](std::string_view field) {
        return fold_case(one.value(field)) == fold_case(other.value(field));
    };
    return person_key(one.value("person")) == person_key(other.value("person")) &&
           is_alike("role") && is_alike("seat") && is_alike("side") && is_alike("place") &&
           is_alike("title") && is_alike("party") &&
           person_key(one.value("deputy_of")) == person_key(other.value("deputy_of")) &&
           is_same_organisation(one.value("organisation"), other.value("organisation"));
}

namespace {

/// Whether a sentence says of somebody's seat only what a list says too: "Tuula Ojakorpi
/// Hämeenlinnasta", "Tuula Ojakorpi, Hämeenlinna".
bool says_no_more(const Fact& sentence, const Fact& listed, WordTerms& terms) {
    const std::string person = person_key(sentence.value("person"));
    return !person.empty() && person == person_key(listed.value("person")) &&
           std::ranges::all_of(sentence.fields, [&](const FactField& field) {
               const std::string_view other = listed.value(field.name);
               if (field.name == "person" || field.name == "body" || field.name == "as_of")
                   return true;
               if (field.name == "organisation") return is_same_organisation(field.value, other);
               return body_key(field.value, terms) == body_key(other, terms);
           });
}

} // namespace

std::vector<Tenure> join_lists(const std::vector<HeldFact>& memberships, WordTerms& terms) {
    std::map<std::string, std::map<DocumentId, std::vector<const HeldFact*>>> bodies;
    for (const HeldFact& held : memberships) {
        const std::string body = body_key(held.fact.value("body"), terms);
        if (!body.empty()) bodies[body][held.document].push_back(&held);
    }
    std::vector<Tenure> tenures;
    for (auto& [body, documents] : bodies) {
        std::vector<MemberList> lists;
        std::vector<const HeldFact*> sentences;
        for (auto& [document, seats] : documents) {
            if (is_list(seats))
                lists.push_back(make_list(std::move(seats)));
            else
                sentences.insert(sentences.end(), seats.begin(), seats.end());
        }
        std::vector<Tenure> joined = Joiner(body, std::move(lists)).run();
        for (const HeldFact* sentence : sentences) {
            const auto listed =
                std::find_if(joined.rbegin(), joined.rend(), [&](const Tenure& tenure) {
                    return says_no_more(sentence->fact, tenure.newest(), terms);
                });
            if (listed == joined.rend())
                tenures.push_back({body, {*sentence}, {}, {}, false});
            else // not behind the lists: the last of these has the newest word
                listed->told.insert(listed->told.begin(), *sentence);
        }
        std::ranges::move(joined, std::back_inserter(tenures));
    }
    std::ranges::stable_sort(tenures, {}, &Tenure::body);
    return tenures;
}

Sat sat_on(const Tenure& tenure, Day day) {
    const bool is_dated = tenure.from.earliest || tenure.from.latest;
    if (!is_dated) return Sat::perhaps;
    if (tenure.from.earliest && day < *tenure.from.earliest) return Sat::no;
    if (tenure.to.latest && day > *tenure.to.latest) return Sat::no;
    if (!tenure.from.earliest && day < *tenure.from.latest) return Sat::no;
    const bool has_begun = !tenure.from.latest || day >= *tenure.from.latest;
    const bool has_not_ended = !tenure.to.earliest || day <= *tenure.to.earliest;
    return has_begun && has_not_ended ? Sat::yes : Sat::perhaps;
}

} // namespace clausula
