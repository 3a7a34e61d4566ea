#include "index/store/source_rows.h"

#include "index/store/database.h"

namespace clausula {

void bind_sighting(Statement& statement, const SourceFile& file) {
    std::string members;
    for (const std::string& member : file.members) members.append(member) += '\0';
    statement.bind_blob(":path", file.path);
    statement.bind_blob(":members", members);
    statement.bind(":bundle_sha256", file.bundle_sha256);
}

namespace {

std::vector<std::string> split_members(std::string_view stored) {
    std::vector<std::string> members;
    for (std::size_t end; (end = stored.find('\0')) != std::string_view::npos;) {
        members.emplace_back(stored.substr(0, end));
        stored.remove_prefix(end + 1);
    }
    return members;
}

} // namespace

SourceFile read_source_file(const Statement& row, int column) {
    SourceFile file;
    file.size = static_cast<std::uint64_t>(row.integer(column));
    file.sha256 = row.text(column + 1);
    file.path = row.text(column + 2);
    file.members = split_members(row.text(column + 3));
    file.bundle_sha256 = row.text(column + 4);
    return file;
}

std::string read_display_path(const Statement& row, int column) {
    SourceFile file;
    file.path = row.text(column);
    file.members = split_members(row.text(column + 1));
    return file.display_path();
}

} // namespace clausula
