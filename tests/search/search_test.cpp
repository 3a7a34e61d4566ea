#include "search/search.h"

#include "index/files/digest.h"
#include "index/model/error.h"
#include "index/text/tokens.h"
#include "search/printed.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

#include <algorithm>
#include <random>

using namespace clausula;

namespace {

/// A clause as a test writes it: "number | heading | body".
struct Part {
    std::string number, heading, body;
    ClauseKind kind = ClauseKind::clause;
    int page = 1;
};

struct Source {
    std::string title, language;
    std::optional<DocumentKind> kind;
    std::optional<int> year;
    std::vector<Part> parts;
    std::optional<double> confidence;
};

/// Places every word of `text` from `begin` on in a box as wide as its bytes.
void place_words(Text& text, std::size_t begin, int page) {
    while (begin < text.content.size()) {
        const std::size_t end =
            std::min(text.content.find_first_of(" \n", begin), text.content.size());
        const auto left = static_cast<double>(begin);
        if (end > begin)
            text.places.push_back(
                {{begin, end},
                 page,
                 {left, 10.0 * page, left + static_cast<double>(end - begin), 20}});
        begin = end + 1;
    }
}

Document document_of(const Source& source) {
    Document document;
    document.file = {.sha256 = sha256_hex(source.title), .path = source.title + ".pdf"};
    document.format = "pdf";
    document.title = source.title;
    document.language = source.language;
    const Evidence evidence({0, 1}, "test", 1);
    if (source.kind) document.kind = {*source.kind, evidence};
    if (source.year) document.date = {{*source.year, std::nullopt, std::nullopt}, evidence};
    int pages = 1;
    for (const Part& part : source.parts) {
        Text& text = document.text;
        if (!text.content.empty()) text.content += "\n";
        const std::size_t begin = text.content.size();
        for (const std::string& piece : {part.number, part.heading, part.body}) {
            if (piece.empty()) continue;
            if (text.content.size() > begin) text.content += " ";
            text.content += piece;
        }
        place_words(text, begin, part.page);
        pages = std::max(pages, part.page);
        document.clauses.push_back({.kind = part.kind,
                                    .number = part.number,
                                    .path = part.number,
                                    .heading = part.heading,
                                    .span = {begin, text.content.size()},
                                    .first_page = part.page,
                                    .last_page = part.page});
    }
    for (int page = 1; page <= pages; ++page)
        document.pages.push_back({.number = page, .confidence = source.confidence});
    return document;
}

/// Four small documents: what each query finds in them is plain to see.
class Shelf {
public:
    Shelf() : archive_(Archive::create(folder_ / "a")) {
        const Source sources[] = {
            {"Yhteistyösopimus",
             "fi",
             DocumentKind::agreement,
             2020,
             {{"", "", "Yhteistyösopimus työelämän kehittämisestä", ClauseKind::preamble},
              {"1.", "Tarkoitus", "Sopimus koskee työelämä laadusta. Tekojen tori jatkuu."},
              {"2.", "Rahoitus", "Osapuolet vastaavat rahoituksesta. Rahoitus jatkuu vuoteen 2021.",
               ClauseKind::clause, 2},
              {"", "", "Helsingissä 1.3.2020 A. Virtanen", ClauseKind::signature, 2}},
             std::nullopt},
            {"Samarbetsavtal",
             "sv",
             DocumentKind::agreement,
             2021,
             {{"4 §", "Finansiering", "Parterna svarar för finansieringen av Tekry."},
              {"4 a §", "Uppsägning", "Avtalet kan sägas upp. RAHOITUS nämns här."}},
             std::nullopt},
            {"Pöytäkirja",
             "fi",
             DocumentKind::minutes,
             std::nullopt,
             {{"", "", "Tori tekojen välissä. Rahoitus ja jatko päätettiin.", ClauseKind::passage}},
             0.71},
            {"Statutes",
             "en",
             DocumentKind::statute,
             2015,
             {{"Article 4", "Financing", "The parties shall finance the work."},
              {"4.1", "", "Funding ends in 2020.", ClauseKind::clause},
              {"Annex A", "Members", "KT and JUKO", ClauseKind::annex}},
             0.95},
        };
        for (const Source& source : sources) archive_.add(document_of(source));
    }

    /// Without translations, unless the options say otherwise.
    SearchResult find(const std::string& typed,
                      SearchOptions options = {.limit = 100, .translations = false}) const {
        return search(archive_, parse_query(typed), options);
    }

