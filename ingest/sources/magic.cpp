#include "ingest/sources/magic.h"

#include <algorithm>
#include <array>

namespace clausula {

namespace {

using namespace std::string_view_literals;

struct Magic {
    std::size_t at;
    std::string_view bytes;
    std::string_view name;
};

constexpr std::array bundle_magics = {
    Magic{0, "PK\x03\x04"sv, "zip"},
    Magic{0, "PK\x05\x06"sv, "zip"}, // without members
    Magic{0, "PK\x07\x08PK\x03\x04"sv, "zip"},
    Magic{0, "7z\xBC\xAF\x27\x1C"sv, "7z"},
    Magic{0, "\x1F\x8B\x08"sv, "gz"},
    Magic{0, "BZh"sv, "bz2"},
    Magic{0,
          "\xFD"
          "7zXZ\0"sv,
          "xz"},
    Magic{0, "\x28\xB5\x2F\xFD"sv, "zst"},
};

// What people do have in their folders. The first that fits names it.
constexpr std::array unread_formats = {
    Magic{0, "Rar!\x1A\x07"sv, "a RAR archive"},
    Magic{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv,
          "an old or an encrypted Office file (DOC, XLS, PPT, MSG)"},
    Magic{0, R"({\rtf)"sv, "a rich text file (RTF)"},
    Magic{0, "%!PS"sv, "a PostScript file"},
    Magic{0, "GIF8"sv, "a GIF picture"},
    Magic{0, "RIFF"sv, "a sound, a film or a WebP picture (RIFF)"},
    Magic{4, "ftyp"sv, "a film or a HEIC picture"},
    Magic{0, "BM"sv, "a bitmap picture (BMP)"},
    Magic{0, "ID3"sv, "a sound (MP3)"},
    Magic{0, "OggS"sv, "a sound or a film (Ogg)"},
    Magic{0,
          "\x7F"
          "ELF"sv,
          "a program"},
    Magic{0, "MZ"sv, "a program for Windows"},
    Magic{0, "\x00\x05\x16\x07"sv, "notes of macOS beside a file (AppleDouble), no document"},
    Magic{0,
          "\x00\x00\x00\x01"
          "Bud1"sv,
          "notes of macOS about a folder (.DS_Store), no document"},
    Magic{0, "\x04\x22\x4D\x18"sv, "an LZ4 archive"},
    Magic{0, "\x1F\x9D"sv, "a file packed with compress (.Z)"},
    Magic{0, "\x89LZO"sv, "an LZO archive"},
    Magic{0, "LZIP"sv, "an LZIP archive"},
    Magic{2, "-lh"sv, "an LHA archive"},
    Magic{0, "xar!"sv, "a XAR archive"},
    Magic{0, "MSCF"sv, "a Windows cabinet"},
    Magic{0, "\xED\xAB\xEE\xDB"sv, "an RPM package"},
    Magic{0, "!<arch>"sv, "an ar archive or a Debian package"},
    Magic{0, "0707"sv, "a cpio archive"},
    Magic{0, "SQLite format 3\0"sv, "an SQLite database"},
};

bool fits(const Magic& magic, std::string_view bytes) {
    return bytes.size() >= magic.at && bytes.substr(magic.at).starts_with(magic.bytes);
}

std::uint64_t little_endian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

bool is_tar(std::string_view bytes) {
    constexpr std::size_t header = 512, sum_at = 148, sum_size = 8;
    if (bytes.size() < header || bytes[0] == '\0') return false;
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < header; ++i)
        sum += i >= sum_at && i < sum_at + sum_size ? ' ' : static_cast<unsigned char>(bytes[i]);
    std::uint64_t printed = 0;
    bool digits = false;
    for (const char c : bytes.substr(sum_at, sum_size)) {
        if (c == ' ' && !digits) continue;
        if (c < '0' || c > '7') break;
        printed = printed * 8 + static_cast<std::uint64_t>(c - '0');
        digits = true;
    }
    return digits && printed == sum;
}

/// The name and, where it is stored as it is, the content of a ZIP's first member.
std::string_view first_member(std::string_view bytes) {
    constexpr std::size_t name_size_at = 26, header = 30;
    if (!bytes.starts_with("PK\x03\x04") || bytes.size() < header) return "";
    return bytes.substr(header, little_endian(bytes.substr(name_size_at, 2)));
}

} // namespace

std::string_view bundle_magic(std::string_view bytes) {
    for (const Magic& magic : bundle_magics)
        if (fits(magic, bytes)) return magic.name;
    return is_tar(bytes) ? "tar" : "";
}

bool is_zip_package(std::string_view bytes) {
    const std::string_view first = first_member(bytes);
    return first == "[Content_Types].xml" || first == "mimetype" || first == "_rels/.rels" ||
           first.starts_with("META-INF/") || first.starts_with("docProps/");
}

std::optional<std::uint64_t> count_zip_members(std::string_view bytes) {
    constexpr std::size_t record = 22, longest_comment = 65'535, count_at = 10;
    constexpr std::uint64_t in_64_bits = 0xFFFF;
    if (bytes.size() < record) return std::nullopt;
    const std::size_t from = bytes.size() - std::min(bytes.size(), record + longest_comment);
    const std::size_t at = bytes.rfind("PK\x05\x06", bytes.size() - record);
    if (at == std::string_view::npos || at < from) return std::nullopt;
    const std::uint64_t listed = little_endian(bytes.substr(at + count_at, 2));
    if (listed == in_64_bits) return std::nullopt;
    return listed;
}

std::string_view name_unread_format(std::string_view bytes) {
    if (bundle_magic(bytes) == "zip" && is_zip_package(bytes)) {
        const std::string_view head = bytes.substr(0, std::size_t{64} << 10);
        const auto holds = [head](std::string_view name) {
            return head.find(name) != std::string_view::npos;
        };
        if (holds("application/epub+zip")) return "an electronic book (EPUB)";
        if (holds("opendocument.spreadsheet")) return "an OpenDocument spreadsheet (ODS)";
        if (holds("opendocument.presentation")) return "an OpenDocument presentation (ODP)";
        if (holds("xl/workbook") || holds("xl/worksheets")) return "an Excel workbook (XLSX)";
        if (holds("ppt/presentation") || holds("ppt/slides")) return "a PowerPoint file (PPTX)";
        if (holds("META-INF/MANIFEST.MF")) return "a Java program (JAR)";
        return "an Office file of a kind";
    }
    for (const Magic& magic : unread_formats)
        if (fits(magic, bytes)) return magic.name;
    return "";
}

} // namespace clausula
