#include "index/language/words.h"

#include "index/language/language.h"
#include "index/text/unicode.h"

#include <algorithm>

namespace clausula {

namespace {

/// Rules of this file; the languages' own are in their versions.
constexpr int version_of_rules = 1;

/// Longer ones are no words; dictionaries are not asked about them.
constexpr std::size_t longest_form = 200;

void add_all(std::vector<std::string>& list, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) add_reading(list, text);
}

/// The runs of letters and of digits of a form: "kunteko2020-ohjelma" has three.
std::vector<std::string_view> pieces_of(std::string_view form) {
    enum class Sign { other, letter, digit } last = Sign::other;
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < form.size();) {
        const std::size_t before = at;
        const char32_t c = next_code_point(form, at);
        const Sign sign = is_letter(c) ? Sign::letter : is_digit(c) ? Sign::digit : Sign::other;
        if (sign != last) {
            if (last != Sign::other) pieces.push_back(form.substr(begin, before - begin));
            begin = before;
        }
        last = sign;
    }
    if (last != Sign::other) pieces.push_back(form.substr(begin));
    return pieces;
}

bool has_letter(std::string_view form) {
    for (std::size_t at = 0; at < form.size();)
        if (is_letter(next_code_point(form, at))) return true;
    return false;
}

} // namespace

struct Words::Parts {
    std::vector<std::unique_ptr<WordReader>> readers; ///< one a language; null where there is none

    unsigned read_known(std::string_view form, Readings& readings) {
        unsigned languages = 0;
        for (std::size_t i = 0; i < readers.size(); ++i)
            if (readers[i] && readers[i]->read(form, readings)) languages |= 1U << i;
        return languages;
    }

    void guess(std::string_view form, Readings& readings) {
        for (const auto& reader : readers)
            if (reader && has_letter(form)) reader->guess(form, readings);
        add_reading(readings.lemmas, std::string(form));
    }

    Readings read_piece(std::string_view piece) {
        Readings readings;
        if (read_known(piece, readings) == 0) guess(piece, readings);
        return readings;
    }

    /// A form that no language knows as a whole, by what it is put together of.
    void read_by_pieces(std::string_view form, Readings& readings) {
        // "KT:n", "EU:ssa": an ending behind a name or an abbreviation.
        if (const std::size_t colon = form.find(':'); colon != std::string_view::npos && colon > 0)
            return add_all(readings.lemmas, read_piece(form.substr(0, colon)).lemmas);
        // "kunteko-ohjelman": the last piece is inflected.
        const std::size_t hyphen = form.rfind('-');
        const std::string_view last =
            hyphen == std::string_view::npos ? form : form.substr(hyphen + 1);
        if (last.size() == form.size() || last.empty()) return guess(form, readings);
        for (const std::string& lemma : read_piece(last).lemmas)
            add_reading(readings.lemmas, std::string(form.substr(0, hyphen + 1)) + lemma);
        add_reading(readings.lemmas, std::string(form));
    }

    void add_pieces(std::string_view form, Readings& readings) {
        // Behind a colon in letters stands an ending; in digits, a number of its own: "12:30".
        const std::size_t end = has_letter(form) ? form.find(':') : form.size();
        const std::vector<std::string_view> pieces = pieces_of(form.substr(0, end));
        if (pieces.size() < 2) return;
        for (std::string_view piece : pieces) {
            const Readings of_piece = read_piece(piece);
            add_all(readings.parts, of_piece.lemmas);
            add_all(readings.parts, of_piece.parts);
        }
    }
};

Words::Words() : parts_(std::make_unique<Parts>()) {
    for (const Language* language : all_languages())
        parts_->readers.push_back(language->read_words ? language->read_words() : nullptr);
}

Words::~Words() = default;

WordReading Words::read(std::string_view form) {
    WordReading reading;
    Readings& readings = reading.readings;
    if (form.size() > longest_form) {
        readings.lemmas.emplace_back(form);
        return reading;
    }
    if (has_letter(form)) reading.languages = parts_->read_known(form, readings);
    if (reading.languages == 0) parts_->read_by_pieces(form, readings);
    parts_->add_pieces(form, readings);
    std::erase_if(readings.parts, [&](const std::string& part) {
        return std::ranges::find(readings.lemmas, part) != readings.lemmas.end();
    });
    return reading;
}

std::string Words::version() {
    std::string version = "rules " + std::to_string(version_of_rules);
    for (const Language* language : all_languages())
        if (language->words_version) version += ", " + language->words_version();
    return version;
}

} // namespace clausula
