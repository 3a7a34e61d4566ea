#include "ingest/facts/programmes/stretches.h"

#include "index/language/date_words.h"
#include "ingest/facts/date_tokens.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace clausula {

namespace {

class StretchReader {
public:
    StretchReader(const CueSentence& sentence, const std::vector<const Language*>& languages,
                  const std::vector<TokenRange>& used, const StretchForms& forms)
        : sentence_(sentence), languages_(languages), used_(used), order_(forms.order),
          may_be_months_(forms.months_alone) {}

    std::vector<FoundStretch> run() {
        for (const FoundDate& date : find_dates(sentence_.text, order_)) add(date);
        for (FoundStretch& one : found_) to_short_year(one);
        const std::size_t told = found_.size();
        for (std::size_t i = 0; i + 1 < sentence_.tokens.size(); ++i)
            if (!is_taken(i, told) && !add_months_of_year(i) && !add_turn_of_years(i))
                add_months(i);
        const std::size_t months = found_.size();
        for (std::size_t i = 0; i < sentence_.tokens.size(); ++i)
            if (const auto year = year_at(i); year && !is_taken(i, months)) add_year(i, *year);
        std::ranges::sort(found_, {}, [](const FoundStretch& one) { return one.tokens.begin; });
        for (FoundStretch& one : found_) from_month(one);
        join();
        return std::move(found_);
    }

private:
    void add(const FoundDate& date) {
        const auto begins = [](const Token& token) { return token.span.begin; };
        const auto at = [&](std::size_t place) {
            return static_cast<std::size_t>(
                std::ranges::lower_bound(sentence_.tokens, place, {}, begins) -
                sentence_.tokens.begin());
        };
        const TokenRange tokens{at(date.span.begin), at(date.span.end)};
        const bool is_used = std::ranges::any_of(used_, [&](TokenRange used) {
            return used.begin < tokens.end && tokens.begin < used.end;
        });
        if (!is_used && tokens.begin < tokens.end) found_.push_back({date.range, tokens});
    }

    bool is_taken(std::size_t token, std::size_t told) const {
        const auto holds = [&](TokenRange range) {
            return range.begin <= token && token < range.end;
        };
        return std::ranges::any_of(used_, holds) ||
               std::any_of(found_.begin(), found_.begin() + static_cast<std::ptrdiff_t>(told),
                           [&](const FoundStretch& one) { return holds(one.tokens); });
    }

    /// A number that is a year by itself: no part of another number, and nothing is counted by it.
    std::optional<int> year_at(std::size_t i) const {
        const std::string_view term = sentence_.term(i);
        int year = 0;
        if (term.size() != 4 ||
            std::from_chars(term.data(), term.data() + 4, year).ptr != term.data() + 4 ||
            year < 1900 || year > 2100)
            return std::nullopt;
        if (i > 0 && is_cue(sentence_.term(i - 1), languages_, &ProgrammeWords::year_turns))
            return year;
        const std::string_view before = i > 0 ? sentence_.gap(i - 1) : std::string_view();
        const std::string_view behind = sentence_.gap(i);
        for (const std::string_view sign : {"/", "£", "$", "€", ":"})
            if (before.ends_with(sign) || behind.starts_with(sign)) return std::nullopt;
        const bool is_last = i + 1 == sentence_.tokens.size();
        if (before == "." || (behind == "." && !is_last) || before == ",") return std::nullopt;
        for (std::size_t k = i + 1; k < std::min(i + 2, sentence_.tokens.size()); ++k)
            for (const Language* language : languages_)
                for (const auto units :
                     {language->programmes->currencies, language->programmes->multiples})
                    if (behind == " " && std::ranges::count(units, sentence_.term(k)) > 0)
                        return std::nullopt;
        return year;
    }

    bool is_number(std::size_t i, std::size_t most) const {
        const std::string_view term = sentence_.term(i);
        return term.size() <= most &&
               term.find_first_not_of("0123456789") == std::string_view::npos;
    }