    /// The found clauses as "document number: clause number in it", by document and place.
    std::vector<std::string> clauses(const std::string& typed) const {
        std::vector<Hit> hits = find(typed).hits;
        std::ranges::sort(hits, {}, &Hit::clause);
        std::vector<std::string> found;
        for (const Hit& hit : hits)
            found.push_back(std::to_string(hit.document) + "." + std::to_string(hit.position));
        return found;
    }

    const Archive& archive() const { return archive_; }

private:
    TemporaryFolder folder_;
    Archive archive_;
};

std::string marked(const Hit& hit) {
    std::string text;
    for (const Span& mark : hit.marks) {
        if (!text.empty()) text += "|";
        text += hit.text.substr(mark.begin, mark.size());
    }
    return text;
}

using Clauses = std::vector<std::string>;

} // namespace

TEST_CASE("a query finds these clauses") {
    const Shelf shelf;

    struct Row {
        const char* typed;
        Clauses clauses;
    };

    const Row rows[] = {
        {"rahoitus", {"1.2", "2.1", "3.0"}},
        {"RAHOITUS", {"1.2", "2.1", "3.0"}},
        {"=RAHOITUS", {"2.1"}},
        {"=Rahoitus", {"1.2", "3.0"}},
        {"=rahoitus", {}},
        {"rahoitus jatko", {"3.0"}},
        {"rahoitu*", {"1.2", "2.1", "3.0"}},
        {"rahoituk*", {"1.2"}},
        {"tekojen tori", {"1.1", "3.0"}},
        {"\"tekojen tori\"", {"1.1"}},
        {"=\"Tekojen tori\"", {"1.1"}},
        {"=\"tekojen tori\"", {}},
        {"=\"Tekojen tor\"", {}},
        {"NEAR(rahoitus jatko, 1)", {"3.0"}},
        {"NEAR(tori laadusta, 1)", {"1.1"}},
        {"NEAR(tori sopimus, 1)", {}},
        {"rahoitus -jatko", {"1.2", "2.1"}},
        {"rahoitus -jatko -uppsägning", {"1.2"}},
        {"tekry OR jatko", {"2.0", "3.0"}},
        {"(tekry OR jatko) rahoitus", {"3.0"}},
        {"tekry OR (rahoitus -jatko)", {"1.2", "2.0", "2.1"}},
        {"rahoitus (jatk* -(päätettiin OR tekry))", {"1.2"}},
        {"juko", {"4.2"}},
        {"virtanen", {"1.3"}},
        {"tyo*", {}},
        // fields
        {"kind:agreement", {"1.0", "1.1", "1.2", "1.3", "2.0", "2.1"}},
        {"kind:agreement rahoitus", {"1.2", "2.1"}},
        {"rahoitus -kind:agreement", {"3.0"}},
        {"lang:sv", {"2.0", "2.1"}},
        {"year:2020 rahoitus", {"1.2"}},
        {"year:2020.. rahoitus", {"1.2", "2.1"}},
        {"year:>2020 rahoitus", {"2.1"}},
        {"rahoitus -year:2020", {"2.1", "3.0"}},
        {"rahoitus -year:2000..2030", {"3.0"}},
        {"year:<2020", {"4.0", "4.1", "4.2"}},
        {"in:signature", {"1.3"}},
        {"in:annex OR in:passage", {"3.0", "4.2"}},
        {"number:4", {"2.0", "4.0"}},
        {"number:\"4 a\"", {"2.1"}},
        {"number:\"article 4\"", {"4.0"}},
        {"number:4.1", {"4.1"}},
        {"title:statutes number:4", {"4.0"}},
        {"confidence:<0.8", {"3.0"}},
        {"confidence:0.9..", {"4.0", "4.1", "4.2"}},
        {"document:2..3", {"2.0", "2.1", "3.0"}},
        // words and fields at any nesting
        {"(rahoitus year:2020) OR (tekry year:2021)", {"1.2", "2.0"}},
        {"tekry OR year:2015", {"2.0", "4.0", "4.1", "4.2"}},
        {"(tekry OR year:2015) -number:4.1", {"2.0", "4.0", "4.2"}},
        {"rahoitus -(jatko OR lang:sv)", {"1.2"}},
        {"rahoitus -(kind:agreement -lang:sv)", {"2.1", "3.0"}},
        {"kind:agreement (=RAHOITUS OR virtanen)", {"1.3", "2.1"}},
        {"rahoitus -=RAHOITUS", {"1.2", "3.0"}},
        {"year:2020 (tekry OR (tori OR in:signature))", {"1.1", "1.3"}},
    };
    for (const Row& row : rows) {
        INFO(row.typed);
        CHECK(shelf.clauses(row.typed) == row.clauses);
        CHECK(shelf.find(row.typed).total == static_cast<std::int64_t>(row.clauses.size()));
    }
}

