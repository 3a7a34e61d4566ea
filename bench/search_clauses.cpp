// How fast 100,000 clauses are searched, and how large their index is.
//
//     bench/paragraphs.py ../shared/data > paragraphs.txt
//     build/release/bench/bench_search paragraphs.txt [clauses [folder]]
//
// An archive in a folder that is named stays, and is used again. Too few paragraphs are used again,
// the front of one with the back of another. Times are CPU time of a search as a whole: plan,
// ranking, marks, snippets and boxes of ten hits.

#include "index/files/digest.h"
#include "index/store/archive.h"
#include "index/store/database.h"
#include "index/text/tokens.h"
#include "search/search.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <random>
#include <unordered_map>
#include <unordered_set>

using namespace clausula;

namespace {

constexpr std::size_t clauses_per_document = 100;
constexpr int queries_per_class = 400;

double cpu_seconds() {
    std::timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::vector<std::string> read_lines(const char* file) {
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

/// The i-th clause's text: a paragraph, or in later rounds halves of two.
std::string clause_text(const std::vector<std::string>& lines, std::size_t i) {
    const std::string& front = lines[i % lines.size()];
    const std::size_t round = i / lines.size();
    if (round == 0) return front;
    const std::string& back = lines[(i + round * 7919) % lines.size()];
    return front.substr(0, front.find(' ', front.size() / 2)) +
           back.substr(std::min(back.find(' ', back.size() / 2), back.size()));
}

/// Words set in lines of a page, each as wide as its letters.
void set_words(Text& text, std::size_t begin, int page) {
    double left = 72, top = 72;
    while (begin < text.content.size()) {
        const std::size_t end = std::min(text.content.find(' ', begin), text.content.size());
        double width = 0;
        for (std::size_t at = begin; at < end; ++at) width += 4 + (text.content[at] % 7) * 0.55;
        if (left + width > 520) {
            left = 72;
            top += 13.8;
        }
        if (end > begin)
            text.places.push_back({{begin, end}, page, {left, top, left + width, top + 11.04}});
        left += width + 2.76;
        begin = end + 1;
    }
}

Document make_document(const std::vector<std::string>& lines, std::size_t first) {
    Document document;
    document.file.sha256 = sha256_hex(std::to_string(first));
    document.file.path = document.title = std::to_string(first) + ".pdf";
    document.format = "pdf";
    document.date = {{static_cast<int>(1990 + first / clauses_per_document % 35), {}, {}},
                     Evidence({0, 1}, "bench", 1)};
    Text& text = document.text;
    for (std::size_t i = first; i < first + clauses_per_document; ++i) {
        if (!text.content.empty()) text.content += '\n';
        const Span span = {text.content.size(), text.content.size() + clause_text(lines, i).size()};
        text.content += clause_text(lines, i);
        const int page = 1 + static_cast<int>((i - first) / 5);
        set_words(text, span.begin, page);
        text.paragraphs.push_back({.span = span, .page = page, .font_size = 11, .lines = {span}});
        document.clauses.push_back({.number = std::to_string(i),
                                    .path = std::to_string(i),
                                    .span = span,
                                    .first_page = page,
                                    .last_page = page});
    }
    return document;
}

/// Queries of one class, from running text.
class Queries {
public:
    explicit Queries(const std::vector<std::string>& lines) : lines_(lines) {}

    std::string word() { return pick(1, 4); }

    std::string two_words() { return pick(1, 4) + " " + again(4); }

    std::string phrase() { return "\"" + pick(3, 1) + "\""; }

    std::string prefix() { return pick(1, 6).substr(0, 5) + "*"; }

    std::string year() { return word() + " year:2005..2010"; }

private:
    /// `count` words in a row, the first of at least `letters` ASCII letters and digits.
    std::string pick(std::size_t count, std::size_t letters) {
        for (;;) {
            line_ = &lines_[random_() % lines_.size()];
            if (std::string found = from_line(count, letters); !found.empty()) return found;
        }
    }

    std::string again(std::size_t letters) {
        const std::string found = from_line(1, letters);
        return found.empty() ? pick(1, letters) : found;
    }

    std::string from_line(std::size_t count, std::size_t letters) {
        const std::vector<Token> tokens = tokens_of(*line_);
        if (tokens.size() < count) return {};
        const std::size_t first = random_() % (tokens.size() - count + 1);
        const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
        if (tokens[first].term.size() < letters || !std::ranges::all_of(tokens[first].term, ascii))
            return {};
        std::string words;
        for (std::size_t i = first; i < first + count; ++i)
            words += (words.empty() ? "" : " ") + tokens[i].term;
        return words;
    }

    const std::vector<std::string>& lines_;
    const std::string* line_ = nullptr;
    std::mt19937 random_{20210630};
};

/// The words that stand in the most paragraphs, of four letters or more.
std::vector<std::string> commonest(const std::vector<std::string>& lines, std::size_t count) {
    std::unordered_map<std::string, std::size_t> paragraphs;
    for (const std::string& line : lines) {
        std::unordered_set<std::string> words;
        for (Token& token : tokens_of(line))
            if (token.term.size() >= 4) words.insert(std::move(token.term));
        for (const std::string& word : words) ++paragraphs[word];
    }
    std::vector<std::string> words;
    for (const auto& [word, number] : paragraphs) words.push_back(word);
    std::ranges::sort(words, [&](const std::string& a, const std::string& b) {
        return std::pair(paragraphs[b], a) < std::pair(paragraphs[a], b);
    });
    words.resize(std::min(words.size(), count));
    return words;
}

template <typename Make>
void measure(Searcher& searcher, const char* name, Make make) {
    std::vector<double> milliseconds;
    std::vector<std::int64_t> totals;
    std::string slowest;
    for (int i = 0; i < queries_per_class; ++i) {
        const std::string typed = make();
        const double begin = cpu_seconds();
        totals.push_back(searcher.search(parse_query(typed)).total);
        const double spent = (cpu_seconds() - begin) * 1000;
        if (milliseconds.empty() || spent > *std::ranges::max_element(milliseconds))
            slowest = typed;
        milliseconds.push_back(spent);
    }
    std::ranges::sort(milliseconds);
    std::ranges::sort(totals);
    const std::size_t n = milliseconds.size();
    std::printf("%-10s p50 %6.2f  p99 %6.2f  max %6.2f ms (%s)   hits p50 %lld  max %lld\n", name,
                milliseconds[n / 2], milliseconds[n * 99 / 100], milliseconds.back(),
                slowest.c_str(), static_cast<long long>(totals[n / 2]),
                static_cast<long long>(totals.back()));
}

std::int64_t number(const Archive& archive, const char* sql) {
    Statement row(archive.database(), sql);
    row.step();
    return row.integer(0);
}

void print_sizes(const Archive& archive, std::size_t text) {
    const auto share = [&](std::int64_t bytes) {
        return static_cast<double>(bytes) / static_cast<double>(text);
    };
    std::printf(
        "text %.1f MB; index.db %.2f of it: text and clauses once, places %.2f, words %.2f\n",
        static_cast<double>(text) / 1e6,
        share(number(archive, "SELECT page_count * page_size "
                              "FROM pragma_page_count, pragma_page_size")),
        share(number(archive, "SELECT sum(length(data)) FROM places")),
        share(number(archive, "SELECT sum(length(block)) FROM clause_index_data")));
}

/// An archive of so many clauses.
Archive make_archive(const std::vector<std::string>& lines, std::size_t clauses,
                     const std::filesystem::path& folder) {
    Archive archive = Archive::create(folder);
    std::size_t text = 0;
    double adding = 0;
    for (std::size_t first = 0; first < clauses; first += clauses_per_document) {
        const Document document = make_document(lines, first);
        const double begin = cpu_seconds();
        archive.add(document);
        adding += cpu_seconds() - begin;
        text += document.text.content.size();
    }
    archive.commit();
    std::printf("%zu clauses added in %.1f s CPU, %.1f MB of text a second\n", clauses, adding,
                static_cast<double>(text) / 1e6 / adding);
    print_sizes(archive, text);
    return archive;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) return std::puts("usage: bench_search paragraphs.txt [clauses [folder]]"), 2;
    const std::vector<std::string> lines = read_lines(argv[1]);
    const std::size_t clauses = argc > 2 ? std::stoul(argv[2]) : 100'000;
    const bool keeps = argc > 3;
    const std::filesystem::path folder =
        keeps ? std::filesystem::path(argv[3])
              : std::filesystem::temp_directory_path() / "clausula-search-bench";
    if (!keeps) std::filesystem::remove_all(folder);
    const Archive archive = std::filesystem::exists(folder) ? Archive::open(folder)
                                                            : make_archive(lines, clauses, folder);
    Queries queries(lines);
    Searcher searcher(archive);
    const double begin = cpu_seconds();
    searcher.search(parse_query("first"));
    std::printf("first search %.2f ms\n", (cpu_seconds() - begin) * 1000);
    measure(searcher, "word", [&] { return queries.word(); });
    measure(searcher, "two words", [&] { return queries.two_words(); });
    measure(searcher, "phrase", [&] { return queries.phrase(); });
    measure(searcher, "prefix", [&] { return queries.prefix(); });
    measure(searcher, "word year", [&] { return queries.year(); });
    const std::vector<std::string> common = commonest(lines, 40);
    measure(searcher, "commonest",
            [&, i = std::size_t{0}]() mutable { return common[i++ % common.size()]; });
    if (!keeps) std::filesystem::remove_all(folder);
}