    /// A month in figures: "1/2016" or "2022-05".
    std::optional<FoundStretch> month_at(std::size_t i) const {
        if (i + 1 >= sentence_.tokens.size()) return std::nullopt;
        const std::string_view gap = sentence_.gap(i);
        const bool year_last = gap == "/" && is_number(i, 2) && sentence_.term(i + 1).size() == 4;
        const bool year_first =
            gap == "-" && sentence_.term(i).size() == 4 && sentence_.term(i + 1).size() == 2;
        if ((!year_last && !year_first) || !is_number(i, 4) || !is_number(i + 1, 4))
            return std::nullopt;
        const bool is_inside =
            (i > 0 && (sentence_.gap(i - 1) == "-" || sentence_.gap(i - 1) == "/")) ||
            sentence_.gap(i + 1) == "/" || (year_first && sentence_.gap(i + 1) == "-");
        if (is_inside) return std::nullopt;
        const std::string_view month = sentence_.term(year_last ? i : i + 1);
        std::string iso(sentence_.term(year_last ? i + 1 : i));
        iso += month.size() == 1 ? "-0" : "-";
        const auto date = parse_iso_date(iso += month);
        if (!date) return std::nullopt;
        return FoundStretch{{date, date}, {i, i + 2}};
    }

    /// "1/2016–12/2016", "2023–2/2024"; "3/2016" alone is the number of something.
    void add_months(std::size_t i) {
        const auto month = month_at(i);
        if (!month) return;
        const bool is_told = sentence_.gap(i) == "-";
        const auto beside = [&](std::size_t end) {
            return end < sentence_.tokens.size() && is_between_dates(sentence_.gap(end - 1));
        };
        const bool is_first = beside(i + 2) && (month_at(i + 2) || year_at(i + 2));
        const bool is_last =
            i > 0 && beside(i) && (year_at(i - 1) || (i > 1 && month_at(i - 2).has_value()));
        if (is_told || is_first || is_last || may_be_months_) found_.push_back(*month);
    }

    /// "3–12/2020".
    bool add_months_of_year(std::size_t i) {
        constexpr unsigned most = 12;
        if (i + 2 >= sentence_.tokens.size() || !is_number(i, 2) || !is_number(i + 1, 2) ||
            !is_number(i + 2, 4) || sentence_.term(i + 2).size() != 4 ||
            (sentence_.gap(i) != "-" && sentence_.gap(i) != "–") || sentence_.gap(i + 1) != "/")
            return false;
        const auto first = static_cast<unsigned>(number_at(i));
        const auto last = static_cast<unsigned>(number_at(i + 1));
        if (first == 0 || first >= last || last > most) return false;
        const int year = number_at(i + 2);
        found_.push_back({{PrintedDate{year, first, {}}, PrintedDate{year, last, {}}}, {i, i + 3}});
        return true;
    }

    /// "2009/10", "2019/2020": the year that begins in one and ends in the next.
    bool add_turn_of_years(std::size_t i) {
        if (!is_number(i, 4) || !is_number(i + 1, 4) || sentence_.gap(i) != "/" ||
            sentence_.term(i).size() != 4 || sentence_.term(i + 1).size() % 2 != 0 ||
            sentence_.gap(i + 1) == "/" ||
            (i > 0 && sentence_.gap(i - 1).find_first_of(" (") == std::string_view::npos))
            return false;
        if (i > 0 && is_cue(sentence_.term(i - 1), languages_, &ProgrammeWords::year_turns))
            return false;
        const int first = number_at(i), last = number_at(i + 1);
        const bool is_next = last == first + 1 || last == (first + 1) % 100;
        if (first < 1900 || first > 2100 || !is_next) return false;
        found_.push_back(
            {{PrintedDate{first, {}, {}}, PrintedDate{first + 1, {}, {}}}, {i, i + 2}});
        return true;
    }

    bool is_turn_of_years(const FoundStretch& one) const {
        return one.tokens.end == one.tokens.begin + 2 && sentence_.gap(one.tokens.begin) == "/" &&
               !one.is_single();
    }

    int number_at(std::size_t i) const {
        const std::string_view term = sentence_.term(i);
        int number = 0;
        std::from_chars(term.data(), term.data() + term.size(), number);
        return number;
    }

