#include "index/store/arrival.h"

#include "index/files/digest.h"
#include "index/model/error.h"
#include "index/text/unicode.h"

#include <nlohmann/json.hpp>

namespace clausula {

namespace {

using Json = nlohmann::ordered_json;

std::string to_hexadecimal(std::string_view bytes) {
    std::string text;
    for (char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += {"0123456789abcdef"[byte >> 4], "0123456789abcdef"[byte & 0xF]};
    }
    return text;
}

std::string from_hexadecimal(const std::string& digits) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
        bytes += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
    return bytes;
}

Json json_of_path(const std::string& path) {
    if (is_utf8(path)) return {{"path", path}};
    return {{"path_hex", to_hexadecimal(path)}};
}

Json json_of(const SourceFile& file) {
    Json json = json_of_path(file.path);
    json["size"] = file.size;
    json["sha256"] = file.sha256;
    return json;
}

SourceFile file_of(const Json& json) {
    SourceFile file;
    file.path = json.contains("path_hex") ? from_hexadecimal(json.at("path_hex"))
                                          : json.at("path").get<std::string>();
    file.size = json.at("size");
    file.sha256 = json.at("sha256");
    if (!is_digest(DigestAlgorithm::sha256, file.sha256)) throw std::invalid_argument("no digest");
    return file;
}

/// Runs what reads JSON, and says of anything unexpected that it's no arrival.
template <typename Read>
auto reading(const Read& read) try {
    return read();

} catch (const std::exception&) { // nlohmann's, and what stoi() throws

    throw Error("", "these are not the words for a file that came");
}

} // namespace

std::string print_arrival(const SourceFile& file) { return json_of(file).dump(); }

std::string print_refusal(const SourceFile& file, const std::string& why) {
    Json json = json_of_path(file.path);
    json["why"] = why;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

SourceFile parse_arrival(std::string_view json) {
    return reading([&] { return file_of(Json::parse(json)); });
}

std::string premis_ingest_event(const Arrival& arrival, const std::string& at,
                                const std::string& user) {
    const Json event = {
        {"eventType", "http://id.loc.gov/vocabulary/preservation/eventType/ing"},
        {"eventDateTime", at},
        {"eventDetail", "kept byte for byte, as it was found"},
        {"eventOutcome", "success"},
        {"linkingAgentIdentifiers",
         {{{"type", "software"}, {"value", "clausula"}}, {{"type", "user"}, {"value", user}}}},
        {"linkingObjectIdentifier", {{"type", "URI"}, {"value", "urn:sha512:" + arrival.sha512}}},
        {"original", json_of(arrival.file)}};
    return event.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Arrival parse_ingest_event(std::string_view json) {
    return reading([&] {
        const Json event = Json::parse(json);
        const auto id = event.at("linkingObjectIdentifier").at("value").get<std::string>();
        return Arrival{file_of(event.at("original")), id.substr(id.rfind(':') + 1)};
    });
}

} // namespace clausula
