#include "index/ocfl/extensions.h"

#include "index/files/folder.h"
#include "index/model/error.h"

#include <algorithm>
#include <array>

namespace clausula {

bool is_registered_extension(std::string_view name) {
    static constexpr std::array names = {
        "0001-digest-algorithms",
        "0002-flat-direct-storage-layout",
        "0003-hash-and-id-n-tuple-storage-layout",
        "0004-hashed-n-tuple-storage-layout",
        "0005-mutable-head",
        "0006-flat-omit-prefix-storage-layout",
        "0007-n-tuple-omit-prefix-storage-layout",
        "0008-schema-registry",
        "0009-digest-algorithms",
        "0010-differential-n-tuple-omit-prefix-storage-layout",
        "0011-direct-clean-path-layout",
        "initial",
    };
    return std::ranges::find(names, name) != names.end();
}

void check_extensions(const std::filesystem::path& folder, std::string_view bad_entry,
                      std::string_view unregistered, OcflFindings& findings) {
    std::vector<FolderEntry> entries;
    try {
        entries = list_folder(folder / "extensions");
    } catch (const Error& error) {
        findings.push_back({std::string(bad_entry), "extensions", error.message});
    }
    for (const FolderEntry& entry : entries) {
        const std::string place = "extensions/" + entry.name;
        if (entry.kind == FileKind::link)
            findings.push_back({"E090", place, "is a link; it was not followed"});
        else if (entry.kind != FileKind::folder)
            findings.push_back({std::string(bad_entry), place, "is no directory"});
        else if (!is_registered_extension(entry.name))
            findings.push_back(
                {std::string(unregistered), place, "is not the name of a registered extension"});
    }
}

} // namespace clausula