    /// "March to September 2019", "helmi–toukokuu 2019".
    void from_month(FoundStretch& end) const {
        if (!end.is_single() || !end.range.first->month || end.range.first->day ||
            end.tokens.begin == 0)
            return;
        const std::size_t begin = end.tokens.begin - 1;
        const std::string_view gap = sentence_.gap(begin);
        if (!is_between_dates(gap) && !(begin > 0 && is_between_word(begin))) return;
        const std::size_t at = is_between_dates(gap) ? begin : begin - 1;
        const unsigned month = month_named(sentence_.term(at), gap.size() <= 3 && gap != " ");
        if (month == 0 || month == end.range.first->month) return;
        PrintedDate first = *end.range.first;
        if (month > first.month) --first.year;
        first.month = month;
        end.range.first = first;
        end.tokens.begin = at;
    }

    /// The word between two dates: "to", "till".
    bool is_between_word(std::size_t i) const {
        const Span span = sentence_.tokens[i].span;
        return is_between_dates(sentence_.text.substr(span.begin, span.size()));
    }

    /// The month that a word names; one that hangs on a dash may lack its end.
    unsigned month_named(std::string_view term, bool is_hanging) const {
        constexpr std::size_t shortest = 3;
        for (const Language* language : languages_) {
            for (const CountWord& form : language->dates->months)
                if (form.word == term) return static_cast<unsigned>(form.count);
            for (std::size_t i = 0; i < language->months.size(); ++i)
                if (language->months[i] == term || (is_hanging && term.size() >= shortest &&
                                                    language->months[i].starts_with(term)))
                    return static_cast<unsigned>(i + 1);
        }
        return 0;
    }

    void add_year(std::size_t i, int year) {
        const PrintedDate first{year, {}, {}};
        const bool is_decade = year % 10 == 0 && i + 1 < sentence_.tokens.size() &&
                               sentence_.gap(i) == "-" &&
                               is_cue(sentence_.term(i + 1), languages_, &ProgrammeWords::decades);
        if (i > 1 && is_part_of_month(i - 1))
            if (const unsigned month = month_named(sentence_.term(i - 2), false); month > 0) {
                const PrintedDate date{year, month, {}};
                return found_.push_back({{date, date}, {i - 2, i + 1}});
            }
        if (is_decade)
            found_.push_back({{first, PrintedDate{year + 9, {}, {}}}, {i, i + 2}});
        else if (const int last = short_year(i, year); last > 0)
            found_.push_back({{first, PrintedDate{last, {}, {}}}, {i, i + 2}});
        else
            found_.push_back({{first, first}, {i, i + 1}});
    }

    /// "toukokuun loppuun 2020".
    bool is_part_of_month(std::size_t i) const {
        return is_cue(sentence_.term(i), languages_, &ProgrammeWords::ends_behind) ||
               is_cue(sentence_.term(i), languages_, &ProgrammeWords::begins_behind);
    }

    /// "åren 1977–79".
    void to_short_year(FoundStretch& stretch) const {
        if (!stretch.is_single() || stretch.range.first->month) return;
        const int last = short_year(stretch.tokens.end - 1, stretch.range.first->year);
        if (last == 0) return;
        stretch.range.last = PrintedDate{last, {}, {}};
        ++stretch.tokens.end;
    }

    /// The last of "2016–18"; 0: there is none. "2016-08" is a month.
    int short_year(std::size_t i, int year) const {
        constexpr int longest = 40, months = 12;
        const bool is_turn =
            i > 0 && is_cue(sentence_.term(i - 1), languages_, &ProgrammeWords::year_turns);
        if (is_turn || i + 1 == sentence_.tokens.size() || sentence_.term(i + 1).size() != 2 ||
            !is_number(i + 1, 2) || sentence_.gap(i).find(' ') != std::string_view::npos ||
            !is_between_dates(sentence_.gap(i)))
            return 0;
        int last = 0;
        std::from_chars(sentence_.term(i + 1).data(), sentence_.term(i + 1).data() + 2, last);
        if (sentence_.gap(i) == "-" && last <= months) return 0;
        last += year - year % 100;
        return last > year && last - year < longest ? last : 0;
    }

    /// "2016 till 2019", "between 2016 and 2019", "syyskuusta 2016 joulukuuhun 2017".
    void join() {
        std::vector<FoundStretch> joined;
        for (const FoundStretch& one : found_) {
            if (!joined.empty() && follows(joined.back(), one)) {
                joined.back().range.last = one.range.last;
                joined.back().tokens.end = one.tokens.end;
            } else {
                joined.push_back(one);
            }
        }
        found_ = std::move(joined);
    }

