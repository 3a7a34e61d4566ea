#include "index/language/finnish_words.h"

#include "index/language/finnish_endings.h"
#include "index/language/finnish_segments.h"
#include "tests/data.h"
#include "tests/index/language/word_matching.h"

#include <algorithm>

using namespace clausula;

namespace {

using Strings = std::vector<std::string>;

Readings read_form(const std::string& form) {
    static const std::unique_ptr<WordReader> reader = read_finnish_words();
    Readings readings;
    if (!reader->read(form, readings)) reader->guess(form, readings);
    return readings;
}

bool holds(const Strings& list, const std::string& text) {
    return std::ranges::find(list, text) != list.end();
}

struct Row {
    const char* form;
    Strings lemmas;
    Strings parts; ///< some of them
};

void check(const Row& row) {
    const Readings readings = read_form(row.form);
    INFO(row.form);
    for (const std::string& lemma : row.lemmas) {
        INFO(lemma);
        CHECK(holds(readings.lemmas, lemma));
    }
    for (const std::string& part : row.parts) {
        INFO(part);
        CHECK(holds(readings.parts, part));
    }
}

} // namespace

TEST_CASE("every form of a Finnish word is read as its base form") {
    const Row rows[] = {
        {"sopimuksessa", {"sopimus"}, {}},
        {"sopimuksiensakaan", {"sopimus"}, {}},
        {"lain", {"laki"}, {}},
        {"parempi", {"hyvä"}, {}},
        {"turun", {"turku"}, {}},
        {"eu:ssa", {"eu"}, {}},
        {"voitaisiin", {"voida"}, {}},
        {"äänestäjälle", {"äänestäjä"}, {}},
    };
    for (const Row& row : rows) check(row);
}

TEST_CASE("participles and -minen nouns are read as their verbs too") {
    const Row rows[] = {
        {"irtisanominen", {"irtisanominen", "irtisanoa"}, {"sanominen"}},
        {"irtisanomista", {"irtisanominen", "irtisanoa"}, {}},
        {"irtisanotaan", {"irtisanoa"}, {}},
        {"irtisanottua", {"irtisanottu", "irtisanoa"}, {}},
        {"maksettava", {"maksettava", "maksaa"}, {}},
        {"allekirjoittaneet", {"allekirjoittanut", "allekirjoittaa"}, {}},
        {"tekemätön", {"tekemätön", "tehdä"}, {}},
        {"vanhentunut", {"vanhentunut", "vanhentua"}, {}},
        {"epäonnistuminen", {"epäonnistuminen", "epäonnistua"}, {}},
    };
    for (const Row& row : rows) check(row);
    CHECK_FALSE(holds(read_form("riippuvuus").lemmas, "riippua"));
}

TEST_CASE("a compound is found by its parts and by spans of them") {
    const Row rows[] = {
        {"työsopimuslaeista",
         {"työsopimuslaki"},
         {"työ", "sopimus", "laki", "työsopimus", "sopimuslaki"}},
        {"kehittämisjaoksen", {"kehittämisjaos"}, {"kehittäminen", "kehittää", "jaos"}},
        {"kansallispuvun", {"kansallispuku"}, {"kansallinen", "puku"}},
        {"yhteistyössä", {"yhteistyö"}, {"yhteinen", "työ"}},
        {"toimenpiteet", {"toimenpide"}, {"toimi", "pide"}},
        {"yliopistossa", {"yliopisto"}, {"yli", "opisto"}},
        {"yhteenkuuluvuus", {"yhteenkuuluvuus"}, {"kuuluvuus"}},
        {"kunta-alalla", {"kunta-ala"}, {"kunta", "ala"}},
    };
    for (const Row& row : rows) check(row);
    CHECK_FALSE(holds(read_form("työsopimuslaeista").lemmas, "laki"));
    CHECK(read_form("sopimus").parts.empty());
}

TEST_CASE("an adverb is a word of its own, its adjective a part") {
    const Row rows[] = {
        {"erityisesti", {"erityisesti"}, {"erityinen"}},
        {"selvästikin", {"selvästi"}, {"selvä"}},
        {"nopeammin", {"nopeasti"}, {"nopea"}},
        {"laajemmin", {"laajasti"}, {"laaja"}},
        {"paremmin", {"hyvin"}, {"hyvä"}},
        {"henkilökohtaisesti", {"henkilökohtaisesti"}, {"kohtaisesti", "henkilö"}},
    };
    for (const Row& row : rows) {
        check(row);
        CHECK(read_form(row.form).lemmas.size() == 1);
    }
}

