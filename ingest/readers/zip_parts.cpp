#include "ingest/readers/zip_parts.h"

#include "index/model/error.h"
#include "ingest/readers/reader.h"

#include <algorithm>
#include <array>
#include <memory>

#include <archive.h>
#include <archive_entry.h>

namespace clausula {

namespace {

struct Close {
    void operator()(archive* container) const { archive_read_free(container); }
};

using Container = std::unique_ptr<archive, Close>;

enum class Directory { at_end, none };

Container open_zip(std::string_view bytes, Directory directory) {
    Container container(archive_read_new());
    if (directory == Directory::at_end)
        archive_read_support_format_zip_seekable(container.get());
    else
        archive_read_support_format_zip_streamable(container.get());
    if (archive_read_open_memory(container.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        return nullptr;
    return container;
}

// The next entry, or none at the end and at the first thing that is broken.
archive_entry* next(const Container& container) {
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(container.get(), &entry);
    return status == ARCHIVE_OK || status == ARCHIVE_WARN ? entry : nullptr;
}

// In a ZIP a name may have been written with backslashes, and libarchive may not know its encoding.
std::string name_of(archive_entry* entry) {
    const char* name = archive_entry_pathname(entry);
    std::string text = name ? name : "";
    std::ranges::replace(text, '\\', '/');
    return text;
}

std::vector<std::string> names(std::string_view bytes, Directory directory) {
    std::vector<std::string> found;
    const Container container = open_zip(bytes, directory);
    while (container && found.size() < max_part_count) {
        archive_entry* entry = next(container);
        if (!entry) break;
        found.push_back(name_of(entry));
    }
    return found;
}

[[noreturn]] void fail_too_large(const std::string& what, std::uint64_t limit) {
    throw Error("", what + " unpacks to more than " + std::to_string(limit >> 20) + " MiB",
                "nothing that large is read out of an office file; save its text as PDF");
}

std::string read_part(archive* container, const std::string& name, std::uint64_t room) {
    std::string part;
    std::array<char, 64 * 1024> buffer;
    while (true) {
        const la_ssize_t size = archive_read_data(container, buffer.data(), buffer.size());
        if (size < 0) {
            const char* why = archive_error_string(container);
            throw Error(
                "", name + " can't be unpacked: " + (why ? why : "it is broken"),
                "open the file in an office program, which may repair it, and save it again");
        }
        if (size == 0) return part;
        part.append(buffer.data(), static_cast<std::size_t>(size));
        if (part.size() > max_part_size) fail_too_large(name, max_part_size);
        if (part.size() > room) fail_too_large("the file", max_parts_size);
    }
}

} // namespace

std::vector<std::string> zip_part_names(std::string_view bytes) {
    if (!bytes.starts_with("PK\x03\x04")) return {};
    std::vector<std::string> found = names(bytes, Directory::at_end);
    return found.empty() ? names(bytes.substr(0, head_size), Directory::none) : found;
}

bool is_cut_off(std::string_view zip) { return names(zip, Directory::at_end).empty(); }

std::map<std::string, std::string>
read_zip_parts(std::string_view bytes, const std::function<bool(std::string_view name)>& wanted) {
    std::map<std::string, std::string> parts;
    Container container = open_zip(bytes, Directory::at_end);
    archive_entry* entry = container ? next(container) : nullptr;
    if (!entry) {
        container = open_zip(bytes, Directory::none);
        entry = container ? next(container) : nullptr;
    }
    std::uint64_t room = max_parts_size;
    for (std::size_t count = 0; entry && count < max_part_count; ++count) {
        const std::string name = name_of(entry);
        if (wanted(name)) {
            if (archive_entry_is_encrypted(entry))
                throw Error("", name + " is encrypted",
                            "remove the password in an office program and save the file again");
            std::string part = read_part(container.get(), name, room);
            room -= part.size();
            parts.insert_or_assign(name, std::move(part));
        }
        entry = next(container);
    }
    return parts;
}

} // namespace clausula
