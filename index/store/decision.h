#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clausula {

/// What a person says of a fact: that it is right, wrong or otherwise.
///
/// A fact of ingest is named by what it is and the words it was read from, so that what was said of
/// it stands when they are read anew.
struct FactDecision {
    enum class Verdict {
        confirm,
        reject,
        set,  ///< its fields have other values
        add,  ///< a fact that ingest did not read
        undo, ///< the decision told in another line of the journal does not count
    };
    Verdict verdict = Verdict::confirm;
    std::string kind;  ///< "commitment", see FactKind; "date"
    std::string words; ///< its evidence, with white space joined; of one that is added may be empty
    std::string name;  ///< value of its first field: of facts with the same words, which
    std::vector<std::pair<std::string, std::string>> fields = {}; ///< set, add
    std::uint64_t line = 0;                                       ///< undo: the journal's line

    bool operator==(const FactDecision&) const = default;
};

/// What a person decided about a document: one that holds personal data, what it is to another, or
/// what it states.
struct Decision {
    enum class Act {
        restrict, ///< who searches and lists does not see it
        lift,     ///< a restriction's end
        redact,   ///< words of it are blotted out, and its original is sealed
        erase,    ///< it and its original go
        link,     ///< it is a `kind` of another document
        unlink,   ///< it is nothing to the other, and no document of its agreement
        decide,   ///< what it states: see `fact`
    };
    Act act = Act::restrict;
    std::string sha256;                  ///< of the document
    std::string who;                     ///< "maija@arkisto"
    std::string why;                     ///< never empty
    std::string at;                      ///< UTC, as utc_now() gives it
    std::vector<std::string> words = {}; ///< redact: see index/text/redact.h
    std::string other = {};              ///< link, unlink: SHA-256 of the other document
    std::string kind = {};               ///< link: see name_of(RelationKind) in versions/identity/
    std::optional<FactDecision> fact = {}; ///< decide

    bool operator==(const Decision&) const = default;
};

/// "restrict", "lift", "redact", "erase", "link", "unlink", "decide": also the events of the
/// journal.
std::string_view name_of(Decision::Act act);

/// "confirm", "reject", "set", "add", "undo"
std::string_view name_of(FactDecision::Verdict verdict);

/// The decision as a JSON object: in the journal, and in the object it is about.
std::string print_decision(const Decision& decision);

/// What print_decision() printed; throws Error for anything else.
Decision parse_decision(std::string_view json);

/// That an original was erased: what is left of it.
struct Erasure {
    std::string sha512;
    Decision decision;

    bool operator==(const Erasure&) const = default;
};

/// What an archive's journal tells to be hidden or shown again, first to last: restrictions, those
/// taken back, and redactions; each as often as it is told. Where it is lost or damaged, with what
/// is kept beside the originals, in the order of their times.
std::vector<Decision> read_hidings(const std::filesystem::path& archive);

/// Every erasure that an archive's journal tells of, first to last; then those of tombstones that
/// it does not tell of: it may be lost.
std::vector<Erasure> read_erasures(const std::filesystem::path& archive);

} // namespace clausula
