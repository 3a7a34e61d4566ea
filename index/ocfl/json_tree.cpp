#include "index/ocfl/json_tree.h"

#include "index/model/error.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace clausula {

namespace {

constexpr std::size_t deepest = 16; // an inventory has 5 levels

class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
public:
    JsonTree root;
    std::string flaw;

    bool null() override { return add({}); }

    bool boolean(bool) override { return add({JsonTree::Kind::boolean, {}, {}, {}}); }

    bool number_integer(number_integer_t) override { return add_number(); }

    bool number_unsigned(number_unsigned_t) override { return add_number(); }

    bool number_float(number_float_t, const string_t&) override { return add_number(); }

    bool string(string_t& value) override {
        return add({JsonTree::Kind::string, std::move(value), {}, {}});
    }

    bool binary(binary_t&) override { return false; } // JSON has none

    bool start_object(std::size_t) override { return open(JsonTree::Kind::object); }

    bool start_array(std::size_t) override { return open(JsonTree::Kind::array); }

    bool key(string_t& value) override {
        open_.back()->members.push_back({std::move(value), {}});
        return true;
    }

    bool end_object() override { return close(); }

    bool end_array() override { return close(); }

    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::json::exception& error) override {
        flaw = "is no JSON: at byte " + std::to_string(position);
        // Of "[json.exception.parse_error.101] parse error at line 1, column 2: …" the reason.
        const std::string_view what = error.what();
        if (const auto at = what.find(": "); at != std::string_view::npos) flaw += what.substr(at);
        return false;
    }

private:
    bool add_number() { return add({JsonTree::Kind::number, {}, {}, {}}); }

    JsonTree& place() {
        if (open_.empty()) return root;
        JsonTree& parent = *open_.back();
        if (parent.is_object()) return parent.members.back().value;
        return parent.elements.emplace_back();
    }

    bool add(JsonTree value) {
        place() = std::move(value);
        return true;
    }

    bool open(JsonTree::Kind kind) {
        if (open_.size() == deepest) {
            flaw = "nests deeper than " + std::to_string(deepest) + " levels";
            return false;
        }
        JsonTree& opened = place();
        opened.kind = kind;
        open_.push_back(&opened); // stays where it is: its parent grows only when it is closed
        return true;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    std::vector<JsonTree*> open_;
};

} // namespace

const JsonTree* JsonTree::find(std::string_view key) const {
    const auto found = std::ranges::find(members, key, &JsonMember::key);
    return found == members.end() ? nullptr : &found->value;
}

JsonTree parse_json(std::string_view bytes) {
    TreeBuilder builder;
    if (!nlohmann::json::sax_parse(bytes, &builder)) throw Error("", builder.flaw);
    return std::move(builder.root);
}

std::string pointer_step(std::string_view key) {
    std::string step;
    for (char c : key) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else
            step += c;
    }
    return step;
}

} // namespace clausula