TEST_CASE("what a form hardly ever means is not its lemma") {
    struct Unlikely {
        const char* form;
        Strings lemmas;
        Strings parts;
    };

    const Unlikely rows[] = {
        {"ajat", {"aika"}, {}},                // not "you drive"
        {"siksi", {"siksi"}, {"se"}},          // an adverb, not a case of "se"
        {"eli", {"eli"}, {"elää"}},            // a conjunction before a verb
        {"muista", {"muu"}, {"muistaa"}},      // "others" before "remember!"
        {"kuolemaa", {"kuolema"}, {"kuolla"}}, // the noun before the participle
        {"sopimatta", {"sopia"}, {}},          // the infinitive before the participle
    };
    for (const Unlikely& row : rows) {
        INFO(row.form);
        CHECK(read_form(row.form).lemmas == row.lemmas);
        for (const std::string& part : row.parts) CHECK(holds(read_form(row.form).parts, part));
    }
}

TEST_CASE("an unknown name is found in every case") {
    const std::pair<const char*, const char*> rows[] = {
        {"jukon", "juko"},         {"jukolle", "juko"},      {"tekryssä", "tekry"},
        {"tekryyn", "tekry"},      {"kevaan", "keva"},       {"realsoftin", "realsoft"},
        {"arduinolla", "arduino"}, {"arduinoon", "arduino"}, {"arduinosta", "arduino"},
    };
    for (const auto& [form, name] : rows) {
        INFO(form);
        CHECK(holds(read_form(form).lemmas, name));
    }
    CHECK(without_case_ending("superiin") == Strings{"superi", "super"});
    CHECK(without_case_ending("tekry").empty());
    CHECK(without_case_ending("n").empty());
    CHECK_FALSE(holds(read_form("tekryssä").parts, "ryssä"));
}

TEST_CASE("a compound of which only the end is known is found by it") {
    const Row rows[] = {
        {"klaffituolia", {"klaffituoli"}, {"klaffi", "tuoli"}},
        {"optosopimuksissa", {"optosopimus"}, {"opto", "sopimus"}},
        {"klaffityöpaikalla", {"klaffityöpaikka"}, {"klaffi", "työ", "paikka", "työpaikka"}},
    };
    for (const Row& row : rows) check(row);
}

TEST_CASE("a word of Voikko's tags is taken apart") {
    using Segment = FinnishSegment;
    CHECK(parse_fst_output("[Lp]yhteis[Bh][Bc][Ln][Xp]työ[X]työ[Sine][Ny]ssä").list ==
          std::vector<Segment>{{.surface = "yhteis", .prefix = true},
                               {.surface = "työssä", .lemma = "työ"}});
    const FinnishSegments dismissal =
        parse_fst_output("[Lt][Xp]irti=sanoa[X]irti[Bm]sano[Tn4]mi[Sn][Ny]nen");
    CHECK(dismissal.noun == "irtisanominen");
    CHECK(dismissal.list ==
          std::vector<Segment>{{.surface = "irti"},
                               {.surface = "sanominen", .lemma = "sanominen", .verb = "sanoa"}});
    CHECK(parse_fst_output("[Ll][Xp]selvä[X]selvä[Ssti]sti[Fkin][Ef]kin").clitic ==
          std::string("selvästi").size());
}

TEST_CASE("odd words and odd tags do no harm") {
    for (const char* output : {"", "[", "[X", "[Xp]", "[Xp]a", "]", "[Bc][Bc]", "[Xp]=[X]", "[Xj]"})
        CHECK(parse_fst_output(output).list.size() >= 1);

    std::string chain;
    while (chain.size() < 100'000) chain += "laki";
    const std::string rows[] = {"",
                                "-",
                                ":",
                                "'",
                                std::string("a\0b", 3),
                                "[Bc]",
                                "n",
                                "\xEF\xBF\xBD",
                                std::string(100'000, 'a'),
                                chain,
                                "🙂🙂🙂"};
    for (const std::string& form : rows) {
        INFO(form.substr(0, 20));
        CHECK(read_form(form).lemmas.size() <= 100);
    }
    // 29 parts: the whole is a word to Voikko, but no compound that anybody takes apart.
    CHECK(read_form(chain.substr(0, 116)).parts.size() <= 100);
    CHECK(read_form(std::string(119, 'k')).parts.size() <= 100);
}

TEST_CASE("a word that Voikko gives up on does not change how others are read") {
    const Readings before = read_form("aineksista");
    for (const std::string piece : {"laki", "yli", "suur"}) {
        std::string chain;
        while (chain.size() < 40) read_form(chain += piece);
        CHECK(read_form("aineksista") == before);
    }
}

TEST_CASE("forms of Finnish words find each other in a treebank", "[data]") {
    const auto folder = test_data("lemmas");
    if (!folder) return;
    const std::vector<TreebankWord> words = read_treebank_words(*folder / "fi.tsv");
    const Matching matching = measure_matching(words, read_form);
    CHECK(matching.recall >= 0.975);
    CHECK(matching.precision >= 0.89);
    const CompoundHits hits = measure_compounds(words, read_form);
    CHECK(hits.last >= 0.96); // of this language alone; all together reach 0.98
    CHECK(hits.first >= 0.96);
    CHECK(hits.false_hits <= 0.17);
}
