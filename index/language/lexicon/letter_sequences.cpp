#include "index/language/lexicon/letter_sequences.h"

// index/language/lexicon/embed.S has it.
extern "C" const clausula::letter_sequences::Row clausula_letter_sequences[];

namespace clausula::letter_sequences {

Scores scores_of(std::string_view word) {
    Scores scores{};
    each_row(word, [&](std::size_t row) {
        for (std::size_t i = 0; i < columns; ++i) scores[i] += clausula_letter_sequences[row][i];
    });
    return scores;
}

} // namespace clausula::letter_sequences