    bool follows(const FoundStretch& before, const FoundStretch& one) const {
        const bool are_turns = is_turn_of_years(before) && is_turn_of_years(one);
        if ((!are_turns && (!before.is_single() || !one.is_single())) ||
            first_day(*one.range.first) <= first_day(*before.range.first))
            return false;
        std::size_t begin = one.tokens.begin; // "hösten 2021 – våren 2024"
        while (begin > before.tokens.end &&
               is_cue(sentence_.term(begin - 1), languages_, &ProgrammeWords::seasons))
            --begin;
        const std::size_t from = sentence_.tokens[before.tokens.end - 1].span.end;
        const std::size_t to = sentence_.tokens[begin].span.begin;
        if (is_between_dates(sentence_.text.substr(from, to - from))) return true;
        if (one.tokens.begin == before.tokens.end &&
            is_said_by_form(before, &ProgrammeWords::from_forms) &&
            is_said_by_form(one, &ProgrammeWords::until_forms))
            return true;
        const bool is_and = one.tokens.begin == before.tokens.end + 1 &&
                            std::ranges::any_of(languages_, [&](const Language* language) {
                                return std::ranges::count(language->connectives,
                                                          sentence_.term(before.tokens.end)) > 0;
                            });
        if (!is_and) return false;
        // "1.8.2021 ja 31.7.2023 välisenä aikana", "vuosina 2019 ja 2020".
        if (one.tokens.end < sentence_.tokens.size() &&
            is_cue(sentence_.term(one.tokens.end), languages_, &ProgrammeWords::between_behind))
            return true;
        const bool are_next = !one.range.first->month && !before.range.first->month &&
                              one.range.first->year == before.range.first->year + 1;
        return is_behind(before, &ProgrammeWords::between) ||
               (are_next && is_behind(before, &ProgrammeWords::years));
    }

    /// Whether the stretch stands behind the word, or begins with it.
    bool is_behind(const FoundStretch& stretch, ProgrammeCues cues) const {
        const std::size_t begin = stretch.tokens.begin;
        return is_cue(sentence_.term(begin), languages_, cues) ||
               (begin > 0 && is_cue(sentence_.term(begin - 1), languages_, cues));
    }

    bool is_said_by_form(const FoundStretch& stretch, ProgrammeCues forms) const {
        return begins_in_form(sentence_, languages_, stretch, forms);
    }

    const CueSentence& sentence_;
    const std::vector<const Language*>& languages_;
    const std::vector<TokenRange>& used_;
    SlashOrder order_;
    bool may_be_months_;
    std::vector<FoundStretch> found_;
};

} // namespace

bool begins_in_form(const CueSentence& sentence, const std::vector<const Language*>& languages,
                    const FoundStretch& stretch, ProgrammeCues forms) {
    const std::string_view term = sentence.term(stretch.tokens.begin);
    return std::ranges::any_of(languages, [&](const Language* language) {
        return std::ranges::any_of(language->programmes->*forms,
                                   [&](std::string_view form) { return term.ends_with(form); });
    });
}

bool is_last_day(const CueSentence& sentence, const std::vector<const Language*>& languages,
                 const FoundStretch& date) {
    constexpr std::size_t near = 1; // words between: "till den"
    const auto stands = [&](ProgrammeCues cues, auto where) {
        return std::ranges::any_of(find_cues(sentence, languages, cues), where);
    };
    return stands(&ProgrammeWords::ends_behind,
                  [&](TokenRange cue) { return cue.begin == date.tokens.end; }) ||
           stands(&ProgrammeWords::until, [&](TokenRange cue) {
               return cue.end <= date.tokens.begin && date.tokens.begin - cue.end <= near;
           });
}

std::vector<FoundStretch> find_stretches(const CueSentence& sentence,
                                         const std::vector<const Language*>& languages,
                                         const std::vector<TokenRange>& used,
                                         const StretchForms& forms) {
    return StretchReader(sentence, languages, used, forms).run();
}

} // namespace clausula
