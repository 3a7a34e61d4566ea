#include "index/store/lexicon.h"

#include "index/language/words.h"
#include "index/sql/statements.h"
#include "index/store/database.h"
#include "index/store/form_table.h"
#include "index/text/misreading.h"
#include "index/text/unicode.h"
#include "index/text/word_forms.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace clausula {

namespace {

/// Forms that are kept in memory; each costs some 100 bytes.
constexpr std::size_t most_in_memory = 1'000'000;

constexpr const char* behind_every_letter = "\xF4\x8F\xBF\xBF";

std::string terms_of_reading(const Readings& readings) {
    std::string terms;
    for (const std::string& lemma : readings.lemmas) (terms += lemma) += ' ';
    for (const std::string& part : readings.parts) ((terms += part_sign) += part) += ' ';
    terms.pop_back();
    return terms;
}

std::string first_code_points(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (count-- > 0 && at < text.size()) next_code_point(text, at);
    return std::string(text.substr(0, at));
}

/// A number is no misread word: one digit more or less is another number.
bool has_letter(std::string_view form) {
    for (std::size_t at = 0; at < form.size();)
        if (is_letter(next_code_point(form, at))) return true;
    return false;
}

} // namespace

std::string reversed(std::string_view text) {
    std::string backwards;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        next_code_point(text, at);
        backwards.insert(0, text.substr(begin, at - begin));
    }
    return backwards;
}

bool may_be_misread(std::string_view form, Lexicon& lexicon) {
    constexpr std::size_t shortest = 3; // a letter less than a word that may be misread
    return count_code_points(form) >= shortest && has_letter(form) && !lexicon.is_known(form);
}

struct Lexicon::Parts {
    explicit Parts(const Database& where) : database(where) {}

    FormTable::Reading reading_of(std::string_view form) {
        if (const auto known = memory.find(form); known.terms.data() != nullptr) return known;
        if (!find) find.emplace(database, sql::find_form);
        find->bind(":form", form);
        if (find->step()) {
            const auto kept =
                memory.add(form, {find->text(0), static_cast<unsigned>(find->integer(1))});
            find->reset();
            return kept;
        }
        find->reset();
        if (!words) words.emplace();
        const WordReading reading = words->read(form);
        unsaved.emplace_back(form);
        return memory.add(form, {terms_of_reading(reading.readings), reading.languages});
    }

    std::vector<std::string> forms_between(std::string_view sql, const std::string& from) const {
        std::vector<std::string> forms;
        Statement row(database, sql);
        row.bind(":from", from);
        row.bind(":to", from + behind_every_letter);
        while (row.step()) forms.emplace_back(row.text(0));
        return forms;
    }

    const Database& database;
    FormTable memory;
    std::vector<std::string> unsaved;
    std::optional<Words> words;
    std::optional<Statement> find;
};

Lexicon::Lexicon(const Database& database) : parts_(std::make_unique<Parts>(database)) {}

Lexicon::~Lexicon() = default;

std::string_view Lexicon::terms_of(std::string_view form) { return parts_->reading_of(form).terms; }

bool Lexicon::is_known(std::string_view form) { return parts_->reading_of(form).languages != 0; }

std::vector<std::string> Lexicon::forms_of(std::string_view term, std::size_t limit) const {
    std::vector<std::string> forms;
    Statement row(parts_->database, sql::forms_of_term);
    row.bind(":limit", limit);
    for (row.bind(":term", term); row.step();) forms.emplace_back(row.text(0));
    return forms;
}

std::vector<std::string> Lexicon::forms_with(std::string_view prefix, std::size_t limit) const {
    std::vector<std::string> forms;
    Statement row(parts_->database, sql::forms_between);
    row.bind(":from", prefix);
    row.bind(":to", std::string(prefix) + behind_every_letter);
    row.bind(":limit", limit);
    while (row.step()) forms.emplace_back(row.text(0));
    return forms;
}

std::vector<std::pair<std::string, std::string>>
Lexicon::other_forms(std::string_view prefix) const {
    std::vector<std::pair<std::string, std::string>> pairs;
    Statement row(parts_->database, sql::other_forms);
    row.bind(":from", prefix);
    row.bind(":to", std::string(prefix) + behind_every_letter);
    while (row.step()) pairs.emplace_back(row.text(0), row.text(1));
    return pairs;
}

std::vector<std::string> Lexicon::misreadings_of(std::string_view form) const {
    const int most = most_misread(form);
    if (most == 0) return {};
    // Of the pieces of a word, one more than letters may be misread, one is as it was. Words are
    // found by the first and by the last, less a letter that the neighbour may have taken.
    const std::size_t piece = count_code_points(form) / static_cast<std::size_t>(most + 1);
    const std::string front = first_code_points(form, piece - (most == 1 ? 1 : 0));
    const std::string back = first_code_points(reversed(form), piece);
    std::vector<std::string> forms = parts_->forms_between(sql::ocr_forms_between, front);
    for (std::string& other : parts_->forms_between(sql::ocr_forms_ending, back))
        forms.push_back(std::move(other));
    std::erase_if(forms, [&](const std::string& read) { return !is_misreading(read, form); });
    std::ranges::sort(forms);
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    return forms;
}

void Lexicon::save() {
    Statement add_form(parts_->database, sql::add_form), add_term(parts_->database, sql::add_term);
    for (const std::string& form : parts_->unsaved) {
        const FormTable::Reading reading = parts_->reading_of(form);
        add_form.bind(":form", form);
        add_form.bind(":terms", reading.terms);
        add_form.bind(":languages", std::int64_t{reading.languages});
        add_form.run();
        for_each_term(reading.terms, [&](std::string_view term) {
            add_term.bind(":term", term);
            add_term.bind(":form", form);
            add_term.run();
        });
    }
    parts_->unsaved.clear();
    if (parts_->memory.size() > most_in_memory) parts_->memory.clear();
}

void Lexicon::note_ocr(std::string_view text) {
    Statement add(parts_->database, sql::add_ocr_form);
    WordForm word;
    for (std::size_t at = 0; next_word_form(text, at, word);) {
        if (!may_be_misread(word.form, *this)) continue;
        add.bind(":form", word.form);
        add.bind(":reversed", reversed(word.form));
        add.run();
    }
}

void Lexicon::forget_unused() {
    std::unordered_set<std::string> used;
    WordForm word;
    Statement(parts_->database, "DELETE FROM ocr_forms").run();
    Statement clause(parts_->database, sql::clause_texts);
    while (clause.step()) {
        for (const int column : {0, 1})
            for (std::size_t at = 0; next_word_form(clause.text(column), at, word);)
                used.insert(word.form);
        if (clause.integer(2) != 0) note_ocr(clause.text(1));
    }
    std::vector<std::string> unused;
    Statement row(parts_->database, sql::all_forms);
    while (row.step())
        if (std::string form(row.text(0)); !used.contains(form)) unused.push_back(std::move(form));
    Statement forget(parts_->database, sql::forget_form);
    for (const std::string& form : unused) {
        forget.bind(":form", form);
        forget.run();
    }
    Statement(parts_->database, sql::forget_terms).run();
    clear_memory();
}

void Lexicon::clear() {
    for (const char* table : {"lexicon", "lexicon_terms", "ocr_forms"})
        Statement(parts_->database, std::string("DELETE FROM ") + table).run();
    clear_memory();
}

void Lexicon::clear_memory() {
    parts_->memory.clear();
    parts_->unsaved.clear();
}

void Lexicon::close() { parts_->find.reset(); }

} // namespace clausula
