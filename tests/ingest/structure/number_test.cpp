#include "ingest/structure/number.h"
#include "tests/catch.h"

#include <string>

namespace clausula {

namespace {

/// The readings of a line's number: printed form, values and suffix, a word for the style.
std::string readings(std::string_view line) {
    std::string all;
    for (const PrintedNumber& number : parse_number(line)) {
        if (!all.empty()) all += " or ";
        all += std::string(line.substr(0, number.printed)) + " =";
        for (int value : number.values) all += " " + std::to_string(value);
        if (number.suffix > 0) all += "+" + std::to_string(number.suffix);
        if (number.style.numeral == Numeral::roman) all += " roman";
        if (number.style.numeral == Numeral::letter) all += " letter";
        if (number.style.numeral == Numeral::bullet) all += " bullet";
        if (number.length < line.size()) all += " | " + std::string(line.substr(number.length));
    }
    return all;
}

} // namespace

TEST_CASE("a printed number is read to its style and values") {
    struct Row {
        std::string_view line, readings;
    };

    const Row rows[] = {
        {"1. Term", "1 = 1 | Term"},
        {"1.Term", "1 = 1 | Term"},
        {"1.1 Term", "1.1 = 1 1 | Term"},
        {"1.1. Term", "1.1 = 1 1 | Term"},
        {"2.3.4 the goods", "2.3.4 = 2 3 4 | the goods"},
        {"2.5 million", ""},
        {"2.3.4. the goods", "2.3.4 = 2 3 4 | the goods"},
        {"A.1 Scope", "A.1 = 1 1 | Scope"},
        {"3 §", "3 § = 3"},
        {"3§ Otsikko", "3§ = 3 | Otsikko"},
        {"3 a § Otsikko", "3 a § = 3+1 | Otsikko"},
        {"12b §", "12b § = 12+2"},
        {"§ 3 Otsikko", "§ 3 = 3 | Otsikko"},
        {"§ 3. Otsikko", "§ 3 = 3 | Otsikko"},
        {"3 §. Otsikko", "3 § = 3 | Otsikko"},
        {"1 luku", "1 luku = 1"},
        {"2 a luku Otsikko", "2 a luku = 2+1 | Otsikko"},
        {"Luku 3", "Luku 3 = 3"},
        {"1 kap.", "1 kap. = 1"},
        {"2 mom.", "2 mom. = 2"},
        {"I OSA", "I OSA = 1 roman"},
        {"IV AVDELNING", "IV AVDELNING = 4 roman"},
        {"Article 4", "Article 4 = 4"},
        {"ARTICLE IV Payment", "ARTICLE IV = 4 roman | Payment"},
        {"Section 2.3 Payment", "Section 2.3 = 2 3 | Payment"},
        {"Section 3. Payment. The", "Section 3 = 3 | Payment. The"},
        {"Clause 5: Payment", "Clause 5 = 5 | Payment"},
        {"Liite 1", "Liite 1 = 1"},
        {"Liite 1: Hinnasto", "Liite 1 = 1 | Hinnasto"},
        {"Bilaga 2 – Priser", "Bilaga 2 = 2 | Priser"},
        {"Exhibit B", "Exhibit B = 2 letter"},
        {"Annex:", "Annex = 1"},
        {"Kohta 3", "Kohta 3 = 3"},
        {"Artikel 3", "Artikel 3 = 3"},
        {"(a) the goods", "(a) = 1 letter | the goods"},
        {"a) the goods", "a) = 1 letter | the goods"},
        {"(i) the goods", "(i) = 9 letter | the goods or (i) = 1 roman | the goods"},
        {"iv) the goods", "iv) = 4 roman | the goods"},
        {"(1) the goods", "(1) = 1 | the goods"},
        {"1) the goods", "1) = 1 | the goods"},
        {"3 a) the goods", ""},
        {"A. Scope", "A = 1 letter | Scope"},
        {"• the goods", "• = bullet | the goods"},
        {"- the goods", "- = bullet | the goods"},
        {"4 Payment", "4 = 4 | Payment"},
        // What only looks like the number of a part.
        {"12.3.2020", ""},
        {"12. päivänä maaliskuuta 2020", ""},
        {"12 maaliskuuta 2020", ""},
        {"1 March 2020", ""},
        {"2020 tehtiin", ""},
        {"1 500 euroa", ""},
        {"10 % of the price", ""},
        {"3 §:n mukaan", ""},
        {"3 § mukaan", ""},
        {"12 § 1 mom. och 14 §", ""},
        {"Section 2 of the Act", ""},
        {"Liite 1 on osa sopimusta", ""},
        {"Article 4, paragraph 2", ""},
        {"3-4 kertaa", ""},
        {"I agree", ""},
        {"a party", ""},
        {"mic. check", ""},
        {"— — —", ""},
        {"-5 degrees", ""},
        {"", ""},
        {"§", ""},
        {"(", ""},
        {"999999999999999999999.", ""},
    };
    for (const Row& row : rows) {
        INFO(row.line);
        CHECK(readings(row.line) == row.readings);
    }
}

TEST_CASE("a number follows another in its sequence") {
    struct Row {
        std::string_view last, next;
        bool follows;
    };

    const Row rows[] = {
        {"3 §", "4 §", true},     {"3 §", "3 a §", true},    {"3 a §", "3 b §", true},
        {"3 a §", "4 §", true},   {"3 §", "5 §", false},     {"3 §", "3 §", false},
        {"1.2 A", "1.3 B", true}, {"1.2 A", "2.3 B", false}, {"(a) x", "(b) x", true},
        {"(a) x", "b) x", false}, {"IX.", "X.", true},       {"1.", "2)", false}};
    for (const Row& row : rows) {
        INFO(row.last << " " << row.next);
        CHECK(follows(parse_number(row.last).back(), parse_number(row.next).back()) == row.follows);
    }
}

} // namespace clausula
