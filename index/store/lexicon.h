#pragma once

#include "index/text/terms.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clausula {

class Database;

/// The words of an archive: every printed form, with the terms it was indexed under.
///
/// A form is analysed once, by Words, and its reading kept in the database. It stays as it is: FTS5
/// takes a clause's words out of its index by reading the clause again, so a reading that changed
/// would leave the old one in it for good. Forms that no clause has any more go with
/// forget_unused(). One a connection; see Database::lexicon().
class Lexicon : public WordTerms {
public:
    explicit Lexicon(const Database& database);
    ~Lexicon() override;

    /// From memory, from the database, or from the dictionaries, in this order.
    std::string_view terms_of(std::string_view form) override;

    static constexpr std::size_t all = SIZE_MAX >> 1; ///< the largest number SQL knows

    /// Whether a language knows it; a guess is no knowledge.
    bool is_known(std::string_view form);

    // What the archive's text has. Each in the order of its bytes.

    /// The forms that have this term: "sopimus" has "sopimuksen", "sopimusta", …; "+sopimus" the
    /// compounds that it is a part of. `limit` of them at most.
    std::vector<std::string> forms_of(std::string_view term, std::size_t limit = all) const;
    /// The forms that begin so, `limit` of them at most.
    std::vector<std::string> forms_with(std::string_view prefix, std::size_t limit) const;
    /// Base forms that begin so, each with a form that does not: "rahoittaa" with "rahoitan" for
    /// "rahoitt".
    std::vector<std::pair<std::string, std::string>> other_forms(std::string_view prefix) const;
    /// Forms that no language knows, in text read by OCR, that may be `form` misread; see
    /// is_misreading().
    std::vector<std::string> misreadings_of(std::string_view form) const;

    // Writing. The caller holds the transaction.

    /// Keeps the forms that were analysed since the last time.
    void save();
    /// Notes that a text was read by OCR: the forms in it that no language knows may be misread.
    void note_ocr(std::string_view text);
    /// Forgets forms that no clause has. Reads all of them.
    void forget_unused();
    /// Forgets everything, for another reading.
    void clear();
    /// Forgets what is in memory: a transaction was rolled back.
    void clear_memory();
    /// Lets go of the database. The last call but for the destructor, which must come after the
    /// connection is closed: FTS5 holds this object until then.
    void close();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// Whether a form in a text read by OCR may be another word, misread: no language knows it, it is
/// no number, and it is long enough to tell.
bool may_be_misread(std::string_view form, Lexicon& lexicon);

/// Its characters, last first.
std::string reversed(std::string_view text);

} // namespace clausula