TEST_CASE("the words that were looked for are marked, and no others") {
    const Shelf shelf;

    struct Row {
        const char* typed;
        const char* marks; ///< of the first hit
    };

    const Row rows[] = {
        {"rahoitus jatkuu", "Rahoitus|rahoituksesta|Rahoitus|jatkuu"},
        {"jatko*", "jatko"},
        {"rahoituks* -tori", "rahoituksesta"},
        {"\"tekojen tori\" sopimus", "Sopimus|Tekojen|tori"},
        {"NEAR(rahoitus jatkuu, 1) vastaavat", "vastaavat|rahoituksesta|Rahoitus|jatkuu"},
        {"=RAHOITUS", "RAHOITUS"},
        {"(tekry tori) OR finansieringen", "Finansiering|finansieringen"},
        {"year:2021 -tekry", ""},
        {"virtanen OR a", "A|Virtanen"},
    };
    for (const Row& row : rows) {
        INFO(row.typed);
        const SearchResult result = shelf.find(row.typed);
        REQUIRE_FALSE(result.hits.empty());
        CHECK(marked(result.hits[0]) == row.marks);
    }
}

TEST_CASE("a hit knows its document, its clause and where its words stand") {
    const Shelf shelf;
    const SearchResult result = shelf.find("vastaavat");
    REQUIRE(result.hits.size() == 1);
    const Hit& hit = result.hits[0];
    CHECK(hit.title == "Yhteistyösopimus");
    CHECK(hit.path == "Yhteistyösopimus.pdf");
    CHECK(hit.language == "fi");
    CHECK(hit.date->date.year == 2020);
    CHECK(hit.number == "2.");
    CHECK(hit.heading == "Rahoitus");
    CHECK(hit.first_page == 2);
    const std::optional<Document> document = shelf.archive().document(hit.document);
    CHECK(document->text[hit.span] == hit.text);
    REQUIRE(hit.boxes.size() == 1);
    CHECK(hit.boxes[0].page == 2);
    CHECK(document->text[hit.boxes[0].span] == "vastaavat");
}

TEST_CASE("pages of hits follow each other without gap or overlap") {
    const Shelf shelf;
    const SearchResult all = shelf.find("kind:agreement");
    std::vector<ClauseId> paged;
    for (int offset = 0; offset < 8; offset += 2)
        for (const Hit& hit : shelf.find("kind:agreement", {.limit = 2, .offset = offset}).hits)
            paged.push_back(hit.clause);
    std::vector<ClauseId> whole;
    for (const Hit& hit : all.hits) whole.push_back(hit.clause);
    CHECK(paged == whole);
    CHECK(std::ranges::is_sorted(whole));
    const SearchResult none = shelf.find("kind:agreement", {.limit = 0});
    CHECK(none.hits.empty());
    CHECK(none.total == 6);
}

TEST_CASE("a heading weighs more than the text") {
    const Shelf shelf;
    CHECK(shelf.find("rahoitus").hits[0].heading == "Rahoitus");
}

TEST_CASE("explain tells what each word became and how many clauses have it") {
    const Shelf shelf;
    Searcher searcher(shelf.archive());
    const std::vector<std::string> lines =
        searcher.explain(parse_query("RAHOITUS \"tekojen tori\" jatk* =RAHOITUS -year:2020.."));
    CHECK(lines == std::vector<std::string>{
                       "(AND RAHOITUS (PHRASE tekojen tori) (PREFIX jatk) (EXACT RAHOITUS) (NOT "
                       "(YEAR 2020 -)))",
                       "RAHOITUS: in 6 clauses",
                       "  word: rahoitus; in 3 clauses",
                       "  translation: finansiering or funding or financing; in 3 clauses",
                       "\"tekojen tori\": in 1 clause",
                       "  word: teko + (tori or torus); in 1 clause",
                       "  translation: framstegsarena; in 0 clauses",
                       "jatk*: 2 words: jatko, jatkuu; in 3 clauses",
                       "=RAHOITUS: as printed; in 1 clause",
                       "-year:2020..: in 6 clauses",
                   });
}

