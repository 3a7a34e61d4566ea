#include "index/ocfl/version_block.h"

#include "index/ocfl/digest_map.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace clausula {

namespace {

constexpr std::string_view digits = "0123456789";

// Digits off the front of a text: as many as asked for, or -1.
int take_number(std::string_view& text, std::size_t count) {
    if (text.size() < count) return -1;
    int number = 0;
    for (char c : text.substr(0, count)) {
        if (digits.find(c) == std::string_view::npos) return -1;
        number = number * 10 + (c - '0');
    }
    text.remove_prefix(count);
    return number;
}

bool take(std::string_view& text, std::string_view any_of) {
    if (text.empty() || any_of.find(text.front()) == std::string_view::npos) return false;
    text.remove_prefix(1);
    return true;
}

bool take_clock(std::string_view& text, int last_hour, int& minute) {
    const int hour = take_number(text, 2);
    if (hour < 0 || hour > last_hour || !take(text, ":")) return false;
    minute = take_number(text, 2);
    return minute >= 0 && minute < 60;
}

void read_user(const JsonTree& user, const std::string& place, VersionBlock& version,
               OcflFindings& findings) {
    if (!user.is_object()) {
        findings.push_back({"E054", place, "the user is no JSON object with a name"});
        return;
    }
    for (const auto& [key, value] : user.members)
        if (key != "name" && key != "address")
            findings.push_back({"E102", place + "/" + pointer_step(key), "a user has no such key"});
    const JsonTree* name = user.find("name");
    const JsonTree* address = user.find("address");
    if (name && name->is_string() && !name->text.empty())
        version.user_name = name->text;
    else
        findings.push_back({"E054", place, "the user has no name"});
    if (!address) {
        findings.push_back({"W008", place, "the user has no address"});
    } else if (!address->is_string()) {
        findings.push_back({"E033", place + "/address", "the address is no string"});
    } else {
        version.user_address = address->text;
        if (!is_uri(address->text))
            findings.push_back({"W009", place + "/address", "\"" + address->text + "\" is no URI"});
    }
}

} // namespace

bool is_rfc3339(std::string_view text) {
    using namespace std::chrono;
    const int in_year = take_number(text, 4);
    if (in_year < 0 || !take(text, "-")) return false;
    const int in_month = take_number(text, 2);
    if (in_month < 0 || !take(text, "-")) return false;
    const int in_day = take_number(text, 2);
    if (in_day < 0 || !take(text, "Tt")) return false;
    if (!year_month_day(year(in_year), month(static_cast<unsigned>(in_month)),
                        day(static_cast<unsigned>(in_day)))
             .ok())
        return false;
    int minute = 0;
    if (!take_clock(text, 23, minute) || !take(text, ":")) return false;
    const int second = take_number(text, 2);
    if (second < 0 || second > 60 || (second == 60 && minute != 59)) return false; // a leap second
    if (take(text, ".")) {
        if (!take(text, digits)) return false;
        while (take(text, digits)) {
        }
    }
    if (take(text, "Zz")) return text.empty();
    return take(text, "+-") && take_clock(text, 23, minute) && text.empty();
}

bool is_uri(std::string_view text) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    constexpr std::string_view hexadecimal = "0123456789abcdefABCDEF";
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || !take(text, letters)) return false;
    while (take(text, letters) || take(text, digits) || take(text, "+-.")) {
    }
    if (!take(text, ":") || text.empty()) return false;
    while (!text.empty()) {
        if (take(text, "%")) {
            if (!take(text, hexadecimal) || !take(text, hexadecimal)) return false;
        } else if (!take(text, letters) && !take(text, digits) &&
                   !take(text, "-._~:/?#[]@!$&'()*+,;=")) {
            return false;
        }
    }
    return true;
}

VersionBlock read_version_block(const std::string& name, const JsonTree& block,
                                const std::string& place, OcflFindings& findings) {
    VersionBlock version;
    version.name = name;
    if (!block.is_object()) {
        findings.push_back({"E047", place, "the version is no JSON object"});
        return version;
    }
    static constexpr std::array known = {"created", "state", "message", "user"};
    for (const auto& [key, value] : block.members)
        if (std::ranges::find(known, key) == known.end())
            findings.push_back(
                {"E102", place + "/" + pointer_step(key), "a version has no such key"});
    if (const JsonTree* created = block.find("created"); !created) {
        findings.push_back({"E048", place, "the key created is missing"});
    } else {
        version.created = created->text;
        if (!created->is_string() || !is_rfc3339(created->text))
            findings.push_back(
                {"E049", place + "/created",
                 "\"" + created->text + "\" is no date and time with seconds and zone"});
    }
    if (const JsonTree* state = block.find("state"); !state)
        findings.push_back({"E048", place, "the key state is missing"});
    else if (!state->is_object())
        findings.push_back({"E050", place + "/state", "the state is no JSON object"});
    else
        version.state = read_digest_map(*state, place + "/state", state_rules, findings);
    const JsonTree* message = block.find("message");
    const JsonTree* user = block.find("user");
    if (!message || !user)
        findings.push_back({"W007", place,
                            message ? "the version names no user"
                            : user  ? "the version has no message"
                                    : "the version has neither message nor user"});
    if (message && !message->is_string())
        findings.push_back({"E094", place + "/message", "the message is no string"});
    else if (message)
        version.message = message->text;
    if (user) read_user(*user, place + "/user", version, findings);
    return version;
}

} // namespace clausula
