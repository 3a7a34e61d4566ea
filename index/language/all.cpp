#include "index/language/english.h"
#include "index/language/finnish.h"
#include "index/language/swedish.h"

namespace clausula {

// A language is one file and one row here.
std::span<const Language* const> all_languages() {
    static constexpr const Language* languages[] = {&finnish, &swedish, &english};
    return languages;
}

const Language* find_language(std::string_view code) {
    for (const Language* language : all_languages())
        if (language->code == code) return language;
    return nullptr;
}

} // namespace clausula