namespace {

/// What a query should find, told the slow and plain way.
bool answers(const Query& query, const Hit& clause) {
    const auto has = [&](const Query& child) { return answers(child, clause); };
    switch (query.kind) {
    case Query::Kind::all_of:
        return std::ranges::all_of(query.children, has);
    case Query::Kind::any_of:
        return std::ranges::any_of(query.children, has);
    case Query::Kind::except:
        return !has(query.children.front());
    case Query::Kind::field:
        return clause.language == query.text;
    case Query::Kind::range:
        return clause.date && std::to_string(clause.date->date.year) >= query.low &&
               std::to_string(clause.date->date.year) <= query.high;
    case Query::Kind::exact:
        return !find_printed(clause.text, query.text).empty();
    case Query::Kind::prefix:
        for (const Token& token : tokens_of(clause.text))
            if (token.term.starts_with(query.text)) return true;
        return false;
    default:
        return has_words(clause.text, query.text);
    }
}

/// A query of random shape, three levels deep at most.
std::string random_query(std::mt19937& random, int depth) {
    static const char* const terms[] = {
        "rahoitus",  "tori",  "tekojen",   "jatk*",           "\"tekojen tori\"", "kt OR in",
        "=RAHOITUS", "=tori", "shall the", "year:2015..2020", "lang:fi",          "year:2021"};
    const auto pick = [&](unsigned count) { return static_cast<unsigned>(random()) % count; };
    std::string query;
    for (unsigned i = 0, parts = 1 + pick(3); i < parts; ++i) {
        if (i > 0)
            query += pick(3) == 0 ? " OR " : " ";
        else if (pick(4) == 0)
            query += "rahoitus ";
        if (query.ends_with(' ') && !query.ends_with("OR ") && pick(4) == 0) query += "-";
        const bool group = query.ends_with('-') || (depth > 0 && pick(2) == 0);
        const std::string inner = depth > 0 && pick(2) == 0 ? random_query(random, depth - 1)
                                                            : terms[pick(std::size(terms))];
        query += group ? "(" + inner + ")" : inner;
    }
    return query;
}

} // namespace

TEST_CASE("words and fields mix at any nesting") {
    const Shelf shelf;
    const std::vector<Hit> all = shelf.find("document:1..").hits;
    REQUIRE(all.size() == 10);
    std::mt19937 random(20210630); // the same queries every time
    int with_answers = 0;
    for (int i = 0; i < 400; ++i) {
        const std::string typed = random_query(random, 2);
        INFO(typed);
        const Query query = parse_query(typed);
        std::vector<ClauseId> wanted, found;
        for (const Hit& clause : all)
            if (answers(query, clause)) wanted.push_back(clause.clause);
        for (const Hit& hit : shelf.find(typed).hits) found.push_back(hit.clause);
        std::ranges::sort(found);
        REQUIRE(found == wanted);
        if (!wanted.empty()) ++with_answers;
    }
    CHECK(with_answers > 100);
}

TEST_CASE("a prefix finds what is printed so, and begins so, and nothing else") {
    const std::string words[] = {
        "party",     "parties",    "part",      "partially", "write",      "written", "writing",
        "wrote",     "writ",       "apply",     "applies",   "applicable", "license", "licensed",
        "licensing", "licensee",   "pay",       "paid",      "paying",     "pays",    "for",
        "on",        "olla",       "ollut",     "ovat",      "ollenkaan",  "its",     "is",
        "are",       "data",       "terms",     "den",       "det",        "kan",     "kunna",
        "kunde",     "säätää",     "säädetään", "säätiö",    "säädös",     "voi",     "voida",
        "voin",      "voimassa",   "tekijä",    "tekee",     "tehdä",      "teko",    "tekojen",
        "luku",      "luvun",      "luvut",     "böcker",    "bok",        "boken",   "böckerna",
        "sopimus",   "sopimuksen", "sopia",     "sopivat",   "sovitaan",   "työ",     "työsopimus",
        "työn",      "töiden",     "made",      "making",    "make",       "means",   "meant"};
    std::mt19937 random(20210630);
    Source source = {"Words", "en", {}, {}, {}, {}};
    for (int i = 0; i < 300; ++i) {
        std::string body;
        for (auto left = 1 + random() % 3; left > 0; --left)
            body += words[random() % std::size(words)] + " ";
        source.parts.push_back({"", "", body + "xq"});
    }
    const TemporaryFolder folder;
    Archive archive = Archive::create(folder / "a");
    archive.add(document_of(source));
    Searcher searcher(archive);
    for (const std::string& word : words) {
        for (std::size_t size = 1; size <= word.size(); ++size) {
            const std::string prefix = word.substr(0, size);
            if (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0) == 0x80)
                continue; // in the middle of a letter
            INFO(prefix);
            std::int64_t wanted = 0;
            for (const Part& part : source.parts) {
                const std::vector<Token> tokens = tokens_of(part.body);
                const auto begins = [&](const Token& t) { return t.term.starts_with(prefix); };
                if (std::ranges::any_of(tokens, begins)) ++wanted;
            }
            CHECK(searcher.search(parse_query(prefix + "*")).total == wanted);
        }
    }
}

