#include "index/language/lexicon/automaton.h"
#include "index/language/lexicon/form_lexicon.h"
#include "tests/catch.h"

using namespace clausula;

namespace {

// The set {"a", "ab", "cb"} as the builder lays it out: a word each for the root and the digest,
// then the arc "b" that "a" and "c" share.
constexpr std::uint32_t arcs[] = {3, 0, ('b' << 24) | arc::last_flag | arc::final_flag,
                                  ('a' << 24) | arc::final_flag | 2,
                                  ('c' << 24) | arc::last_flag | 2};

} // namespace

TEST_CASE("an automaton holds its strings and no others") {
    const Automaton automaton(arcs);
    for (const char* in : {"a", "ab", "cb"}) CHECK(automaton.contains(in));
    for (const char* out : {"", "b", "c", "abb", "ac", "d", "\xff"})
        CHECK_FALSE(automaton.contains(out));
}

TEST_CASE("the ways on from a state come in the order of their bytes") {
    const Automaton automaton(arcs);
    std::vector<std::string> endings;
    automaton.each_ending(automaton.root(),
                          [&](std::string_view ending) { endings.emplace_back(ending); });
    CHECK(endings == std::vector<std::string>{"a", "ab", "cb"});
}

TEST_CASE("an entry is kept as what to cut off and put on") {
    CHECK(FormLexicon::string_of("böcker", {WordClass::noun, "bok"}) == "böcker\x01n*ok");
    CHECK(FormLexicon::string_of("avtal", {WordClass::noun, "avtal"}) == "avtal\x01n$");
    CHECK(FormLexicon::string_of("a\x01", {WordClass::noun, "a"}).empty());
    CHECK(FormLexicon::string_of(std::string(100, 'x'), {WordClass::noun, "a"}).empty());
}
