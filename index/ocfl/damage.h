#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// Something that is not as it was written.
struct Damage {
    enum class Kind {
        changed,    ///< other bytes than were written
        truncated,  ///< fewer bytes than were written
        missing,    ///< was written and is gone
        unexpected, ///< was never written
    };
    Kind kind = Kind::changed;
    std::filesystem::path place;
    std::string message; ///< what it means; may be empty

    bool operator==(const Damage&) const = default;
};

/// "changed", "truncated", …
std::string_view name_of(Damage::Kind kind);

} // namespace clausula
