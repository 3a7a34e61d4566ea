// Makes the English lexicon of WordNet's lists of base forms and exceptions (Debian's
// wordnet-base): wndb(5WN), morphy(7WN).
#include "index/language/lexicon/lexicon_file.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <exception>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace clausula {

namespace {

constexpr std::pair<std::string_view, WordClass> classes[] = {{"noun", WordClass::noun},
                                                              {"verb", WordClass::verb},
                                                              {"adj", WordClass::adjective},
                                                              {"adv", WordClass::adverb}};

/// WordNet has no words of the closed classes. Each lemma with its other forms.
constexpr std::string_view closed_words =
    R"(be am is are was were been being, have has had having, do does did done doing, a an, i me,
he him, she her, they them, we, you, it, this these, that those, other others, my mine,
your yours, his, hers, its, our ours, their theirs, myself, yourself, himself, herself,
itself, ourselves, themselves, who whom, whose, which, what, whoever, whichever, whatever,
the, and, or, nor, but, if, unless, until, till, because, although, though, while, whereas,
whether, since, than, as, so, of, to, in, into, on, onto, upon, for, from, by, with, without,
within, at, about, above, below, under, over, between, among, through, throughout, during,
before, after, against, toward towards, per, via, despite, except, beyond, behind, beside,
besides, outside, inside, across, along, around, off, up, down, out, near, not, no, any, some,
each, every, either, neither, both, all, such, another, anyone, anything, anybody, someone,
something, somebody, everyone, everything, everybody, nobody, nothing, none, can, could, may,
might, must, shall, should, will, would, ought, there, here, when, where, why, how, whenever,
wherever, hereby, herein, hereof, hereto, hereunder, thereby, therein, thereof, thereto,
thereunder, whereby, wherein, whereof, pursuant, notwithstanding)";

std::ifstream open_list(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error(path + ": cannot be read");
    return file;
}

bool is_one_word(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && text.find('_') == std::string_view::npos &&
           is_letter(next_code_point(text, at));
}

void gather(const std::string& folder, std::string_view name, WordClass word_class,
            Entries& entries) {
    // The lines of the licence at the head begin with a space.
    std::ifstream base_forms = open_list(folder + "/index." + std::string(name));
    for (std::string line; std::getline(base_forms, line);) {
        const std::string lemma = line.substr(0, line.find(' '));
        if (is_one_word(lemma)) entries[lemma].push_back({word_class, lemma});
    }
    // Of adverbs these are "better" and six others, which are adjectives in the first place.
    if (word_class == WordClass::adverb) return;
    std::ifstream exceptions = open_list(folder + "/" + std::string(name) + ".exc");
    for (std::string line; std::getline(exceptions, line);) {
        std::istringstream words(line);
        std::string form;
        words >> form;
        for (std::string lemma; words >> lemma;)
            if (is_one_word(form) && is_one_word(lemma) && form != "offer") // "more off"
                entries[form].push_back({word_class, lemma});
    }
}

void make(const std::string& lexicon, const std::string& folder, const std::string& common_words) {
    Entries entries;
    for (const auto& [name, word_class] : classes) gather(folder, name, word_class, entries);
    // "his", "or" and "does" are nouns too, of which no text means one.
    std::istringstream rows{std::string(closed_words)};
    for (std::string row; std::getline(rows, row, ',');) {
        std::istringstream forms(row);
        std::string lemma;
        forms >> lemma;
        for (std::string form = lemma; !form.empty(); form.clear(), forms >> form)
            entries[form] = {{WordClass::closed, lemma}};
    }
    write_lexicon(lexicon, entries, read_words_of(common_words));
}

} // namespace

} // namespace clausula

int main(int count, char** arguments) {
    if (count != 4) {
        std::cerr << "usage: make_english LEXICON WORDNET_FOLDER COMMON_WORDS\n";
        return 2;
    }
    try {
        clausula::make(arguments[1], arguments[2], arguments[3]);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "make_english: " << error.what() << '\n';
        return 2;
    }
}
