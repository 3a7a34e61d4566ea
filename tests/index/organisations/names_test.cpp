#include "index/language/words.h"
#include "index/organisations/name_bounds.h"

#include "tests/catch.h"

#include <map>

using namespace clausula;
using namespace std::chrono_literals;

namespace {

/// The dictionaries themselves, without an archive.
class Dictionaries : public WordTerms {
public:
    std::string_view terms_of(std::string_view form) override {
        auto [found, is_new] = known_.try_emplace(std::string(form));
        if (is_new)
            for (const std::string& lemma : words_.read(form).readings.lemmas)
                found->second += (found->second.empty() ? "" : " ") + lemma;
        return found->second;
    }

private:
    Words words_;
    std::map<std::string, std::string> known_;
};

const NameFinder& finder() {
    static Registry registry = [] {
        Registry shipped;
        shipped.add(shipped_organisations, "organisations.toml");
        return shipped;
    }();
    static Dictionaries words;
    static const NameFinder names(registry, words);
    return names;
}

/// "kt 'KT:n', sote 'Sote ry'".
std::string found_in(std::string_view text) {
    std::string found;
    for (const NameMention& mention : finder().find(text))
        found += (found.empty() ? "" : ", ") + mention.organisation->id + " '" +
                 std::string(text.substr(mention.span.begin, mention.span.size())) + "'";
    return found;
}

Document document_of(std::string preamble, std::string body, std::string signature) {
    Document document;
    const auto add = [&](ClauseKind kind, const std::string& words) {
        const std::size_t begin = document.text.content.size();
        document.text.content += words + "\n";
        document.clauses.push_back({.kind = kind, .span = {begin, begin + words.size()}});
    };
    add(ClauseKind::preamble, preamble);
    add(ClauseKind::clause, body);
    add(ClauseKind::signature, signature);
    return document;
}

} // namespace

TEST_CASE("a name is found in any form") {
    struct Row {
        std::string_view text, found;
    };

    const Row row = GENERATE(values<Row>({
        {"KT:n neuvottelujohtaja", "kt 'KT:n'"},
        {"JUKOn ja JAUn kanssa", "juko 'JUKOn', jau 'JAUn'"},
        {"Kunnallisen työmarkkinalaitoksen päätös", "kt 'Kunnallisen työmarkkinalaitoksen'"},
        {"KT Kuntatyönantajat sopii", "kt 'KT Kuntatyönantajat'"},
        {"Julkisalan koulutettujen neuvottelujärjestö JUKO ry",
         "juko 'Julkisalan koulutettujen neuvottelujärjestö JUKO ry'"},
        {"Kunta- ja hyvinvointialuetyönantajat KT:n",
         "kt 'Kunta- ja hyvinvointialuetyönantajat KT:n'"},
        {"KT Kommunarbetsgivarna, FOSU, KoHo och Offentliga sektorns union JAU",
         "kt 'KT Kommunarbetsgivarna', juko 'FOSU', koho 'KoHo', jau 'Offentliga sektorns union "
         "JAU'"},
        {"Sote ry:n edustaja", "sote 'Sote ry:n'"},
        // Not the organisations, but words that look like them.
        {"sote-uudistus ja kt.", ""},
        {"KTM ja TSNK", ""},
        {"kohota", ""},
    }));
    CHECK(found_in(row.text) == row.found);
}

TEST_CASE("names in preamble and signature block bound the day") {
    const NameBounds bounds = bounds_by_names(
        document_of("KT Kuntatyönantajat ja allekirjoittaneet järjestöt sopivat:", "1. Tekry.",
                    "Kunnallinen työmarkkinalaitos\nSosiaali- ja terveysalan\nneuvottelujärjestö "
                    "Sote ry"),
        finder());
    REQUIRE(bounds.not_before);
    REQUIRE(bounds.not_after);
    CHECK(bounds.not_before->day == Day(2020y / 3 / 18));
    CHECK(bounds.not_before->mention.organisation->id == "sote");
    CHECK(bounds.not_after->day == Day(2021y / 6 / 30));
    CHECK_FALSE(bounds.contradict());
}

TEST_CASE("a name in the body bounds nothing") {
    const NameBounds bounds = bounds_by_names(
        document_of("Sopimus", "KoHo ry oli mukana vuonna 2015, Sote ry nyt.", "Akava ry"),
        finder());
    CHECK_FALSE(bounds.not_before);
    CHECK_FALSE(bounds.not_after);
}

TEST_CASE("names that never were at the same time contradict") {
    const NameBounds bounds =
        bounds_by_names(document_of("Sopimus", "1. Tekry.", "KoHo\nSote ry"), finder());
    CHECK(bounds.contradict());
}
