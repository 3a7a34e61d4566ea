#include "ingest/readers/odt.h"

#include "index/model/error.h"
#include "ingest/readers/odt_body.h"
#include "ingest/readers/zip_parts.h"

#include <algorithm>
#include <vector>

namespace clausula {

namespace {

int bid(std::string_view bytes) {
    // A template of a text has a longer name.
    return opendocument_media_type(bytes).starts_with("application/vnd.oasis.opendocument.text")
               ? 95
               : 0;
}

bool is_wanted(std::string_view name) {
    return name == "content.xml" || name == "styles.xml" || name == "meta.xml" ||
           name == "META-INF/manifest.xml";
}

pugi::xml_document read_part(const std::map<std::string, std::string>& parts,
                             const std::string& name) {
    const auto found = parts.find(name);
    return found == parts.end() ? pugi::xml_document() : parse_xml(found->second, name);
}

void refuse_encrypted(const std::map<std::string, std::string>& parts) {
    const auto manifest = parts.find("META-INF/manifest.xml");
    if (manifest != parts.end() && manifest->second.find("encryption-data") != std::string::npos)
        throw Error("", "it is encrypted",
                    "remove the password in an office program and save it again");
}

void read_furniture(const pugi::xml_node& styles, OdtBody& body) {
    for (const pugi::xml_node& page : child(styles, "master-styles").children())
        for (const pugi::xml_node& part : page.children())
            if (local_name(part).starts_with("header") || local_name(part).starts_with("footer"))
                body.read_furniture(part);
}

void read(std::string_view bytes, ReaderOutput& output) {
    const std::map<std::string, std::string> parts = read_zip_parts(bytes, is_wanted);
    refuse_encrypted(parts);
    if (!parts.contains("content.xml"))
        throw Error("", "it has no content.xml, where an OpenDocument file keeps its text",
                    "the file is broken; open it in LibreOffice, which may repair it, and save it");
    const pugi::xml_document meta = read_part(parts, "meta.xml");
    const std::string title = child(child(meta.document_element(), "meta"), "title").child_value();
    if (!title.empty()) output.metadata_title(title);
    const pugi::xml_document styles_part = read_part(parts, "styles.xml");
    const pugi::xml_document content = read_part(parts, "content.xml");
    OdtStyles styles;
    styles.add(styles_part.document_element());
    styles.add(content.document_element());

    MarkupPages pages(output);
    OdtBody body(styles, pages);
    read_furniture(styles_part.document_element(), body);
    body.read(child(child(content.document_element(), "body"), "text"));
    pages.finish();
    if (is_cut_off(bytes))
        output.problem({.severity = Severity::error,
                        .message = "the file is cut off: its end is missing",
                        .hint = "get the file again from where it came from"});
    auto note = [&](std::size_t count, const std::string& what) {
        if (count > 0)
            output.problem({.severity = Severity::note,
                            .message = std::to_string(count) + " " + what + " are left out"});
    };
    note(body.left_out().deletions, "tracked deletions");
    note(body.left_out().comments, "comments");
}

} // namespace

std::string opendocument_media_type(std::string_view bytes) {
    const std::vector<std::string> names = zip_part_names(bytes);
    if (std::ranges::find(names, "mimetype") == names.end()) return "";
    try {
        const auto parts = read_zip_parts(bytes, [](auto name) { return name == "mimetype"; });
        const std::string type = parts.empty() ? "" : parts.begin()->second;
        return type.starts_with("application/vnd.oasis.opendocument.") ? type : "";
    } catch (const Error&) {
        return ""; // broken: whoever reads it will say how
    }
}

const Reader odt_reader = {.name = "odt", .version = 1, .bid = bid, .read = read};

} // namespace clausula
