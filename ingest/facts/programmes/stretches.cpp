#include "ingest/facts/programmes/stretches.h"

#include "ingest/facts/date_tokens.h"
#include "ingest/facts/printed_date.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace clausula {

namespace {

class StretchReader {
public:
    StretchReader(const CueSentence& sentence, const std::vector<const Language*>& languages,
                  const std::vector<TokenRange>& used)
        : sentence_(sentence), languages_(languages), used_(used) {}

    std::vector<FoundStretch> run() {
        for (const FoundDate& date : find_dates(sentence_.text)) add(date);
        const std::size_t told = found_.size();
        for (std::size_t i = 0; i < sentence_.tokens.size(); ++i)
            if (const auto year = year_at(i); year && !is_taken(i, told)) add_year(i, *year);
        for (std::size_t i = 0; i + 3 < sentence_.tokens.size(); ++i) add_months(i);
        std::ranges::sort(found_, {}, [](const FoundStretch& one) { return one.tokens.begin; });
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

    /// "1/2016–12/2016"; one alone is the number of something.
    void add_months(std::size_t i) {
        const auto month = [&](std::size_t k) -> std::optional<PrintedDate> {
            const std::string_view number = sentence_.term(k), year = sentence_.term(k + 1);
            if (sentence_.gap(k) != "/" || number.size() > 2 || year.size() != 4)
                return std::nullopt;
            std::string iso = std::string(year) + (number.size() == 1 ? "-0" : "-");
            return parse_iso_date(iso += number);
        };
        const auto first = month(i), last = month(i + 2);
        if (first && last && is_between_dates(sentence_.gap(i + 1)))
            found_.push_back({{first, last}, {i, i + 4}});
    }

    void add_year(std::size_t i, int year) {
        const PrintedDate first{year, {}, {}};
        const bool is_decade = year % 10 == 0 && i + 1 < sentence_.tokens.size() &&
                               sentence_.gap(i) == "-" &&
                               is_cue(sentence_.term(i + 1), languages_, &ProgrammeWords::decades);
        if (is_decade)
            found_.push_back({{first, PrintedDate{year + 9, {}, {}}}, {i, i + 2}});
        else
            found_.push_back({{first, first}, {i, i + 1}});
    }

    /// "2016 till 2019", "between 2016 and 2019".
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
        if (!before.is_single() || !one.is_single() ||
            first_day(*one.range.first) <= first_day(*before.range.first))
            return false;
        const std::size_t from = sentence_.tokens[before.tokens.end - 1].span.end;
        const std::size_t to = sentence_.tokens[one.tokens.begin].span.begin;
        if (is_between_dates(sentence_.text.substr(from, to - from))) return true;
        const bool is_and = one.tokens.begin == before.tokens.end + 1 &&
                            std::ranges::any_of(languages_, [&](const Language* language) {
                                return std::ranges::count(language->connectives,
                                                          sentence_.term(before.tokens.end)) > 0;
                            });
        return is_and && before.tokens.begin > 0 &&
               is_cue(sentence_.term(before.tokens.begin - 1), languages_,
                      &ProgrammeWords::between);
    }

    const CueSentence& sentence_;
    const std::vector<const Language*>& languages_;
    const std::vector<TokenRange>& used_;
    std::vector<FoundStretch> found_;
};

} // namespace

std::vector<FoundStretch> find_stretches(const CueSentence& sentence,
                                         const std::vector<const Language*>& languages,
                                         const std::vector<TokenRange>& used) {
    return StretchReader(sentence, languages, used).run();
}

} // namespace clausula
