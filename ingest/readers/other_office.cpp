#include "ingest/readers/other_office.h"

#include "index/model/error.h"
#include "ingest/readers/odt.h"
#include "ingest/readers/zip_parts.h"

namespace clausula {

namespace {

// The container of old office files and of encrypted new ones (MS-CFB 2.2).
constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

// Whether the container has a stream of this name: its directory holds them in UTF-16LE.
bool has_stream(std::string_view bytes, std::string_view name) {
    std::string wide;
    for (const char c : name) wide += {c, '\0'};
    return bytes.find(wide) != std::string_view::npos;
}

enum class Kind { none, spreadsheet, presentation, opendocument };

Kind kind_of(std::string_view bytes) {
    for (const std::string& name : zip_part_names(bytes)) {
        if (name == "xl/workbook.xml" || name == "xl/workbook.bin") return Kind::spreadsheet;
        if (name == "ppt/presentation.xml") return Kind::presentation;
    }
    return opendocument_media_type(bytes).empty() ? Kind::none : Kind::opendocument;
}

int bid(std::string_view bytes) {
    // Lower than the reader of OpenDocument texts.
    return bytes.starts_with(compound_file) || kind_of(bytes) != Kind::none ? 90 : 0;
}

void read(std::string_view bytes, ReaderOutput&) {
    if (bytes.starts_with(compound_file)) {
        if (has_stream(bytes, "EncryptedPackage"))
            throw Error("", "it is an encrypted office file",
                        "remove the password in an office program and save it again");
        if (has_stream(bytes, "WordDocument"))
            throw Error("", "it is an old Word file (.doc)",
                        "save it as DOCX or PDF in an office program");
        throw Error("", "it is an old office file (a spreadsheet, slides or a mail)",
                    "save it as PDF in an office program");
    }
    const Kind kind = kind_of(bytes);
    throw Error("",
                kind == Kind::spreadsheet    ? "it is a spreadsheet (XLSX)"
                : kind == Kind::presentation ? "it is a presentation (PPTX)"
                                             : "it is an OpenDocument file, but no text",
                "it is not among the formats that are read; save it as PDF in an office program");
}

} // namespace

const Reader other_office_reader = {.name = "office", .version = 1, .bid = bid, .read = read};

} // namespace clausula
