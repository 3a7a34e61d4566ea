#include "ingest/ocr/text_layer.h"
#include "tests/catch.h"

#include <sstream>
#include <string>

namespace clausula {

namespace {

std::vector<Word> words(const std::string& text) {
    std::vector<Word> result;
    std::istringstream stream(text);
    for (std::string word; stream >> word;) result.push_back({.text = word});
    return result;
}

const std::string agreement =
    "This agreement is made between the municipality and the organisations that are named below "
    "and "
    "it is in force until further notice unless the parties agree otherwise in writing";

/// Every character `by` places further on in ASCII: what a font gives whose codes are its own.
std::string shifted(std::string text, int by) {
    for (char& c : text)
        if (c != ' ') c = static_cast<char>(c + by);
    return text;
}

} // namespace

TEST_CASE("a text layer is doubted for what no language prints") {
    struct Row {
        const char* what;
        std::string text;
        bool doubtful;
    };

    const auto row = GENERATE_COPY(values<Row>({
        {"English", agreement, false},
        {"Finnish", "Sopimus tulee voimaan 1.3.2021 ja päättyy ilman irtisanomista 31.12.2024.",
         false},
        {"Russian", "Настоящее соглашение вступает в силу с момента подписания сторонами", false},
        {"Chinese", "本 协议 自 双方 签字 之日起 生效 。", false},
        {"Arabic", "يدخل هذا الاتفاق حيز النفاذ", false},
        {"a table of figures", "12 500 13 000 (1 200) 4,5 % 3,9 % -2,1 % 2021 2022 € 100", false},
        {"a table of contents", "Scope ........................................ 3", false},
        {"a form", "Name ____________________________ Date ______________", false},
        {"bullets of a symbol font", "\uF0B7 first of the things \uF0B7 second of the things",
         false},
        {"nothing", "", false},
        {"characters without meaning", "\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD ab \uFFFD\uFFFD", true},
        {"private use", "\uE001\uE002\uE003 \uE004\uE005\uE006 \uE007", true},
        {"codes of the font's own", shifted(agreement, 3), true},
        {"codes that fall on signs", shifted(agreement, -61), true},
        {"signs only", "\"7+%-", true},
    }));
    INFO(row.what);
    CHECK(is_doubtful(words(row.text)) == row.doubtful);
}

} // namespace clausula
