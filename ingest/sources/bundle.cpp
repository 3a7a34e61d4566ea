#include "ingest/sources/bundle.h"

#include "index/model/error.h"
#include "ingest/readers/reader.h"
#include "ingest/sources/magic.h"
#include "ingest/sources/read_file.h"

#include <archive.h>
#include <archive_entry.h>
#include <cstdio>
#include <memory>
#include <optional>

namespace clausula {

namespace {

constexpr std::uint64_t ratio_counts_from = 8ULL << 20;
constexpr int most_empty_blocks = 1000; // a fuzzed file can give blocks of no bytes for ever

struct FreeArchive {
    void operator()(archive* handle) const { archive_read_free(handle); }
};

using ArchiveHandle = std::unique_ptr<archive, FreeArchive>;

/// What was unpacked so far, of the outermost bundle and all in it.
struct Spent {
    std::uint64_t members = 0, bytes = 0;
};

/// A limit that ends the whole walk.
struct LimitReached {
    std::string message;
};

std::string count(double number) {
    char printed[32];
    std::snprintf(printed, sizeof printed, "%.0f", number);
    return printed;
}

std::string said_by(archive* handle) {
    const char* said = archive_error_string(handle);
    return said ? said : "no reason given";
}

ArchiveHandle open_bundle(std::string_view bytes, std::string_view format) {
    ArchiveHandle handle(archive_read_new());
    if (!handle) throw std::bad_alloc();
    archive* a = handle.get();
    if (format == "zip") {
        archive_read_support_format_zip(a);
    } else if (format == "7z") {
        archive_read_support_format_7zip(a);
    } else {
        archive_read_support_format_tar(a);
        if (format != "tar") archive_read_support_format_raw(a);
    }
    if (format == "gz") archive_read_append_filter(a, ARCHIVE_FILTER_GZIP);
    if (format == "bz2") archive_read_append_filter(a, ARCHIVE_FILTER_BZIP2);
    if (format == "xz") archive_read_append_filter(a, ARCHIVE_FILTER_XZ);
    if (format == "zst") archive_read_append_filter(a, ARCHIVE_FILTER_ZSTD);
    if (archive_read_open_memory(a, bytes.data(), bytes.size()) != ARCHIVE_OK)
        throw Error("", "this " + std::string(format) + " can't be opened: " + said_by(a),
                    "open it with another program; it may be broken or cut off");
    return handle;
}

/// "minutes.txt" for "minutes.txt.gz".
std::string name_unpacked(std::string_view name) {
    const auto slash = name.rfind('/');
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return "content";
    return std::string(name.substr(0, dot));
}

std::string name_of(archive_entry* entry, std::uint64_t number) {
    if (const char* raw = archive_entry_pathname(entry); raw && *raw) return raw;
    if (const char* utf8 = archive_entry_pathname_utf8(entry); utf8 && *utf8) return utf8;
    return "member " + std::to_string(number);
}

/// Why a member is not to be unpacked; empty when it is.
std::string_view unwanted(archive_entry* entry) {
    if (archive_entry_hardlink(entry) || archive_entry_filetype(entry) == AE_IFLNK)
        return "is a link, which is not followed";
    if (archive_entry_filetype(entry) != AE_IFREG && archive_entry_filetype(entry) != 0)
        return "is a device or a pipe, not a file";
    if (archive_entry_is_encrypted(entry)) return "is encrypted";
    return "";
}

class Walk {
public:
    Walk(const BundleLimits& limits, std::size_t packed_size, BundleOutput& output)
        : limits_(limits), packed_size_(packed_size), output_(output) {}

    Problems walk(std::string_view bytes, std::string_view format, const MemberPath& path,
                  std::string_view name);

private:
    struct Unpacked {
        std::string bytes;
        std::string error; ///< empty when it is whole
        bool last = false; ///< nothing can be read after it
    };

    Unpacked unpack(archive* handle);
    void spend(std::uint64_t bytes);
    void hand_on(const MemberPath& path, const Unpacked& unpacked);

