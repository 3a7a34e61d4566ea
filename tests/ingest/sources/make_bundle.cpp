#include "tests/ingest/sources/make_bundle.h"

#include "tests/catch.h"

#include <archive.h>
#include <archive_entry.h>
#include <memory>

namespace clausula {

std::string make_bundle(const std::vector<TestMember>& members, const std::string& format,
                        const std::string& filter) {
    const std::unique_ptr<archive, decltype(&archive_write_free)> handle(archive_write_new(),
                                                                         archive_write_free);
    archive* a = handle.get();
    if (format == "zip") archive_write_set_format_zip(a);
    if (format == "7z") archive_write_set_format_7zip(a);
    if (format == "tar") archive_write_set_format_pax_restricted(a);
    if (format == "raw") archive_write_set_format_raw(a);
    if (filter == "gz") archive_write_add_filter_gzip(a);
    if (filter == "bz2") archive_write_add_filter_bzip2(a);
    if (filter == "xz") archive_write_add_filter_xz(a);
    if (filter == "zst") archive_write_add_filter_zstd(a);
    std::string packed(std::size_t{64} << 20, '\0');
    std::size_t used = 0;
    REQUIRE(archive_write_open_memory(a, packed.data(), packed.size(), &used) == ARCHIVE_OK);
    for (const TestMember& member : members) {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(
            archive_entry_new(), archive_entry_free);
        archive_entry_set_pathname(entry.get(), member.name.c_str());
        archive_entry_set_filetype(entry.get(), member.link_to.empty() ? AE_IFREG : AE_IFLNK);
        if (!member.link_to.empty()) archive_entry_set_symlink(entry.get(), member.link_to.c_str());
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(member.bytes.size()));
        REQUIRE(archive_write_header(a, entry.get()) == ARCHIVE_OK);
        archive_write_data(a, member.bytes.data(), member.bytes.size());
    }
    REQUIRE(archive_write_close(a) == ARCHIVE_OK);
    packed.resize(used);
    return packed;
}

} // namespace clausula
