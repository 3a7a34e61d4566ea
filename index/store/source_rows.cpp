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

SourceFile read_source_file(const Statement& row, int column) {
    SourceFile file;
    file.size = static_cast<std::uint64_t>(row.integer(column));
    file.sha256 = row.text(column + 1);
    file.path = row.text(column + 2);
    std::string_view members = row.text(column + 3);
    for (std::size_t end; (end = members.find('\0')) != std::string_view::npos;) {
        file.members.emplace_back(members.substr(0, end));
        members.remove_prefix(end + 1);
    }
    file.bundle_sha256 = row.text(column + 4);
    return file;
}

} // namespace clausula
