// How many words a second the lexicon gives terms for: new, and known.
//
//     bench/paragraphs.py ../shared/data > paragraphs.txt
//     build/release/bench/bench_lexicon paragraphs.txt
//
// "Cold" starts with an empty lexicon, so every form is analysed once: the more text, the fewer new
// forms and the faster. "Warm" reads the same text again. CPU time of one thread; cutting into
// words and folding case are in it.

#include "index/store/lexicon.h"
#include "index/store/database.h"
#include "index/store/migrations.h"
#include "index/store/word_index.h"

#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

using namespace clausula;

namespace {

double cpu_seconds() {
    std::timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::size_t read_words(const std::vector<std::string>& lines, Lexicon& lexicon) {
    std::size_t words = 0;
    for (const std::string& line : lines) words += indexed_words(line, lexicon).size();
    return words;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fprintf(stderr, "usage: %s LINES\n", arguments[0]);
        return 2;
    }
    std::vector<std::string> lines;
    std::ifstream file(arguments[1]);
    for (std::string line; std::getline(file, line);) lines.push_back(line);

    Database database(":memory:", Database::Mode::write);
    migrate(database);
    prepare_words(database);
    double start = cpu_seconds();
    const std::size_t words = read_words(lines, database.lexicon());
    const double cold = cpu_seconds() - start;
    start = cpu_seconds();
    {
        Transaction transaction(database);
        database.lexicon().save();
        transaction.commit();
    }
    const double saving = cpu_seconds() - start;
    start = cpu_seconds();
    read_words(lines, database.lexicon());
    const double warm = cpu_seconds() - start;

    Statement forms(database, "SELECT count(*) FROM lexicon");
    forms.step();
    Statement pages(database, "SELECT sum(pgsize) FROM dbstat WHERE name LIKE '%lexicon%'");
    pages.step();
    std::printf("%zu words, %lld forms\n", words, static_cast<long long>(forms.integer(0)));
    std::printf("cold  %8.0f words/s\n", static_cast<double>(words) / cold);
    std::printf("warm  %8.0f words/s\n", static_cast<double>(words) / warm);
    std::printf("kept in %.2f s, %.0f bytes a form\n", saving,
                static_cast<double>(pages.integer(0)) / static_cast<double>(forms.integer(0)));
}
