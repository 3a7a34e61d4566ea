#include "cli/commands/export.h"

#include "cli/archive_folder.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/personal_names.h"
#include "cli/render/json.h"
#include "cli/target.h"
#include "index/bagit/write.h"
#include "index/files/circumstances.h"
#include "index/files/digest.h"
#include "index/store/copy_archive.h"
#include "index/store/journal.h"
#include "index/store/originals.h"
#include "index/text/contacts.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <map>
#include <set>

namespace clausula {

namespace {

const Flag flags[] = {
    include_restricted_flag,
    {.name = "bagit",
     .kind = FlagKind::folder,
     .value = "DIR",
     .help = "write the originals as a bag in this folder, which must not exist yet",
     .details = "BagIt 1.0 (RFC 8493), with SHA-512 and SHA-256 manifests. An original is "
                "data/DIGEST/NAME, with the first digits of its SHA-256 and the name it came with; "
                "clausula.jsonl says which documents it holds and where it was seen. The folder is "
                "whole or not there: it is made beside itself and renamed."},
};

constexpr std::string_view examples[] = {"clausula export --bagit transfer-7",
                                         "clausula export --bagit for-the-auditor 12 15"};

/// An original, and the documents that were read out of it.
struct Exported {
    std::filesystem::path file;
    std::string name; ///< the path it came from
    std::vector<DocumentSummary> documents;
};

using ExportedBySha256 = std::map<std::string, Exported>;

std::string original_of(const SourceFile& file) {
    return file.members.empty() ? file.sha256 : file.bundle_sha256;
}

ExportedBySha256 all_originals(const Archive& archive) {
    ExportedBySha256 exported;
    for (const std::string& sha512 : archive.originals().all()) {
        if (archive.originals().is_erased(sha512)) continue;
        const SourceFile file = archive.originals().arrival_of(sha512).file;
        exported[file.sha256] = {archive.originals().path_of(sha512), file.path, {}};
    }
    return exported;
}

/// Those that the journal tells of and that are not there any more.
std::size_t count_missing(const Archive& archive) {
    std::set<std::string> missing;
    read_journal(archive.folder() / "journal", [&](const JournalEntry& entry) {
        if (entry.event == "ingest" && is_sha512_hex(entry.sha512) &&
            !archive.originals().has(entry.sha512))
            missing.insert(entry.sha512);
    });
    return missing.size();
}

/// A bundle goes out whole or not at all, so one document in it decides.
void leave_out_hidden(ExportedBySha256& exported) {
    std::erase_if(exported, [](const auto& entry) {
        const auto& documents = entry.second.documents;
        return std::any_of(documents.begin(), documents.end(), [](const DocumentSummary& document) {
            return document.restricted || document.redacted;
        });
    });
}

/// An original goes out whole or not at all, so one fact about a person in it decides, or one
/// address, number or identity code that is nobody's fact.
void leave_out_personal(const Archive& archive, ExportedBySha256& exported) {
    std::set<DocumentId> personal;
    for (const auto& [id, name] : personal_names(archive)) personal.insert(id);
    const auto is_personal = [&](const DocumentSummary& document) {
        return personal.contains(document.id) ||
               !find_contacts(archive.document(document.id).value().text.content).empty();
    };
    std::erase_if(exported, [&](const auto& entry) {
        return std::ranges::any_of(entry.second.documents, is_personal);
    });
}

ExportedBySha256 originals_of(const Archive& archive, const Arguments& arguments) {
    ExportedBySha256 exported;
    for (const std::string& word : arguments.words) {
        const DocumentId id =
            find_document(archive, word, arguments.has(include_restricted_flag.name));
        const DocumentSummary document = *archive.summary(id);
        exported[original_of(document.file)] = {
            archive.original_path(document.file.sha256), document.file.path, {}};
    }
    return exported;
}

/// All that are in the originals, named or not; one that came by itself and in a bundle is in both.
void add_documents(const Archive& archive, ExportedBySha256& exported) {
    for (const DocumentSummary& document : archive.list()) {
        std::set<std::string> originals;
        for (const SourceFile& file : archive.paths(document.id))
            originals.insert(original_of(file));
        for (const std::string& sha256 : originals)
            if (const auto found = exported.find(sha256); found != exported.end())
                found->second.documents.push_back(document);
    }
}

std::string description_of(const Archive& archive, const std::string& path,
                           const std::string& sha256, const Exported& original) {
    std::vector<Value> documents;
    for (const DocumentSummary& document : original.documents) {
        std::vector<Value> seen_at;
        for (const SourceFile& file : archive.paths(document.id))
            seen_at.emplace_back(Record{{"path", file.display_path()}});
        documents.emplace_back(Record{{"id", document.id},
                                      {"title", document.title},
                                      {"sha256", document.file.sha256},
                                      {"seen_at", seen_at}});
    }
    return to_json({{"path", path},
                    {"sha256", sha256},
                    {"name", original.name.substr(original.name.find_last_of('/') + 1)},
                    {"documents", documents}}) +
           "\n";
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const auto folder = arguments.text("bagit");
    if (!folder)
        throw Error("export", "no form to write was named",
                    "`clausula export --bagit DIR` writes a bag");
    const Archive archive =
        Archive::open(archive_folder(archive_settings(arguments.text("archive"))));
    ExportedBySha256 exported =
        arguments.words.empty() ? all_originals(archive) : originals_of(archive, arguments);
    add_documents(archive, exported);
    const std::size_t found = exported.size();
    if (!arguments.has(include_restricted_flag.name)) leave_out_hidden(exported);
    const std::size_t shown = exported.size();
    if (arguments.has("no-personal")) leave_out_personal(archive, exported);
    std::vector<BagItem> items;
    std::set<std::string> paths;
    std::string descriptions;
    for (const auto& [sha256, original] : exported) {
        std::size_t digits = 8;
        std::string path;
        do // two files with one name and the same first digits are not likely, but may be made
            path = sha256.substr(0, digits++) + "/" + bag_file_name(original.name);
        while (!paths.insert(path).second);
        descriptions += description_of(archive, "data/" + path, sha256, original);
        items.push_back({original.file, path, sha256});
    }
    const BagTagFile tag_files[] = {{"clausula.jsonl", descriptions}};
    write_bag(
        *folder, items,
        {{"Bag-Software-Agent", "clausula " CLAUSULA_VERSION},
         {"Bagging-Date", utc_now().substr(0, 10)},
         {"External-Description", "Originals of a Clausula archive; clausula.jsonl describes them"},
         {"Internal-Sender-Identifier",
          clean_utf8(std::filesystem::absolute(archive.folder()).string())}},
        tag_files);
    // Not which ones: a name that stands here could not be erased. The journal of a copy is that of
    // its archive.
    if (source_of(archive.folder()).empty())
        note_in_journal(archive.folder(), "export",
                        to_json({{"folder", std::filesystem::absolute(*folder).string()},
                                 {"originals", items.size()}}));
    console.note(counted(items.size(), "original") + " written to " + *folder);
    if (items.size() < shown)
        console.note(counted(shown - items.size(), "original") + " left out: personal data in it");
    if (shown < found)
        console.note(counted(found - shown, "original") +
                     " left out: restricted, or words were blotted out of it; --include-restricted "
                     "takes it along");
    const std::size_t missing = arguments.words.empty() ? count_missing(archive) : 0;
    if (missing > 0)
        console.note(counted(missing, "original") + " missing; `clausula verify` tells which");
    return missing > 0 ? ExitStatus::nothing : ExitStatus::done;
}

} // namespace

const Command export_command = {
    .name = "export",
    .words = "[TARGET…]",
    .summary = "write originals as a bag, to hand them on",
    .description =
        "Writes the originals of the documents named, or of the whole archive with what "
        "could not be read too, byte for byte, each compared with the digest that it was "
        "taken in with. Any BagIt tool can check the bag; `clausula ingest` takes it in "
        "again. Ends with 1 when originals of the archive are missing.",
    .flags = flags,
    .examples = examples,
    .run = run,
};

} // namespace clausula