    const BundleLimits& limits_;
    std::size_t packed_size_;
    BundleOutput& output_;
    Spent spent_;
};

void Walk::spend(std::uint64_t bytes) {
    spent_.bytes += bytes;
    if (spent_.bytes > limits_.bytes)
        throw LimitReached{"unpacks to more than " + printed_size(limits_.bytes) + " (the limit)"};
    if (spent_.bytes > ratio_counts_from &&
        static_cast<double>(spent_.bytes) > limits_.ratio * static_cast<double>(packed_size_))
        throw LimitReached{"unpacks to more than " + count(limits_.ratio) +
                           " times its size (the limit; it is " + printed_size(packed_size_) + ")"};
}

Walk::Unpacked Walk::unpack(archive* handle) {
    Unpacked result;
    const void* block = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    for (int empty = 0;;) {
        const int status = archive_read_data_block(handle, &block, &size, &offset);
        if (status == ARCHIVE_EOF) return result;
        if (status == ARCHIVE_FATAL || status == ARCHIVE_FAILED || status == ARCHIVE_WARN) {
            result.error = "is broken: " + said_by(handle);
            result.last = status == ARCHIVE_FATAL;
            return result;
        }
        if (status == ARCHIVE_RETRY || size == 0) {
            if (++empty <= most_empty_blocks) continue;
            return {{}, "is broken: its data never ends", true};
        }
        const std::uint64_t at = result.bytes.size();
        if (offset < 0 || static_cast<std::uint64_t>(offset) < at)
            return {{}, "is broken: its pieces overlap", false};
        const std::uint64_t end = static_cast<std::uint64_t>(offset) + size;
        if (end < size || end > limits_.member_bytes)
            return {{},
                    "unpacks to more than the " + printed_size(limits_.member_bytes) +
                        " that one file may have (the limit)",
                    false};
        spend(end - at);
        result.bytes.resize(offset, '\0'); // a hole of a sparse member
        result.bytes.append(static_cast<const char*>(block), size);
    }
}

void Walk::hand_on(const MemberPath& path, const Unpacked& unpacked) {
    const std::string_view format = recognise_bundle(unpacked.bytes);
    if (format.empty()) return output_.member(path, unpacked.bytes);
    if (static_cast<int>(path.size()) >= limits_.depth)
        return output_.refused(path,
                               "is a bundle inside bundles, deeper than the " +
                                   std::to_string(limits_.depth) + " levels that are unpacked",
                               "unpack it and take in the files");
    try {
        const Problems problems = walk(unpacked.bytes, format, path, path.back());
        output_.nested(path, unpacked.bytes, format, problems);
    } catch (const Error& error) {
        output_.refused(path, error.message, error.hint);
    }
}

Problems Walk::walk(std::string_view bytes, std::string_view format, const MemberPath& path,
                    std::string_view name) {
    Problems problems;
    const auto flaw = [&](std::string message, std::string hint) {
        problems.push_back(
            {Severity::error, Stage::source, {}, std::move(message), std::move(hint)});
    };
    const ArchiveHandle handle = open_bundle(bytes, format);
    std::uint64_t met = 0;
    MemberPath member = path;
    member.emplace_back();
    try {
        while (true) {
            archive_entry* entry = nullptr;
            const int status = archive_read_next_header(handle.get(), &entry);
            if (status == ARCHIVE_EOF) break;
            if (status == ARCHIVE_FATAL) {
                if (met == 0)
                    throw Error("",
                                "this " + std::string(format) +
                                    " can't be unpacked: " + said_by(handle.get()),
                                "open it with another program; it may be encrypted or broken");
                flaw("breaks off after " + std::to_string(met) +
                         " members: " + said_by(handle.get()),
                     "ask for it again where it came from");
                break;
            }
            ++met;
            if (++spent_.members > limits_.members)
                throw LimitReached{"has more than " + std::to_string(limits_.members) +
                                   " members (the limit)"};
            if (status == ARCHIVE_RETRY) continue;
            const bool alone = archive_format(handle.get()) == ARCHIVE_FORMAT_RAW;
            member.back() = alone ? name_unpacked(name) : name_of(entry, met);
            if (archive_entry_filetype(entry) == AE_IFDIR && !archive_entry_hardlink(entry))
                continue;
            if (const auto why = unwanted(entry); !why.empty()) {
                output_.refused(member, std::string(why),
                                "unpack the bundle yourself and take in the files");
                continue;
            }
            Unpacked unpacked = unpack(handle.get());
            const bool last = unpacked.last;
            if (unpacked.error.empty())
                hand_on(member, unpacked);
            else
                output_.refused(member, std::move(unpacked.error),
                                "open the bundle with another program, or ask for it again");
            if (!last) continue;
            flaw("breaks off in member " + std::to_string(met),
                 "ask for it again where it came from");
            break;
        }
        if (format == "zip")
            if (const auto listed = count_zip_members(bytes); listed && *listed != met)
                flaw("lists " + std::to_string(*listed) + " members, but " + std::to_string(met) +
                         " were found: its directory is broken, or members share their bytes",
                     "open it with another program");
    } catch (const LimitReached& limit) {
        if (!path.empty()) throw; // the outermost bundle is what has a limit
        flaw(limit.message + "; stopped at member " + std::to_string(met) + ", " + member.back(),
             "unpack it yourself and take in the files");
    }
    return problems;
}

} // namespace

std::string_view recognise_bundle(std::string_view bytes) {
    const std::string_view format = bundle_magic(bytes);
    if (format.empty() || (format == "zip" && is_zip_package(bytes))) return "";
    const Reader* reader = choose_reader(bytes);
    return reader && reader->bid(bytes) > bundle_bid ? std::string_view() : format;
}

Problems walk_bundle(std::string_view bytes, std::string_view name, const BundleLimits& limits,
                     BundleOutput& output) {
    return Walk(limits, bytes.size(), output).walk(bytes, recognise_bundle(bytes), {}, name);
}

} // namespace clausula
