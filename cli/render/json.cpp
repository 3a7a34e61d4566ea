#include "cli/render/json.h"

#include "cli/render/terminal.h"
#include "index/text/unicode.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <iterator>

namespace clausula {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Record& record);

Json json_of(const Value& value) {
    return std::visit(
        [](const auto& content) -> Json {
            using Content = std::decay_t<decltype(content)>;
            if constexpr (std::is_same_v<Content, Record>) {
                return json_of(content);
            } else if constexpr (std::is_same_v<Content, std::vector<Value>>) {
                Json list = Json::array();
                for (const Value& element : content) list.push_back(json_of(element));
                return list;
            } else {
                return content;
            }
        },
        value.content);
}

Json json_of(const Record& record) {
    Json object = Json::object();
    for (const RecordField& field : record) {
        object[field.name] = json_of(field.value);
        const auto* text = std::get_if<std::string>(&field.value.content);
        if (!text || is_utf8(*text)) continue;
        std::string bytes;
        for (char byte : *text)
            fmt::format_to(std::back_inserter(bytes), "{:02x}", static_cast<unsigned char>(byte));
        object[field.name + "_bytes"] = bytes;
    }
    return object;
}

// Outside of strings JSON has no control character but the line feeds of the indentation.
std::string escape_controls(std::string_view json) {
    std::string escaped;
    escaped.reserve(json.size());
    for (std::size_t at = 0; at < json.size();) {
        const std::size_t begin = at;
        const char32_t code_point = next_code_point(json, at);
        if (is_control(code_point) && code_point != U'\n')
            fmt::format_to(std::back_inserter(escaped), "\\u{:04x}",
                           static_cast<unsigned>(code_point));
        else
            escaped += json.substr(begin, at - begin);
    }
    return escaped;
}

std::string dump(const Json& json, int indent) {
    return escape_controls(json.dump(indent, ' ', false, Json::error_handler_t::replace));
}

std::string render(const Answer& answer, const Look&) {
    Json json = json_of(answer.head);
    if (!answer.rows_name.empty()) {
        Json rows = Json::array();
        for (const Record& row : answer.rows) rows.push_back(json_of(row));
        json[answer.rows_name] = std::move(rows);
    }
    return dump(json, 2) + "\n";
}

} // namespace

std::string to_json(const Record& record) { return dump(json_of(record), -1); }

const Renderer json_renderer = {"json", render};

} // namespace clausula
