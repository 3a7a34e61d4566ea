#include "index/language/lexicon/lexicons.h"

// index/language/lexicon/embed.S has them.
extern "C" const std::uint32_t clausula_swedish_lexicon[];
extern "C" const std::uint32_t clausula_swedish_lexicon_end[];
extern "C" const std::uint32_t clausula_english_lexicon[];
extern "C" const std::uint32_t clausula_english_lexicon_end[];

namespace clausula {

FormLexicon swedish_lexicon() {
    return FormLexicon({clausula_swedish_lexicon, clausula_swedish_lexicon_end});
}

FormLexicon english_lexicon() {
    return FormLexicon({clausula_english_lexicon, clausula_english_lexicon_end});
}

} // namespace clausula
