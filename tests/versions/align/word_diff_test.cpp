#include "versions/align/word_diff.h"

#include "tests/catch.h"

#include <algorithm>
#include <random>

using namespace clausula;

namespace {

using Numbers = std::vector<std::uint64_t>;

std::size_t common_length(const Numbers& before, const Numbers& after) {
    std::size_t sum = 0, i = 0, j = 0;
    for (const CommonRun& run : common_runs(before, after)) {
        CHECK((run.before >= i && run.after >= j));
        for (std::size_t k = 0; k < run.length; ++k)
            CHECK(before[run.before + k] == after[run.after + k]);
        i = run.before + run.length;
        j = run.after + run.length;
        sum += run.length;
    }
    CHECK((i <= before.size() && j <= after.size()));
    return sum;
}

/// The length of a longest common subsequence, the slow way.
std::size_t longest(const Numbers& a, const Numbers& b) {
    std::vector<std::vector<std::size_t>> best(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j)
            best[i][j] = a[i - 1] == b[j - 1] ? best[i - 1][j - 1] + 1
                                              : std::max(best[i - 1][j], best[i][j - 1]);
    return best[a.size()][b.size()];
}

} // namespace

TEST_CASE("what two sequences have in common is as long as can be") {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        Numbers a(random() % 30), b(random() % 30);
        for (auto* side : {&a, &b})
            for (std::uint64_t& number : *side) number = random() % 6;
        CHECK(common_length(a, b) == longest(a, b));
    }
}

TEST_CASE("long sequences are cut where a number stands once in both") {
    Numbers a(20'000), b;
    for (std::size_t i = 0; i < a.size(); ++i) a[i] = i;
    b = a;
    for (std::size_t i = 0; i < b.size(); i += 7) b[i] += 1'000'000;
    CHECK(common_length(a, b) == a.size() - (a.size() + 6) / 7);
}

TEST_CASE("the heaviest increasing subsequence is found") {
    const std::vector<std::size_t> values = {5, 1, 2, 9, 3};
    CHECK(heaviest_increasing(values, std::vector<double>{1, 1, 1, 1, 1}) ==
          std::vector<std::size_t>{1, 2, 3});
    CHECK(heaviest_increasing(values, std::vector<double>{9, 1, 1, 1, 1}) ==
          std::vector<std::size_t>{0, 3});
    CHECK(heaviest_increasing({}, {}).empty());
}
