#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clausula {

/// What a word form can be looked up by, in one language or more.
///
/// All are case-folded NFC without spaces. `lemmas` are its base forms: every reading there is, as
/// the form alone does not tell which one was meant. `parts` are base forms of what a compound is
/// made of, and of spans of its parts: "sopimus", "laki" and "työsopimus" of "työsopimuslaeista".
struct Readings {
    std::vector<std::string> lemmas;
    std::vector<std::string> parts;

    bool operator==(const Readings&) const = default;
};

/// Adds a lemma or part to a list, unless it is empty or stands there already.
inline void add_reading(std::vector<std::string>& list, std::string text) {
    if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end())
        list.push_back(std::move(text));
}

/// Reads the word forms of one language. Not for two threads at once: each has its own.
///
/// A form is a case-folded word of a text, with what stands inside it: "kt:n", "linja-autolla",
/// "company's". Any bytes may come, as long as they are UTF-8.
class WordReader {
public:
    WordReader() = default;
    WordReader(const WordReader&) = delete;
    WordReader& operator=(const WordReader&) = delete;
    virtual ~WordReader() = default;

    /// Adds what the form is, and returns true; adds nothing and returns false when the language
    /// does not know it.
    virtual bool read(std::string_view form, Readings& readings) = 0;
    /// Adds what a form that no language knows may be the form of: a name with an ending, a
    /// compound of which only the end is known. May add nothing.
    virtual void guess(std::string_view form, Readings& readings) = 0;
};

} // namespace clausula
