#include "index/language/clause_languages.h"

#include "index/text/unicode.h"
#include "tests/data.h"

#include <nlohmann/json.hpp>

using namespace clausula;

namespace {

using Texts = std::vector<std::string>;

Texts languages_of(const Texts& texts, std::string_view document_language = "") {
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    return clause_languages(views, document_language);
}

/// The texts between <p> and </p>, without the tags inside.
Texts paragraphs_of(const std::string& xml) {
    Texts texts;
    for (std::size_t at = xml.find("<p>"); at != std::string::npos; at = xml.find("<p>", at)) {
        const std::size_t end = std::min(xml.find("</p>", at), xml.size());
        std::string text;
        bool in_tag = false;
        for (; at < end; ++at) {
            if (xml[at] == '<')
                in_tag = true;
            else if (!in_tag)
                text += xml[at];
            if (xml[at] == '>') in_tag = false;
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

struct Share {
    double right = 0, all = 0;
};

/// Of the texts of five words or more how many are told to be in a language, each alone.
void count_right(const Texts& texts, std::string_view language, Share& share) {
    for (const std::string& text : texts) {
        int words = 0;
        for (const std::string& word : folded_words(text)) {
            std::size_t at = 0;
            words += is_letter(next_code_point(word, at));
        }
        if (words < 5) continue;
        share.all += 1;
        share.right += languages_of({text}) == Texts{std::string(language)};
    }
}

} // namespace

TEST_CASE("each clause of a document has its language") {
    const Texts texts = {
        "Sopimus tulee voimaan, kun molemmat osapuolet ovat sen allekirjoittaneet.",
        "Avtalet träder i kraft när båda parterna har undertecknat det.",
        "This agreement enters into force when both parties have signed it.",
        "1 234,50 €",
        "",
    };
    CHECK(languages_of(texts) == Texts{"fi", "sv", "en", "", ""});
    CHECK(languages_of({}) == Texts{});
}

TEST_CASE("a short clause leans on its neighbours and on the document") {
    const std::string finnish = "Tämä sopimus on voimassa toistaiseksi ja sitä noudatetaan.";
    const std::string swedish = "Detta avtal gäller tills vidare och ska iakttas av parterna.";
    CHECK(languages_of({finnish, finnish, "KT", finnish})[2] == "fi");
    CHECK(languages_of({swedish, swedish, "KT", swedish})[2] == "sv");
    CHECK(languages_of({"KT"}, "sv") == Texts{"sv"});
    CHECK(languages_of({"KT"}, "fi") == Texts{"fi"});
    // Its own words say more than the others'.
    CHECK(languages_of({finnish, finnish, "och uppsägningstiden", finnish}, "fi")[2] == "sv");
}

TEST_CASE("English names do not make a Finnish clause English") {
    CHECK(languages_of({"Yhtiön osti Warner Brothers Television Distribution vuonna 2001."}) ==
          Texts{"fi"});
}

TEST_CASE("clauses without end or sense are told in time") {
    const Texts texts = {std::string(1'000'000, 'a'), std::string(100'000, ' '), "\xEF\xBF\xBD",
                         std::string(3, '\0')};
    CHECK(languages_of(texts).size() == texts.size());
}

TEST_CASE("clauses of statutes have their language", "[data]") {
    const auto folder = test_data("finlex-akn");
    if (!folder) return;
    Share finnish, swedish;
    for (const auto& file : std::filesystem::directory_iterator(*folder)) {
        const bool is_finnish = file.path().string().ends_with("_fin.xml");
        if (!is_finnish && !file.path().string().ends_with("_swe.xml")) continue;
        count_right(paragraphs_of(read_file(file.path())), is_finnish ? "fi" : "sv",
                    is_finnish ? finnish : swedish);
    }
    CHECK(finnish.all > 2'000);
    CHECK(finnish.right >= 0.995 * finnish.all);
    CHECK(swedish.all > 2'000);
    CHECK(swedish.right >= 0.995 * swedish.all);
}

TEST_CASE("clauses of contracts are English", "[data]") {
    const auto folder = test_data("acord");
    if (!folder) return;
    std::istringstream lines(read_file(*folder / "corpus.jsonl"));
    Share english;
    for (std::string line; std::getline(lines, line);)
        count_right({clean_utf8(nlohmann::json::parse(line)["text"].get<std::string>())}, "en",
                    english);
    CHECK(english.all > 2'000);
    CHECK(english.right >= 0.995 * english.all);
}

TEST_CASE("questions in Swedish have their language", "[data]") {
    const auto folder = test_data("xquad-sv");
    if (!folder) return;
    const auto articles = nlohmann::json::parse(read_file(*folder / "xquad.sv.json"))["data"];
    Share swedish;
    for (const auto& article : articles)
        for (const auto& paragraph : article["paragraphs"])
            for (const auto& question : paragraph["qas"])
                count_right({question["question"].get<std::string>()}, "sv", swedish);
    CHECK(swedish.all > 1'000);
    CHECK(swedish.right >= 0.985 * swedish.all); // many English names in a dozen words
}
