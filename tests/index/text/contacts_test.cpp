#include "index/text/contacts.h"

#include "tests/catch.h"

#include <string>

using namespace clausula;

namespace {

/// "email anna@kt.fi; telephone 040 123 4567"
std::string contacts_of(std::string_view text) {
    const auto name = [](ContactFound::Kind kind) {
        return kind == ContactFound::Kind::email       ? "email "
               : kind == ContactFound::Kind::telephone ? "telephone "
                                                       : "code ";
    };
    std::string all;
    for (const ContactFound& found : find_contacts(text))
        all += (all.empty() ? "" : "; ") + std::string(name(found.kind)) +
               std::string(text.substr(found.span.begin, found.span.size()));
    return all;
}

} // namespace

TEST_CASE("e-mail addresses and telephone numbers are found as people print them") {
    struct Row {
        std::string_view text, contacts;
    };

    const Row rows[] = {
        {"puh. 040 123 4567, anna.kukka@kt.fi.", "telephone 040 123 4567; email anna.kukka@kt.fi"},
        {"name[a]kt.fi tai anna(at)example.org", "email name[a]kt.fi; email anna(at)example.org"},
        {"Tel. +46 (0)8-123 456 78", "telephone +46 (0)8-123 456 78"},
        {"(09) 771 1234", "telephone (09) 771 1234"},
        {"Call +1 555 0100 123", "telephone +1 555 0100 123"},
        // Dates, sums, numbers of documents and of accounts are none.
        {"1.5.2021–31.12.2022, 381 137 €, 0,05 %", ""},
        {"OM 12/41/2019, 0012345.6789, 2020-03-12", ""},
        {"FI21 1234 5600 0007 85", ""},
        {"Y-tunnus 0201256-6, FO-nummer 0123456-7.", ""},
        // The tax authorities' own examples, which nobody bears; and one that was misread.
        {"hetu 131052-308T, 010190A123B", "code 131052-308T; code 010190A123B"},
        {"personnummer 640823-3234 eller 19640823-3234", "code 640823-3234; code 19640823-3234"},
        {"Org.nr 556123-4567, 212000-0142", ""},
        {"puh. 040123-4567", "telephone 040123-4567"},
        {"(company no. 01234567), registered in England under number 09876543", ""},
        {"tel. no. 01234567, Telephone number: 09876543", "telephone 01234567; telephone 09876543"},
        {"1131052-308T, 131052-308TX, 311399-308T", ""},
        {"at @ home, @kt, a@b, 12@", ""},
        {"049/123 4567 89", ""},
    };
    for (const Row& row : rows) CHECK(contacts_of(row.text) == row.contacts);
}

TEST_CASE("a text of nothing but signs is read in time") {
    for (const std::string_view sign : {"@", "a", "0", "(", "(0", "+1", "a@", "0 ", "."}) {
        std::string text;
        while (text.size() < 1'000'000) text += sign;
        find_contacts(text);
    }
    SUCCEED();
}
