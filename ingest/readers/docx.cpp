#include "ingest/readers/docx.h"

#include "index/model/error.h"
#include "ingest/readers/docx_body.h"
#include "ingest/readers/zip_parts.h"

#include <algorithm>
#include <vector>

namespace clausula {

namespace {

bool is_main_part(std::string_view name) {
    return name.starts_with("word/document") && name.ends_with(".xml");
}

int bid(std::string_view bytes) {
    return std::ranges::any_of(zip_part_names(bytes), is_main_part) ? 95 : 0;
}

bool is_wanted(std::string_view name) {
    if (name == "_rels/.rels" || name == "docProps/core.xml") return true;
    const bool in_folder = name.starts_with("word/") && name.find('/', 5) == std::string_view::npos;
    return (in_folder && name.ends_with(".xml")) ||
           (name.starts_with("word/_rels/") && name.ends_with(".rels"));
}

// A DOCX's parts, and how they point at each other.
class Package {
public:
    explicit Package(std::string_view bytes) : parts_(read_zip_parts(bytes, is_wanted)) {
        main_ = target("_rels/.rels", "", "officeDocument").value_or("word/document.xml");
        if (!parts_.contains(main_))
            throw Error("", "it has no " + main_ + ", where a DOCX keeps its text",
                        "the file is broken; open it in Word, which may repair it, and save it");
    }

    pugi::xml_document main() const { return parse_xml(parts_.at(main_), main_); }

    /// The part of this kind that the main part names; an empty document when there is none.
    pugi::xml_document part(std::string_view kind) const {
        const auto name = target(main_relations(), "word/", kind);
        const auto found = name ? parts_.find(*name) : parts_.end();
        return found == parts_.end() ? pugi::xml_document() : parse_xml(found->second, *name);
    }

    std::vector<pugi::xml_document> parts(std::string_view kind) const {
        std::vector<pugi::xml_document> found;
        for (const std::string& name : targets(main_relations(), "word/", kind))
            if (const auto part = parts_.find(name); part != parts_.end())
                found.push_back(parse_xml(part->second, name));
        return found;
    }

    std::string title() const {
        const auto core = parts_.find("docProps/core.xml");
        if (core == parts_.end()) return "";
        const pugi::xml_document document = parse_xml(core->second, core->first);
        return child(document.document_element(), "title").child_value();
    }

private:
    std::string main_relations() const {
        const std::size_t slash = main_.rfind('/') + 1;
        return main_.substr(0, slash) + "_rels/" + main_.substr(slash) + ".rels";
    }

    std::vector<std::string> targets(const std::string& relations, const std::string& folder,
                                     std::string_view kind) const {
        std::vector<std::string> found;
        const auto part = parts_.find(relations);
        if (part == parts_.end()) return found;
        const pugi::xml_document document = parse_xml(part->second, relations);
        for (const pugi::xml_node& node : document.document_element().children()) {
            // The strict and the transitional format differ in all but the type's last word.
            const std::string_view type = attribute(node, "Type");
            if (type.substr(type.rfind('/') + 1) != kind) continue;
            const std::string_view to = attribute(node, "Target");
            std::string name =
                to.starts_with('/') ? std::string(to.substr(1)) : folder + std::string(to);
            if (std::ranges::find(found, name) == found.end()) found.push_back(std::move(name));
        }
        return found;
    }

    std::optional<std::string> target(const std::string& relations, const std::string& folder,
                                      std::string_view kind) const {
        const std::vector<std::string> found = targets(relations, folder, kind);
        return found.empty() ? std::nullopt : std::optional(found.front());
    }

    std::map<std::string, std::string> parts_;
    std::string main_;
};

void report_left_out(const DocxBody::LeftOut& left_out, ReaderOutput& output) {
    auto note = [&](std::size_t count, const std::string& what, const std::string& hint) {
        if (count > 0)
            output.problem({.severity = Severity::note,
                            .message = std::to_string(count) + " " + what + " left out",
                            .hint = hint});
    };
    note(left_out.deletions, "tracked deletions are",
         "the text is read as if all tracked changes were accepted");
    note(left_out.comments, "comments are", "");
    note(left_out.hidden_runs, "pieces of hidden text are", "");
}

void read(std::string_view bytes, ReaderOutput& output) {
    const Package package(bytes);
    if (std::string title = package.title(); !title.empty())
        output.metadata_title(std::move(title));
    const pugi::xml_document styles_part = package.part("styles");
    const DocxStyles styles(styles_part.document_element());
    const pugi::xml_document numbering_part = package.part("numbering");
    DocxNumbering numbering(numbering_part.document_element(), styles.lists());
    const pugi::xml_document footnotes = package.part("footnotes"),
                             endnotes = package.part("endnotes");
    const pugi::xml_document document = package.main();

    MarkupPages pages(output);
    DocxBody body(styles, numbering, pages);
    body.add_notes(footnotes.document_element(), endnotes.document_element());
    for (const std::string_view kind : {"header", "footer"})
        for (const pugi::xml_document& part : package.parts(kind))
            body.read_furniture(part.document_element());
    body.read(child(document.document_element(), "body"));
    pages.finish();
    report_left_out(body.left_out(), output);
    if (is_cut_off(bytes))
        output.problem({.severity = Severity::error,
                        .message = "the file is cut off: its end is missing",
                        .hint = "get the file again from where it came from"});
}

} // namespace

const Reader docx_reader = {.name = "docx", .version = 1, .bid = bid, .read = read};

} // namespace clausula
