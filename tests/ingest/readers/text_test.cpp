#include "ingest/readers/text.h"

#include "ingest/readers/encoding.h"
#include "tests/data.h"
#include "tests/ingest/readers/read_blocks.h"

using namespace clausula;

TEST_CASE("a plain text is cut into the paragraphs that a person sees") {
    struct Row {
        std::string text, blocks;
    };

    const auto row = GENERATE(values<Row>({
        {"One line", "p One line\n"},
        {"One\n\nTwo\r\n\r\nThree\rFour", "p One\np Two\np Three\np Four\n"},
        {"Sopimuksen osapuolet ovat kunta ja sen kanssa sopineet\n"
         "järjestöt, joista kukin vastaa omasta osuudestaan.\n",
         "p Sopimuksen osapuolet ovat kunta ja sen kanssa sopineet / järjestöt, joista kukin "
         "vastaa omasta osuudestaan.\n"},
        {"Julkisalan koulutettujen  \nneuvottelujärjestö JUKO ry\n\nJulkisen alan unioni JAU ry",
         "p Julkisalan koulutettujen / neuvottelujärjestö JUKO ry\np Julkisen alan unioni JAU "
         "ry\n"},
        {"Julkisalan koulutettujen\nneuvottelujärjestö JUKO ry",
         "p Julkisalan koulutettujen / neuvottelujärjestö JUKO ry\n"},
        {"Tehtävänä on:\n 1. Nostaa esille\n 2. Tehdä aloitteita\n",
         "p Tehtävänä on:\nli1 1. Nostaa esille\nli1 2. Tehdä aloitteita\n"},
        {"1. Osapuolet sopivat tästä.\n2. Sopimus on voimassa.\n",
         "p 1. Osapuolet sopivat tästä.\np 2. Sopimus on voimassa.\n"},
        {"- first\n  - inner\n- second\n", "li1 - first\nli2 - inner\nli1 - second\n"},
        {"• an item that is so long that the machine broke its line\n"
         "  here, in the middle of it all, where there was no more room\n"
         "• another item\n",
         "li1 • an item that is so long that the machine broke its line / here, in the middle of "
         "it all, where there was no more room\nli1 • another item\n"},
        {"Page one\fPage two\n\f\nPage three\n",
         "p Page one\n---\np Page two\n---\np Page three\n"},
        {"Last page\f\n", "p Last page\n"},
        {"a\u00A0§ b\u200Bc \u00ADd", "p a § bc d\n"},
        {"a =\u200B\u0338 b", "p a \u2260 b\n"}, // composed when nothing stands between
        {"SOPIMUS\n\nJulkisalan koulutettujen      Julkisen alan unioni\nneuvottelujärjestö        "
         "    "
         "JAU ry\n\n____________                  ____________\n",
         "p SOPIMUS\ntd1:0,0 Julkisalan koulutettujen / neuvottelujärjestö\ntd1:0,1 Julkisen alan "
         "unioni / JAU ry\ntd1:1,0 ____________\ntd1:1,1 ____________\n"},
        {"Osapuolet:\n| Tilaaja | Kunta A   |\n|---------|-----------|\n| Tuottaja | Acme Oy |\n"
         "Loppu.\n",
         "p Osapuolet:\ntd1:0,0 Tilaaja\ntd1:0,1 Kunta A\ntd1:1,0 Tuottaja\ntd1:1,1 Acme Oy\np "
         "Loppu.\n"},
        {"| a bar at one end alone\n\n|x|\n", "p | a bar at one end alone\np |x|\n"},
        {"Members\n\n"
         "No   Short name   Legal name                                  Country\n"
         "1    MOSS         Mossend Institute of Soil and Water Science Ireland   (Coordinator)\n"
         "2    Suo          Suo Oy                                      Finland\n"
         "                  (formerly Räme Oy)\n\n"
         "3    Hede         Hede AB                                     Sweden\n"
         "The three are called the Members.\n",
         "p Members\ntd1:0,0 No\ntd1:0,1 Short name\ntd1:0,2 Legal name\ntd1:0,3 Country\n"
         "td1:1,0 1\ntd1:1,1 MOSS\ntd1:1,2 Mossend Institute of Soil and Water Science\n"
         "td1:1,3 Ireland (Coordinator)\ntd1:2,0 2\ntd1:2,1 Suo\n"
         "td1:2,2 Suo Oy / (formerly Räme Oy)\ntd1:2,3 Finland\ntd1:3,0 3\ntd1:3,1 Hede\n"
         "td1:3,2 Hede AB\ntd1:3,3 Sweden\np The three are called the Members.\n"},
        {"Text\n\nwords that  a machine has   spread from one\nmargin to   the other  so that it "
         "all\n"
         "looks  even to the eye   of those who read\n",
         "p Text\np words that a machine has spread from one / margin to the other so that it all "
         "/ looks even to the eye of those who read\n"},
        {"SIGNED\n\nfor and on behalf of the two parties in Helsinki by\n"
         "  Anna Korhonen               Bo Ek\n  Managing Director           Chair\n",
         "p SIGNED\ntd1:0,0 for and on behalf of the two parties in Helsinki by\n"
         "td1:1,0 Anna Korhonen / Managing Director\ntd1:1,1 Bo Ek / Chair\n"},
        {"AVTAL\n\nNärvarande:    Eva Ek\n\n1 §   Tämä on kohta.\n",
         "p AVTAL\np Närvarande: Eva Ek\np 1 § "
         "Tämä on kohta.\n"},
    }));
    CHECK(shown(read_with(text_reader, row.text)) == row.blocks);
}

