// How well the forms of a word find each other, and how fast words are read.
//
//     build/release/bench/bench_words ../shared/data/lemmas/fi.tsv [--only fi]
//
// The measures are described in tests/index/language/word_matching.h. Words are read as in an
// archive, by every language; with --only by one.

#include "index/language/language.h"
#include "index/language/words.h"
#include "tests/index/language/word_matching.h"

#include <cstdio>
#include <cstring>
#include <ctime>

using namespace clausula;

namespace {

double cpu_seconds() {
    std::timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

ReadForm read_with_all() {
    return [words = std::make_shared<Words>()](const std::string& form) {
        return words->read(form).readings;
    };
}

ReadForm read_with_one(const Language& language) {
    return [reader = std::shared_ptr<WordReader>(language.read_words())](const std::string& form) {
        Readings readings;
        if (!reader->read(form, readings)) reader->guess(form, readings);
        if (readings.lemmas.empty()) readings.lemmas.push_back(form);
        return readings;
    };
}

void print_speed(const std::vector<TreebankWord>& words, const ReadForm& read) {
    double tokens = 0;
    const double begin = cpu_seconds();
    for (const TreebankWord& word : words) {
        for (int i = 0; i < static_cast<int>(word.count); ++i) read(word.form);
        tokens += word.count;
    }
    std::printf("%.0f words a second without a lexicon\n", tokens / (cpu_seconds() - begin));
}

} // namespace

int main(int argc, char** argv) {
    const bool only = argc == 4 && std::strcmp(argv[2], "--only") == 0;
    const Language* language = only ? find_language(argv[3]) : nullptr;
    if (argc != 2 && (!language || !language->read_words))
        return std::puts("usage: bench_words TABLE.tsv [--only fi|sv|en]"), 2;
    const std::vector<TreebankWord> words = read_treebank_words(argv[1]);
    const ReadForm read = language ? read_with_one(*language) : read_with_all();

    const Matching matching = measure_matching(words, read);
    std::printf("recall %.4f  precision %.4f  with relatives %.4f\n"
                "pairs: recall %.4f  precision %.4f\n"
                "%.2f lemmas a token\n",
                matching.recall, matching.precision, matching.with_relatives, matching.pair_recall,
                matching.pair_precision, matching.lemmas_per_token);
    const CompoundHits hits = measure_compounds(words, read);
    if (hits.compounds > 0)
        std::printf("compounds: %.0f, by last part %.4f, by first %.4f (%.0f left out), "
                    "false hits %.4f\n",
                    hits.compounds, hits.last, hits.first, hits.first_unknown, hits.false_hits);
    print_speed(words, read);
}
