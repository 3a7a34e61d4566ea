#include "cli/read_lineage.h"

#include "index/model/error.h"

namespace clausula {

ReadLineage read_lineage(const Archive& archive, DocumentId document, LineageEnd end,
                         bool include_restricted) {
    ReadLineage read;
    Lineage& lineage = read.lineage;
    lineage = lineage_of(archive, document, end == LineageEnd::successors, include_restricted);
    if (end == LineageEnd::own && lineage.own) lineage.versions.resize(*lineage.own + 1);
    read.documents.reserve(lineage.versions.size());
    for (const LineageVersion& version : lineage.versions) {
        std::optional<Document> one = archive.document(version.document);
        if (!one)
            throw Error("document " + std::to_string(version.document), "is not in the archive",
                        "it may just have been erased; try again");
        read.documents.push_back(std::move(*one));
        read.texts.push_back({&read.documents.back(), version.follows, version.as});
    }
    return read;
}

std::string date_label(const Version& version) {
    return version.date ? iso_date(version.date->printed) : "undated";
}

Record version_values(const Lineage& lineage, std::size_t version) {
    const LineageVersion& one = lineage.versions[version];
    const std::optional<VersionDate>& date = lineage.version_of(one).date;
    return {{"agreement", lineage.agreement_of(one).title},
            {"version", lineage.version_of(one).number},
            {"date", date ? Value(iso_date(date->printed)) : Value()},
            {"document", one.document}};
}

} // namespace clausula