TEST_CASE("an encoding is told by its bytes") {
    struct Row {
        std::string bytes, encoding, text;
    };

    using namespace std::string_literals;
    const auto row = GENERATE(values<Row>({
        {"plain", "UTF-8", "plain"},
        {"\xEF\xBB\xBFty\xC3\xB6", "UTF-8", "työ"},
        {"ty\xC3\xB6 ja el\xC3\xA4m\xC3\xA4 \xFF!", "UTF-8", "työ ja elämä \uFFFD!"},
        {"ty\xF6markkinalaitos p\xE4\xE4tti", "windows-1252", "työmarkkinalaitos päätti"},
        {"ty\xF6nantaja \x96 \x93kunta\x94", "windows-1252", "työnantaja – “kunta”"},
        {"ty\xF6nantaja maksaa 5 \xA4", "ISO-8859-15", "työnantaja maksaa 5 €"},
        {"ty\x94nantaja j\x84rjest\x94n", "IBM850", "työnantaja järjestön"},
        {"ty\x9Anantaja j\x8Arjest\x9An", "macintosh", "työnantaja järjestön"},
        {"\xFF\xFEt\0y\0\xF6\0"s, "UTF-16LE", "työ"},
        {"\xFE\xFF\0t\0y\0\xF6"s, "UTF-16BE", "työ"},
        {"t\0y\0\xF6\0 \0j\0a\0"s, "UTF-16LE", "työ ja"},
        {"\0t\0y\0\xF6\0 \0j\0a"s, "UTF-16BE", "työ ja"},
    }));
    CAPTURE(row.text);
    const std::string encoding = guess_encoding(row.bytes);
    CHECK(encoding == row.encoding);
    CHECK(decode(row.bytes, encoding).text == row.text);
}

TEST_CASE("bytes that mean nothing in their encoding are a problem of the file") {
    const KeptOutput output = read_with(text_reader, "työ ja elämä \xFF ja \xFE");
    CHECK(words_of(output) == "työ ja elämä \uFFFD ja \uFFFD");
    REQUIRE(output.problems.size() == 1);
    CHECK(output.problems[0].message == "2 bytes are not UTF-8; each was read as U+FFFD");
}

TEST_CASE("a declared encoding is believed unless the bytes say otherwise") {
    CHECK(guess_encoding("\xD2\xC5", "KOI8-R") == "KOI8-R");
    CHECK(guess_encoding("ty\xC3\xB6", "ISO-8859-1") == "UTF-8");
    CHECK(guess_encoding("ty\xF6nantaja", "UTF-8") == "windows-1252");
    CHECK(guess_encoding("ty\xF6nantaja", "no-such-thing") == "windows-1252");
}

TEST_CASE("bytes that are not text get no bid") {
    using namespace std::string_literals;
    CHECK(text_reader.bid("plain text") > 0);
    CHECK(text_reader.bid("t\0e\0x\0t\0 \0"s) > 0);
    CHECK(text_reader.bid("") == 0);
    CHECK(text_reader.bid("%PDF-1.4 ...") == 0);
    CHECK(text_reader.bid("{\\rtf1 text}") == 0);
    CHECK(text_reader.bid("text\0and then"s) == 0);
    CHECK(text_reader.bid("\x7F"
                          "ELF\x01\x02\x03\x04") == 0);
}

TEST_CASE("a file without a word says so and still has its page") {
    const KeptOutput output = read_with(text_reader, " \n\n ");
    CHECK(output.pages.size() == 1);
    REQUIRE(output.problems.size() == 1);
    CHECK(output.problems[0].message == "the file holds no text");
}

TEST_CASE("a line without an end is read in pieces that fit into memory") {
    std::string line;
    for (int word = 0; word < 500'000; ++word) line += "sana ";
    const KeptOutput output = read_with(text_reader, line);
    std::size_t words = 0;
    for (const Page& page : output.pages) words += page.words.size();
    CHECK(words == 500'000);
    CHECK(output.pages.size() == 3);
}

TEST_CASE("the founding texts keep their words", "[data]") {
    const auto seeds = test_data("seeds");
    if (!seeds) return;
    const KeptOutput page = read_with(text_reader, read_file(*seeds / "programme-page-fi.txt"));
    const std::string blocks = shown(page);
    for (int task = 1; task <= 7; ++task)
        CHECK(blocks.find("\nli1 " + std::to_string(task) + ". ") != std::string::npos);
    CHECK(blocks.find("\nli1 • edistää yhteistoiminnallisella") != std::string::npos);
}
