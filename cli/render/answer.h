#pragma once

#include "cli/render/chart.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace clausula {

struct RecordField;
using Record = std::vector<RecordField>;

/// What a program reads of an answer: the values that JSON has.
///
/// Strings are raw bytes, of a document or a path: each output format encodes them.
struct Value {
    std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, std::vector<Value>,
                 Record>
        content;

    Value();
    Value(bool value);
    Value(int value);
    Value(std::int64_t value);
    Value(std::size_t value);
    Value(double value);
    Value(std::string value);
    Value(std::string_view value);
    Value(const char* value);
    Value(std::vector<Value> value);
    Value(Record value);
};

/// A named value. Order is kept: the same answer gives the same bytes.
struct RecordField {
    std::string name;
    Value value;
};

// Only here is a Record complete, which the variant asks for.
inline Value::Value() : content(nullptr) {}

inline Value::Value(bool value) : content(value) {}

inline Value::Value(int value) : content(std::int64_t{value}) {}

inline Value::Value(std::int64_t value) : content(value) {}

inline Value::Value(std::size_t value) : content(static_cast<std::int64_t>(value)) {}

inline Value::Value(double value) : content(value) {}

inline Value::Value(std::string value) : content(std::move(value)) {}

inline Value::Value(std::string_view value) : content(std::string(value)) {}

inline Value::Value(const char* value) : content(std::string(value)) {}

inline Value::Value(std::vector<Value> value) : content(std::move(value)) {}

inline Value::Value(Record value) : content(std::move(value)) {}

/// What a stretch of a line is. A renderer decides how that looks.
enum class Style {
    plain,
    id,      ///< what can be typed to see more
    title,   ///< of a document or a clause
    match,   ///< a word that was searched for
    quiet,   ///< paths, notes
    warning, ///< a flaw that did not stop anything
    failure,
    removed,    ///< of a redline: words that are gone
    added,      ///< words that came
    moved_away, ///< words that stand elsewhere now
    moved_here, ///< words that stood elsewhere
    misread,    ///< words that OCR read differently: both readings
};

struct StyledText {
    std::string text; ///< raw bytes, one line; control characters are made visible
    Style style = Style::plain;

    bool operator==(const StyledText&) const = default;
};

using StyledLine = std::vector<StyledText>;

/// A piece of an answer as a person reads it.
struct AnswerBlock {
    enum class Kind {
        heading,   ///< `lines` of one line
        paragraph, ///< `lines`, each wrapped by itself
        quote,     ///< words of a document, wrapped
        outline,   ///< one line for each entry; `depth` of each
        fields,    ///< two cells a line: a name and its value
        table,     ///< `cells`; the first row names the columns
        parallel,  ///< two cells a line, wrapped side by side; the first row names the columns
        verbatim,  ///< a document's text as it is: never wrapped
    };
    Kind kind = Kind::paragraph;
    std::vector<StyledLine> lines = {};
    std::vector<int> depths = {};                    ///< outline: of each line, 0 at the left edge
    std::vector<std::vector<StyledLine>> cells = {}; ///< fields, table, parallel
    bool apart = true; ///< an empty line before it; false: it belongs to the block above
};

/// The answer of a command, once for programs and once for people.
///
/// JSON is `head` with the list `rows` in it under `rows_name`; JSON Lines and CSV are the rows,
/// one a line; an answer without `rows_name` is one row, `head`. Text, Markdown and HTML are
/// `page`; a picture is `chart`, which not every answer has.
struct Answer {
    Record head;
    std::string rows_name;
    std::vector<Record> rows;
    std::vector<std::string> columns; ///< the fields that CSV shows, in order
    std::vector<AnswerBlock> page;
    std::optional<Chart> chart = {};
};

} // namespace clausula
