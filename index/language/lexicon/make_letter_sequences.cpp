// Makes the table of index/language/lexicon/letter_sequences.h of lists of words, one a language.
#include "index/language/lexicon/letter_sequences.h"

#include "index/language/lexicon/lexicon_file.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace clausula::letter_sequences {

namespace {

/// How often a sequence is thought to have been seen when it never was.
constexpr double never_seen = 0.5;

using Counts = std::vector<std::array<double, columns>>;

bool is_word(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (!is_letter(next_code_point(text, at))) return false;
    return true;
}

std::vector<Row> rows_of(const Counts& counts, std::size_t languages) {
    std::array<double, columns> sums{};
    for (const auto& row : counts)
        for (std::size_t i = 0; i < languages; ++i) sums[i] += row[i];
    std::vector<Row> result(rows);
    for (std::size_t r = 0; r < rows; ++r) {
        double mean = 0;
        for (std::size_t i = 0; i < languages; ++i)
            mean += counts[r][i] / sums[i] / static_cast<double>(languages);
        for (std::size_t i = 0; i < languages; ++i) {
            const double value = scale * std::log(counts[r][i] / sums[i] / mean);
            result[r][i] = static_cast<std::int8_t>(std::clamp(std::lround(value), -127L, 127L));
        }
    }
    return result;
}

void make(const std::string& table, const std::vector<std::string>& lists) {
    if (lists.size() > columns) throw std::runtime_error("more languages than columns");
    Counts counts(rows, {never_seen, never_seen, never_seen, never_seen});
    for (std::size_t i = 0; i < lists.size(); ++i)
        for (const std::string& word : read_lower_case_words(lists[i]))
            if (is_word(word)) each_row(word, [&](std::size_t row) { counts[row][i] += 1; });
    const std::vector<Row> result = rows_of(counts, lists.size());
    std::ofstream file(table, std::ios::binary);
    file.write(reinterpret_cast<const char*>(result.data()),
               static_cast<std::streamsize>(result.size() * sizeof result[0]));
    if (!file.flush()) throw std::runtime_error(table + ": cannot be written");
}

} // namespace

} // namespace clausula::letter_sequences

int main(int count, char** arguments) {
    if (count < 3) {
        std::cerr << "usage: make_letter_sequences TABLE WORDS…\n";
        return 2;
    }
    try {
        clausula::letter_sequences::make(arguments[1], {arguments + 2, arguments + count});
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "make_letter_sequences: " << error.what() << '\n';
        return 2;
    }
}
