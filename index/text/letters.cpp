#include "index/text/letters.h"

#include "index/text/unicode.h"

namespace clausula {

std::string folded_letters(std::string_view name) {
    std::string letters;
    for (const std::string& word : folded_words(name)) letters += word;
    return letters;
}

} // namespace clausula
