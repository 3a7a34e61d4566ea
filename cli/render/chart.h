#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clausula {

/// A bar or a point on a line of time. Strings are raw bytes, as in Value.
struct ChartMark {
    std::string label;  ///< beside its line
    std::string detail; ///< who says so; shown where a reader stays on it
    std::string series; ///< marks of one series look alike: "programme"
    /// The first and the last day. Of a point both stand; of a bar one may not be known, which then
    /// fades out to that side.
    std::optional<std::chrono::sys_days> first, last;
    bool is_point = false;
    std::string dates; ///< as a person writes them: "2015 – 2017"
};

/// A column: how often something was, in a year.
struct ChartColumn {
    std::string label;
    std::size_t count = 0;
};

/// What an answer looks like as a picture: marks on a line of time, or columns.
struct Chart {
    std::string title, description; ///< for who can't see it
    std::vector<ChartMark> marks;
    std::vector<ChartColumn> columns;
};

} // namespace clausula
