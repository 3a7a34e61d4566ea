// What finding resembling documents costs among many: time of a lookup, bytes of the index.
//
//     build/release/bench/bench_sketches [documents [folder]]
//
// Documents are made: words drawn from 20,000 with the frequencies of running text (Zipf), 300 to
// 3,000 of them, tenths of which are formulas that many documents share; every hundredth is a new
// wording of the one before.

#include "index/store/database.h"
#include "index/store/migrations.h"
#include "versions/identity/recognise.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <random>

using namespace clausula;

namespace {

double cpu_seconds() {
    std::timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

class Maker {
public:
    std::vector<std::uint64_t> words() {
        std::vector<std::uint64_t> made;
        const auto length = static_cast<std::size_t>(300 * std::pow(10.0, unit_(random_)));
        while (made.size() < length) {
            constexpr std::size_t run = 30;
            const bool formula = unit_(random_) < 0.1;
            const auto which = static_cast<std::uint64_t>(unit_(random_) * 500);
            for (std::size_t i = 0; i < run; ++i)
                made.push_back(formula ? which * run + i + 1'000'000 : word());
        }
        return made;
    }

    /// One word of ten is another.
    std::vector<std::uint64_t> new_wording(std::vector<std::uint64_t> words) {
        for (std::size_t i = 0; i < words.size(); i += 40) words[i] = word();
        return words;
    }

private:
    std::uint64_t word() { return static_cast<std::uint64_t>(std::pow(20'000.0, unit_(random_))); }

    std::mt19937_64 random_{7};
    std::uniform_real_distribution<double> unit_{0, 1};
};

Profile profile_of(const std::vector<std::uint64_t>& words) {
    Profile profile;
    profile.words.resize(words.size());
    profile.shingles = shingles_of(words, 5);
    profile.title = {"services", "agreement"};
    return profile;
}

void add_document(Database& database, std::int64_t id, const SketchRow& sketch) {
    Statement add(
        database,
        "INSERT INTO documents (id, sha256, size, format, title, language, paragraphs, "
        "furniture, tail) VALUES (?1, printf('%064d', ?1), 0, 'text', '', '', x'', x'', '')");
    add.bind("?1", id);
    add.run();
    put_sketch(database, id, sketch);
}

double percentile(std::vector<double> values, double share) {
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

} // namespace

int main(int count, char** arguments) {
    const std::int64_t documents = count > 1 ? std::atoll(arguments[1]) : 100'000;
    const std::filesystem::path folder = count > 2 ? arguments[2] : "sketches.bench";
    std::filesystem::create_directories(folder);
    std::filesystem::remove(folder / "index.db");
    Database database(folder / "index.db", Database::Mode::write);
    migrate(database);
    Maker maker;
    std::vector<std::uint64_t> words;
    std::vector<std::pair<std::int64_t, SketchRow>> wordings;
    const double begin = cpu_seconds();
    std::size_t hashes = 0;
    for (std::int64_t id = 1; id <= documents;) {
        Transaction transaction(database);
        for (int i = 0; i < 1000 && id <= documents; ++i, ++id) {
            words = maker.words();
            const SketchRow sketch = sketch_of(profile_of(words));
            hashes += sketch.hashes.size();
            add_document(database, id, sketch);
            if (id % 100 == 0)
                wordings.emplace_back(id, sketch_of(profile_of(maker.new_wording(words))));
        }
        transaction.commit();
    }
    database.run("PRAGMA wal_checkpoint(TRUNCATE)");
    const auto of = static_cast<double>(documents);
    std::printf("%lld documents, %.1f hashes each; made and written in %.0f µs each\n",
                static_cast<long long>(documents), static_cast<double>(hashes) / of,
                (cpu_seconds() - begin) / of * 1e6);
    Statement size(database,
                   "SELECT sum(pgsize) FROM dbstat WHERE name IN ('sketches', 'sketch_hashes')");
    try {
        if (size.step())
            std::printf("%.0f bytes each\n", static_cast<double>(size.integer(0)) / of);
    } catch (const std::exception&) {
        std::printf("%.0f bytes each, with the documents' rows\n",
                    static_cast<double>(std::filesystem::file_size(folder / "index.db")) / of);
    }
    std::vector<double> times;
    std::size_t first = 0;
    for (const auto& [id, sketch] : wordings) {
        const double start = cpu_seconds();
        const auto found = find_resembling(database, sketch);
        times.push_back((cpu_seconds() - start) * 1e3);
        first += !found.empty() && found.front().first == id;
    }
    std::printf(
        "%zu lookups of a new wording: median %.2f ms, p99 %.2f ms; the one before found first %zu "
        "times\n",
        times.size(), percentile(times, 0.5), percentile(times, 0.99), first);
}
