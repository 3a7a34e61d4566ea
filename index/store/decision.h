#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// What a person decided about a document: one that holds personal data, or what it is to another.
struct Decision {
    enum class Act {
        restrict, ///< who searches and lists does not see it
        lift,     ///< a restriction's end
        redact,   ///< words of it are blotted out, and its original is sealed
        erase,    ///< it and its original go
        link,     ///< it is a `kind` of another document
        unlink,   ///< it is nothing to the other, and no document of its agreement
    };
    Act act = Act::restrict;
    std::string sha256;                  ///< of the document
    std::string who;                     ///< "maija@arkisto"
    std::string why;                     ///< never empty
    std::string at;                      ///< UTC, as utc_now() gives it
    std::vector<std::string> words = {}; ///< redact: see index/text/redact.h
    std::string other = {};              ///< link, unlink: SHA-256 of the other document
    std::string kind = {};               ///< link: see name_of(RelationKind) in versions/identity/

    bool operator==(const Decision&) const = default;
};

/// "restrict", "lift", "redact", "erase", "link", "unlink": also the events of the journal.
std::string_view name_of(Decision::Act act);

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

/// Every erasure that an archive's journal tells of, first to last.
std::vector<Erasure> read_erasures(const std::filesystem::path& archive);

} // namespace clausula