TEST_CASE("the deepest and the longest query that is understood is answered") {
    const Shelf shelf;
    std::string deep = "rahoitus", text = "rahoitus";
    for (int i = 0; i < 10; ++i) {
        deep = "(year:2020 OR (tori " + deep + "))";
        text = "(tekry OR (tori " + text + " -x))";
    }
    CHECK_NOTHROW(shelf.find(deep));
    CHECK_NOTHROW(shelf.find(text));
    std::string all, any;
    for (int i = 0; i < 200; ++i) {
        all += "rahoitus ";
        any += (i > 0 ? " OR " : "") + std::string(i % 2 == 0 ? "tori" : "=tori");
    }
    CHECK(shelf.find(all).total == 3);
    CHECK(shelf.find(any).total == 2);
}

TEST_CASE("a restricted document changes nothing of what is found, as if it were not there") {
    const Source seen = {"Seen",
                         "fi",
                         {},
                         {},
                         {{"1.", "Rahoitus", "Rahoitus ja jatko."}, {"2.", "", "Jatko päätetään."}},
                         {}};
    const Source hidden = {"Hidden",
                           "fi",
                           {},
                           {},
                           {{"1.", "", "Rahoitus rahoituskelpoinen jatko."},
                            {"2.", "", "Rahoitus."},
                            {"3.", "", "Muu."}},
                           {}};
    const Source last = {"Last", "fi", {}, {}, {{"1.", "", "Rahoitus, jatko ja muu."}}, {}};
    TemporaryFolder folder;
    Archive with = Archive::create(folder / "with"), without = Archive::create(folder / "without");
    for (const Source* source : {&seen, &hidden, &last}) {
        const Document document = document_of(*source);
        with.add(document);
        if (source != &hidden) without.add(document);
    }
    const Document document = document_of(hidden);
    const Incoming kept = {{document.file, sha512_hex(hidden.title)}, hidden.title};
    with.take_in({&kept, 1});
    with.decide({Decision::Act::restrict, document.file.sha256, "tsv", "päätös", "", {}});

    const std::string typed = GENERATE("rahoitus", "rahoitus jatko", "rahoitus OR muu OR jatko",
                                       "rahoit*", "kelpo*", "number:2", "format:pdf", "muu -jatko",
                                       "=\"Rahoitus\"", "NEAR(rahoitus jatko, 3)", "document:2");
    if (typed == "document:2") { // the number of another one there
        CHECK(search(with, parse_query(typed)).total == 0);
        return;
    }
    const Query query = parse_query(typed);
    const SearchResult found = search(with, query), expected = search(without, query);
    CHECK(found.total == expected.total);
    REQUIRE(found.hits.size() == expected.hits.size());
    for (std::size_t i = 0; i < found.hits.size(); ++i) {
        CHECK(found.hits[i].text == expected.hits[i].text);
        CHECK(found.hits[i].score == expected.hits[i].score);
        CHECK_FALSE(found.hits[i].restricted);
    }
    CHECK(Searcher(with).explain(query) == Searcher(without).explain(query));
    CHECK(search(with, query, {.include_restricted = true}).total >= found.total);
}

TEST_CASE("a restricted document is found by who asks for it, and marked") {
    TemporaryFolder folder;
    Archive archive = Archive::create(folder / "a");
    const Document document = document_of({"Hidden", "fi", {}, {}, {{"1.", "", "Rahoitus."}}, {}});
    const Incoming kept = {{document.file, sha512_hex("Hidden")}, "Hidden"};
    archive.take_in({&kept, 1});
    archive.add(document);
    archive.decide({Decision::Act::restrict, document.file.sha256, "tsv", "päätös", "", {}});
    const SearchResult found =
        search(archive, parse_query("rahoitus"), {.include_restricted = true});
    REQUIRE(found.total == 1);
    CHECK(found.hits.front().restricted);
    CHECK(Searcher(archive).explain(parse_query("raho*"), {.include_restricted = true}).back() ==
          "raho*: 1 word: rahoitus; in 1 clause");
    archive.decide({Decision::Act::lift, document.file.sha256, "tsv", "lupa", "", {}});
    CHECK(search(archive, parse_query("rahoitus")).total == 1);
}
