#include "cli/render/csv.h"

#include "cli/render/terminal.h"

#include <fmt/format.h>

#include <algorithm>

namespace clausula {

namespace {

bool is_plain_number(std::string_view text) {
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto point = std::ranges::find(text, '.');
    return point != text.begin() && std::all_of(text.begin(), point, is_digit) &&
           (point == text.end() ||
            (point + 1 != text.end() && std::all_of(point + 1, text.end(), is_digit)));
}

bool is_formula(std::string_view text) {
    static constexpr std::string_view starts[] = {"=",  "+",  "-",  "@",  "\t",
                                                  "\n", "＝", "＋", "－", "＠"};
    return !is_plain_number(text) &&
           std::ranges::any_of(starts, [&](auto start) { return text.starts_with(start); });
}

std::string cell_of(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value.content)) return csv_cell(*text);
    if (const auto* number = std::get_if<std::int64_t>(&value.content))
        return std::to_string(*number);
    if (const auto* number = std::get_if<double>(&value.content)) return fmt::format("{}", *number);
    if (const auto* flag = std::get_if<bool>(&value.content)) return *flag ? "true" : "false";
    return {};
}

std::string row_of(const Record& record, const std::vector<std::string>& columns) {
    std::string row;
    for (const std::string& column : columns) {
        if (&column != &columns.front()) row += ',';
        const auto field = std::ranges::find(record, column, &RecordField::name);
        if (field != record.end()) row += cell_of(field->value);
    }
    return row + "\r\n";
}

std::string render(const Answer& answer, const Look&) {
    std::string table;
    for (const std::string& column : answer.columns)
        table += (table.empty() ? "" : ",") + csv_cell(column);
    table += "\r\n";
    if (answer.rows_name.empty()) return table + row_of(answer.head, answer.columns);
    for (const Record& row : answer.rows) table += row_of(row, answer.columns);
    return table;
}

} // namespace

std::string csv_cell(std::string_view bytes) {
    std::string cell = terminal_safe(bytes, "\n\t");
    if (is_formula(cell)) cell.insert(0, "'");
    if (cell.find_first_of(",\"\n\t'") == std::string::npos && !cell.starts_with(' ') &&
        !cell.ends_with(' '))
        return cell;
    std::string quoted = "\"";
    for (char c : cell) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

const Renderer csv_renderer = {"csv", render};

} // namespace clausula
