#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clausula {

struct JsonMember;

/// A JSON value as it stands in a file: keys in their order, those that stand twice too.
struct JsonTree {
    enum class Kind { null, boolean, number, string, array, object };
    Kind kind = Kind::null;
    std::string text; ///< of a string: UTF-8
    std::vector<JsonTree> elements;
    std::vector<JsonMember> members;

    bool is_object() const { return kind == Kind::object; }

    bool is_string() const { return kind == Kind::string; }

    /// The first member with this key, or nullptr.
    const JsonTree* find(std::string_view key) const;
};

struct JsonMember {
    std::string key;
    JsonTree value;
};

/// Reads hostile JSON (RFC 8259, in UTF-8). Throws Error for what is no JSON, and for what nests
/// deeper than 16 levels: the trees are walked and destroyed by recursion.
JsonTree parse_json(std::string_view bytes);

/// A step of a JSON pointer (RFC 6901): "a/b" becomes "a~1b".
std::string pointer_step(std::string_view key);

} // namespace clausula
